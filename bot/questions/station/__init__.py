"""The station itself."""

ASKED = ("station",)
