"""How an answer reads: worded once, shown in a terminal, in Discord, and to machines."""
