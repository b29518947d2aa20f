"""How a CSV file was saved: what is wrong with its encoding or its header, and the cure."""

import re
from collections.abc import Sequence

CURE = "save it with commas, as UTF-8"
# Two letters of Cyrillic together hardly come about by chance.
_CYRILLIC = re.compile(r"[\u0410-\u044f\u0401\u0451]{2}")


class NotSaved(Exception):
    """A file that was not saved as it should be; the text says how it was, and the cure."""


def text_of(content: bytes) -> str:
    """The text of a file's bytes; raises NotSaved unless it is UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:200]:
        raise NotSaved(f"is UTF-16 text; {CURE}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n")
        words = content.splitlines()[line].decode("cp1251", errors="replace")
        encoding = "Windows-1251" if _CYRILLIC.search(words) else "Windows-1252"
        raise NotSaved(
            f"cannot be read as UTF-8 text: line {line + 1} looks like {encoding}; {CURE}"
        ) from None


def header_problem(header: Sequence[str], columns: Sequence[str]) -> str:
    """What is wrong with a header, as closely as it can be told."""
    wanted = f"the columns should be {','.join(columns)}"
    line = ",".join(header)
    for separator, name in ((";", "semicolons"), ("\t", "tabs")):
        if separator in line:
            return f"has {name} between the cells; {CURE}; {wanted}"
    lacking = [column for column in columns if column not in header]
    strange = [column for column in header if column not in columns]
    if not any(header):
        return f"is no header; {wanted}"
    if strange:
        return f"there is no column {', '.join(map(repr, strange))}; {wanted}"
    if lacking:
        return f"lacks {', '.join(lacking)}; {wanted}"
    return f"has its columns in another order, or twice; {wanted}"
