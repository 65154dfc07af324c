"""Answers for places in a draft: what is meant, what is kept of it, what it replaces."""

from __future__ import annotations

import pytest

from claimcheck.answers.giving import Place, Said, answers_at
from claimcheck.answers.holding import hold_answers
from claimcheck.errors import AnswerError
from claimcheck.model.answer import Answer, AnswerVerdict, Standing

from .drafts import DRAFT, MILES, PARK, RANGERS, STAFF, checked, held
from .test_holding import HEADLINE, STORY

FINE = Said(AnswerVerdict.CONFIRMED, source="Park office")
AREA, MILES_AT = DRAFT.split("\n")[2].index("1,300") + 1, DRAFT.split("\n")[2].index("800") + 1
STAFF_AT = DRAFT.split("\n")[2].index("about 40") + 1


def given(place: Place, said: Said = FINE, *known: Answer, rule: str = "") -> list[Answer]:
    return list(answers_at(held(DRAFT, *known), place, said, rule).answers)


@pytest.mark.parametrize(
    ("column", "claim", "rule"),
    [
        (AREA, "1,300 square kilometers", "CC201"),  # as check prints the place of the finding
        (MILES_AT, "800 square miles", "CC201"),
        (MILES_AT + 15, "800 square miles", "CC201"),
        (STAFF_AT, "about 40", ""),
        (STAFF_AT + 6, "about 40", ""),
    ],
)
def test_a_place_means_its_finding_or_its_number(column: int, claim: str, rule: str) -> None:
    (answer,) = given(Place(3, column))
    assert (answer.claim, answer.rule) == (claim, rule)
    assert answer.sentence == (PARK if rule else RANGERS)
    assert hold_answers(checked(), [answer]).placed[0].standing is Standing.HOLDS


@pytest.mark.parametrize(
    ("now", "claim"), [("500 sq mi", "800 square miles"), ("2,072 km²", "1,300 square kilometers")]
)
def test_a_correction_of_a_finding_is_of_the_number_with_its_unit(now: str, claim: str) -> None:
    (answer,) = given(Place(3, AREA), Said(AnswerVerdict.CORRECTED, now=now))
    assert answer.claim == claim


@pytest.mark.parametrize(
    ("place", "rule", "said"),
    [
        (
            Place(3),
            "",
            f"several numbers here (name the column: {AREA}, {MILES_AT}, {STAFF_AT + 6})",
        ),
        (Place(1, 1), "", "there is no number here"),
        (Place(99, 1), "", "there is no number here"),
        (Place(3, 1), "", "there is no number here"),
        (Place(3, MILES_AT), "CC501", "there is no finding of CC501 here"),
        (Place(3, STAFF_AT), "CC201", "there is no finding of CC201 here"),
        (Place(3, STAFF_AT, page=2), "", "there is no number here"),
    ],
)
def test_a_place_that_means_nothing(place: Place, rule: str, said: str) -> None:
    with pytest.raises(AnswerError) as raised:
        given(place, rule=rule)
    assert said in str(raised.value)
    assert raised.value.line == place.line


def test_an_answer_replaces_the_one_before() -> None:
    for source in (DRAFT, DRAFT.replace("dunes.", "forest.")):
        found = answers_at(held(source, MILES, STAFF), Place(3, MILES_AT), FINE)
        assert found.replaced == (MILES,)
        assert found.answers[0].source == "Park office"
    signed = answers_at(held(DRAFT, MILES, STAFF), Place(3, STAFF_AT), FINE)
    assert signed.replaced == (STAFF,)


def test_a_finding_is_answered_with_the_numbers_elsewhere_that_it_rests_on() -> None:
    source = f"# {HEADLINE}\n\n{STORY}\n"
    (answer,) = answers_at(held(source), Place(1, HEADLINE.index("640") + 3), FINE).answers
    assert (answer.claim, answer.against) == ("640", ("460",))
    assert held(source, answer).checked.findings == ()
    (answer,) = given(Place(3, MILES_AT))
    assert answer.against is None


def test_a_number_without_end_is_not_kept() -> None:
    source = f"It has {'1' * 6_000} rangers.\n"
    with pytest.raises(AnswerError, match="cannot be told by its sentence"):
        answers_at(held(source), Place(1, 8), FINE)
