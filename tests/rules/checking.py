"""What the rules say of a text, and texts that give a right and a wrong number in braces."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Period, Settings, Severity
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations

_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Twins(NamedTuple):
    """A text with the right number and the same with the wrong one, which begins at `at`."""

    good: str
    bad: str
    at: int


def twins(text: str) -> Twins:
    """The two texts of "for {27|37} years"."""
    found = _CHOICE.search(text)
    assert found is not None
    return Twins(_CHOICE.sub(r"\1", text), _CHOICE.sub(r"\2", text), found.start())


def outcomes(text: str, *rules: str, date: str | None = None) -> list[Outcome]:
    """Every outcome of the rules on a text, in order, notes left out."""
    return [one for one in _judged(text, rules, date) if one.severity is None]


def _judged(text: str, rules: tuple[str, ...], date: str | None) -> list[Outcome]:
    document = document_from_text(text, date=Period.parse(date) if date else None)
    reading = read_mentions(document, extract_mentions(document))
    return judge_relations(find_relations(reading, Settings(select=rules)), reading)


def findings(text: str, *rules: str, date: str | None = None) -> list[Outcome]:
    """The outcomes that a human must see."""
    return [one for one in outcomes(text, *rules, date=date) if one.accused]


def accused(text: str, *rules: str, date: str | None = None) -> list[str]:
    """The numbers that the findings hold against, as written, in order."""
    return [m.text for one in findings(text, *rules, date=date) for m in one.accused]


def notes(text: str, *rules: str) -> list[Outcome]:
    """What the rules note of a text, without a verdict."""
    return [one for one in _judged(text, rules, None) if one.severity is Severity.NOTE]
