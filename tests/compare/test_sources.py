"""What the comparison says of a number, one slip and one honest wording at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare import Standing

from .comparing import comparison, number, standings

FOUND = [
    ("The fair drew 1.3 million visitors.", "The fair drew 1,300,000 visitors.", "1.3 million"),
    ("The town has twelve schools.", "The town has 12 schools.", "twelve"),
    ("The road is 25 miles long.", "The road is 40 km long.", "25 miles"),
    ("Nearly 1,300 people fled.", "A total of 1,284 people fled.", "1,300"),
    ("A quarter of the voters stayed at home.", "25% of the voters stayed at home.", "A quarter"),
    ("About 300 homes burned.", "About 300 homes burned.", "300"),
    ("At most 40 people fit in.", "No more than 40 people fit in.", "40"),
    ("Profit rose to €8 million.", "Profit rose to 8 million euros.", "€8 million"),
    ("The strike lasted three weeks.", "The strike lasted 21 days.", "three weeks"),
    ("The vote is on 4 March 2025.", "The vote is on March 4, 2025.", "4 March 2025"),
    ("It began at 2.15pm.", "It began at 14:15.", "2.15pm"),
    ("The dam was built in 1964.", "The dam dates from 1964.", "1964"),
    ("The sisters won 3-1.", "The brothers lost 1-3.", "3-1"),
    ("Oil costs $85, a rise for the barrel.", "Oil costs $85 a barrel.", "$85"),
    ("Oil costs $85.", "Oil costs $85 a barrel.", "$85"),
    ("Rain fell for nine days.", "It was the ninth day of rain.", "nine days"),
    ("They ran 150 km (93 miles).", "They ran 150 km.", "93 miles"),
    ("The firm made 5 in May and 8 in June.", "The firm made 5 in May, then 8 in June.", "8"),
]
ACCUSED = [
    ("The fair drew 1.3 billion visitors.", "The fair drew 1.3 million visitors.", "1.3 billion"),
    ("The road is 25 miles long.", "The road is 25 km long.", "25 miles"),
    ("The road is 52 km long.", "The road is 25 km long.", "52 km"),
    ("25 percent of the road is closed.", "25 kilometres of the road are closed.", "25 percent"),
    ("Nearly 1,400 people fled.", "A total of 1,460 people fled.", "1,400"),
    ("The flood killed 300 people.", "The flood killed about 300 people.", "300"),
    ("The flood killed 12 people.", "The flood killed at least 12 people.", "12"),
    ("The flood killed up to 12 people.", "The flood killed 12 people.", "12"),
    ("Fewer than 300 homes burned.", "More than 300 homes burned.", "300"),
    ("Sales fell 5%.", "Sales rose 5%.", "5%"),
    ("The firm made a profit of $5 million.", "The firm made a loss of $5 million.", "$5 million"),
    ("The rate rose 2 percent.", "The rate rose 2 percentage points.", "2 percent"),
    ("The club pays $85 million.", "The club pays $85 million a year.", "$85 million"),
    ("Tickets cost £40.", "Tickets cost $40.", "£40"),
    ("Prices rise 5 percent.", "Prices rise 3 to 5 percent.", "5 percent"),
    ("Pupils with a pass: 25.", "Pupils with a pass: 25 percent.", "25"),
    ("The vote is on March 5, 2025.", "The vote is on March 4, 2025.", "March 5, 2025"),
    ("The mayor spoke on Friday.", "The mayor spoke on Thursday.", "Friday"),
    ("The dam was built in 1946.", "The dam was built in 1964.", "1946"),
    ("The gate opens at 6.30pm.", "The gate opens at 6.30am.", "6.30pm"),
    ("Tom Hale, 43, drove the bus.", "Tom Hale, 34, drove the bus.", "43"),
    ("The sisters won 3-1.", "The sisters won 3-2.", "3-1"),
    ("She runs the second-largest bank.", "She runs the third-largest bank.", "second"),
    ("There are 86 lamps on the pier.", "The pier is old.", "86"),
    ("It was -3C in Tarn.", "It was 3C in Tarn.", "-3C"),
]


@pytest.mark.parametrize(("draft", "source", "text"), FOUND)
def test_honest_wording_is_found(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing in (Standing.FOUND, Standing.FOLLOWS)


@pytest.mark.parametrize(("draft", "source", "text"), ACCUSED)
def test_slips_are_accused(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing.accuses


@pytest.mark.parametrize(
    ("draft", "source", "text"),
    [
        ("Women were 62% of those asked.", "Men were 38% of those asked.", "62%"),
        ("In all 46 men were held.", "The police held 38 men in Tarn and 8 men in Orm.", "46"),
        ("Turnout was 4.4 points better.", "Turnout rose to 71.3% from 66.9%.", "4.4"),
        ("Arden ruled for 12 years.", "Arden ruled from 1990 to 2002.", "12 years"),
        ("Work ends in 12 months.", "The 9 men end work within a year.", "12 months"),
        ("Another 95 masts will follow.", "The first of 96 masts stands.", "95"),
    ],
)
def test_what_one_equation_gives_follows(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing is Standing.FOLLOWS


def test_numbers_that_changed_subjects_are_both_accused() -> None:
    source = "Of the dead, 14 were found in Hollen and 9 in the town of Brask."
    assert standings("Of the dead, 9 were found in Hollen and 14 in Brask.", source) == {
        "9": "contradicted",
        "14": "contradicted",
    }


def test_old_and_new_value_exchanged_are_both_accused() -> None:
    found = standings("The price rose from 8 euros to 5 euros.", "It rose from 5 euros to 8 euros.")
    assert set(found.values()) == {"contradicted"}


def test_a_contradiction_names_the_number_of_the_source_and_its_place() -> None:
    found = number("The dam holds 92% now.", "Snow fell.\n\nThe dam holds 29% now.", "92%")
    assert "29%" in found.message
    assert [place.mention.text for place in found.places] == ["29%"]


def test_a_headline_may_leave_the_hedge_to_the_story() -> None:
    draft = "# Flood kills 23\n\nAt least 23 people died in the flood.\n"
    result = comparison(draft, "At least 23 people died in the flood.")
    assert not result.findings


def test_any_source_will_do_and_the_rest_is_not_used() -> None:
    result = comparison("It cost $5 million.", "It rained for 9 days.", "The cost was $5 million.")
    assert [one.places[0].source for one in result.numbers] == [1]
    assert [place.mention.text for place in result.unused] == ["9 days"]


def test_small_numbers_and_idioms_are_not_looked_for() -> None:
    found = standings("The two towns lie an hour apart. One of them is old.", "Tarn and Orm.")
    assert not {"contradicted", "not_in_source"} & set(found.values())


def test_an_order_of_magnitude_that_no_source_tells_is_not_found() -> None:
    assert standings("Hundreds of boats sank.", "It rained for 12 days.") == {
        "Hundreds": "not_in_source"
    }


def test_a_power_of_ten_is_no_year() -> None:
    assert standings("It has 10²³ atoms.", "It has 10²³ atoms.") == {"10²³": "found"}
    assert "10²³" in standings("It has 10²³ atoms.", "It was built in 1023.")


def test_texts_without_numbers_have_nothing_to_compare() -> None:
    assert comparison("", "").numbers == ()
    assert comparison("No numbers here.", "The town has 12 schools.").numbers == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(draft: str, source: str) -> None:
    result = comparison(draft, source)
    assert all(one.mention.text in draft for one in result.numbers)


@given(st.integers(1, 10**7), st.sampled_from(["", "about ", "at least ", "nearly ", "up to "]))
def test_a_text_never_differs_from_itself(value: int, hedge: str) -> None:
    text = f"The port handled {hedge}{value:,} crates in May and 17 ships a week."
    assert not comparison(text, text).findings
