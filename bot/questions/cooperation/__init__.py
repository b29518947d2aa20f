"""The agreements and the swapped seats."""
