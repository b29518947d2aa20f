"""The agreements and the swapped seats."""

ASKED = ("agreement", "cross-flights")
