"""Values -> the words from which their readers read them again, whoever asks and whenever."""

from datetime import UTC, timedelta

from bot.reading.when import Size, When


def written(value: object) -> str:
    """A value as its reader reads it again, in any language and at any time."""
    if isinstance(value, When):
        return _date(value)
    return str(value)


# How much of an ISO date names a day, a month or a year.
_LETTERS = {Size.DAY: 10, Size.MONTH: 7, Size.YEAR: 4}


def _date(when: When) -> str:
    if when.size is Size.INSTANT:
        at = when.start.astimezone(UTC)
        return f"{at.isoformat()[: 19 if at.second else 16]}Z"
    if when.size is Size.SPAN:
        date = f"{when.local.date()}/{when.last.astimezone(when.zone).date()}"
    else:
        date = when.local.isoformat()[: _LETTERS[when.size]]
    return date if when.zone == UTC else f"{date} {_zone(when)}"


def _zone(when: When) -> str:
    # As zones of the tz database have one, which few questions import.
    if name := getattr(when.zone, "key", ""):
        return str(name)
    minutes = int((when.local.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"
