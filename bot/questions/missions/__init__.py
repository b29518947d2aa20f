"""Flights, past and planned."""

ASKED = (
    "next",
    "next-soyuz",
    "mission",
    "next-dragon",
    "next-starliner",
    "next-launch",
    "next-landing",
    "next-docking",
    "next-undocking",
)
