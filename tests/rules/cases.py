"""Assertions on texts of the form "rose {5|50}%": the right number, then a wrong one."""

from __future__ import annotations

from claimcheck.model import Outcome, Verdict

from .checking import findings, outcomes, twins


def verdicts(text: str, code: str, date: str | None = None) -> set[Verdict]:
    """The verdicts of one rule on a text."""
    return {one.verdict for one in outcomes(text, code, date=date)}


def holds(text: str, code: str, date: str | None = None) -> bool:
    """True if the rule sees the right text and supports all of it."""
    return verdicts(twins(text).good, code, date) == {Verdict.SUPPORTED}


def silent(text: str, code: str, date: str | None = None) -> bool:
    """True if the rule has nothing to tell of the right text."""
    return not findings(twins(text).good, code, date=date)


def named(text: str, code: str, date: str | None = None) -> bool:
    """True if the rule holds something against the wrong number of the wrong text."""
    _, bad, at = twins(text)
    return any(touches(one, at) for one in findings(bad, code, date=date))


def touches(found: Outcome, at: int) -> bool:
    """True if a number that the outcome accuses stands at `at`."""
    return any((m.full_start or m.start) <= at < m.end for m in found.accused)
