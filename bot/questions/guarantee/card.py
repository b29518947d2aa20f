"""How the answer whether the guarantee is kept reads: the verdict first, then the why."""

from datetime import UTC, datetime

from bot.messages import msgid
from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.guarantee.verdict import all_flown, crew_of, share, verdict, why
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.cooperation import CountBy, Guarantee, OnlyCrew, Side, Stretch
from bot.station.cooperation import record as all_stretches
from bot.station.moments import Moment, Precision

# The newest close calls; more are in the facts for machines.
MAX_STRETCHES = 5


@card.register
def guarantee(answer: GuaranteeReport, teller: Teller, command: str) -> Card:
    """Title: the verdict; then each crew alone, the record, and what cross-flights changed."""
    say, speech = teller.speech.say, teller.speech
    alone = say("If only one crew stayed")
    if not answer.whole:
        end = (answer.record_told.span.end or answer.now) - datetime.resolution
        alone = say("If only one crew stayed, on {day}", day=speech.day(end))
    sections = [Section(alone, each_crew_alone(answer.only, teller))]
    figure = ""
    if answer.whole:
        heading = say("Since {day}", day=speech.day(answer.record_told.span.start))
        sections.append(Section(heading, _whole_record(answer.record_told, teller)))
        figure = _figure(answer.record_told, teller)
    else:
        sections.append(_span_record(answer, teller))
    if answer.before and answer.since:
        sections.append(_before_and_since(answer.before, answer.since, teller))
    counted = (
        say("NASA and Roscosmos crew")
        if answer.count_by is CountBy.AGENCY
        else say("by nationality, not by agency")
    )
    until = answer.agreement.valid_until if answer.agreement else None
    return Card(
        verdict(answer, teller),
        why(answer, teller),
        tuple(sections),
        footer(
            answer,
            teller,
            basis(
                teller,
                over=all_flown(answer) and not (answer.whole and answer.by_plan),
                begun=answer.flown is not None,
                mixed=msgid("Flown and planned"),
            ),
            counted,
            say("agreement to {year}", year=speech.moment(until))
            if until
            else say("no agreement in force"),
        ),
        (
            *_from_then_on(answer, teller),
            Button(say("What if Soyuz stops?"), "/what-if program: soyuz"),
            Button(say("What if Dragon stops?"), "/what-if program: dragon"),
            picture_button(speech, command),
            sources_button(speech, command),
        ),
        figure,
    )


def _from_then_on(answer: GuaranteeReport, teller: Teller) -> tuple[Button, ...]:
    """The same up to now, where a day, month or year was named by itself."""
    if answer.opens is None:
        return ()
    since = f"/guarantee from: {answer.opens.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
    if answer.count_by is not CountBy.AGENCY:
        since += f" count-by: {answer.count_by.value}"
    return (Button(teller.speech.say("From then to now"), since),)


def each_crew_alone(only: tuple[OnlyCrew, ...], teller: Teller) -> tuple[Line, ...]:
    """What would be left of each side if only one programme's crew stayed."""
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = []
    for crew in only:
        sides = []
        for side, people in ((Side.RUSSIAN, crew.russian), (Side.AMERICAN, crew.american)):
            flag = speech.flag("RU" if side is Side.RUSSIAN else "US")
            words = (
                speech.many("{count} Russian", "{count} Russians", len(people))
                if side is Side.RUSSIAN
                else speech.many("{count} American", "{count} Americans", len(people))
            )
            if not people:
                words = say("no Russian") if side is Side.RUSSIAN else say("no American")
            named = f" ({teller.name(people[0])})" if len(people) == 1 else ""
            sides.append((len(people), f"{flag}{words}{named}"))
        sides.sort(key=lambda pair: -pair[0])
        ships = speech.listed([teller.ship(ship) for ship in crew.ships])
        told = ", ".join(words for _, words in sides)
        if not crew.russian and not crew.american:
            told = say("neither")
        lines.append(Entry(ships, told, left=True))
    return tuple(lines) or (say("No ship is docked."),)


def _whole_record(record: Guarantee, teller: Teller) -> tuple[Line, ...]:
    say = teller.speech.say
    lines: list[Line] = [_whole(record, teller)]
    if record.sole:
        last = max(record.sole, key=lambda stretch: stretch.start)
        lines.append(say("Last close call: {what}.", what=_only_one_of_a_side(last, teller)))
    return tuple(lines)


def _whole(record: Guarantee, teller: Teller) -> str:
    if not record.holds:
        return _gap_line(record, teller)
    say, speech = teller.speech.say, teller.speech
    return say("Both aboard for {days}, never one missing.", days=speech.days(record.days))


def _figure(record: Guarantee, teller: Teller) -> str:
    """The record as it is printed on its own, where nothing says who both are."""
    if not record.holds:
        return _gap_line(record, teller)
    return teller.speech.say(
        "An American and a Russian have been aboard the ISS for {days} without a gap.",
        days=teller.speech.days(record.days),
    )


