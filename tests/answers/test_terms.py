"""What two sentences may differ in and say the same, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.answers.terms import agree, is_misspelling, terms_of

SAID = "The council of Hollen did not cut 1.3 million jobs in March 2023, its chief claimed."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # marks, case, articles, contractions
        ("Hollen's council has 40 seats.", "Hollen’s council has the 40 seats"),
        ("It did not have 40 seats.", "It didn’t have 40 seats."),
        ("“It cannot have 40 seats,” he said", "It can't have 40 seats, he said"),
        ("IT HAS 40 SEATS", "It has 40 seats"),
        # numbers as they are read
        ("It has 1.3 million members.", "It has 1,300,000 members."),
        ("It has five members.", "It has 5 members."),
        ("It covers 5 km.", "It covers five kilometres."),
        ("It has about 40 seats.", "It has some 40 seats."),
        ("It has nearly 40 seats.", "It has almost 40 seats."),
        ("It rose 5 percent.", "It rose 5%."),
        ("On 3 March 2021 it had 40 seats.", "On March 3, 2021, it had 40 seats."),
        # words of one direction
        ("Sales rose to 40.", "Sales climbed to 40."),
        ("Sales fell to 40.", "Sales dropped to 40."),
        # misspellings
        ("The goverment has 40 seats.", "The government has 40 seats."),
        ("They recieved 40 letters.", "They received 40 letters."),
        ("There were seperate lists of 40.", "There were separate lists of 40."),
        ("It will acommodate 40 people.", "It will accommodate 40 people."),
    ],
)
def test_the_same_is_said(one: str, other: str) -> None:
    assert agree(terms_of(one), terms_of(other))
    assert agree(terms_of(other), terms_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # numbers
        ("It has 40 seats.", "It has 41 seats."),
        ("It has 40 seats.", "It has about 40 seats."),
        ("It has more than 40 seats.", "It has at least 40 seats."),
        ("It covers 40 km.", "It covers 40 miles."),
        ("It cost $40 million.", "It cost $40 billion."),
        ("It cost $40.", "It cost €40."),
        ("It has 5 of 40 seats.", "It has 5 of 41 seats."),
        ("In 2021 it had 40 seats.", "In 2022 it had 40 seats."),
        ("It has a quarter of the seats.", "It has a third of the seats."),
        ("It has 5 to 8 seats.", "It has 5 to 9 seats."),
        # direction, negation, time
        ("Sales rose to 40.", "Sales fell to 40."),
        ("It has 40 seats.", "It does not have 40 seats."),
        ("It has 40 seats.", "It never has 40 seats."),
        ("It has 40 seats.", "It had 40 seats."),
        ("It will build 40 homes.", "It would build 40 homes."),
        # who and what
        ("The council has 40 seats.", "The parliament has 40 seats."),
        ("The county has 40 schools.", "The country has 40 schools."),
        ("The storm killed 40.", "The storm filled 40."),
        ("Every winter costs 40 lives.", "Every winner costs 40 lives."),
        ("In May Hansen sold 40 acres.", "In May Hanson sold 40 acres."),
        ("Two houses lost 40 windows.", "Two horses lost 40 windows."),
        ("The mill employs 40 people.", "The mills employ 40 people."),
        ("It has 40 seats.", "It has 40 seats in Ames."),
        ("Hollen beat Ames by 40.", "Ames beat Hollen by 40."),
        ("The government won 40 seats.", "The governor won 40 seats."),
        ("Is it 40 per head?", "Is it 40 per home?"),
    ],
)
def test_something_else_is_said(one: str, other: str) -> None:
    assert not agree(terms_of(one), terms_of(other))
    assert not agree(terms_of(other), terms_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("goverment", "government"),
        ("definately", "definitely"),
        ("recieve", "receive"),
        ("favourite", "favorite"),
        ("labour", "labor"),
        ("occured", "occurred"),
    ],
)
def test_a_slip_inside_a_word(one: str, other: str) -> None:
    assert is_misspelling(one, other)
    assert is_misspelling(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("county", "country"),
        ("counties", "countries"),
        ("contact", "contract"),
        ("borders", "boarders"),
        ("united", "untied"),
        ("deaths", "death"),  # an ending is no slip
        ("killed", "filled"),  # nor is a beginning
        ("hoem", "home"),  # and short words are near too many others
        ("goverment", "governments"),
        ("abcdefgh", "abxdexgh"),
    ],
)
def test_two_words(one: str, other: str) -> None:
    assert not is_misspelling(one, other)
    assert not is_misspelling(other, one)


@given(st.integers(0, len(SAID.split()) - 1))
def test_a_word_less_says_something_else(at: int) -> None:
    parts = SAID.split()
    left = parts[:at] + parts[at + 1 :]
    same = agree(terms_of(" ".join(left)), terms_of(SAID))
    assert same == (parts[at] == "The")
