"""What was decided of a number, as the report marks it: a word, a sign, and what it means."""

from __future__ import annotations

from claimcheck.model import Kind, Verdict
from claimcheck.model.checked import Entry
from claimcheck.namedtuple import NamedTuple


class Status(NamedTuple):
    """A mark of the report: its name in the style sheet, its word, its sign, and what it means."""

    name: str
    word: str
    sign: str
    meaning: str


REFUTED = Status(
    "refuted", "refuted", "✕", "the numbers cannot all be right, or a record differs beyond doubt"
)
REVIEW = Status("review", "to review", "?", "agrees only at the edge of what the words allow")
SUPPORTED = Status("supported", "supported", "✓", "follows from other numbers, or from a record")
UNCHECKED = Status("unchecked", "not checked", "○", "nothing to compare it with")
UNREAD = Status("unread", "not read", "!", "looks like a number and could not be read")
ASIDE = Status("aside", "not a claim", "–", "a date, a name, a score, a telephone number")
NOTE = Status("note", "note", "i", "worth knowing, no verdict")
STATUSES = (REFUTED, REVIEW, SUPPORTED, UNCHECKED, UNREAD, ASIDE)
_BY_VERDICT = {
    Verdict.REFUTED: REFUTED,
    Verdict.REVIEW: REVIEW,
    Verdict.SUPPORTED: SUPPORTED,
    Verdict.UNCHECKED: UNCHECKED,
    Verdict.NOT_A_CLAIM: ASIDE,
}


def status_of(entry: Entry) -> Status:
    """The mark of a number: its verdict, or that it could not be read."""
    unread = entry.mention.kind is Kind.UNREAD and entry.verdict is Verdict.UNCHECKED
    return UNREAD if unread else _BY_VERDICT[entry.verdict]


def status_of_verdict(verdict: Verdict) -> Status:
    """The mark of a verdict."""
    return _BY_VERDICT[verdict]
