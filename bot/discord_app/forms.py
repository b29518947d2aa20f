"""The two forms that change a subscription, and what they change it to.

Each field holds at first what counts now; one that comes back as it was changes nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from discord import SelectDefaultValue, SelectDefaultValueType, SelectOption, ui

from bot.announcements import reading_terms
from bot.announcements.reading_terms import BadSubscription, written_at, written_leads
from bot.announcements.subscriptions import Kind, Quiet, Subscription
from bot.announcements.telling import KINDS
from bot.discord_app.managers import Manager
from bot.discord_app.options import CHANNEL_TYPES, MAX_CHOICES, PICTURES, QUIET, WITH
from bot.saying import catalogue
from bot.saying.speech import GLUE, Speech

MAX_TITLE, MAX_OPTION, MAX_EXPLANATION = 45, 100, 100


def terms_form(manager: Manager, subscription: Subscription, custom_id: str) -> ui.Modal:
    """The form for what is posted and when."""
    speech, terms = _plain(manager), subscription.terms
    say = speech.say
    form = _form(say("Subscription {number}: what and when", number=subscription.id), custom_id)
    # What happens in a scenario is typed; here one can only be kept or left.
    offered = [kind for kind in Kind if kind is not Kind.WHAT_IF or terms.scenario]
    kinds = [_option(say(KINDS[kind]), kind, kind in terms.kinds) for kind in offered]
    _add(form, say("What to post"), "", _several("kind", kinds, least=1))
    programs = [
        _option(say(program.name), program.id, program.id in terms.programs)
        for program in manager.desk.manifest.programs[:MAX_CHOICES]
    ]
    if programs:
        none = say("All of them if none is chosen.")
        _add(form, say("Only these programmes"), none, _several("program", programs))
    _add(
        form,
        say("How long before an event"),
        say("24h, 1h, 30m or 0m; up to five, with commas between."),
        _text("before", _written_leads(subscription, speech)),
    )
    _add(
        form,
        say("Time of day"),
        say("For a digest and on this day: 09:00 Houston, or Monday 09:00 for once a week."),
        _text("at", _written_at(subscription, speech)),
    )
    quiet = [_option(say(said), value, value is terms.quiet) for value, said in QUIET.items()]
    _add(form, say("Instead of a digest without news"), "", _one("quiet", quiet))
    return form


def place_form(manager: Manager, subscription: Subscription, custom_id: str) -> ui.Modal:
    """The form for the channel, the role that is pinged, the language, and pictures.

    Raises BadSubscription if Discord does not tell the bot of the server.
    """
    say = _plain(manager).say
    form = _form(say("Subscription {number}: where and whom", number=subscription.id), custom_id)
    place, role = subscription.place.channel, manager.role(subscription)
    known = manager.server().get_channel_or_thread(place) is not None
    channels: ui.ChannelSelect[ui.View] = ui.ChannelSelect(
        custom_id="channel",
        channel_types=CHANNEL_TYPES,
        min_values=0,
        required=False,
        default_values=[_default(place, SelectDefaultValueType.channel)] if known else [],
    )
    _add(form, say("Channel"), say("As it is if none is chosen."), channels)
    roles: ui.RoleSelect[ui.View] = ui.RoleSelect(
        custom_id="role",
        min_values=0,
        required=False,
        default_values=[_default(role.id, SelectDefaultValueType.role)] if role else [],
    )
    _add(form, say("Role to ping"), say("Nobody is pinged if none is chosen."), roles)
    languages = [
        _option(name, code, code == subscription.locale)
        for code, name in catalogue.own_names().items()
    ]
    _add(form, say("Language of the posts"), "", _one("language", languages[:MAX_CHOICES]))
    pictures = [
        _option(say(said), value, (value == WITH) is subscription.pictures)
        for value, said in PICTURES.items()
    ]
    explained = say("The crew, the time around an event, the guarantee.")
    _add(form, say("Pictures with the posts"), explained, _one("pictures", pictures))
    return form


def given(data: Any) -> dict[str, tuple[str, ...]]:
    """What a form that came back holds, by the names of its fields; one text or several values."""
    fields = [row["component"] for row in data.get("components", ()) if "component" in row]
    return {
        field["custom_id"]: tuple(field["values"]) if "values" in field else (field["value"],)
        for field in fields
    }


def with_terms(
    manager: Manager, old: Subscription, said: Mapping[str, Sequence[str]]
) -> Subscription:
    """A subscription on the terms of a form; raises BadSubscription as ``read_terms`` does."""
    _check_chosen(said, quiet=[*Quiet])
    terms, speech = old.terms, _plain(manager)
    programs = {one.id for one in manager.desk.manifest.programs[:MAX_CHOICES]} & terms.programs
    shown: dict[str, Sequence[str]] = {
        "kind": [*terms.kinds],
        "program": [*programs],
        "before": [_written_leads(old, speech)],
        "at": [_written_at(old, speech)],
        "quiet": [terms.quiet],
    }
    words = {
        name: ", ".join(said[name])
        for name, before in shown.items()
        if name in said and set(said[name]) != set(before)
    }
    if words.get("program") == "":
        words["program"] = "all"
    now = manager.desk.clock()
    read = reading_terms.read_terms(manager.desk.manifest, former=terms, now=now, **words)
    return replace(old, terms=read)


async def with_place(
    manager: Manager, old: Subscription, said: Mapping[str, Sequence[str]]
) -> Subscription:
    """A subscription with the channel, role, language and pictures of a form.

    Raises BadSubscription unless the manager may post and ping there themselves.
    """
    _check_chosen(said, language=catalogue.own_names(), pictures=PICTURES)
    channel = _chosen_id(said, "channel") or old.place.channel
    moves = channel != old.place.channel
    place = await manager.place_of(channel) if moves else old.place
    pinged = _chosen_id(said, "role")
    role = manager.role(replace(old, role=pinged))
    # A role that another manager chose is not taken along to any channel either.
    if pinged is not None and (moves or pinged != old.role):
        await manager.stand_for_ping(role, place)
    # A new channel ends a pause that the old one was the reason for.
    ends = moves and old.pause is not None and old.pause.reason
    spoken = said["language"][0] if said.get("language") else old.locale
    return replace(
        old,
        place=place,
        role=pinged,
        locale=spoken,
        pause=None if ends else old.pause,
        pictures=said["pictures"][0] == WITH if said.get("pictures") else old.pictures,
    )


def _check_chosen(said: Mapping[str, Sequence[str]], **offered: Iterable[str]) -> None:
    """Raise BadSubscription if something else was chosen of a menu than one of what it offers.

    Discord's own clients do not, but for a form that an older release has opened.
    """
    for name, values in offered.items():
        if said.get(name) and said[name] not in [(value,) for value in values]:
            raise _changed()


def _chosen_id(said: Mapping[str, Sequence[str]], name: str) -> int | None:
    """The id that was chosen of a menu, None if none was; raises BadSubscription if it is none."""
    if not said.get(name):
        return None
    (chosen, *others) = said[name]
    if others or not re.fullmatch(r"\d{1,20}", chosen, re.ASCII):
        raise _changed()
    return int(chosen)


def _changed() -> BadSubscription:
    return BadSubscription("The form has changed meanwhile. Open it anew.")


def _plain(manager: Manager) -> Speech:
    """The manager's language without Discord's marks, which forms do not show."""
    return Speech(str(manager.interaction.locale))


def _form(title: str, custom_id: str) -> ui.Modal:
    form = ui.Modal(title=title[:MAX_TITLE], custom_id=custom_id)
    # discord.py keeps a form that was sent until it is stopped; its id carries all it needs.
    form.stop()
    return form


def _add(form: ui.Modal, name: str, explained: str, field: ui.Item[Any]) -> None:
    form.add_item(
        ui.Label(
            text=name[:MAX_TITLE],
            description=explained[:MAX_EXPLANATION] or None,
            component=field,
        )
    )


def _text(name: str, now: str) -> ui.TextInput[ui.View]:
    return ui.TextInput(custom_id=name, default=now, max_length=reading_terms.MAX_TEXT)


def _several(name: str, options: list[SelectOption], least: int = 0) -> ui.Select[ui.View]:
    return ui.Select(
        custom_id=name,
        options=options,
        min_values=least,
        max_values=len(options),
        required=least > 0,
    )


def _one(name: str, options: list[SelectOption]) -> ui.Select[ui.View]:
    return ui.Select(custom_id=name, options=options, required=True)


def _option(label: str, value: str, now: bool) -> SelectOption:
    return SelectOption(label=label[:MAX_OPTION], value=value, default=now)


def _default(number: int, kind: SelectDefaultValueType) -> SelectDefaultValue:
    return SelectDefaultValue(id=number, type=kind)


def _written_leads(subscription: Subscription, speech: Speech) -> str:
    return written_leads(subscription.terms.leads, speech.say).replace(GLUE, " ")


def _written_at(subscription: Subscription, speech: Speech) -> str:
    return written_at(subscription.terms, speech.say).replace(GLUE, " ")
