"""What comes first where it is asked in plain words when people were aboard together."""

from bot.questions.leads import capital, lead, no, yes
from bot.questions.people.named_card import taken_to_come
from bot.questions.people.overlap import Overlap
from bot.questions.registry import Focus
from bot.questions.wording import begun_on
from bot.saying.teller import Teller


@lead.register
def overlap(answer: Overlap, focus: Focus, teller: Teller) -> str:
    """Whether they met, and when: for how long stands in the title."""
    say, speech = teller.speech.say, teller.speech
    if len(answer.people) == 1:
        return ""
    met = [shared for shared in answer.shared if shared.span.start <= answer.edge]
    met_said = focus.asks("together", "at-once", "aboard", "station", "space", "fly")
    if focus.whether and met_said and not (focus.numbers or focus.asks("compare", "or", "never")):
        if met:
            return yes(teller)
        if not answer.shared:
            return no(teller)
        return no(teller, say("not yet")) if focus.asks("past", "been", "ever") else yes(teller)
    if not focus.asks("when") or not answer.shared:
        return (
            say("Never.")
            if focus.asks("when", "how-long", "how-many", "days") and (not answer.shared)
            else ""
        )
    lines = []
    for shared in answer.shared:
        came, left = shared.bounds
        end = speech.moment(left) if left else say("no end known")
        if shared.span.end is None or shared.span.end > answer.edge:
            end = say("{end}, planned", end=end)
        start = begun_on(came, left, speech)
        taken = taken_to_come(shared, teller)
        span = say("{start} to {end}", start=start, end=end)
        lines.append(f"{span} ({taken.rstrip(chr(46))})" if taken else span)
    return capital(f"{'; '.join(lines[:3])}.")
