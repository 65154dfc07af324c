"""The stretch of the text that each suppression covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from claimcheck.model import Block, Document, Finding
from claimcheck.namedtuple import NamedTuple
from claimcheck.suppressions.directive import Directive, Verb


class Covering(NamedTuple):
    """A suppression and the stretch that it covers: `text[start:end]`."""

    directive: Directive
    start: int
    end: int

    def touches(self, finding: Finding) -> bool:
        """True if the finding, or one of the numbers it accuses, has words in the stretch."""
        spans = [(finding.start, finding.end), *((m.start, m.end) for m in finding.mentions)]
        return any(start < self.end and self.start < end for start, end in spans)


class Unpaired(NamedTuple):
    """A start without an end, or an end without a start."""

    directive: Directive


def coverings_of(
    document: Document, directives: Iterable[Directive]
) -> Iterator[Covering | Unpaired]:
    """What each suppression covers, in no particular order.

    A comment on words (Word) covers these words.  Elsewhere `ignore` covers the block that it
    stands in, or before which it stands; `ignore-next-line` the block after it, which may be a
    whole table; `ignore-file` everything; a pair what is between them.
    """
    opened: list[Directive] = []
    for directive in directives:
        if directive.verb is Verb.START:
            opened.append(directive)
        elif directive.verb is Verb.END:
            start = _opened_by(directive, opened)
            if start is None:
                yield Unpaired(directive)
            else:
                opened.remove(start)
                yield Covering(start, start.remark.start, directive.remark.start)
        else:
            yield Covering(directive, *_stretch(document, directive))
    yield from map(Unpaired, opened)


def _opened_by(end: Directive, opened: list[Directive]) -> Directive | None:
    """The last start that this ends: the last of all, or the last that names the same rules."""
    same = (one for one in reversed(opened) if not end.rules or set(one.rules) == set(end.rules))
    return next(same, None)


def _stretch(document: Document, directive: Directive) -> tuple[int, int]:
    remark, blocks = directive.remark, document.blocks
    if directive.verb is Verb.FILE:
        return 0, len(document.text)
    if directive.verb is Verb.NEXT:
        at = bisect_left(blocks, remark.start, key=lambda block: block.start)
        return _whole(blocks, at) if at < len(blocks) else (remark.start, remark.start)
    if remark.start < remark.end:
        return remark.start, remark.end
    block = block_of(document, remark.start)
    return (block.start, block.end) if block else (remark.start, remark.start)


def _whole(blocks: tuple[Block, ...], at: int) -> tuple[int, int]:
    """The block in this place; of a table that begins there, all its cells."""
    first = last = blocks[at]
    if first.table is not None:
        cells = (block for block in blocks[at:] if block.table == first.table)
        last = max(cells, key=lambda cell: cell.end)
    return first.start, last.end


def block_of(document: Document, offset: int) -> Block | None:
    """The block that a comment stands in, or before which it stands; else the one before it."""
    at = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    return document.blocks[max(at, 0)] if document.blocks else None
