"""Any set of people, flights, stays, times in command or days."""

ASKED = ("find",)
