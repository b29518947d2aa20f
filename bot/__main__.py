"""python -m bot run | ask | chat | data"""

from bot.console import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
