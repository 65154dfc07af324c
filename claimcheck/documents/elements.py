"""The elements of HTML that are open at a place: what they say of the text in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimcheck.documents.stylesheet import Sheet, Shown, shown_by
from claimcheck.model import BlockKind
from claimcheck.namedtuple import NamedTuple
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
# Words of classes, as the parts of names such as "article__dek" and "image-caption".
_DEK = Regex(
    r"(?<![a-z])(?:dek|deck|standfirst|sub-?(?:head|title|heading|line)\w*?)(?![a-z])",
    re.IGNORECASE,
)
_DEK_OF_HEADING = Regex(
    r"(?<![a-z])(?:dek|deck|standfirst|subtitle|sub-?headline)(?![a-z])", re.IGNORECASE
)
_CAPTION = Regex(
    r"(?<![a-z])(?<!has[-_])(?<!with[-_])(?<!no[-_])(?:fig)?caption(?![a-z])", re.IGNORECASE
)
_PULLED = Regex(r"(?<![a-z])(?:pull|block)-?quote(?![a-z])", re.IGNORECASE)
# Links to notes and back: the figures in them count notes.  As Google Docs, Word and Wikipedia
# write them.
_NOTE = Regex(r"#_?(?:ftnt|ftn|edn|cmnt|cite_|fn|footnote|endnote)[\w-]*\d")


class Element(NamedTuple):
    """An element: its tag, whether it breaks the text or hides it, and the kind of its blocks.

    `raised` is "sup" or "sub" for text above or below the line.
    """

    tag: str
    breaks: bool
    hides: bool
    kind: BlockKind | None
    raised: str = ""

    @classmethod
    def of(cls, tag: str, attributes: Mapping[str, str], sheet: Sheet | None = None) -> Element:
        """The element of a start tag; `sheet` says how its classes are shown."""
        plain = _plain_element(tag)
        if not attributes:
            return plain
        styled = shown_by(attributes.get("style", ""))
        classed = sheet.shown(attributes.get("class", "")) if sheet else Shown()
        hides = (
            plain.hides
            or "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or (styled.hides or classed.hides)
            or (tag == "a" and bool(_NOTE.match(attributes.get("href", ""))))
        )
        kind = _kind_of(plain, attributes.get("class", ""), attributes.get("role", ""))
        raised = plain.raised or styled.raised or classed.raised
        return plain._replace(hides=hides, kind=kind, raised=raised)


@lru_cache(maxsize=256)
def _plain_element(tag: str) -> Element:
    """The element of a tag without attributes; kept, since a page has few tags many times."""
    raised = tag if tag in ("sup", "sub") else ""
    return Element(tag, tag in BREAKING, tag in HIDDEN, KINDS.get(tag), raised)


def _kind_of(plain: Element, classes: str, role: str) -> BlockKind | None:
    """What the tag says of the blocks in an element, or else its classes and its role."""
    if plain.kind is BlockKind.HEADLINE and _DEK_OF_HEADING.search(classes):
        return BlockKind.DEK
    if plain.kind is not None or not (classes or role):
        return plain.kind
    told = next((kind for words, kind in _KINDS_BY_CLASS if words.search(classes)), None)
    titles = {"title", "headline"} if plain.tag == "p" else {"headline"}
    titled = role == "heading" or (plain.breaks and not titles.isdisjoint(classes.split()))
    return BlockKind.HEADLINE if told is None and titled else told


_KINDS_BY_CLASS = (
    (_DEK, BlockKind.DEK),
    (_CAPTION, BlockKind.CAPTION),
    (_PULLED, BlockKind.QUOTE),
)


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
    def raised(self) -> str:
        """ "sup" or "sub" for text above or below the line, "" for other."""
        return self._open[-1].raised if self._open else ""

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
        if not element.raised and not element.breaks and self._open:
            element = element._replace(raised=self._open[-1].raised)
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
