"""Who a sentence says is speaking: behind a quotation, before it, and without one."""

from __future__ import annotations

import pytest

from claimcheck.reading.speakers import may_be, reported_by, source_at, told_after, told_before

AFTER = [  # what follows the closing mark; the quotation ended with this character
    (" said Ida Moe.", ",", "Ida Moe"),
    (", said Ida Moe.", "s", "Ida Moe"),
    (" Ida Moe said.", ",", "Ida Moe"),
    (" Ida Moe, a nurse who lives in Oslo, said.", ",", "Ida Moe"),
    (" Ida Moe told the council.", ",", "Ida Moe"),
    (" according to Ida Moe.", ",", "Ida Moe"),
    (" asked Ida Moe.", "?", "Ida Moe"),
    (" Ida Moe asked.", "?", "Ida Moe"),
    (" Ida Moe asked for more.", "?", "Ida Moe"),
    (" Ida Moe asked nothing.", "?", None),
    (" — Ida Moe", ".", "Ida Moe"),
    (" — which Ida Moe said", ".", None),
    (" Ida Moe said.", ".", None),
    (" banks said.", "5", None),
    (" told Ida Moe.", ",", None),
    (" adding Ida Moe.", ",", None),
    ("", ".", None),
]
BEFORE = [  # what stands before the opening mark
    ("Ida Moe said: ", "Ida Moe", True),
    ("Ida Moe told the council on Monday, ", "Ida Moe", True),
    ("Ida Moe said the plan was ", "Ida Moe", False),
    ("In the words of Ida Moe, ", "Ida Moe", True),
    ("According to Ida Moe, who lives in Oslo, the plan was ", "Ida Moe", False),
    ("said Ida Moe, ", "Ida Moe", True),
    ("Ida Moe left, saying: ", None, None),
    ("Ida Moe said it was late, adding: ", "Ida Moe", True),
    ("Police chief: ", "Police chief", True),
    ("Result: ", None, None),
    ("Ida Moe said it was late; the council wants ", None, None),
    ("Ida Moe said " + "so " * 20, None, None),
    ("The road was called ", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "last", "speaker"), AFTER)
def test_behind_a_quotation(text: str, last: str, speaker: str | None) -> None:
    found = told_after(text, 0, len(text), last)
    assert (found.speaker if found else None) == speaker


@pytest.mark.parametrize(("text", "speaker", "direct"), BEFORE)
def test_before_a_quotation(text: str, speaker: str | None, direct: bool | None) -> None:
    found = told_before(text, 0, len(text))
    assert (found.speaker if found else None) == speaker
    assert (found.direct if found else None) == direct


def test_a_pronoun_is_kept_for_others_to_tell_whose_it_is() -> None:
    found = told_after(" she said.", 0, 10, ",")
    assert found is not None
    assert (found.speaker, found.pronoun) == (None, "she")
    reply = told_after(" she replied.", 0, 13, ",")
    assert reply is not None
    assert reply.pronoun == ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Moe says the fleet is small.", "Ida Moe"),
        ("The fleet is small, said Ida Moe.", None),
        ("Ida Moe said Jan Berg told her so.", None),
        ("The fleet is small.", None),
    ],
)
def test_a_sentence_may_report(text: str, speaker: str | None) -> None:
    found = reported_by(text, 0, len(text))
    assert (found.speaker if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It sank, according to the port.", "the port"),
        ("According to figures of the port, it sank.", "figures of the port"),
        ("According to port officials in Oslo it sank.", "port officials"),
        ("It sank according to plan.", None),
        ("It sank according to its size.", None),
        ("It sank.", None),
    ],
)
def test_a_source_is_somebody(text: str, speaker: str | None) -> None:
    found = source_at(text, 0, len(text))
    assert (found.speaker if found else None) == speaker


def test_a_pronoun_may_not_mean_everybody() -> None:
    assert may_be("she", "Ida Moe")
    assert not may_be("she", "Mr Berg")
    assert not may_be("he", "the ministry")
    assert may_be("they", "Ida Moe and Jan Berg")
    assert not may_be("he", "Ida Moe and Jan Berg")
