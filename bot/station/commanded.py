"""What holds of a time in command: what was then of it, and all else of the stay it was in."""

from bot.station.conditions import FEASTS, Condition, Kind
from bot.station.flown import Facts
from bot.station.moments import Span
from bot.station.stays import Stay

# What was while someone commanded, and not only while they were there.
THEN = FEASTS | {Kind.WITH, Kind.WITH_ALL}


def of_command(known: Facts, span: Span, stay: Stay, condition: Condition) -> bool:
    """Whether a condition holds of a time in command, leaving aside its negation."""
    match condition.kind:
        case Kind.LENGTH:
            days, over = span.days(known.edge), span.end is not None
            return condition.is_as_long(days, over=over)
        case Kind.DURING | Kind.CAME | Kind.DOCKED:
            return condition.span is not None and span.meets(condition.span)
        case Kind.OVER:
            return span.end is not None
        case Kind.CHRISTMASES | Kind.NEW_YEARS:
            return known.has_feasts(span, condition)
        case Kind.WITH:
            return any(known.are_there(span, (one,)) for one in condition.values)
        case Kind.WITH_ALL:
            return known.are_there(span, condition.values)
    return known.of_crew(stay, condition)
