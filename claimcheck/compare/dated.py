"""Dates and times of the draft that the source tells in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.compare.align import Alignment
from claimcheck.compare.figures import Figure
from claimcheck.compare.moments import same_times, times_of
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Kind, Moment
from claimcheck.units import find_unit

MINUTE = 60  # seconds
HALF_DAY = 12 * 60  # minutes
LONG_AGO = 10  # years before the last that is told which "last year" is not
RIVAL = 0.15  # nearness of a date that was perhaps another
NEAREST = 4  # numbers of the source whose sentences may speak of the same day
MOST = 30  # numbers that are looked at
YEARS = frozenset({"year", "decade", "century"})
_RELATIVE = (
    ("weekday", "relative_days"),
    ("day", "relative_days"),
    ("month", "relative_months"),
    ("year", "relative_years"),
)


def ends_told(draft: Figure, alignment: Alignment) -> tuple[Figure, ...]:
    """The two dates or times of one paragraph of a source that a span of the draft joins."""
    moment = draft.mention.moment
    if moment is None:
        return ()
    for paragraph in _paragraphs(draft, alignment):
        told = _two_years(moment, paragraph) if moment.last_year else _two_times(draft, paragraph)
        if told:
            return told
    return ()


def _paragraphs(draft: Figure, alignment: Alignment) -> Iterator[list[Figure]]:
    near = [*alignment.blocks.beside(draft), *alignment.blocks.alike(draft)]
    for place in dict.fromkeys((one.source, one.block) for one in near):
        yield alignment.paragraphs[place][:MOST]


def _two_years(moment: Moment, paragraph: Sequence[Figure]) -> tuple[Figure, ...]:
    ends = [_with_year(year, paragraph) for year in (moment.year, moment.last_year)]
    return (ends[0], ends[1]) if ends[0] and ends[1] else ()


def _with_year(year: int | None, paragraph: Sequence[Figure]) -> Figure | None:
    told = (one for one in paragraph if one.mention.moment and one.mention.moment.year == year)
    return next(told, None)


def _two_times(draft: Figure, paragraph: Sequence[Figure]) -> tuple[Figure, ...]:
    if draft.mention.kind is not Kind.TIME or len(times_of(draft.mention.text)) != 2:
        return ()
    told = [one for one in paragraph if one.mention.kind is Kind.TIME]
    text = " ".join(one.mention.text for one in told)
    return tuple(told[:2]) if len(told) > 1 and same_times(draft.mention.text, text) else ()


def reckoned(draft: Figure, alignment: Alignment) -> tuple[Figure, ...]:
    """A date or time and a length of time of one paragraph that lead to the draft's: "died in
    1862" from "in 1858 … four years later"."""
    moment = draft.mention.moment
    if moment is None or moment.last_year is not None:
        return ()
    for paragraph in _paragraphs(draft, alignment):
        lengths = [
            one for one in paragraph if one.quantity and one.quantity.unit.dimension == "time"
        ]
        for one in paragraph:
            for by in lengths:
                if _leads(draft, one, by):
                    return one, by
    return ()


def _leads(draft: Figure, source: Figure, by: Figure) -> bool:
    mine, theirs = draft.mention.moment, source.mention.moment
    if mine is None or theirs is None:
        return False
    unit, low = find_unit(by.mention.unit), int(by.mention.low)
    if mine.year and theirs.year and mine.month is None and unit.name in YEARS:
        size = {"decade": 10, "century": 100}.get(unit.name, 1) * low
        return abs(mine.year - theirs.year) == size
    if draft.mention.kind is not Kind.TIME or source.mention.kind is not Kind.TIME:
        return False
    first, last = times_of(source.mention.text)[:1], times_of(draft.mention.text)[:1]
    if not first or not last:
        return False
    gap = (last[0][0] - first[0][0]) * 60 + last[0][1] - first[0][1]
    minutes = int(unit.factor * low / MINUTE)
    return (gap - minutes) % HALF_DAY == 0 or (gap + minutes) % HALF_DAY == 0


def _has_rival(draft: Figure, alignment: Alignment) -> bool:
    """True if a date of a source, told nowhere else, stands where the draft has another."""
    rivals = alignment.rivals(draft)
    return any(r.near >= RIVAL and id(r.figure) not in alignment.taken for r in rivals)


def is_made_explicit(draft: Figure, alignment: Alignment) -> bool:
    """True if the source speaks of "today" or "last year", which the draft may give a name."""
    moment = draft.mention.moment
    if moment is None or moment.last_year or draft.mention.kind is Kind.TIME:
        return False
    if _has_rival(draft, alignment):
        return False
    if moment.year is not None and moment.year < alignment.latest - LONG_AGO:
        return False
    finest = next((name for part, name in _RELATIVE if getattr(moment, part) is not None), "")
    if not finest:
        return False
    mates = (alignment.best.get(id(mate)) for mate in alignment.beside(draft))
    near = [hit.figure for hit in mates if hit] + alignment.blocks.beside(draft)[:NEAREST]
    said = " ".join(word for one in near for word in one.line)
    return any(phrase in said for phrase in vocabulary().classes[finest])
