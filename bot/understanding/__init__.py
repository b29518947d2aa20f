"""A sentence -> a question and its arguments.

Pure: the manifest and ``now`` are arguments. Nothing that was recognised is dropped in silence.
"""
