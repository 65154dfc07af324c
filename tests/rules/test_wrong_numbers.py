"""Laws of numbers wrong in themselves, of few things, lists, densities and rates of exchange."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Settings, Severity
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations

from .checking import accused, findings

EXAMPLES = settings(max_examples=40, deadline=None)
MONTHS = calendar.month_name
NAMES = ("Ann Lee", "Bo Ray", "Cy Fox", "Di Hunt", "Ed Moll", "Flo Pike", "Gus Lund")
WORDS = ("two", "three", "four", "five", "six", "seven")
YEARS = st.integers(1900, 2099)


def notes(text: str) -> list[Outcome]:
    document = document_from_text(text)
    reading = read_mentions(document, extract_mentions(document))
    found = judge_relations(find_relations(reading, Settings(select=("CC1",))), reading)
    return [one for one in found if one.severity is Severity.NOTE]


@given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
@EXAMPLES
def test_every_day_of_the_calendar_exists(day: datetime.date) -> None:
    text = f"It opened on {day.day} {MONTHS[day.month]} {day.year}, in the rain."
    assert findings(text, "CC108") == []
    assert findings(f"It was signed on {day:%d/%m/%Y} or {day:%m/%d/%Y}.", "CC108") == []
    assert findings(f"It was signed on {day.isoformat()}, it says.", "CC108") == []


@given(year=YEARS, month=st.sampled_from([2, 4, 6, 9, 11]))
@EXAMPLES
def test_no_month_has_more_days_than_it_has(year: int, month: int) -> None:
    day = calendar.monthrange(year, month)[1] + 1
    (found,) = findings(f"It opened on {day} {MONTHS[month]} {year}, in the rain.", "CC108")
    assert MONTHS[month] in found.message


@given(hour=st.integers(0, 29), minute=st.integers(0, 79))
@EXAMPLES
def test_a_day_has_24_hours_of_60_minutes(hour: int, minute: int) -> None:
    exists = minute < 60 and (hour < 24 or (hour == 24 and minute == 0))
    text = f"The train left at {hour:02}:{minute:02}, the driver said."
    assert (findings(text, "CC108") == []) is exists


@given(tenths=st.integers(-6000, 6000), unit=st.sampled_from(["°C", "°F", "K"]))
@EXAMPLES
def test_nothing_is_colder_than_absolute_zero(tenths: int, unit: str) -> None:
    value = Decimal(tenths) / 10
    zero = {"°C": Decimal("-273.2"), "°F": Decimal("-459.7"), "K": Decimal(0)}[unit]
    assume(abs(value - zero) > 1)
    said = str(value).replace("-", "−")
    assert (accused(f"It is kept at {said} {unit} there.", "CC103") == []) is (value > zero)


@given(percent=st.integers(1, 300))
@EXAMPLES
def test_no_share_of_voters_is_over_a_hundred(percent: int) -> None:
    text = f"Exactly {percent}% of registered voters cast a ballot."
    assert (findings(text, "CC102") == []) is (percent <= 100)
    assert findings(f"The jail is at {percent}% of its capacity.", "CC102") == []


@given(low=st.integers(11, 900), more=st.integers(2, 9))
@EXAMPLES
def test_a_range_begins_with_its_smaller_end(low: int, more: int) -> None:
    high = low * more
    assert findings(f"Police counted between {low:,} and {high:,} people.", "CC104") == []
    assert len(findings(f"Police counted between {high:,} and {low:,} people.", "CC104")) == 1


@given(part=st.integers(0, 12), whole=st.integers(3, 12))
@EXAMPLES
def test_a_share_of_few_is_some_of_them(part: int, whole: int) -> None:
    assume(part <= whole)
    exact = Decimal(100 * part) / whole
    said = f"Exactly {exact:.1f}% of the {whole} members voted for it."
    assert findings(said, "CC213") == []
    between = exact + Decimal(50) / whole
    wrong = f"The vote of {between:.1f}% of the {whole} members was for it."
    assert between > 100 or len(findings(wrong, "CC213")) == 1


@pytest.mark.parametrize("named", range(3, 7))
@pytest.mark.parametrize("said", range(3, 7))
def test_a_count_is_that_of_the_names_listed(named: int, said: int) -> None:
    listed = ", ".join(NAMES[: named - 1]) + f" and {NAMES[named - 1]}"
    for link in (": ", " — "):
        found = findings(f"The court named {WORDS[said - 2]} officials{link}{listed}.", "CC214")
        assert (found == []) is (named == said)


@given(
    people=st.integers(2_000, 900_000), area=st.integers(20, 900), shift=st.sampled_from([1, 10])
)
@EXAMPLES
def test_a_density_is_people_on_an_area(people: int, area: int, shift: int) -> None:
    density = round(Decimal(people) / area / shift, 1)
    assume(density > 1)
    text = f"The county has {people:,} people on {area} square miles, or {density} per square mile."
    assert (findings(text, "CC212") == []) is (shift == 1)


@given(
    sums=st.lists(st.integers(20, 9_000), min_size=3, max_size=6, unique=True),
    rate=st.integers(70, 250),
    at=st.integers(0, 5),
)
@EXAMPLES
def test_of_many_pairs_the_one_at_another_rate_is_named(
    sums: list[int], rate: int, at: int
) -> None:
    pairs = [[f"£{one}", f"${Decimal(one * rate) / 100:.2f}"] for one in sums]
    told = "They paid {}."
    good = " and ".join(f"{a} ({b})" for a, b in pairs)
    assert findings(told.format(good), "CC215") == []
    wrong = at % len(pairs)
    pairs[wrong][1] = f"${Decimal(sums[wrong] * rate) / 10:.2f}"
    bad = " and ".join(f"{a} ({b})" for a, b in pairs)
    (found,) = findings(told.format(bad), "CC215")
    assert {m.text for m in found.accused} <= set(pairs[wrong])


NOTES = [
    ("The bridge will cost $26 to $31 million, the city says.", ["$26 to $31 million"]),
    ("The bridge will cost $26 million to $31 million.", []),
    ("The barge took 4,000 tons and later 300 tons.", ["4,000 tons"]),
    ("The tank holds 300 gallons (1,140 litres).", []),
    ("The river is about 100 miles (160.93 km) long.", ["160.93 km"]),
    ("The river is about 100 miles (161 km) long.", []),
]


@pytest.mark.parametrize(("text", "noted"), NOTES)
def test_what_is_unclear_is_noted_without_a_verdict(text: str, noted: list[str]) -> None:
    assert [m.text for one in notes(text) for m in one.accused] == noted
    assert findings(text, "CC1") == []
