"""How many planted errors a checker names, and how often it speaks up in the clean stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .stories import Planted, Span, Story, Trap, Variant

LEAST_CAUGHT = 0.90  # share of the planted errors, named at the right number
MOST_TRAPS = 3  # traps flagged in all the clean stories together


class Alarm(NamedTuple):
    """One finding: its rule, how loud it is, the numbers it accuses, and where it lies in all.

    `numbers` are the spans of the accused; a finding about no number accuses its own span.
    """

    rule: str
    severity: str
    span: Span
    numbers: tuple[Span, ...]

    @property
    def accused(self) -> tuple[Span, ...]:
        """The spans that it holds against the draft."""
        return self.numbers or (self.span,)

    def accuses(self, spans: Iterable[Span]) -> bool:
        """True if one of the numbers it accuses is among these."""
        return any(number.meets(span) for number in self.accused for span in spans)


class Outcome(NamedTuple):
    """What was said of one planted error.

    `right` are new alarms at a number that may be named, `elsewhere` the other new ones.
    """

    planted: Planted
    right: tuple[Alarm, ...]
    elsewhere: tuple[Alarm, ...]

    @property
    def caught(self) -> bool:
        """True if an alarm names the right number."""
        return bool(self.right)


class Flagged(NamedTuple):
    """A trap of a clean story and the alarm that fell into it."""

    trap: Trap
    alarm: Alarm


class FalseAlarm(NamedTuple):
    """An alarm in a clean story, trap or not."""

    story: str
    text: str
    alarm: Alarm


class Score(NamedTuple):
    """The outcome of each planted error, the traps that were flagged, and all false alarms."""

    outcomes: tuple[Outcome, ...]
    flagged: tuple[Flagged, ...]
    alarms: tuple[FalseAlarm, ...]
    words: int

    @property
    def caught(self) -> float:
        """Share of the planted errors that were named at the right number, 0 to 1."""
        return sum(outcome.caught for outcome in self.outcomes) / len(self.outcomes)

    @property
    def alarms_per_thousand(self) -> float:
        """Alarms per 1,000 words of the clean stories."""
        return 1000 * len(self.alarms) / self.words

    @property
    def traps_flagged(self) -> int:
        """How many different traps were flagged."""
        return len({(one.trap.story, one.trap.text) for one in self.flagged})

    @property
    def good_enough(self) -> bool:
        """True if enough errors are caught and few enough traps flagged."""
        return self.caught >= LEAST_CAUGHT and self.traps_flagged <= MOST_TRAPS

    def by_kind(self) -> dict[str, tuple[int, int]]:
        """Caught and planted errors of each kind, in the order of the kinds' names."""
        table: dict[str, tuple[int, int]] = {}
        for outcome in sorted(self.outcomes, key=lambda one: one.planted.kind):
            caught, planted = table.get(outcome.planted.kind, (0, 0))
            table[outcome.planted.kind] = (caught + outcome.caught, planted + 1)
        return table


Check = Callable[[str], list[Alarm]]


def score(stories: Iterable[Story], check: Check) -> Score:
    """Score of a checker; alarms that the clean twin has as well count for no planted error."""
    outcomes: list[Outcome] = []
    flagged: list[Flagged] = []
    alarms: list[FalseAlarm] = []
    words = 0
    for story in stories:
        clean = check(story.text)
        words += len(story.text.split())
        alarms += [FalseAlarm(story.name, story.text, alarm) for alarm in clean]
        flagged += _flagged(story, clean)
        outcomes += [_outcome(variant, clean, check) for variant in story.variants()]
    return Score(tuple(outcomes), tuple(flagged), tuple(alarms), words)


def _flagged(story: Story, clean: list[Alarm]) -> Iterator[Flagged]:
    for trap, span in story.trap_spans():
        yield from (Flagged(trap, alarm) for alarm in clean if alarm.accuses([span]))


def _outcome(variant: Variant, clean: list[Alarm], check: Check) -> Outcome:
    known = {_as_in_variant(alarm, variant) for alarm in clean}
    fresh = [alarm for alarm in check(variant.text) if alarm not in known]
    right = tuple(alarm for alarm in fresh if alarm.accuses(variant.wanted))
    return Outcome(variant.planted, right, tuple(a for a in fresh if a not in right))


def _as_in_variant(alarm: Alarm, variant: Variant) -> Alarm:
    """The alarm of the clean twin with its spans moved to where they are in the variant."""
    shift = len(variant.planted.replace) - len(variant.planted.find)
    after = variant.changed.end - shift

    def moved(span: Span) -> Span:
        start, end = (place + shift if place >= after else place for place in span)
        return Span(start, end)

    return alarm._replace(span=moved(alarm.span), numbers=tuple(map(moved, alarm.numbers)))
