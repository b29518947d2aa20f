"""How anything is said: in which language, in what form, as which card.

Knows the station and its names, and no question.
"""
