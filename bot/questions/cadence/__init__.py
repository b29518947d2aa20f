"""How often crews flew."""
