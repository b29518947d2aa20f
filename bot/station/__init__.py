"""What is known of the station and what follows from it.

Pure: no clock, file, database, network or environment. Times are UTC-aware
datetimes, stretches are half-open, durations are days.
"""
