"""Headings of printed pages, by the size of their type."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from claimcheck.documents.plain import HEADLINE_MOST, is_credit
from claimcheck.documents.reflow import Line
from claimcheck.model import Block, BlockKind, Document

LARGER = 1.15  # times the size of most of the text, from which on a paragraph is a heading
SMALLER = 0.95  # times the size of the headline, up to which what follows it is its dek


def with_headings(document: Document, lines: Sequence[Line]) -> Document:
    """The document with its large paragraphs as headings; `lines` are those it was made of."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    ((usual, _),) = sizes.most_common(1)
    starts = [0, *accumulate(len(line.text) + line.broken + 1 for line in lines)]

    def size_of(block: Block) -> float:
        at = document.source_map.to_source(block.start) if document.source_map else block.start
        return lines[min(bisect_right(starts, at), len(lines)) - 1].size

    blocks: list[Block] = []
    for block in document.blocks:
        large = size_of(block) >= LARGER * usual and block.end - block.start <= HEADLINE_MOST
        if block.kind is not BlockKind.PARAGRAPH or not large:
            blocks.append(block)
            continue
        smaller = len(blocks) == 1 and size_of(block) <= SMALLER * size_of(blocks[0])
        blocks.append(block._replace(kind=_kind(block, blocks, smaller, document.text)))
    return document._replace(blocks=tuple(blocks))


def _kind(block: Block, above: Sequence[Block], smaller: bool, text: str) -> BlockKind:
    if smaller and above[0].kind is BlockKind.HEADLINE:
        credit = is_credit(text[block.start : block.end])
        return BlockKind.PARAGRAPH if credit else BlockKind.DEK
    return BlockKind.HEADLINE
