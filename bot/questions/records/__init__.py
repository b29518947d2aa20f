"""The longest, the most, the first."""

ASKED = ("records",)
