"""The elements of HTML that are open at a place: what they say of the text in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimcheck.model import BlockKind
from claimcheck.regex import Regex


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _tags("area base br col embed hr img input link meta param source track wbr")
HIDDEN = _tags(
    "script style template noscript svg math iframe object head select textarea button code "
    "del s strike audio video canvas"
)
BREAKING = _tags(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul"
)
# Elements whose end tag may be missing, closed by the start tags that cannot stand in them.
ENDED_BY = {
    "p": BREAKING,
    "li": _tags("li"),
    "td": _tags("td th tr tbody tfoot"),
    "th": _tags("td th tr tbody tfoot"),
    "tr": _tags("tr tbody tfoot"),
    "dd": _tags("dd dt"),
    "dt": _tags("dd dt"),
    "head": _tags("body p h1 div"),
}
DEEPEST = 40  # elements looked through for a kind; no page needs more
KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADLINE),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
}
_DEK = Regex(r"\b(?:dek|deck|standfirst|sub-?(?:head|title|heading|line)\w*)\b", re.IGNORECASE)
_CONCEALED = Regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Element(NamedTuple):
    """An element: its tag, whether it breaks the text or hides it, and the kind of its blocks."""

    tag: str
    breaks: bool
    hides: bool
    kind: BlockKind | None

    @classmethod
    def of(cls, tag: str, attributes: Mapping[str, str]) -> Element:
        """The element of a start tag."""
        if not attributes:
            return cls(tag, tag in BREAKING, tag in HIDDEN, KINDS.get(tag))
        hides = (
            tag in HIDDEN
            or "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or bool(_CONCEALED.search(attributes.get("style", "")))
        )
        kind = KINDS.get(tag)
        if kind is None and _DEK.search(attributes.get("class", "")):
            kind = BlockKind.DEK
        return cls(tag, tag in BREAKING, hides, kind)


class Elements:
    """The open elements, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._count: Counter[str] = Counter()
        self._hiding = 0

    @property
    def hidden(self) -> bool:
        """True if what stands here is not shown."""
        return self._hiding > 0

    @property
    def innermost(self) -> str:
        """The tag of the innermost element; "" if none is open."""
        return self._open[-1].tag if self._open else ""

    @property
    def kind(self) -> BlockKind:
        """The kind of the block here: that of the innermost element that says one."""
        kinds = (element.kind for element in reversed(self._open[-DEEPEST:]) if element.kind)
        return next(kinds, BlockKind.PARAGRAPH)

    def enter(self, element: Element) -> None:
        """Open an element; one that cannot hold it is closed first, a void one not opened."""
        if element.tag in VOID:
            return
        while self._open and element.tag in ENDED_BY.get(self._open[-1].tag, ()):
            self._close()
        self._open.append(element)
        self._count[element.tag] += 1
        self._hiding += element.hides

    def leave(self, tag: str) -> Iterator[Element]:
        """The elements that an end tag closes, each still open when it is told; none for a stray
        one.
        """
        while self._count[tag]:
            element = self._open[-1]
            yield element
            self._close()
            if element.tag == tag:
                return

    def _close(self) -> None:
        element = self._open.pop()
        self._count[element.tag] -= 1
        self._hiding -= element.hides
