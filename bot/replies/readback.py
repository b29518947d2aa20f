"""What will be answered, in one line, while it is still being typed."""

from collections.abc import Callable, Mapping

from bot.errors import AskError
from bot.questions.registry import Ask
from bot.replies.reply import Asker, Reply, reply, reply_to
from bot.saying.speech import GLUE
from bot.station.manifest import Manifest

# So many letters a line that is offered has at most.
MAX_LINE = 100


def words_back(text: str, manifest: Manifest, asker: Asker, former: Ask | None = None) -> str:
    """How the answer to someone's words would begin; blank if there is none."""
    return _first_line(lambda: reply(text, manifest, asker, former))


def options_back(question: str, words: Mapping[str, str], manifest: Manifest, asker: Asker) -> str:
    """How the answer to a question with these options would begin; blank if there is none."""
    return _first_line(lambda: reply_to(question, words, manifest, asker))


def _first_line(replied: Callable[[], Reply]) -> str:
    try:
        title = replied().card().title.replace(GLUE, " ")
    except AskError:
        return ""
    return title if len(title) <= MAX_LINE else f"{title[: MAX_LINE - 1].rstrip()}…"
