"""The pages of help on posts, privacy and the like: a heading and what is said under it."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.messages import msgid
from bot.station.topics import HelpTopic

# A page: its title, its first line, and lines, each with what it is on.
Page = tuple[str, str, tuple[tuple[str, str], ...]]

PAGES: Mapping[HelpTopic, Page] = MappingProxyType(
    {
        HelpTopic.POSTS: (
            msgid("Automatic posts in a channel"),
            msgid(
                "Whoever may manage the server types {add} in the channel; from then on crew"
                " changes and launches are posted there."
            ),
            (
                (
                    msgid("What"),
                    msgid("launches, dockings, landings, crew changes, digests"),
                ),
                (msgid("When"), msgid("a day and an hour before, or as you choose")),
                (msgid("Change or stop"), msgid("{list} shows all, each with buttons")),
                (msgid("No manager"), msgid("ask one; nobody else can subscribe a channel")),
            ),
        ),
        HelpTopic.PRIVACY: (
            msgid("What is kept of you: next to nothing"),
            msgid("No messages, no names, no questions are stored, and nothing is sent elsewhere."),
            (
                (
                    msgid("Of a server"),
                    msgid(
                        "ids of the server, its channels and roles and of who subscribed, the"
                        " settings, and for 90 days which post was made when"
                    ),
                ),
                (
                    msgid("For five minutes"),
                    msgid("your last question, in memory, so that you can go on from it"),
                ),
                (
                    msgid("To delete it"),
                    msgid("{forget} does at once; removing the bot does after 30 days"),
                ),
                (
                    msgid("Messages"),
                    msgid("only those that mention the bot, or are sent to it alone, reach it"),
                ),
            ),
        ),
        HelpTopic.EXPORT: (
            msgid("All facts can be had as files"),
            msgid("Every answer exists as JSON too, and the facts as CSV and SQLite."),
            (
                (msgid("An answer"), 'iss-crew-bot ask --json "/aboard 2025-12-01"'),
                (msgid("Everything"), "iss-crew-bot data build iss.sqlite"),
                (msgid("CSV"), msgid("the folder data, with a README on every column")),
                (
                    msgid("Of your server"),
                    msgid("{list} shows all that is set; there is nothing more to take along"),
                ),
            ),
        ),
        HelpTopic.INVITE: (
            msgid("How to get the bot elsewhere"),
            msgid("Open the bot's profile and press 'Add App'."),
            (
                (msgid("To a server"), msgid("needs Manage Server; posts need it there")),
                (msgid("To your account"), msgid("then you can ask in any chat, without posts")),
                (msgid("To a machine"), msgid("the program runs by itself, without any account")),
            ),
        ),
        HelpTopic.SUPPORT: (
            msgid("When something is wrong"),
            msgid("Tell whoever runs this bot; a manager of the server knows who that is."),
            (
                (
                    msgid("A fault"),
                    msgid("name the code that the apology gives; the log has more under it"),
                ),
                (
                    msgid("A wrong fact"),
                    msgid("name a source: the button Sources shows on what the answer rests"),
                ),
                (
                    msgid("No posts"),
                    msgid("{list}, then Check, tells which permission is missing"),
                ),
            ),
        ),
    }
)
