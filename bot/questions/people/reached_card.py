"""How it reads on which day someone reaches a number of days; and as values."""

from bot.messages import msgid
from bot.questions.leads import capital
from bot.questions.people.reached import DayReport
from bot.questions.values import Facts, facts, instant
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Section
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.reached import Reached, Total

_CALLED = {
    Total.STAY: msgid("day {number} of a stay on the ISS"),
    Total.FLIGHT: msgid("day {number} of a flight"),
    Total.ABOARD: msgid("{number} days aboard the ISS in all"),
    Total.SPACE: msgid("{number} days in space in all"),
}
_COUNTED = {
    Total.STAY: msgid("day 1 begins with the docking"),
    Total.FLIGHT: msgid("day 1 begins with the launch"),
    Total.ABOARD: msgid("days from docking to undocking"),
    Total.SPACE: msgid("days from launch to landing"),
}


@card.register
def reached(answer: DayReport, teller: Teller, command: str) -> Card:
    """Title: the day; then when it began and when so many days were full, of each stay."""
    say, speech = teller.speech.say, teller.speech
    what = say(_CALLED[answer.total], number=speech.number(answer.number))
    name = teller.called(answer.person)
    over = answer.standing is Standing.ACTUAL
    foot = footer(answer, teller, basis(teller, over=over), say(_COUNTED[answer.total]))
    button = Button(name, f"/person name: {answer.person.id}")
    buttons = (button, sources_button(speech, command))
    if not answer.reached:
        title = say("{name} has not reached {what}", what=what, name=name)
        told = say("No flight so far has lasted that long, and none planned with dates will.")
        return Card(title, told, (), foot, buttons)
    last = answer.reached[-1]
    # So many days are reached as they are full; a day is reached as it begins.
    in_all = answer.total in {Total.ABOARD, Total.SPACE}
    at = last.full if in_all and last.full else last.begins
    when = speech.moment(Moment(at))
    text = msgid("{name} reached {what} on {when}")
    if at > answer.edge:
        text = msgid("{name} is to reach {what} on {when}, by plan")
    first, *others = [_line(one, answer, teller) for one in reversed(answer.reached)]
    return Card(
        say(text, what=what, name=name, when=when),
        say("{told}.", told=capital(first)),
        (Section(say("Also"), tuple(others)),) if others else (),
        foot,
        buttons,
    )


def _line(one: Reached, answer: DayReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    begins = speech.exact(Moment(one.begins))
    if one.full is None:
        told = say("from {begins}, to the end of it", begins=begins)
    else:
        days, full = speech.days(answer.number), speech.exact(Moment(one.full))
        told = say("from {begins}; {days} complete on {full}", begins=begins, days=days, full=full)
    if (one.full or one.begins) > answer.edge:
        told = say("{what}, planned", what=told)
    if not one.mission:
        return told
    return say("{name}: {told}", name=teller.ship(one.mission), told=told)


@facts.register
def _day(answer: DayReport, manifest: Manifest) -> Facts:
    del manifest
    return {
        "person": answer.person.id,
        "number": answer.number,
        "of": str(answer.total),
        "days": [
            {
                "mission": one.mission or None,
                "begins": instant(one.begins),
                "full": instant(one.full),
                "standing": str(answer.standing_at(one.begins)),
            }
            for one in answer.reached
        ],
    }
