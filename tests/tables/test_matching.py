"""Sentences against the shipped tables: what is supported, refuted, or left alone and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tables import Tables, match_reading
from tests.tables.scenes import match_of, read, verdict_of

SUPPORTED = [
    ("Germany has a population of 83 million.", "83 million"),
    ("Some 83 million people live in Germany.", "83 million"),
    ("The population of Kenya was about 51 million in 2019.", "51 million"),
    ("Texas has a population of about 29 million.", "29 million"),
    ("Canada covers 9.98 million square kilometers.", "9.98 million square kilometers"),
    ("Canada covers 3.85 million square miles.", "3.85 million square miles"),
    ("Poland generated 70 percent of its electricity from coal in 2019.", "70 percent"),
    ("In 2018, Japan had a gross domestic product of $5 trillion.", "$5 trillion"),
    ("Bangladesh has about 1,250 people per square kilometer.", "1,250 people per"),
    ("India accounts for about 18 percent of the world's population.", "18 percent"),
    ("Mount Everest is 8,849 meters high.", "8,849 meters"),
    ("Kilimanjaro, Africa's highest mountain, stands 5,895 metres tall.", "5,895 metres"),
    ("Denali, at 6,190 meters (20,310 feet), is far north.", "20,310 feet"),
    ("The Nile is 6,650 km long.", "6,650 km"),
    ("Lake Baikal is 1,642 meters deep.", "1,642 meters"),
    ("Gold has the atomic number 79.", "79"),
    ("Tungsten melts at 3,422 degrees Celsius.", "3,422 degrees Celsius"),
    ("The speed of light is roughly 186,000 miles per second.", "186,000 miles per second"),
    ("Mars takes 687 days to orbit the Sun.", "687 days"),
    ("Joe Biden won 306 electoral votes in the 2020 presidential election.", "306"),
    ("The Gravelines plant has six reactors.", "six"),
]
REFUTED = [
    ("Germany has a population of 38 million.", "38 million"),
    ("Kenya, an East African nation of about 5.4 million people, votes soon.", "5.4 million"),
    ("Canada covers 8.98 million square kilometers.", "8.98 million square kilometers"),
    ("Poland generated 17 percent of its electricity from coal in 2019.", "17 percent"),
    ("Mount Everest is 9,849 meters high.", "9,849 meters"),
    ("The Danube is 1,250 kilometers long.", "1,250 kilometers"),
    ("Gold has the atomic number 97.", "97"),
    ("The speed of light is roughly 168,000 miles per second.", "168,000 miles per second"),
    ("Mars takes 867 days to orbit the Sun.", "867 days"),
    ("Joe Biden won 360 electoral votes in the 2020 presidential election.", "360"),
    ("France operates 65 nuclear reactors.", "65"),
]
LEFT_ALONE = [
    ("Kenya has 5.4 million people in need of food aid.", "5.4 million"),
    ("Kenya has 600,000 refugees.", "600,000"),
    ("Germany's prison population is 56,000.", "56,000"),
    ("The female population of Germany is 42 million.", "42 million"),
    ("The population of Germany grew by 1.1 million.", "1.1 million"),
    ("Germany is expected to have a population of 70 million by 2070.", "70 million"),
    ("The claim that Germany has a population of 70 million is false.", "70 million"),
    ("When he was born, Germany had a population of 60 million.", "60 million"),
    ("Georgia has a population of 4 million.", "4 million"),
    ("Congo has a population of 90 million.", "90 million"),
    ("Paris, Texas, has a population of 25,000.", "25,000"),
    ("New Mexico has a population of 90 million, said Mexico.", "90 million, said"),
    ("Niger Delta communities number 30 million people.", "30 million"),
    ("The United States, with 4% of the world's population, uses 17% of its energy.", "17%"),
    ("Washington has 7.7 million residents.", "7.7 million"),
    ("Birmingham, Michigan, has a population of 21,000.", "21,000"),
    ("Kenya, Uganda, and Tanzania have a population of 5 million.", "5 million"),
    ("Farms in Kenya produced 40 million eggs.", "40 million"),
    ("Kenya plans a port with a capacity of 5 million.", "5 million"),
    ("Annual inflation in Turkey hit 25.2 percent in October 2018.", "25.2 percent"),
    ("Poland wants 50 percent of its electricity from wind by 2040.", "50 percent"),
    ("Germany imports 55 percent of its gas from Russia.", "55 percent"),
    ("Climbers reached 7,200 meters on Mount Everest.", "7,200 meters"),
    ("The probe reached 0.06 percent of the speed of light.", "0.06 percent"),
    ("Life expectancy for women in Japan is 87 years.", "87 years"),
    ("In the 2020 presidential election, he won 93 percent of the vote in Adams.", "93 percent"),
]
DECIDED = {"supported", "refuted"}


@pytest.mark.parametrize(("text", "number"), SUPPORTED)
def test_what_the_record_supports(shipped: Tables, text: str, number: str) -> None:
    assert verdict_of(text, number, shipped) == "supported"


@pytest.mark.parametrize(("text", "number"), REFUTED)
def test_what_differs_from_the_record(shipped: Tables, text: str, number: str) -> None:
    assert verdict_of(text, number, shipped) == "refuted"


@pytest.mark.parametrize(("text", "number"), LEFT_ALONE)
def test_what_the_record_cannot_judge(shipped: Tables, text: str, number: str) -> None:
    assert verdict_of(text, number, shipped) not in DECIDED


@pytest.mark.parametrize(
    ("text", "date", "verdict"),
    [
        ("Germany has a population of 38 million.", None, "unchecked"),
        ("Germany has a population of 83 million.", None, "supported"),
        ("Mount Everest is 9,849 meters high.", None, "refuted"),
        ("In 2015, Germany had a population of 38 million.", None, "refuted"),
    ],
)
def test_without_a_date_only_what_is_dated_or_timeless_refutes(
    shipped: Tables, text: str, date: str | None, verdict: str
) -> None:
    number = next(n for n in ("38 million", "83 million", "9,849 meters") if n in text)
    assert verdict_of(text, number, shipped, date) == verdict


def test_a_stale_figure_is_told_with_its_year(shipped: Tables) -> None:
    match = match_of("Nepal has a population of 22 million.", "22 million", shipped)
    assert match is not None
    assert [row.valid.first.year for row in match.others if row.valid] != []


def test_matching_twice_says_the_same(shipped: Tables) -> None:
    reading = read(" ".join(text for text, _ in SUPPORTED + REFUTED))
    assert match_reading(reading, shipped) == match_reading(reading, shipped)


def test_every_match_rests_on_rows_of_one_entity_and_measure(shipped: Tables) -> None:
    reading = match_reading(read(" ".join(text for text, _ in SUPPORTED)), shipped)
    for match in reading.matches:
        if match.rank is None:
            assert len({(row.entity_id, row.measure) for row in match.rows}) <= 1
            assert match.steps


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="Kenya population of 50 million% in 2019. GDP (km²)’s\n", max_size=120))
def test_no_text_breaks_the_matching(shipped: Tables, text: str) -> None:
    reading = match_reading(read(text), shipped)
    for match in reading.matches:
        assert text[match.mention.start : match.mention.end] == match.mention.text


NAMES = [
    "Kenya",
    "the plant",
    "Georgia",
    "Gold",
    "K2",
    "It",
    "2020 presidential election",
    "(",
    "5%",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=8)), max_size=20))
def test_names_in_any_text_break_nothing(shipped: Tables, parts: list[str]) -> None:
    text = " ".join(parts)
    for match in match_reading(read(text), shipped).matches:
        assert text[match.mention.start : match.mention.end] == match.mention.text


def test_of_the_rows_that_agree_the_latest_is_shown(shipped: Tables) -> None:
    match = match_of("Germany has a population of 83 million.", "83 million", shipped)
    assert match is not None
    years = [row.valid.first.year for row in match.rows if row.valid]
    assert years == sorted(years, reverse=True)


def test_nothing_to_match_leaves_the_reading_alone(shipped: Tables) -> None:
    reading = read("Nothing is counted here.")
    assert match_reading(reading, shipped) is reading


def test_a_sentence_without_end_is_not_matched(shipped: Tables) -> None:
    text = "Kenya has a population of 5 million and " * 80
    assert match_reading(read(text), shipped).matches == ()


def test_a_description_never_looks_back_for_ever(shipped: Tables) -> None:
    far = "Kenya voted. " + "Nothing else was said. " * 80
    text = f"{far}The country has a population of 500 million."
    assert match_of(text, "500 million", shipped) is None
