"""What Discord would act upon in a text: mentions, links, time and command marks, markup.

Pure, and by Discord's own rules: whatever the bot means by it, and whoever wrote it.
"""

import re

ESCAPED = re.compile(r"\\[^\w\s]")
CODE = re.compile(r"```.*?```", re.DOTALL)
MARK = re.compile(
    r"<(?:@[!&]?|\#)\d+>|<id:\w+>|<t:-?\d+(?::\w)?>|</[^<>:]+:\d+>|<a?:\w+:\d+>"
    r"|@everyone|@here"
    r"|\[[^\]\n]*\]\(<?https?://[^\s)]*\)|https?://[^\s<]+|\bdiscord\.gg/\w+"
    r"|\*\*\d+\*\*|\*+|__+|~~|\|\||`+"
    r"|^(?:\#{1,3}|>|>>>|-#|[*-]|\d+\.)(?=\s)",
    re.MULTILINE,
)


def live(text):
    """Each mark of a text, as it stands there."""
    plain = ESCAPED.sub("", CODE.sub("", text))
    return MARK.findall(plain)


def shown(message):
    """The parts of a message in which marks do something: neither footers nor labels."""
    yield message.content
    for embed in message.embeds:
        yield embed.get("title", "")
        yield embed.get("description", "")
        for field in embed.get("fields", ()):
            yield field["name"]
            yield field["value"]
