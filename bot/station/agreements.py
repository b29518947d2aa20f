"""The agreements on crews, and the seats swapped under them and before them."""

from dataclasses import dataclass
from datetime import datetime

from bot.station.cooperation import AGENCIES
from bot.station.domain import Agreement, AgreementSeat, EventKind, Leg, Seat
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span


@dataclass(frozen=True, slots=True)
class CrossFlight:
    """A seat on a partner's ship, and the agreement it falls under if it is known."""

    seat: Seat
    program: str
    under: AgreementSeat | None


def cross_flights(manifest: Manifest, span: Span) -> tuple[CrossFlight, ...]:
    """The swapped seats under the agreement of 2022, by launch, of launches in the span.

    A launch without a date lies in every span that is open.
    """
    under = {(row.mission, row.person): row for row in manifest.agreement_seats}
    return tuple(
        CrossFlight(seat, mission.program, under.get((mission.id, seat.person)))
        for mission in manifest.missions
        if _launches_in(manifest, mission.id, span)
        or (span.end is None and _has_no_date(manifest, mission.id))
        for seat in manifest.crew(mission.id, Leg.UP)
        if seat.cross_flight
    )


def exchanges(manifest: Manifest, span: Span) -> tuple[CrossFlight, ...]:
    """Earlier seats of one side's crew on the other's ships to the station, by launch."""
    return tuple(
        CrossFlight(seat, mission.program, None)
        for mission in manifest.missions
        if _launches_in(manifest, mission.id, span)
        for seat in manifest.crew(mission.id, Leg.UP)
        if not seat.cross_flight
        and seat.agency in AGENCIES
        and manifest.program(mission.program).side in AGENCIES
        and seat.agency != manifest.program(mission.program).side
    )


def _has_no_date(manifest: Manifest, mission: str) -> bool:
    launch = manifest.event(mission, EventKind.LAUNCH)
    return launch is None or launch.at is None


def _launches_in(manifest: Manifest, mission: str, span: Span) -> bool:
    launch = manifest.event(mission, EventKind.LAUNCH)
    if launch is None or launch.at is None:
        return False
    return (span.end is None or launch.at.earliest < span.end) and (
        max(launch.at.latest, launch.at.earliest) > span.start or launch.at.earliest == span.start
    )


SWAP = "crew_swap"


def arrangement(manifest: Manifest, at: datetime) -> Agreement | None:
    """The agreement or supplement on crews in force at an instant, the newest of those.

    In force is one that was signed by then and whose last year is not over; what is only
    announced as being negotiated is not.
    """
    signed = [
        (row.signed, row)
        for row in manifest.agreements
        if row.kind == SWAP
        and row.signed is not None
        and row.signed.earliest <= at
        and row.valid_until is not None
        and at < row.valid_until.latest
    ]
    return max(signed, key=lambda pair: pair[0], default=(None, None))[1]


def chain(manifest: Manifest) -> tuple[Agreement, ...]:
    """The agreement on crews, its supplements and what is negotiated, oldest first."""
    rows = [row for row in manifest.agreements if row.kind == SWAP]
    dated = [(row.signed or row.announced, row) for row in rows]
    return tuple(
        row
        for moment, row in sorted(
            ((moment, row) for moment, row in dated if moment is not None),
            key=lambda pair: pair[0].earliest,
        )
    )


def swaps_signed(manifest: Manifest) -> Moment | None:
    """When the first agreement on swapped seats was signed; None if none was."""
    signed = (one.signed for one in manifest.agreements if one.kind == SWAP and one.signed)
    return min(signed, key=lambda at: at.earliest, default=None)
