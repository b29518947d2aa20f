"""Who was aboard."""

ASKED = ("aboard",)
