"""The styles of OpenDocument: what each says of the text set in it."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.documents.lines import kind_of_style
from claimcheck.documents.wordml import LOWERED, RAISED
from claimcheck.model import BlockKind
from claimcheck.namedtuple import NamedTuple

MOST_ANCESTORS = 20  # styles that one may be derived from


class Look(NamedTuple):
    """What a style says of text: the kind of its paragraphs, whether it is hidden or struck, and
    how it shows its digits; `parent` is the style that says the rest.
    """

    parent: str = ""
    kind: BlockKind | None = None
    hidden: bool = False
    digits: dict[int, int] | None = None

    def over(self, parent: Look) -> Look:
        """This look with what it leaves open taken from its parent."""
        hidden, digits = self.hidden or parent.hidden, self.digits or parent.digits
        return Look(parent.parent, self.kind or parent.kind, hidden, digits)


class Styles:
    """Listener to styles.xml and content.xml: how the styles look, by their names."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}
        self._name = ""

    def look_of(self, name: str) -> Look:
        """How a style looks, with what it takes from those it is derived from."""
        look = self._looks.get(name) or Look(kind=kind_of_style(name))
        for _ in range(MOST_ANCESTORS):
            if look.parent not in self._looks:
                break
            look = look.over(self._looks[look.parent])
        return look

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a style, then what its properties say."""
        if tag == "style":
            self._name = attributes.get("name", "")
            parent = attributes.get("parent-style-name", "")
            kind = kind_of_style(self._name) or kind_of_style(parent)
            self._looks[self._name] = Look(parent, kind)
        elif tag == "text-properties" and self._name in self._looks:
            look = self._looks[self._name]
            self._looks[self._name] = look._replace(
                hidden=_hides(attributes), digits=_digits(attributes)
            )

    def leave(self, tag: str) -> None:
        """End a style."""
        if tag == "style":
            self._name = ""

    def text(self, text: str) -> None:
        """Styles have no text."""


def _hides(attributes: Mapping[str, str]) -> bool:
    """True for what is hidden or struck."""
    struck = (attributes.get(f"text-line-through-{how}", "none") for how in ("style", "type"))
    return attributes.get("display") == "none" or any(said != "none" for said in struck)


def _digits(attributes: Mapping[str, str]) -> dict[int, int] | None:
    """How digits are shown that are set above or below the line ("super 58%", "-33% 58%")."""
    position = attributes.get("text-position", "")
    if position.startswith(("sub", "-")):
        return LOWERED
    return RAISED if position and not position.startswith("0") else None
