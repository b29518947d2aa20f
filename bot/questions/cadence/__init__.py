"""How often crews flew."""

ASKED = ("cadence",)
