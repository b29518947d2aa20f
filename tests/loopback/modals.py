"""Discord's documented limits on forms, as pure functions from a body to its problems."""

from .limits import CUSTOM_ID, SELECTS, Problem, required, select_problems, size

LABEL, TEXT_INPUT = 18, 4
TITLE = 45
ROWS = 5
NAME, EXPLANATION = 45, 100
PLACEHOLDER = 100
TEXT = 4000


def modal_problems(modal, path=("data",)):
    """What is wrong with a form."""
    yield from size((*path, "title"), modal.get("title"), TITLE, least=1)
    yield from size((*path, "custom_id"), modal.get("custom_id"), CUSTOM_ID, least=1)
    rows = modal.get("components") or []
    yield from size((*path, "components"), rows, ROWS, least=1)
    seen = set()
    for number, row in enumerate(rows):
        place = (*path, "components", number)
        if row.get("type") != LABEL:
            message = f'Value of field "type" must be one of ({LABEL},).'
            yield Problem((*place, "type"), "UNION_TYPE_CHOICES", message)
            continue
        yield from size((*place, "label"), row.get("label"), NAME, least=1)
        yield from size((*place, "description"), row.get("description"), EXPLANATION)
        yield from field_problems(row["component"], (*place, "component"))
        if row["component"].get("custom_id") in seen:
            message = "Component custom id cannot be duplicated"
            yield Problem((*place, "component"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        seen.add(row["component"].get("custom_id"))


def field_problems(field, path):
    if field.get("type") == TEXT_INPUT:
        yield from size((*path, "custom_id"), field.get("custom_id"), CUSTOM_ID, least=1)
        yield from size((*path, "value"), field.get("value"), field.get("max_length") or TEXT)
        yield from size((*path, "placeholder"), field.get("placeholder"), PLACEHOLDER)
    elif field.get("type") in SELECTS:
        yield from select_problems(field, path)
        if field.get("required", True) and not field.get("min_values", 1):
            message = "A required select takes at least one value"
            yield Problem((*path, "min_values"), "NUMBER_TYPE_MIN", message)
    else:
        yield required((*path, "type"))
