"""What can be asked, how it is read and what the answers hold.

Pure: the manifest and ``now`` are arguments. Answers hold values, not sentences.
"""
