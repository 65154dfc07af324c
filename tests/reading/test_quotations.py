"""Which numbers are quoted, and whose they are: a table of drafts, then what holds of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Quotation
from claimcheck.reading import quotations_of
from tests.texts import reading_of

# A number of each draft, whether it stands in quotation marks, and who says it.
CASES: list[tuple[str, str, bool, str | None]] = [
    # The speaker behind the quotation.
    ("“We lost 40 percent,” said Mayor Ines Arbo.", "40", True, "Mayor Ines Arbo"),
    ('"We lost 40 percent," Mayor Ines Arbo said on Monday.', "40", True, "Mayor Ines Arbo"),
    ("“It rose 40 percent”, the ministry has since admitted.", "40", True, "the ministry"),
    ("“We lost 40 boats,” the report said.", "40", True, "the report"),
    ("“We lost 40 boats,” said Dr. J. K. Lind in Oslo.", "40", True, "Dr. J. K. Lind"),
    ("“We lost 40 boats,” said Nordal Inc.", "40", True, "Nordal Inc."),
    ("“We lost 40 boats,” said police chief Ida Moe in Oslo.", "40", True, "police chief Ida Moe"),
    ("“We lost 40 boats,” said Arbo yesterday.", "40", True, "Arbo"),
    ("“We lost 40 boats,” said Arbo and Berg.", "40", True, "Arbo and Berg"),
    ("“We lost 40 boats,” said one resident.", "40", True, "one resident"),
    ("“We lost 40 boats,” says Arbo’s deputy.", "40", True, "Arbo’s deputy"),
    ("“We lost 40 boats,” Ines Arbo, 52, said.", "40", True, "Ines Arbo"),
    ("“Lost: 40,” the mayor, Ines Arbo, said.", "40", True, "the mayor, Ines Arbo"),
    ("“Is it 40?” asked a spokeswoman for the port.", "40", True, "a spokeswoman for the port"),
    ("“40 percent!” the crowd shouted.", "40", True, "the crowd"),
    ("“We lost 40 boats,” according to Ida Moe of the union.", "40", True, "Ida Moe"),
    ("“We lost 40 boats” — Ines Arbo, mayor", "40", True, "Ines Arbo"),
    ("“We lost 40 boats” – said Arbo.", "40", True, "Arbo"),
    ("'We lost 40%', says mayor", "40%", True, "mayor"),
    # Before it.
    ("Mayor Ines Arbo said: “We lost 40 percent.”", "40", True, "Mayor Ines Arbo"),
    ("Arbo told the council on Monday that “40 boats” were lost.", "40", True, "Arbo"),
    ("On Monday, Ines Arbo, the mayor, said “40 boats” were lost.", "40", True, "Ines Arbo"),
    ("Ines Arbo (Labour) said: “We lost 40 boats.”", "40", True, "Ines Arbo"),
    ("Berg, who said “40 boats” were lost, left.", "40", True, "Berg"),
    ("In a statement the ministry said “40 percent” was wrong.", "40", True, "the ministry"),
    ("The U.S. Coast Guard said “40 boats” were lost.", "40", True, "The U.S. Coast Guard"),
    ("Arbo called the plan “a 40 percent cut”.", "40", True, "Arbo"),
    ("Arbo described it as “a loss of 12 percent”.", "12", True, "Arbo"),
    ("Arbo was quoted as saying that “40 boats” were lost.", "40", True, "Arbo"),
    ("The paper quoted Arbo as saying “40 boats” were lost.", "40", True, "Arbo"),
    ("As Arbo said, “40 boats” were lost.", "40", True, "Arbo"),
    ("As Ida Moe put it, “40 boats” were lost.", "40", True, "Ida Moe"),
    ("Arbo dismissed the plan as “40 pages of nothing”.", "40", True, "Arbo"),
    ("In the words of Ines Arbo, “40 boats” were lost.", "40", True, "Ines Arbo"),
    ("Mayor: ‘We lost 40 boats’", "40", True, "Mayor"),
    # In the middle, and in the sentence next to it.
    ("“We lost 40 boats,” said Arbo, “and 50 more will go.”", "50", True, "Arbo"),
    ("“We lost boats,” said Arbo. “That is 12 percent.”", "12", True, "Arbo"),
    ("“No,” said Arbo, who has led since May. “It is 12 percent.”", "12", True, "Arbo"),
    ("“No,” Arbo said. “It is 12.” “And 13.”", "13", True, "Arbo"),
    ("“No,” Arbo said, adding that “12 percent” had gone.", "12", True, "Arbo"),
    ("“No,” Arbo said, and Berg called it “a 50 percent lie”.", "50", True, "Berg"),
    ("Arbo said the storm was the worst yet. “We lost 40 boats.”", "40", True, "Arbo"),
    ("Arbo said: “No.” He added: “It is 12 percent.”", "12", True, "Arbo"),
    # "He" is who was told of just before.
    ("Mr Berg says the fleet is small. “We have 40 boats,” he said.", "40", True, "Mr Berg"),
    ("“No,” said Ida Moe. “We have 40 boats,” she added.", "40", True, "Ida Moe"),
    ("Boats sank, according to Ida Moe. “It was 40,” she said.", "40", True, "Ida Moe"),
    ("Mr Berg says the fleet is small. “We have 40 boats,” she said.", "40", True, None),
    ("The ministry said nets were lost. “And 40 boats,” he said.", "40", True, None),
    ("“No,” said Ida Moe. Nets were lost. It rained. “And 40,” she said.", "40", True, None),
    # Nobody for certain.
    ("“We lost 40 percent,” she said.", "40", True, None),
    ("“We lost 40 boats.” The mayor said the town would pay.", "40", True, None),
    ("He asked: “Is it 40?” The mayor said nothing.", "40", True, None),
    ("“No,” Arbo told Berg. “How many?” he replied. “Only 40?”", "40", True, None),
    ("“No,” Arbo said. Then the tide turned. “12 percent went.”", "12", True, None),
    ("Arbo said nets were lost. “And 40 boats,” a man in the street told us.", "40", True, None),
    ("The din continued with a voice chanting “40”.", "40", True, None),
    ("Arbo did not say “40 boats” were lost.", "40", True, None),
    ("The union said it wanted more, but the board offered “5 percent”; 6 won.", "6", False, None),
    ("She left the mayor in the ministry said “40 boats”.", "40", True, None),
    ("Budget row: “40 boats lost”", "40", True, None),
    ("Arbo dismissed the “40 percent” of the report.", "40", True, None),
    ("The plan was hailed by all as “a 40 percent win”.", "40", True, None),
    # Words and names.
    ("The so-called “big 5” banks said on Monday that they left.", "5", True, None),
    ("The road is called “Route 66”.", "66", True, None),
    ("The sign reads “40 km/h”.", "40", True, None),
    ("Her film “The 39 Steps” made $5 million.", "39", True, None),
    # Marks of all kinds.
    ("«We lost 40 boats», said Jean Dupont.", "40", True, "Jean Dupont"),
    ("« We lost 40 boats », said Jean Dupont.", "40", True, "Jean Dupont"),
    ("„We lost 40 boats“, said Anna Weiss.", "40", True, "Anna Weiss"),
    ("”We lost 40 boats”, said Anna Berg.", "40", True, "Anna Berg"),
    ("»We lost 40 boats«, said Anna Weiss.", "40", True, "Anna Weiss"),
    ("‘We lost 40 boats,’ the harbour board said.", "40", True, "the harbour board"),
    ("“Berg told me ‘we lost 40 boats’,” Arbo said.", "40", True, "Arbo"),
    ("'We lost the workers' 40 homes,' Arbo said.", "40", True, "Arbo"),
    ('"The 6" pipe costs $40," he said.', "$40", True, None),
    ("“We lost 40 boats.", "40", True, None),
    # What is no quotation.
    ('The man was 5\'10" tall and the pipe 6" wide.', "5'10\"", False, None),
    ("He read the workers' 40 demands in the '90s, and those of '68.", "40", False, None),
    ("Since the summer ‘09 the fleet lost 40 boats.", "40", False, None),
    ("It's the farmers' co-op's 40 boats.", "40", False, None),
    ("Rock 'n' roll sold 40 records.", "40", False, None),
    ("“No,” said Arbo, and 40 boats went.", "40", False, None),
    # A source without quotation marks.
    ("According to the ministry, 40 boats sank.", "40", False, "the ministry"),
    ("Some 40 boats sank, according to Ida Moe.", "40", False, "Ida Moe"),
    ("The storm hit, according to police, 40 homes.", "40", False, "police"),
    ("It fell 40% according to plan.", "40%", False, None),
]


def quotation_at(text: str, offset: int) -> Quotation | None:
    found = (one for one in quotations_of(reading_of(text)) if one.start <= offset < one.end)
    return next(found, None)


@pytest.mark.parametrize(("text", "number", "quoted", "speaker"), CASES)
def test_whose_a_number_is(text: str, number: str, quoted: bool, speaker: str | None) -> None:
    found = quotation_at(text, text.index(number))
    assert (found is not None and found.marked) == quoted
    assert (found.speaker if found else None) == speaker


SPEECH = "The harbour was full.\n\n“We lost 40 boats.\n\n“We lost 12 percent,” said Arbo.\n"


def test_a_speech_of_several_paragraphs_has_one_speaker() -> None:
    assert quotation_at(SPEECH, SPEECH.index("40")).speaker == "Arbo"
    closed = SPEECH.replace("40 boats.", "40 boats.”")
    assert quotation_at(closed, closed.index("40")).speaker is None


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = SPEECH.replace("“We lost 12 percent,” said Arbo", "It was 12 percent")
    assert quotation_at(text, text.index("40")) is not None
    assert quotation_at(text, text.index("12")) is None


def test_the_marks_belong_to_the_quotation() -> None:
    text = "Then, “40 boats”, said Arbo."
    (found,) = quotations_of(reading_of(text))
    assert text[found.start : found.end] == "“40 boats”"


def test_a_source_has_what_is_not_quoted_of_its_sentence() -> None:
    text = "According to Arbo, 40 boats, “a 12 percent loss”, went."
    speakers = [(one.marked, one.speaker) for one in quotations_of(reading_of(text))]
    assert speakers == [(False, "Arbo"), (True, "Arbo")]


@given(st.lists(st.sampled_from([*"“”‘’«»„“\"' 45.,?s\n:;(", " said ", "Arbo", "the ", "he"])))
def test_quotations_lie_in_order_within_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    found = quotations_of(reading_of(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(one.speaker is None or one.speaker.strip() for one in found)


@given(st.sampled_from([case for case in CASES if case[2] and case[3]]), st.integers(0, 3))
def test_what_stands_before_in_another_paragraph_changes_nothing(
    case: tuple[str, str, bool, str], times: int
) -> None:
    before = "The harbour was full of boats that night.\n\n" * times
    text = before + case[0]
    found = quotation_at(text, text.index(case[1], len(before)))
    assert found is not None
    assert found.speaker == case[3]
