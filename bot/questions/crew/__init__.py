"""Who was aboard."""
