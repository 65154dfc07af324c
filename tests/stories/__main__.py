"""Score of claimcheck on the stories: `python -m tests.stories`."""

from __future__ import annotations

import sys

import claimcheck

from .scoring import LEAST_CAUGHT, MOST_TRAPS, Alarm, Outcome, Score, score
from .stories import Span, load_stories

AROUND = 40  # characters of the text shown on each side of a false alarm


def check_story(text: str) -> list[Alarm]:
    """The findings on a story, notes left out: they say nothing against a number."""
    return [
        Alarm(
            finding.rule,
            str(finding.severity),
            Span(finding.start, finding.end),
            tuple(Span(mention.start, mention.end) for mention in finding.mentions),
        )
        for finding in claimcheck.check(text).findings
        if finding.severity != "note"
    ]


def main() -> int:
    """Exit code 0 if good enough; prints what was caught, missed, and said of the clean stories."""
    result = score(load_stories(), check_story)
    _print_kinds(result)
    _print_missed(result)
    _print_clean(result)
    print(f"wanted: {LEAST_CAUGHT:.0%} caught, at most {MOST_TRAPS} traps flagged")
    return 0 if result.good_enough else 1


def _print_kinds(result: Score) -> None:
    for kind, (caught, planted) in result.by_kind().items():
        print(f"{kind:24} {caught:3} of {planted}")
    total = sum(outcome.caught for outcome in result.outcomes)
    print(f"{'all':24} {total:3} of {len(result.outcomes)}  {result.caught:.1%}\n")


def _print_missed(result: Score) -> None:
    for outcome in result.outcomes:
        if not outcome.caught:
            planted = outcome.planted
            print(f"missed {planted.story} {planted.kind}: {planted.replace!r}, {planted.why}")
            _print_elsewhere(outcome)


def _print_elsewhere(outcome: Outcome) -> None:
    for alarm in outcome.elsewhere:
        print(f"       but {alarm.severity} {alarm.rule} at {list(map(tuple, alarm.accused))}")


def _print_clean(result: Score) -> None:
    print()
    for false in result.alarms:
        start, end = false.alarm.span
        shown = " ".join(false.text[max(start - AROUND, 0) : end + AROUND].split())
        numbers = [false.text[a:b] for a, b in false.alarm.accused]
        print(f"alarm {false.story} {false.alarm.severity} {false.alarm.rule} {numbers}: …{shown}…")
    for one in result.flagged:
        print(f"trap {one.trap.story} {one.alarm.rule}: {one.trap.text!r} ({one.trap.why})")
    traps = sum(len(story.traps) for story in load_stories())
    print(
        f"{len(result.alarms)} alarms in {result.words} clean words, "
        f"{result.alarms_per_thousand:.2f} per 1,000; "
        f"{result.traps_flagged} of {traps} traps flagged"
    )


if __name__ == "__main__":
    sys.exit(main())
