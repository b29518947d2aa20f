"""Whether an American and a Russian were aboard, and what if."""

ASKED = ("guarantee",)
