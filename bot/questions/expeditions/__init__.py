"""Numbered expeditions and their commanders."""

ASKED = ("expedition", "commander")
