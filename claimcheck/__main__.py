"""The command `claimcheck`, and `python -m claimcheck`."""

import gc
from typing import NoReturn

UNCOLLECTED = 50_000  # objects made before Python looks for garbage: most drafts make no more


def main() -> NoReturn:
    """Run the command that the arguments name and exit.

    Python looks for garbage seldom from the beginning, as nothing that is loaded becomes any.
    """
    gc.set_threshold(UNCOLLECTED)
    from claimcheck.cli import main as run

    run()


if __name__ == "__main__":
    main()
