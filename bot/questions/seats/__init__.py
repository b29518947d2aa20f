"""Seats home."""

ASKED = ("seats",)