def _gap_line(record: Guarantee, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    missing = sum(gap.days() for gap in record.gaps)
    return say(
        "A side was missing for {missing} of {days}.",
        missing=speech.days(missing),
        days=speech.days(record.days),
    )


def _only_one_of_a_side(stretch: Stretch, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    side, person = stretch.about
    values = {
        "name": teller.name(person),
        "days": speech.days(stretch.days()),
        "start": speech.day(stretch.start, stretch.end.year),
        "end": speech.day(stretch.end),
    }
    if side == Side.AMERICAN:
        return say("{name}, the only American for {days}, {start} to {end}", **values)
    return say("{name}, the only Russian for {days}, {start} to {end}", **values)


def _alone_in_span(stretch: Stretch, answer: GuaranteeReport, teller: Teller) -> str:
    """Who was the only one of a side, and how long in all where the span asked for cuts that."""
    say, speech = teller.speech.say, teller.speech
    told = _only_one_of_a_side(stretch, teller)
    for whole in all_stretches(teller.manifest, answer.count_by).sole:
        same = whole.about == stretch.about and whole.start <= stretch.start < whole.end
        if same and whole.days() > stretch.days() and whole.end <= answer.edge:
            return say(
                "{what}; {days} in all, {start} to {end}",
                what=told,
                days=speech.days(whole.days()),
                start=speech.day(whole.start, whole.end.year),
                end=speech.day(whole.end),
            )
    return told


def _span_record(answer: GuaranteeReport, teller: Teller) -> Section:
    """The fewest of each side, then gaps and people alone; the earlier of many are left out."""
    say, speech, record = teller.speech.say, teller.speech, answer.record_told
    lines: list[Line] = [
        say(
            "Fewest aboard: {american}, {russian}.",
            american=speech.many("{count} American", "{count} Americans", record.least_american),
            russian=speech.many("{count} Russian", "{count} Russians", record.least_russian),
        ),
        say("At no moment is one ship all that keeps a side aboard.")
        if not record.exposed_days
        else say(
            "One ship leaving would have left a side out {share}.", share=share(record, teller)
        )
        if all_flown(answer)
        else say("One ship leaving would leave a side out {share}.", share=share(record, teller)),
    ]
    gaps = [
        say(
            "No {side} aboard for {days}, from {day}.",
            side=crew_of(tuple(Side(side) for side in gap.about), teller),
            days=speech.days(gap.days()),
            day=speech.day(gap.start),
        )
        for gap in record.gaps
    ]
    sole = [
        f"{_alone_in_span(stretch, answer, teller)}."
        for stretch in sorted(record.sole, key=lambda stretch: stretch.start)
    ]
    lines += [*gaps[-MAX_STRETCHES:], *sole[-MAX_STRETCHES:]]
    earlier = sole[:-MAX_STRETCHES]
    if earlier:
        lines.append(
            speech.many(
                "and {count} earlier time with one alone",
                "and {count} earlier times with one alone",
                len(earlier),
            )
        )
    rest = (*gaps[:-MAX_STRETCHES], *earlier)
    return Section(say("The record"), tuple(lines), rest=rest)


def _before_and_since(before: Guarantee, since: Guarantee, teller: Teller) -> Section:
    say, speech = teller.speech.say, teller.speech

    def share(record: Guarantee) -> int:
        return round(100 * record.exposed_days / record.days)

    start = speech.short_moment(Moment(before.span.start, Precision.MONTH))
    end = speech.short_moment(Moment(since.span.start, Precision.MONTH))
    exposed = [speech.number(round(record.exposed_days)) for record in (before, since)]
    days = [speech.number(round(record.days)) for record in (before, since)]
    heading = say("What cross-flights changed")
    first = say("One ship leaving would have left one side out")
    if not speech.style.columns:
        return Section(
            heading,
            (
                first,
                say(
                    "on {exposed} of {days} days before ({start} to {end}),",
                    exposed=exposed[0],
                    days=days[0],
                    start=start,
                    end=end,
                ),
                say("on {exposed} of {days} days since.", exposed=exposed[1], days=days[1]),
            ),
        )
    labels = f"  {say('before, {start} to {end}', start=start, end=end)}", f"  {say('since')}"
    wide = [max(map(len, column)) for column in (labels, exposed, days)]
    percent = [f"{share(record)} %" for record in (before, since)]
    rows = tuple(
        say(
            "{label}   {exposed} of {days} days   {percent}",
            label=labels[row].ljust(wide[0]),
            exposed=exposed[row].rjust(wide[1]),
            days=days[row].rjust(wide[2]),
            percent=percent[row].rjust(max(map(len, percent))),
        )
        for row in (0, 1)
    )
    return Section(heading, (first, *rows))
