"""Durations, ages, weekdays, anniversaries and orders of events: times.toml."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .checking import accused, findings, outcomes, twins

TIMES = tomllib.loads(Path(__file__).with_name("times.toml").read_text("utf-8"))
TWINS = [
    pytest.param(text, id=text[:40])
    for kind in ("durations", "ages", "weekdays", "anniversaries", "orders")
    for text in TIMES[kind]
]
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31))
YEARS = st.integers(1500, 1990)


@pytest.mark.parametrize("text", TWINS)
def test_the_right_number_is_silent(text: str) -> None:
    assert accused(twins(text).good, "CC3") == []


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    _, bad, at = twins(text)
    found = findings(bad, "CC3")
    named = [(m.full_start, m.end) for one in found for m in one.accused]
    assert any(start <= at < end for start, end in (*named, *((f.start, f.end) for f in found)))


@pytest.mark.parametrize("text", TIMES["traps"])
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, "CC3") == []


@pytest.mark.parametrize("case", TIMES["dated"], ids=lambda case: case["text"][:30])
def test_the_day_of_the_draft_decides(case: dict[str, str]) -> None:
    good, bad, _ = twins(case["text"])
    assert accused(good, "CC3", date=case["date"]) == []
    assert accused(bad, "CC3", date=case["date"]) != []
    assert accused(bad, "CC3") == []


def test_the_alternatives_of_a_weekday_are_told() -> None:
    (finding,) = findings("It opened on Saturday, 13 March 2018.", "CC301")
    assert finding.message == (
        "13 March 2018 is a Tuesday, not Saturday, 13 March 2018; "
        "Saturday is 10 March 2018; in 2021 the date falls on it"
    )


def test_two_digits_of_a_year_that_changed_places_are_told() -> None:
    (finding,) = findings("For five years, from 1975 to 1908, it rained.", "CC302")
    assert finding.message.startswith("1975 to 1908 runs backwards, not five years")
    (finding,) = findings("For five years, from 1957 to 1980, it rained.", "CC302")
    assert "1957 for 1975: two digits changed places" in finding.message


def test_an_order_is_told_without_an_accused_number() -> None:
    (finding,) = findings("She led the choir from 1995 to 1987.", "CC305")
    assert finding.message == "the end, 1987, lies before 1995"


def test_dates_before_the_calendar_changed_are_only_asked_about() -> None:
    (finding,) = findings("He was buried on Monday 14 March 1697.", "CC301")
    assert finding.verdict is Verdict.REVIEW


@settings(max_examples=30, deadline=None)
@given(day=DAYS, away=st.integers(1, 6))
def test_a_date_has_one_weekday(day: datetime.date, away: int) -> None:
    text = "The fair opens on {:%A}, {} {:%B} {}."
    other = day + datetime.timedelta(days=away)
    said = findings(text.format(day, day.day, day, day.year), "CC301")
    assert said == []
    (finding,) = findings(text.format(other, day.day, day, day.year), "CC301")
    assert finding.verdict is Verdict.REFUTED


@settings(max_examples=30, deadline=None)
@given(first=YEARS, years=st.integers(2, 60), off=st.integers(-50, 50))
def test_a_duration_may_count_both_ends(first: int, years: int, off: int) -> None:
    said = years + off
    assume(said > 1)
    text = f"The mill ran for {said} years, from {first} to {first + years}."
    found = [one.verdict for one in outcomes(text, "CC302")]
    if off in (-1, 0, 1):
        assert found == [Verdict.SUPPORTED]
    elif abs(off) > max(3, said // 8):
        assert found == [Verdict.REFUTED]


@settings(max_examples=30, deadline=None)
@given(
    born=st.dates(datetime.date(1800, 1, 1), datetime.date(1950, 12, 31)),
    lived=st.integers(3000, 36000),
    off=st.integers(-9, 9),
)
def test_an_age_is_the_birthdays_had(born: datetime.date, lived: int, off: int) -> None:
    died = born + datetime.timedelta(days=lived)
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    assume(age + off > 0)
    text = (
        f"Ada Moll was born on {born.day} {born:%B} {born.year}. She died on "
        f"{died.day} {died:%B} {died.year} at the age of {age + off}."
    )
    assert (findings(text, "CC303") == []) == (off == 0)


@settings(max_examples=20, deadline=None)
@given(first=YEARS, last=YEARS)
def test_a_period_does_not_run_backwards(first: int, last: int) -> None:
    found = findings(f"She led the choir from {first} to {last} and taught.", "CC305")
    assert bool(found) == (last < first)


ASIDE = "The office stands behind the old mill, and the staff like it there.\n\n"


@pytest.mark.parametrize("text", TWINS)
def test_an_unrelated_paragraph_only_shifts_spans(text: str) -> None:
    bad = twins(text).bad
    spans = [(one.start, one.end, one.message) for one in findings(bad, "CC3")]
    moved = [(one.start, one.end, one.message) for one in findings(ASIDE + bad, "CC3")]
    assert moved == [(a + len(ASIDE), b + len(ASIDE), said) for a, b, said in spans]


@pytest.mark.parametrize("text", TWINS)
@pytest.mark.parametrize(("mark", "other"), [("–", "-"), (" (", "  ("), ("–", "—")])
def test_typography_changes_nothing(text: str, mark: str, other: str) -> None:
    bad = twins(text).bad
    said = [(one.rule, one.verdict) for one in findings(bad, "CC3")]
    turned = bad.replace(mark, other)
    assert [(one.rule, one.verdict) for one in findings(turned, "CC3")] == said
