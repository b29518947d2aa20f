"""The station itself, and help."""
