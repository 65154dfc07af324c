"""Sentences of a text: where they end, and where a full stop ends nothing."""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Block, BlockKind, Document
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_BOUNDARY = Regex(r"""([.!?…])["'”’)\]]*\s+(?=["'“‘(\[]*(\w+))""")
_BLANK_LINE = Regex(r"\n[ \t\r]*\n\s*")
_WHOLE = frozenset({BlockKind.HEADLINE, BlockKind.TABLE_CELL})
LONGEST_WORD = 24  # characters looked at before a full stop


class _Abbreviations(NamedTuple):
    titles: frozenset[str]
    numbered: frozenset[str]
    open: frozenset[str]
    starters: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    raw = load_toml("abbreviations.toml")
    return _Abbreviations(*(frozenset(raw[name]) for name in _Abbreviations._fields))


def split_blocks(document: Document) -> Iterator[tuple[Block | None, int, int]]:
    """The stretches of text that no sentence crosses: blocks, or else paragraphs."""
    if document.blocks:
        for block in document.blocks:
            yield block, block.start, block.end
        return
    at = 0
    for gap in _BLANK_LINE.finditer(document.text):
        yield None, at, gap.start()
        at = gap.end()
    yield None, at, len(document.text)


def split_sentences(
    text: str, block: Block | None, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Spans of the sentences in `text[start:end]`, white space between them left out.

    A headline or a table cell is one.  Decimals, initials, "U.S.", "No. 5" and "Feb. 28" do not
    end a sentence.
    """
    at = start
    if block is None or block.kind not in _WHOLE:
        for match in _BOUNDARY.finditer(text, start, end):
            if _ends_sentence(text, match, at):
                yield at, match.end(1) + len(text[match.end(1) : match.end()].rstrip())
                at = match.end()
    stop = at + len(text[at:end].rstrip())
    if at < stop:
        yield at, stop


def _ends_sentence(text: str, match: re.Match[str], at: int) -> bool:
    following = match[2]
    if following[0].islower():
        return False
    if match[1] != ".":
        return True
    word = _word_before(text, match.start(), at)
    lowered = word.lower()
    known = _abbreviations()
    if lowered in known.titles:
        return False
    if following[0].isdigit():
        return lowered not in known.numbered
    is_open = "." in word or lowered in known.open or lowered in known.numbered
    if is_open or (len(word) == 1 and word.isupper()):
        return following.lower() in known.starters
    return True


def _word_before(text: str, stop: int, at: int) -> str:
    """The word that ends at `stop`, dots inside it kept ("U.S")."""
    start = stop
    floor = max(at, stop - LONGEST_WORD)
    while start > floor and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    return text[start:stop].lstrip(".")
