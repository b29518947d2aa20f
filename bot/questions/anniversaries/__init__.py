"""What happened on a day of the year."""

ASKED = ("on-this-day",)
