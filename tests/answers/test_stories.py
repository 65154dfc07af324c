"""Every number of some stories signed off: what stays when the story is edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.answers.giving import Place, Said, answers_at
from claimcheck.answers.holding import Held, hold_answers
from claimcheck.model.answer import Answer, AnswerVerdict, Standing

from .drafts import checked

STORIES = Path(__file__).parents[1] / "stories"
NAMES = ("02-calder-vale-buses", "08-tarn-glacier", "12-dunmore-basketball")
SIGNED = Said(AnswerVerdict.CONFIRMED, source="the desk's own count")


@pytest.fixture(params=NAMES)
def story(request: pytest.FixtureRequest) -> str:
    return (STORIES / f"{request.param}.md").read_text("utf-8")


def signed(story: str) -> list[Answer]:
    """An answer to each number of the story, and to each finding."""
    draft = Held(checked(story), ())
    places = (
        draft.checked.document.locate(e.mention.start, e.mention.end) for e in draft.checked.ledger
    )
    answers = (
        answer
        for at in places
        for answer in answers_at(draft, Place(at.line, at.column), SIGNED).answers
    )
    return list({(one.claim, one.sentence, one.rule): one for one in answers}.values())


def test_all_hold_in_the_story_and_in_any_order_of_its_paragraphs(story: str) -> None:
    answers = signed(story)
    turned = "\n\n".join(reversed(story.strip().split("\n\n")))
    for text in (story, turned, f"{story}\n\nThe desk has 12 more."):
        held = hold_answers(checked(text), answers)
        assert {one.standing for one in held.placed} == {Standing.HOLDS}
    assert hold_answers(checked(story), answers).checked.findings == ()
    coverage = hold_answers(checked(story), answers).checked.coverage
    assert coverage.answered == coverage.numbers


def test_a_digit_brings_back_its_sentence_and_no_other(story: str) -> None:
    answers = signed(story)
    ledger = checked(story).ledger
    for entry in ledger[:: max(len(ledger) // 8, 1)]:
        mention = entry.mention
        digits = [at for at, character in enumerate(mention.text) if character in "12345678"]
        if not digits:
            continue
        at = digits[0]
        now = mention.text[:at] + str(int(mention.text[at]) + 1) + mention.text[at + 1 :]
        held = hold_answers(checked(story.replace(mention.text, now)), answers)
        lost = [one.answer for one in held.placed if one.standing is not Standing.HOLDS]
        assert lost
        assert all(mention.text in answer.sentence for answer in lost)
