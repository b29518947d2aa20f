"""Seats home."""
