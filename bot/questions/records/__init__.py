"""The longest, the most, the first."""
