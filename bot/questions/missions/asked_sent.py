"""How the next flight that a company sends is asked for: "the next Axiom mission"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.station import rotation
from bot.station.domain import EventKind, Mission


@asked(
    "next-sent",
    rules(
        "next GROUP flight|ship !@known|GROUPS|woman|men|cosmonaut|past|last|first|DATE|suspend"
        "|swap|if|rotation|replace|PROGRAM",
        "next private|private-flight !@known|GROUP|woman|men|past|last|first|DATE|suspend|swap|if"
        "|PROGRAM",
        more=30,
    ),
    asks="mission",
    takes="@event next private private-flight role when wait fly ship flight future how-long until "
    "where space",
    tells="who when crew people fly launch",
)
def next_sent(found: Filling) -> None:
    """The first to come of those called after a company, or flown by private astronauts."""
    manifest, groups = found.scene.manifest, found.sight.groups
    called = {f"{group.value} ".split(" ", maxsplit=1)[0] for group in groups}

    def is_meant(mission: Mission) -> bool:
        if called:
            return any(mission.formal_name.startswith(f"{one} ") for one in called)
        return mission.is_private

    coming = rotation.upcoming(manifest, EventKind.LAUNCH, found.scene.now)
    meant = [one.mission for one in coming if is_meant(manifest.mission(one.mission))]
    if not meant:
        raise NotTogether
    found.put("name", meant[0])
    found.things += groups
