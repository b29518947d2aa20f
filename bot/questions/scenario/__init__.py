"""What if something happened: who would be left aboard, and would the guarantee hold."""

ASKED = ("what-if",)
