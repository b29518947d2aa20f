"""Scheduled posts: what is due, where it was promised, and that each is posted exactly once."""
