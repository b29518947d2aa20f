"""Follow-ups keep the set that was found before, its conditions and its order."""

import pytest

from bot.errors import AskError
from bot.understanding.understanding import understand


def asked(scene, *texts):
    """The command that the last of these texts asks, each going on from the one before."""
    former = None
    for text in texts:
        former = understand(text, scene, former)
    words = former.command.split()
    return words[0], set(words[1:])


SOYUZ = "how many women have flown to the ISS on Soyuz?"
SOYUZ_IN_RUSSIAN = "Сколько женщин летало на «Союзах»?"
MORE = "who commanded the station more than once?"


@pytest.mark.parametrize(
    ("texts", "command"),
    [
        ((SOYUZ, "list them"), "/find who: women ship: soyuz tell: list"),
        ((SOYUZ, "which of them were Russian?"),
         "/find who: women, RU ship: soyuz tell: count"),
        ((SOYUZ, "and on Dragon?"), "/find who: women ship: dragon tell: count"),
        ((SOYUZ, "the second?"), "/find who: women ship: soyuz more: number 2"),
        ((SOYUZ, "and in 2019?"), "/find who: women ship: soyuz when: 2019 tell: count"),
        ((SOYUZ, "when was that?"), "/find who: women ship: soyuz tell: when"),
        ((MORE, "how many of them?"), "/find more: more than 1 commands tell: count"),
        ((MORE, "who was the first?"), "/find more: more than 1 commands tell: first"),
        ((MORE, "who was the first?", "when was that?"),
         "/find who: jeffrey-williams more: more than 1 commands tell: when"),
        (("on which dates were 13 people aboard?", "and 12?"),
         "/find of: days more: exactly 12 aboard"),
        (("on which dates were 13 people aboard?", "how many days was that?"),
         "/find of: days more: exactly 13 aboard tell: count"),
        (("longest stay", "and among women?", "the second?"),
         "/find who: women more: number 2 tell: longest"),
        (("first woman aboard", "when was that?"), "/find who: nancy-currie tell: when"),
        (("who was aboard in 2019?", "how many of them?"), "/find when: 2019 tell: count"),
        (("who was aboard in 2019?", "which of them came on Soyuz?"),
         "/find ship: soyuz when: 2019"),
        ((SOYUZ_IN_RUSSIAN, "перечисли их"), "/find who: women ship: soyuz tell: list"),
        ((SOYUZ_IN_RUSSIAN, "кто из них из России?"),
         "/find who: women, RU ship: soyuz tell: count"),
        ((SOYUZ_IN_RUSSIAN, "а на Драконе?"), "/find who: women ship: dragon tell: count"),
        ((SOYUZ_IN_RUSSIAN, "а вторая?"), "/find who: women ship: soyuz more: number 2"),
        ((SOYUZ_IN_RUSSIAN, "а когда это было?"), "/find who: women ship: soyuz tell: when"),
        (("Кто командовал станцией больше одного раза?", "сколько их?"),
         "/find more: more than 1 commands tell: count"),
        (("Wie viele Frauen flogen mit der Sojus zur ISS?", "liste sie auf"),
         "/find who: women ship: soyuz tell: list"),
        (("Combien de femmes ont volé sur Soyouz ?", "liste-les"),
         "/find who: women ship: soyuz tell: list"),
        (("¿Cuántas mujeres han ido a la ISS en una Soyuz?", "enuméralas"),
         "/find who: women ship: soyuz tell: list"),
    ],
)  # fmt: skip
def test_it_is_asked_of_those_found_before(scene, texts, command):
    name, *words = command.split()
    assert asked(scene, *texts) == (name, set(words))


@pytest.mark.parametrize("text", ["list them", "the second?", "and 12?"])
def test_without_a_set_before_nothing_is_gone_on_from(scene, text):
    with pytest.raises(AskError):
        understand(text, scene)


def test_a_question_of_its_own_does_not_go_on(scene):
    former = understand(SOYUZ, scene)
    assert understand("who is aboard?", scene, former).command == "/aboard"
    assert understand("when is the next Soyuz?", scene, former).command == "/next-soyuz"
