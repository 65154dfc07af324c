"""Cards: each outcome once, with all that was said of it, where it belongs."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Basis, Finding, Severity, Suppressed, SuppressedBy, Verdict
from claimcheck.report.html import cards
from claimcheck.report.html.cards import AROUND, LONGEST, Card, Deck, deck_of
from tests.report import odd, story

CONVERSION = "The park has 1,300 square kilometers (800 square miles) of dunes. "


def written(cards: tuple[Card, ...]) -> list[str]:
    return [card.written for card in cards]


def test_what_needs_a_human_comes_first_and_notes_apart() -> None:
    deck = deck_of(story.checked())
    assert written(deck.findings) == ["800 square miles", "12.5 percent"]
    assert [card.status.name for card in deck.notes] == ["note"]
    assert written(deck.others) == ["40"]
    assert [card.number for card in deck.cards] == [1, 2, 3, 4]


def test_a_card_has_all_that_was_said() -> None:
    (card,) = deck_of(odd.checked()).findings
    assert (card.rule, card.name, card.severity) == ("CC201", "conversion-mismatch", "error")
    assert card.title == "Two forms of one quantity do not say the same."
    assert (card.line, card.column) == (odd.LINES, odd.CODE_POINTS)
    assert "not 800" in card.message
    assert all(line.startswith("if ") for line in card.solutions)
    assert [strip.written for strip in card.strips] == [
        "1,300 square kilometers",
        "800 square miles",
    ]
    assert card.sum is None


def test_a_card_says_in_whose_words_a_number_is() -> None:
    text = "It rained.\n\n“It has 1,300 square kilometers (800 square miles),” said Ida Moe."
    (card,) = deck_of(odd.checked(text=text)).findings
    assert card.where == "in the words of Ida Moe"


def test_evidence_that_the_message_says_is_not_said_again() -> None:
    (card,) = deck_of(odd.checked()).findings
    assert card.more == ()


def test_a_row_is_a_source_and_no_line_of_evidence() -> None:
    (card,) = deck_of(story.checked()).others
    assert (card.more, [source.entity for source in card.sources]) == ((), ["The Reserve"])


def test_a_number_knows_its_cards() -> None:
    deck = deck_of(story.checked())
    by_text = {story.TEXT[start:end]: cards for (start, end), cards in deck.by_mention.items()}
    assert by_text["800 square miles"] == (1,)
    assert by_text["12.5 percent"] == (2, 3)
    assert by_text["2016"] == ()


def test_a_card_knows_its_numbers() -> None:
    deck = deck_of(story.checked())
    assert deck.findings[0].places == (0, 1)


def suppressed(by: SuppressedBy, reason: str, line: int | None) -> Deck:
    checked = story.checked()
    first, *rest = checked.findings
    aside = (Suppressed(first, by, reason, line),)
    return deck_of(checked._replace(findings=tuple(rest), suppressed=aside))


@pytest.mark.parametrize(
    ("by", "reason", "line", "words"),
    [
        (SuppressedBy.COMMENT, "agreed with the desk", 3,
         "set aside by comment in line 3: agreed with the desk"),
        (SuppressedBy.BASELINE, "", None, "set aside by baseline"),
        (SuppressedBy.UNCHANGED_LINE, "", None, "set aside by unchanged line"),
    ],
)  # fmt: skip
def test_what_was_set_aside_says_why(
    by: SuppressedBy, reason: str, line: int | None, words: str
) -> None:
    deck = suppressed(by, reason, line)
    assert [card.aside for card in deck.aside] == [words]
    assert written(deck.findings) == ["12.5 percent"]


def test_a_finding_of_the_pass_itself_has_a_card() -> None:
    own = Finding(
        "CC001",
        "unused-comment",
        Severity.WARNING,
        Verdict.REVIEW,
        Basis.DRAFT,
        4,
        11,
        (),
        "unused",
    )
    checked = story.checked()
    deck = deck_of(checked._replace(findings=(*checked.findings, own)))
    (card,) = (card for card in deck.findings if card.rule == "CC001")
    assert (card.name, card.message, card.places) == ("unused-comment", "unused", ())


def test_two_findings_that_say_the_same_have_a_card_each() -> None:
    checked = story.checked()
    deck = deck_of(checked._replace(findings=(checked.findings[0],) * 2))
    assert [card.number for card in deck.findings] == [1, 2]


@pytest.mark.parametrize("times", [0, 1, 30])
def test_an_excerpt_has_some_words_round_the_relation(times: int) -> None:
    text = "Ships call. " * times + CONVERSION + "Birds nest. " * times
    (card,) = deck_of(odd.checked(text=text)).findings
    before, words, after = card.excerpt
    assert words == "1,300 square kilometers (800 square miles"
    assert len(before) <= AROUND + 1
    assert len(after) <= AROUND + 1
    assert before.startswith("…") is (times == 30)
    assert after.endswith("…") is (times == 30)


def test_a_long_relation_is_cut() -> None:
    report = claimcheck.check(
        "The fair cost $90 million in all: "
        + ", ".join(f"${n} million for the part number {'x' * 20}" for n in range(3, 13))
        + " and $1 million for the rest, a total of $99 million."
    )
    for card in deck_of(report).findings:
        assert len(card.excerpt.words) <= LONGEST


def test_in_a_large_draft_what_holds_has_no_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    report = claimcheck.check(CONVERSION + "It is 2.1 kilometers (1.3 miles) long.")
    assert all(card.strips for card in deck_of(report).cards)
    monkeypatch.setattr(cards, "LARGE", 3)
    deck = deck_of(report)
    assert [bool(card.strips) for card in deck.findings + deck.others] == [True, False]
