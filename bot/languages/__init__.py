"""The languages in which questions are understood: one module each, data only.

To add one, write its module after the pattern of ``en.py``, which says what each key means,
and name it in ``spoken``.
"""
