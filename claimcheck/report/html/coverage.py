"""The coverage bar: how many numbers were checked, and what became of the others."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.checked import Coverage
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.status import (
    ASIDE,
    REFUTED,
    REVIEW,
    SUPPORTED,
    UNCHECKED,
    UNREAD,
    Status,
)

WIDTH = 1000  # of the bar, in its own units
NARROWEST = 8  # of a segment, so that one number among thousands can be seen


class Segment(NamedTuple):
    """A part of the bar: its status, how many numbers it stands for, and where it lies."""

    status: Status
    numbers: int
    x: float
    width: float


class Bar(NamedTuple):
    """The segments that are not empty, and the same in one sentence."""

    segments: tuple[Segment, ...]
    sentence: str


def bar_of(coverage: Coverage) -> Bar:
    """The bar of a draft: what was checked first, then what was not, was not read, is no claim."""
    counts = [(status, count) for status, count in _counts(coverage) if count]
    wide = [max(count * WIDTH / coverage.numbers, NARROWEST) for _, count in counts]
    shrink = WIDTH / sum(wide) if wide else 1
    segments, x = [], 0.0
    for (status, count), width in zip(counts, wide, strict=True):
        segments.append(Segment(status, count, round(x, 1), round(width * shrink, 1)))
        x += width * shrink
    return Bar(tuple(segments), _sentence(coverage))


def _counts(coverage: Coverage) -> Iterator[tuple[Status, int]]:
    yield REFUTED, coverage.refuted
    yield REVIEW, coverage.review
    yield SUPPORTED, coverage.supported
    yield UNCHECKED, coverage.unchecked
    yield UNREAD, coverage.unread
    yield ASIDE, coverage.not_claims


def _sentence(coverage: Coverage) -> str:
    if not coverage.numbers:
        return "No numbers."
    checked = coverage.refuted + coverage.review + coverage.supported
    rest = [
        (coverage.unchecked, "had nothing to be checked against"),
        (coverage.unread, "could not be read"),
        (coverage.not_claims, "not claims (dates, names, scores)"),
        (coverage.answered, "answered by an editor"),
    ]
    told = "; ".join(f"{count:,} {words}" for count, words in rest if count)
    numbers = "number" if coverage.numbers == 1 else "numbers"
    return f"{checked:,} of {coverage.numbers:,} {numbers} checked" + (
        f"; {told}." if told else "."
    )
