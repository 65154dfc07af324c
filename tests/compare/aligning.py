"""Short ways to the numbers of two texts side by side in a test."""

from __future__ import annotations

from claimcheck.compare.align import Aligned, Alignment
from claimcheck.compare.figures import read_text
from claimcheck.documents import document_from_text


def aligned(draft: str, *sources: str) -> Alignment:
    """The numbers of the draft beside those of the sources."""
    texts = [read_text(document_from_text(text), place) for place, text in enumerate(sources)]
    figures = [figure for text in texts for figure in text.figures]
    spoken = frozenset().union(*(text.words for text in texts))
    return Alignment(read_text(document_from_text(draft)).figures, figures, 0, spoken)


def alike(alignment: Alignment, text: str) -> Aligned:
    """What the one number of the draft that is written so tells."""
    (found,) = [one for one in alignment.aligned if one.figure.written.text == text]
    return found
