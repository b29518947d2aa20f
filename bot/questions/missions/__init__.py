"""Flights, past and planned."""

ASKED = (
    "next",
    "next-soyuz",
    "mission",
    "alongside",
    "next-dragon",
    "next-starliner",
    "next-launch",
    "next-landing",
    "next-docking",
    "next-undocking",
)
