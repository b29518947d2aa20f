"""Files of what was, against which what is stands as a diff."""

from difflib import unified_diff


def compare(found, file, update):
    if update:
        file.write_text(found, "utf-8")
    expected = file.read_text("utf-8") if file.exists() else ""
    assert found == expected, "\n" + "\n".join(
        [
            *unified_diff(expected.splitlines(), found.splitlines(), "as it was", "as it is", n=4),
            "If each change is right, pytest --update-answers writes it down.",
        ]
    )
