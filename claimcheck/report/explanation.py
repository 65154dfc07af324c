"""How one number was read and checked: what the words allow, what was found, and why no more."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.wording import say_interval
from claimcheck.model import Mention, Outcome, Reading
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.report.wording import answers_of, label_of, shown
from claimcheck.tables import Tables, explain_mention


def explanation_of(
    entry: Entry, checked: CheckedDocument, reading: Reading, tables: Tables
) -> Iterator[str]:
    """The lines of the explanation, in order, without line breaks."""
    mention = entry.mention
    yield f"{shown(_written(mention, checked))}: {label_of(entry)}"
    yield from _reading(mention, reading)
    if entry.reason:
        yield f"  why: {entry.reason}"
    yield from (f"  answer: {shown(told)}" for told in answers_of(entry))
    for outcome in entry.outcomes:
        yield from _outcome(outcome)
    if mention.is_claim:
        yield "  against the reference tables:"
        yield from (f"    {shown(step)}" for step in explain_mention(reading, tables, mention))


def _written(mention: Mention, checked: CheckedDocument) -> str:
    return checked.document.text[mention.full_start : mention.full_end] or mention.text


def _reading(mention: Mention, reading: Reading) -> Iterator[str]:
    """What the number is and, for a claim, what its words allow."""
    parts = [mention.kind.value, mention.unit, mention.noun, mention.hedge or ""]
    yield "  read as: " + ", ".join(dict.fromkeys(part for part in parts if part))
    for note in mention.notes:
        yield f"  note: {note}"
    if mention.is_claim:
        quantity = reading.measure(mention)
        meaning = quantity.meaning
        yield f"  the words allow {say_interval(meaning.core, mention.unit)}"
        yield f"  an editor would ask within {say_interval(meaning.outer, mention.unit)}"


def _outcome(outcome: Outcome) -> Iterator[str]:
    yield f"  {outcome.verdict} by {outcome.rule} ({outcome.basis}): {shown(outcome.message)}"
    for evidence in outcome.evidence:
        yield f"    {shown(evidence.text)}"
    for solution in outcome.solutions:
        yield f"    {shown(solution.text)}"
