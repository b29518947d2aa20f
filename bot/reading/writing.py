"""Values -> the words from which their readers read them again, whoever asks and whenever."""

from datetime import UTC, timedelta

from bot.reading.when import Size, When


def written(value: object) -> str:
    """A value as its reader reads it again, in any language and at any time."""
    if isinstance(value, When):
        return _date(value)
    return str(value)


def _date(when: When) -> str:
    if when.size is Size.INSTANT:
        at = when.start.astimezone(UTC)
        return at.strftime("%Y-%m-%dT%H:%M:%SZ" if at.second else "%Y-%m-%dT%H:%MZ")
    if when.size is Size.SPAN:
        date = f"{when.local:%Y-%m-%d}/{when.last.astimezone(when.zone):%Y-%m-%d}"
    else:
        form = {Size.DAY: "%Y-%m-%d", Size.MONTH: "%Y-%m", Size.YEAR: "%Y"}[when.size]
        date = when.local.strftime(form)
    return date if when.zone == UTC else f"{date} {_zone(when)}"


def _zone(when: When) -> str:
    # As zones of the tz database have one, which few questions import.
    if name := getattr(when.zone, "key", ""):
        return str(name)
    minutes = int((when.local.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"
