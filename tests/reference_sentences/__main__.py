"""Score of claimcheck on the judged sentences: `python -m tests.reference_sentences`."""

from __future__ import annotations

from collections.abc import Iterator

import claimcheck

from .records import Gold, load_records
from .scoring import Said, Score, Wrong, score


def record_verdicts(text: str, year: int) -> Iterator[Said]:
    """What reference rows say of each number, and of superlatives that hold none."""
    report = claimcheck.check(text, date=str(year))
    for entry in report.ledger:
        for outcome in entry.outcomes:
            if outcome.basis == "record":
                yield Said(entry.mention.start, entry.mention.end, str(outcome.verdict))
    for finding in report.findings:
        if finding.basis == "record" and not finding.mentions:
            yield Said(finding.start, finding.end, str(finding.verdict))


def main() -> None:
    """Print precision, recall, distractors with a verdict, and every record that went wrong."""
    result = score(load_records(), record_verdicts)
    for wrong in sorted(result.wrong, key=lambda one: (one.got, one.record.id)):
        _print_wrong("WRONG" if wrong.got != "unchecked" else "MISSED", wrong)
    for wrong in result.loud:
        _print_wrong("DISTRACTOR", wrong)
    _print_totals(result)


def _print_wrong(label: str, wrong: Wrong) -> None:
    one = wrong.record
    print(f"{label:10} {one.id} {one.topic:11} {one.verdict} → {wrong.got} | {one.text}")


def _print_totals(result: Score) -> None:
    for (gold, got), count in sorted(result.table.items()):
        print(f"    {gold:16} → {got:10} {count}")
    for verdict in (Gold.REFUTED, Gold.SUPPORTED):
        precision, recall = result.precision(verdict), result.recall(verdict)
        print(f"{verdict}: precision {precision:.3f}, recall {recall:.3f}")
    print(f"distractors with a verdict: {len(result.loud)} of {result.distractors}")


if __name__ == "__main__":
    main()
