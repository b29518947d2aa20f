"""Numbered expeditions and their commanders."""
