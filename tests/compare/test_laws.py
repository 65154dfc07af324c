"""What holds for any number: unit, wording and order change nothing, a digit does."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare import Standing

from .comparing import comparison, number, standings

TOLD = (Standing.FOUND, Standing.FOLLOWS)
WORDS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy"}
UNITS = [("kilometres", "metres", 1000), ("hours", "minutes", 60), ("tonnes", "kilograms", 1000)]
STORY = [
    "The mill employs 430 people and opened in 1912.",
    "It burned for 9 hours; the damage is $12.5 million.",
    "About 3,900 homes were dark until Tuesday.",
]


@given(st.permutations(STORY), st.sampled_from(STORY))
@settings(max_examples=15)
def test_a_text_of_these_sentences_accuses_nothing(order: list[str], sentence: str) -> None:
    assert not comparison(" ".join(order), " ".join(STORY)).findings
    assert not comparison(sentence, "\n\n".join(order)).findings


@given(st.integers(40, 90), st.sampled_from(["0–", "0%", "0 km, ", "5 and "]))
@settings(max_examples=20)
def test_a_value_that_stands_there_often_is_found_in_all_its_writings(n: int, often: str) -> None:
    text = f"{often * n}zero; 1%, $0, 5 people, 0% of it."
    assert not comparison(text, text).findings


@given(st.integers(2, 900), st.sampled_from(UNITS))
@settings(max_examples=30)
def test_another_unit_of_the_same_value_is_found(value: int, units: tuple[str, str, int]) -> None:
    long, short, factor = units
    draft = f"The load was {value * factor} {short}."
    assert (
        number(draft, f"The load was {value} {long}.", f"{value * factor} {short}").standing in TOLD
    )


@given(st.sampled_from(sorted(WORDS)), st.integers(1, 9))
@settings(max_examples=20)
def test_spelled_numbers_are_found(tens: int, ones: int) -> None:
    digits = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    spelled = f"{WORDS[tens]}-{digits[ones - 1]}"
    found = number(
        f"The town has {spelled} schools.", f"The town has {tens + ones} schools.", spelled
    )
    assert found.standing is Standing.FOUND


@given(st.integers(101, 9999), st.integers(0, 3), st.integers(1, 9))
@settings(max_examples=40)
def test_a_changed_digit_is_contradicted(value: int, place: int, by: int) -> None:
    text = str(value)
    at = place % len(text)
    digit = str((int(text[at]) + by) % 10)
    other = text[:at] + digit + text[at + 1 :]
    rounded = other.endswith("0")  # 8,701 may be told as 8,700
    if other.startswith("0") or rounded or Fraction(int(other), value) == 1:
        return
    found = standings(f"The school has {other} pupils.", f"The school has {value} pupils.")
    assert found[other] in ("contradicted", "not_in_source")


@given(st.permutations(STORY))
@settings(max_examples=6)
def test_the_order_of_the_sources_does_not_matter(order: list[str]) -> None:
    draft = "The mill has 430 workers. It cost $21.5 million. At least 3,900 homes were dark."
    told = [(one.mention.text, one.standing) for one in comparison(draft, *order).numbers]
    assert told == [(one.mention.text, one.standing) for one in comparison(draft, *STORY).numbers]


WORDS_AND_NUMBERS = st.lists(
    st.sampled_from(
        [
            "from",
            "to",
            "up|from",
            "down|from",
            "5%",
            "12",
            "$3|million",
            "a|third",
            "in|three",
            "two",
            "half|past",
            "six",
            "o'clock",
            "or",
            "against",
            "minus",
            "plus",
            "between",
            "and",
            "4.50",
            "2021",
            "May",
            "Tuesday",
            "at",
            "by",
            "old",
            "years",
            "each",
            "(",
            ")",
            ",",
            ".",
        ]
    ),
    max_size=20,
).map(lambda words: " ".join(words).replace("|", " "))


@given(WORDS_AND_NUMBERS, WORDS_AND_NUMBERS)
@settings(max_examples=60, deadline=None)
def test_any_two_texts_can_be_compared(draft: str, source: str) -> None:
    assert all(one.message for one in comparison(draft, source).findings)
