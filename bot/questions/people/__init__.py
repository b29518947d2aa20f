"""Careers."""

ASKED = ("person", "together", "day")
