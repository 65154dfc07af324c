"""Names and descriptions: what belongs to them, and what they are not."""

from __future__ import annotations

import pytest

from claimcheck.reading.descriptions import described, subject_before, with_name

BEHIND_A_VERB = [  # as in "said …"
    ("Mayor Ines Arbo.", "Mayor Ines Arbo"),
    ("the ministry yesterday", "the ministry"),
    ("Arbo, who left", "Arbo"),
    ("Arbo smiling", "Arbo"),
    ("Labour officials in Oslo", "Labour officials"),
    ("Arbo's deputy after that", "Arbo's deputy"),
    ("a spokeswoman for the port authority in Oslo", "a spokeswoman for the port authority"),
    ("Arbo of the loss", "Arbo"),
    ("the Bank of England on Monday", "the Bank of England"),
    ("Ludwig van der Berg", "Ludwig van der Berg"),
    ("Johnson & Johnson in May", "Johnson & Johnson"),
    ("Arbo and left", "Arbo"),
    ("U.S. Senator J. K. Lind", "U.S. Senator J. K. Lind"),
    ("Jan Berg", "Jan Berg"),
    ("a 52-year-old teacher from Oslo", "a 52-year-old teacher from Oslo"),
    ("in a statement", None),
    ("the", None),
    ("it", None),
    ("on Monday", None),
    ("", None),
    ("the one two three four five six seven eight nine ten", None),
]
BEFORE_A_VERB = [  # as in "… said"
    ("Arbo ", "Arbo"),
    ("On Monday, Arbo ", "Arbo"),
    ("On Monday the ministry has since ", "the ministry"),
    ("Ines Arbo, the mayor of Oslo, ", "Ines Arbo"),
    ("The mayor of Oslo, Ines Arbo, ", "The mayor of Oslo, Ines Arbo"),
    ("Ines Arbo (Labour) later ", "Ines Arbo"),
    ("Arbo angrily ", "Arbo"),
    ("He left and Arbo ", "Arbo"),
    ("The boats sank and Arbo ", "Arbo"),
    ("In Oslo ", None),
    ("Arbo did not ", None),
    ("It was ", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND_A_VERB)
def test_a_description_ends_where_another_word_begins(text: str, speaker: str | None) -> None:
    found = described(text, 0, len(text))
    assert (found.text if found else None) == speaker
    assert found is None or text[found.start : found.end] == speaker


@pytest.mark.parametrize(("text", "speaker"), BEFORE_A_VERB)
def test_the_subject_of_a_verb(text: str, speaker: str | None) -> None:
    found = subject_before(text, 0, len(text))
    assert (found.text if found else None) == speaker


def test_a_pronoun_is_told_as_such() -> None:
    found = described("she said", 0, 8)
    assert found is not None
    assert (found.text, found.pronoun) == ("she", True)


def test_only_common_nouns_that_are_asked_for_stand_alone() -> None:
    assert described("residents in Oslo", 0, 17) is None
    found = described("residents in Oslo", 0, 17, bare=True)
    assert found is not None
    assert found.text == "residents"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the mayor, Ines Arbo.", "the mayor, Ines Arbo"),
        ("the mayor, Ines Arbo, said", "the mayor, Ines Arbo"),
        ("the mayor, Ines Arbo left", "the mayor"),
        ("the mayor, a woman of 52.", "the mayor"),
        ("Berg, Ines Arbo.", "Berg"),
    ],
)
def test_a_description_takes_the_name_behind_it(text: str, told: str) -> None:
    found = with_name(text, described(text, 0, len(text)), len(text))
    assert found is not None
    assert found.text == told
