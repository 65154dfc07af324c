"""What a checker's verdicts are worth against the judged sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from .records import Gold, Kind, Record

UNCHECKED = "unchecked"
GRAVEST_FIRST = ("refuted", "supported", "review")  # what counts when a span holds several
LOUD = frozenset({"refuted", "supported"})


class Said(NamedTuple):
    """One verdict of the record on `text[start:end]`."""

    start: int
    end: int
    verdict: str


Check = Callable[[str, int], Iterable[Said]]


class Wrong(NamedTuple):
    """A record whose verdict is not the judged one."""

    record: Record
    got: str


@dataclass
class Score:
    """Counts of (judged, given), the distractors that got a verdict, and what went wrong."""

    table: Counter[tuple[str, str]] = field(default_factory=Counter)
    distractors: int = 0
    loud: list[Wrong] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)

    def precision(self, verdict: Gold) -> float:
        """Share of the verdicts given that were judged so, distractors left out; 0 if none was."""
        given = sum(count for (_, got), count in self.table.items() if got == verdict)
        return self.table[verdict, verdict] / given if given else 0.0

    def recall(self, verdict: Gold) -> float:
        """Share of the records judged so that were given it; 0 if there is none."""
        judged = sum(count for (gold, _), count in self.table.items() if gold == verdict)
        return self.table[verdict, verdict] / judged if judged else 0.0

    @property
    def loud_share(self) -> float:
        """Share of the distractors in which a number was supported or refuted."""
        return len(self.loud) / self.distractors if self.distractors else 0.0


def score(records: Iterable[Record], check: Check) -> Score:
    """Score of `check` over the records; `check` yields what the record says of each number."""
    result = Score()
    for record in records:
        said = list(check(record.text, record.doc_year))
        if record.kind is Kind.DISTRACTOR:
            _score_distractor(result, record, said)
        else:
            _score_number(result, record, said)
    return result


def _score_distractor(result: Score, record: Record, said: list[Said]) -> None:
    result.distractors += 1
    got = gravest(one.verdict for one in said)
    if got in LOUD:
        result.loud.append(Wrong(record, got))


def _score_number(result: Score, record: Record, said: list[Said]) -> None:
    assert record.start is not None
    assert record.end is not None
    here = (s.verdict for s in said if s.start < record.end and s.end > record.start)
    got = gravest(here)
    result.table[record.verdict, got] += 1
    if got != record.verdict and not (record.is_trap and got not in LOUD):
        result.wrong.append(Wrong(record, got))


def gravest(verdicts: Iterable[str]) -> str:
    """The verdict that counts when a span holds several; "unchecked" if it holds none."""
    found = set(verdicts)
    return next((verdict for verdict in GRAVEST_FIRST if verdict in found), UNCHECKED)
