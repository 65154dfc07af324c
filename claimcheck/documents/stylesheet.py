"""What CSS says of text: whether it is hidden or struck, and whether it is raised or lowered."""

from __future__ import annotations

import re

from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_HIDES = Regex(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;}]*line-through",
    re.IGNORECASE,
)
_RAISES = Regex(r"vertical-align\s*:\s*(sup|sub)", re.IGNORECASE)
_COMMENT = Regex(r"/\*.*?\*/", re.DOTALL)
_RULE = Regex(r"([^{}]*+)(?:\{([^{}]*+)(\}?)|\}|\Z)")
_CLASS = Regex(r"[a-z0-9]*\.([\w-]+)", re.IGNORECASE)


class Shown(NamedTuple):
    """How text is shown; `raised` is "sup", "sub" or empty."""

    hides: bool = False
    raised: str = ""


def shown_by(declarations: str) -> Shown:
    """What declarations say, such as "display: none"."""
    raises = _RAISES.search(declarations)
    return Shown(bool(_HIDES.search(declarations)), raises[1].lower() if raises else "")


class Sheet:
    """The classes that style sheets of a page show otherwise than plainly.

    Only rules for a class alone count; those for a medium, a state or a place in the page do not.
    """

    def __init__(self) -> None:
        self._classes: dict[str, Shown] = {}

    def read(self, css: str) -> None:
        """Take in a style sheet."""
        depth = 0
        for rule in _RULE.finditer(_COMMENT.sub(" ", css)):
            if rule[2] is None:
                depth = max(depth - 1, 0)
            elif not rule[3]:  # a rule with rules in it: "@media print {"
                depth += 1
            elif not depth:
                self._note(rule[1], shown_by(rule[2]))

    def _note(self, selectors: str, shown: Shown) -> None:
        for selector in selectors.split(",") if shown != Shown() else ():
            found = _CLASS.fullmatch(selector.strip())
            if found:
                self._classes[found[1]] = shown

    def shown(self, classes: str) -> Shown:
        """How an element of these classes is shown."""
        found = [self._classes[name] for name in classes.split() if name in self._classes]
        return Shown(any(one.hides for one in found), "".join(one.raised for one in found)[:3])
