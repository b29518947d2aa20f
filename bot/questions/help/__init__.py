"""What can be asked, how things are counted, and what people want to know of the bot itself."""

ASKED = ("help", "about")
