"""What happened on a day of the year."""
