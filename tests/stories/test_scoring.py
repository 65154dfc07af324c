"""The scorer, on a story of one line and checkers that say what the test wants."""

from __future__ import annotations

import pytest

from .scoring import Alarm, score
from .stories import Planted, Span, Story, Trap, span_of

TEXT = "Of 12 boats 5 sank and 7 came home, with nearly 30 sailors."
ERROR = Planted("boats", "and 7 came", "and 17 came", "parts-total", ("17", "5"), "5 and 7 are 12")
STORY = Story("boats", TEXT, (ERROR,), (Trap("boats", "nearly 30 sailors", "hedged"),))


def alarm_at(text: str, number: str, rule: str = "CC999") -> Alarm:
    """An alarm that accuses one number."""
    span = span_of(text, number)
    return Alarm(rule, "error", span, (span,))


@pytest.mark.parametrize(("number", "caught"), [("17", 1.0), ("5", 1.0), ("12", 0.0)])
def test_an_error_is_caught_at_a_number_that_may_be_named(number: str, caught: float) -> None:
    result = score([STORY], lambda text: [alarm_at(text, number)] if "17" in text else [])
    assert result.caught == caught
    assert len(result.outcomes[0].elsewhere) == 1 - caught


def test_an_alarm_that_the_clean_twin_has_too_catches_nothing() -> None:
    result = score([STORY], lambda text: [alarm_at(text, "5"), alarm_at(text, "30")])
    assert result.caught == 0
    assert result.outcomes[0].elsewhere == ()


def test_a_finding_without_numbers_accuses_its_own_span() -> None:
    def check(text: str) -> list[Alarm]:
        return [alarm_at(text, "17")._replace(numbers=())] if "17" in text else []

    assert score([STORY], check).caught == 1


def test_numbers_that_are_evidence_are_not_accused() -> None:
    def check(text: str) -> list[Alarm]:
        whole = Span(0, len(text))
        return [alarm_at(text, "12")._replace(span=whole)] if "17" in text else []

    assert score([STORY], check).caught == 0


def test_alarms_in_the_clean_twin_are_counted_once_and_traps_apart() -> None:
    result = score([STORY], lambda text: [alarm_at(text, "30"), alarm_at(text, "12")])
    assert len(result.alarms) == 2
    assert result.traps_flagged == 1
    assert result.flagged[0].trap.why == "hedged"
    assert result.alarms_per_thousand == pytest.approx(2000 / len(TEXT.split()))


def test_a_trap_flagged_twice_is_one_trap() -> None:
    result = score([STORY], lambda text: [alarm_at(text, "30"), alarm_at(text, "30", "CC998")])
    assert result.traps_flagged == 1


def test_the_table_has_each_kind_with_what_was_caught() -> None:
    assert score([STORY], lambda text: []).by_kind() == {"parts-total": (0, 1)}


@pytest.mark.parametrize(
    ("number", "traps", "good"), [("17", 3, True), ("17", 4, False), ("12", 0, False)]
)
def test_good_enough_is_most_errors_caught_and_few_traps(
    number: str, traps: int, good: bool
) -> None:
    counts = [str(count) for count in range(101, 101 + traps)]
    extra = tuple(Trap("boats", f"about {count} crew", "hedged") for count in counts)
    text = " ".join([TEXT, *(f"Some saw about {count} crew." for count in counts)])
    story = STORY._replace(text=text, traps=extra)

    def check(text: str) -> list[Alarm]:
        wrong = [alarm_at(text, number)] if "17" in text else []
        return wrong + [alarm_at(text, count) for count in counts]

    assert score([story], check).good_enough is good
