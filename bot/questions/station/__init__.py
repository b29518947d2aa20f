"""The station itself."""
