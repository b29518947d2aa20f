"""Whether an American and a Russian were aboard, and how narrowly."""

ASKED = ("guarantee",)
