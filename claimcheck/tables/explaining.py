"""Why a number got the verdict that it got, step by step, for `claimcheck explain`."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Match, Mention, Reading
from claimcheck.tables.comparing import compare
from claimcheck.tables.evidence import say_row, say_source
from claimcheck.tables.matching import consider
from claimcheck.tables.store import Tables


def explain_mention(reading: Reading, tables: Tables, mention: Mention) -> list[str]:
    """What was considered for a number and why it was taken or rejected, one step a line.

    Candidates, cues, period, rows and the comparison; a single line if no table speaks of it.
    """
    match, steps = consider(reading, tables, mention)
    if match is None:
        return [*steps, "no reference row: the number stays unchecked"]
    return [*match.steps, *_outcome(reading, match)]


def _outcome(reading: Reading, match: Match) -> Iterator[str]:
    if match.rank is not None:
        yield f"claimed rank {match.rank.claimed}, rank of the table {match.rank.actual}"
        return
    for row in match.rows:
        revised = ", revised since" if row.superseded else ""
        yield f"row: {say_row(row, match.measure)} [{say_source(row)}]{revised}"
    for row in match.others:
        yield f"agrees with another period: {say_row(row, match.measure)}"
    if match.measure.dated_event:
        return
    comparison = compare(match, reading.measure(match.mention))
    gap = "" if comparison.gap is None else f", {float(comparison.gap):.1f} tolerances off"
    reason = f": {comparison.reason}" if comparison.reason else ""
    yield f"{comparison.verdict}{gap}{reason}"
