"""What a report tells of a text, counted, so that a kilobyte and five megabytes compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import claimcheck
from claimcheck.model import Document, Kind, Mention, Verdict
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.reading.pieces import IN_LARGE_TABLE, IN_PIECES

Told = Counter[str]

LARGEST_WRITTEN = 20  # power of ten up to which a value is written out
BOUNDS = {IN_PIECES: "in pieces", IN_LARGE_TABLE: "in a large table"}


def tell_text(text: str | Document) -> Told:
    """What the report on a text tells."""
    return tell(claimcheck.check(text))


def tell_numbers(text: str) -> Told:
    """The numbers of a text, extracted and not checked."""
    return Counter(name_of(mention) for mention in claimcheck.extract(text, all=True))


def is_number(what: str) -> bool:
    """True for what extraction alone can tell: no verdict, rule or bound of the check."""
    judged = {*Verdict, *BOUNDS.values()}
    return what not in judged and not what.startswith("CC")


def tell_count(text: str | Document) -> Told:
    """How many numbers the report on a text tells, where they differ."""
    return Counter({"numbers": len(claimcheck.check(text).ledger)})


def tell(report: CheckedDocument) -> Told:
    """How often each thing is told.

    Numbers by value and unit or noun ("5 kilometer", "1 to 3 percent", "unread: …"), those set
    aside by their kind ("date"); "supported", "refuted" and "review" for verdicts; findings by
    rule; "in pieces" and the like for numbers whose reason says that a bound was met.
    """
    told: Told = Counter()
    for entry in report.ledger:
        told.update(_of_entry(entry))
    told.update(finding.rule for finding in report.findings)
    return told


def _of_entry(entry: Entry) -> Iterator[str]:
    yield name_of(entry.mention)
    if entry.verdict not in (Verdict.UNCHECKED, Verdict.NOT_A_CLAIM):
        yield entry.verdict.value
    elif entry.reason in BOUNDS:
        yield BOUNDS[entry.reason]


def name_of(mention: Mention) -> str:
    """A number in words that tell it from others."""
    if mention.kind is Kind.UNREAD:
        return f"unread: {mention.reason}"
    if not mention.is_claim:
        return mention.kind.value
    low, high = _plain(mention.low), _plain(mention.high)
    value = low if low == high else f"{low} to {high}"
    return f"{value} {mention.unit or mention.noun}".rstrip()


def _plain(value: Decimal) -> str:
    value = value.normalize()
    return str(value) if abs(value.adjusted()) > LARGEST_WRITTEN else f"{value:f}"
