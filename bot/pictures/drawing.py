"""The process that draws for a bot: pictures as lists of shapes come in, PNG files go out.

Apart, so that what draws shares neither memory nor time with the bot that answers. It ends when
its input does, which is at the latest when the bot has ended.
"""

import os
import pickle
import sys

from bot.pictures.png import png
from bot.pictures.shapes import Picture

# In front of each picture and each file stands how many bytes it has, in so many bytes.
LENGTH = 4


def packed(content: bytes) -> bytes:
    """The content with its length in front."""
    return len(content).to_bytes(LENGTH, "big") + content


def main() -> None:
    """Draw until the input ends."""
    if hasattr(os, "nice"):
        # The least that there is: whoever asks for words goes first.
        os.nice(19)
    # Nothing but pictures and numbers may be printed.
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    while head := incoming.read(LENGTH):
        # What comes is the bot's own.
        picture: Picture = pickle.loads(incoming.read(int.from_bytes(head, "big")))  # noqa: S301
        outgoing.write(packed(png(picture)))
        outgoing.flush()


if __name__ == "__main__":
    main()
