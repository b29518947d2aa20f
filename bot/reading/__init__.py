"""One kind of value each, typed as a parameter or standing in a sentence.

Pure: the manifest and ``now`` are arguments.
"""
