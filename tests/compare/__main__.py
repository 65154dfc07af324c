"""Score of the comparison on the stories: `python -m tests.compare`.

Names of sets of the folder retold ("tuned", "held") score these instead, numbers those stories.
"""

from __future__ import annotations

import sys
from collections import Counter

from .scoring import (
    LEAST_CAUGHT,
    MOST_ACCUSED,
    Score,
    Story,
    compare_texts,
    load_retold,
    load_stories,
    score,
)


def main(names: list[str]) -> int:
    """Exit code 0 if good enough; prints what was caught, missed and accused, by kind."""
    result = score(_stories(names), compare_texts)
    _print_kinds(result)
    for one in result.caught:
        if not one.inside:
            print(f"missed {one.slip.story} {one.slip.kind}: {one.slip.replace!r}")
        for outside in one.outside:
            print(f"beside {one.slip.story} {one.slip.replace!r}: {outside}")
    for name, accused in result.accused:
        print(f"accused {name} {accused.mention.text!r}: {accused.standing} {accused.message}")
    print(
        f"\n{result.share_caught:.1%} of {len(result.caught)} slips caught; "
        f"{len(result.accused)} of {result.untouched} untouched numbers accused "
        f"({result.share_accused:.1%}); wanted {LEAST_CAUGHT:.0%} and {MOST_ACCUSED:.0%}"
    )
    return 0 if result.good_enough else 1


def _stories(names: list[str]) -> list[Story]:
    retold = [story for name in names for story in load_retold(name)]
    own = [one for one in load_stories() if not names or one.name[:2] in names]
    return retold or own


def _print_kinds(result: Score) -> None:
    planted = Counter(one.slip.kind for one in result.caught)
    caught = Counter(one.slip.kind for one in result.caught if one.inside)
    for kind in sorted(planted):
        print(f"{kind:24} {caught[kind]:3} of {planted[kind]}")
    print()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
