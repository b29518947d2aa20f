"""What someone sends who fills in a form: only what its fields take, as Discord checks it."""

from .asking import NotOffered, resolve
from .limits import STRING_SELECT
from .modals import LABEL, TEXT, TEXT_INPUT
from .world import Channel

CHANNEL_SELECT = 8


def submission(modal, filled, user):
    """The ``data`` of sending a form in which the fields ``filled`` were changed."""
    fields = [row["component"] for row in modal["components"]]
    unknown = set(filled) - {field["custom_id"] for field in fields}
    if unknown:
        raise NotOffered(f"no field {unknown}")
    resolved, rows = {}, []
    for number, field in enumerate(fields):
        name = field["custom_id"]
        sent = {"type": field["type"], "custom_id": name, "id": 2 * number + 2}
        if field["type"] == TEXT_INPUT:
            sent["value"] = text_of(field, filled.get(name, field.get("value", "")))
        else:
            chosen = filled[name] if name in filled else defaults(field)
            check_chosen(field, chosen)
            sent["values"] = [resolve(one, resolved, user) for one in chosen]
        rows.append({"type": LABEL, "id": 2 * number + 1, "component": sent})
    data = {"custom_id": modal["custom_id"], "components": rows}
    return data | ({"resolved": resolved} if resolved else {})


def text_of(field, text):
    """What was typed, if a client lets someone send it."""
    least = field.get("min_length") or (1 if field.get("required", True) else 0)
    most = field.get("max_length") or TEXT
    if not least <= len(text) <= most:
        raise NotOffered(f"{field['custom_id']!r} takes {least} to {most} characters")
    return text


def defaults(field):
    """What is chosen in a list as long as nobody chooses otherwise."""
    if field["type"] == STRING_SELECT:
        return [one["value"] for one in field["options"] if one.get("default")]
    return [str(one["id"]) for one in field.get("default_values") or ()]


def check_chosen(field, chosen):
    least, most = field.get("min_values", 1), field.get("max_values", 1)
    if not least <= len(chosen) <= most:
        raise NotOffered(f"{field['custom_id']!r} takes {least} to {most} values, not {chosen}")
    if field["type"] == STRING_SELECT:
        offered = [option["value"] for option in field["options"]]
        if not set(chosen) <= set(offered):
            raise NotOffered(f"{chosen} cannot be chosen from {offered}")
    if field["type"] == CHANNEL_SELECT:
        kinds = field.get("channel_types")
        for one in chosen:
            if isinstance(one, Channel) and kinds and one.kind not in kinds:
                raise NotOffered(f"a channel of type {one.kind} cannot be chosen")
