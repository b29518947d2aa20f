"""A made-up language in which every text is the English one in brackets.

What of a reply stands outside of brackets has not been said through the catalogues.
"""

import re

import catalogues

from bot.saying import catalogue

LANGUAGE = "qps"
HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Name: [Brackets]\\n"
"""
# Names, commands and sources are the same in every language.
NAMES = re.compile(r"[A-Z][\w.'-]*|/[a-z-]+|corquaid|planet4589.org|contributors")
# So is what Discord shows in its own way: times, channels, roles and people.
MARKS = re.compile(r"<t:[^>]*>|<[#@]&?\d+>")


def write(folder, texts):
    """Put the catalogue of the language, for these texts, into a folder of catalogues."""
    parts = [HEADER]
    for (context, key), found in texts.items():
        said = {0: f"[{key}]"} if found.other is None else {0: f"[{key}]", 1: f"[{found.other}]"}
        parts.append(
            catalogues.written(catalogue.Entry(key, found.other, context, said), found.places)
        )
    file = folder / LANGUAGE / catalogue.FILE
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(parts), "utf-8")


def english(text):
    """The words of a text that stand outside of brackets and are no names."""
    return re.findall(r"[a-z]{2,}", NAMES.sub("", outside(text)))


def outside(text):
    """What of a text stands outside of brackets and of Discord's marks."""
    depth, left = 0, ""
    for letter in MARKS.sub("", text):
        depth += (letter == "[") - (letter == "]")
        left += letter if depth == 0 and letter != "]" else ""
    return left
