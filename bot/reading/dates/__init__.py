"""Dates: one reader for those that are typed and those of a sentence, in all languages.

``figures`` reads ISO, time marks and figures without a word list. All else is words: ``symbols``
makes symbols of them, ``patterns`` says which rows of symbols are dates and ``meanings`` what
each means; ``sentence`` finds them in a text, ``typed`` reads a text that is a date and nothing
else. What was said is a value of ``said`` until someone's clocks make a When of it.
"""
