"""Flights, past and planned."""
