"""How we count: the rules behind every number, as one page, and its version for machines."""

from bot.messages import msgid

# Goes up whenever a rule changes, so that numbers of different rules are not compared.
VERSION = 1
# The topic of the statements on what sources say differently.
CLASHES = "counting"

# What the rule is on, and the rule.
RULES = (
    (
        msgid("Aboard"),
        msgid(
            "From docking to undocking of the ships someone came and left with; first contact"
            " counts as docking. Time in space runs from launch to landing."
        ),
    ),
    (
        msgid("Days"),
        msgid(
            "Added up to the minute, and rounded once, to the nearest day. What still goes on is"
            " counted to the newest fact."
        ),
    ),
    (
        msgid("Moves from port to port"),
        msgid(
            "Nobody has left: the minutes in which crews moved their ship count as aboard, and"
            " the station was not empty."
        ),
    ),
    (
        msgid("A date"),
        msgid("The whole day, in UTC unless a zone is given; a time is that moment."),
    ),
    (
        msgid("Plans"),
        msgid(
            "A plan known to a month or a year is a window: a ship that comes counts from its"
            " beginning, one that leaves to its end, and the least aboard are those who are surely"
            " there. After the newest fact nothing is told as having happened."
        ),
    ),
    (
        msgid("Americans and Russians"),
        msgid(
            "Crew of NASA and of Roscosmos, as in their agreements. By nationality can be asked"
            " for as well; a visitor is then counted by the passport."
        ),
    ),
    (
        msgid("Which ship"),
        msgid(
            "Everyone counts to the ship that took them home once it is docked, before that to"
            " the one they came on, unless another seat is known."
        ),
    ),
    (
        msgid("A visit"),
        msgid("One person's unbroken time aboard, however long; it is called a stay too."),
    ),
    (
        msgid("A flight"),
        msgid(
            "From launch to landing, on one ship or on two. A launch that never reached space is"
            " no flight."
        ),
    ),
    (
        msgid("A command"),
        msgid(
            "One unbroken time as commander of the station, across expeditions too. At the turn of"
            " two expeditions it changes with the undocking, within one with the ceremony."
        ),
    ),
    (
        msgid("A cross-flight"),
        msgid(
            "A seat of NASA on Soyuz or of Roscosmos on a US ship under the agreement of 14 July"
            " 2022. Seats of the years before are counted apart."
        ),
    ),
    (
        msgid("The guarantee"),
        msgid(
            "That an American and a Russian are aboard at every moment, even if Soyuz or Dragon is"
            " suspended; agreed on 14 July 2022. Of earlier years it is told whether both were"
            " aboard."
        ),
    ),
    (
        msgid("An expedition"),
        msgid(
            "A numbered crew of the station under its commander; who belongs to it is as NASA"
            " counts."
        ),
    ),
)
