"""Which ships are docked."""

ASKED = ("docked",)
