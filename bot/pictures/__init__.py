"""How pictures are made: a list of shapes, laid out in words that are measured, then drawn.

What a picture shows is said where its question stands; here is only how it is put on paper.
"""
