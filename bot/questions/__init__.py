"""What can be asked, how it is read and what the answers hold: a folder each family.

Pure: the manifest and ``now`` are arguments. Answers hold values, not sentences. A family is
imported when one of its questions is asked for, or when all are told (``families``).
"""
