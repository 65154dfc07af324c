"""What the rules of the record say of a text, with the shipped tables."""

from __future__ import annotations

from functools import cache

from claimcheck.documents import document_from_text
from claimcheck.model import Outcome, Period, Settings, Severity
from claimcheck.model.checked import concerned
from claimcheck.pipeline import judge_reading, reading_of
from claimcheck.tables import Tables, load_tables


@cache
def shipped() -> Tables:
    """The shipped tables, loaded once."""
    return load_tables()


def told(text: str, code: str, date: str = "2024") -> list[tuple[str, str]]:
    """Verdict and number of every outcome of the rule on a draft of that date."""
    settings = Settings(date=Period.parse(date), select=(code,))
    reading = reading_of(document_from_text(text), settings, shipped())
    found: dict[tuple[str, str], Outcome] = {}
    for entry in judge_reading(reading, settings).ledger:
        for outcome in entry.outcomes:
            if outcome.severity is not Severity.NOTE and entry.mention in concerned(outcome):
                found[str(outcome.verdict), entry.mention.text] = outcome
    return sorted(found)
