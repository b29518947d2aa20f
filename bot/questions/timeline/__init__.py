"""Who was aboard over a stretch of time, at one glance."""

ASKED = ("timeline",)
