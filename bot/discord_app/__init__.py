"""The thin outside towards Discord: words in, answer, embed out."""
