"""Which ships are docked."""
