"""A draft beside its sources."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.align import Alignment
from claimcheck.compare.comparison import Compared, Comparison, Place, Standing
from claimcheck.compare.figures import read_text
from claimcheck.compare.verdicts import judge_figures
from claimcheck.model import Document


def compare_with_sources(draft: Document, sources: Sequence[Document]) -> Comparison:
    """For every number of the draft what the sources say of it.

    Reads each document once; no tables, no rules.
    """
    text = read_text(draft)
    texts = [read_text(source, place) for place, source in enumerate(sources)]
    figures = [figure for one in texts for figure in one.figures]
    spoken = frozenset().union(*(one.words for one in texts))
    alignment = Alignment(text.figures, figures, _year_of(draft, *sources), spoken)
    told = judge_figures(text, alignment)
    seen = {one.mention.start for one in told}
    told += [
        Compared(mention, Standing.UNCOMPARED, mention.reason or "no number of its own")
        for mention in text.skipped
        if mention.start not in seen
    ]
    told.sort(key=lambda one: one.mention.start)
    used = {(p.source, p.mention.start) for one in told for p in one.places}
    places = (Place(figure.source, figure.written) for figure in figures)
    unused = tuple(dict.fromkeys(p for p in places if (p.source, p.mention.start) not in used))
    return Comparison(draft, tuple(sources), tuple(told), unused)


def _year_of(*documents: Document) -> int:
    """The last year in which one of the documents was written; 0 if none says it."""
    return max((one.date.last.year for one in documents if one.date is not None), default=0)
