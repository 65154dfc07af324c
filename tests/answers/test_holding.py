"""Which edits an answer outlives, which bring the question back, and what it sets aside."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.answers.holding import hold_answers
from claimcheck.model import Document, Kind, Mention, SuppressedBy
from claimcheck.model.answer import Answer, Standing
from claimcheck.model.checked import CheckedDocument, Entry
from tests.suppressions.drafts import told

from .drafts import (
    DRAFT,
    MILES,
    PARK,
    RANGERS,
    STAFF,
    checked,
    confirmed,
    corrected,
    held,
    standing,
    waived,
    words,
)

HOLDS, STALE, GONE = Standing.HOLDS, Standing.STALE, Standing.GONE


@pytest.mark.parametrize("answer", [MILES, waived("800 square miles", PARK, "CC201")])
def test_an_answer_sets_its_finding_aside(answer: Answer) -> None:
    found = held(DRAFT, answer).checked
    assert told(found) == ([], ["CC201"])
    (one,) = found.suppressed
    assert (one.by, one.reason) == (SuppressedBy.ANSWER, answer.told)
    assert found.worst is None
    assert found.coverage.refuted == 2  # no verdict changes
    assert found.coverage.answered == 1


def test_it_answers_the_finding_whichever_of_its_numbers_was_named() -> None:
    area = confirmed("1,300 square kilometers", PARK, "CC201")
    assert told(held(DRAFT, area).checked) == ([], ["CC201"])


def test_a_finding_of_another_rule_stays() -> None:
    assert told(held(DRAFT, MILES._replace(rule="CC501")).checked) == (["CC201"], [])


def test_a_number_signed_off_answers_no_finding() -> None:
    found = held(DRAFT, MILES._replace(rule=""), STAFF).checked
    assert told(found) == (["CC201"], [])
    assert found.coverage.answered == 2
    assert [entry.mention.text for entry in found.ledger if entry.is_answered] == [
        "800 square miles",
        "40",
    ]


@pytest.mark.parametrize(
    "source",
    [
        DRAFT.replace("\n\nThe", "\n\nA paragraph with 12 boats more.\n\nThe"),
        f"{RANGERS} Much else was said of 7 lakes. {PARK}",
        DRAFT.replace("800 square miles", "800\nsquare miles").replace(" of dunes", "\nof dunes"),
        DRAFT.replace("800 square miles", "**800 square miles**").replace("dunes.", "dunes!"),
        DRAFT.replace("1,300 square kilometers", "1,300 km²"),
        DRAFT.replace("The park", "THE PARK").replace("warden", "Warden"),
        f"- {PARK}\n- {RANGERS}\n",
        f"> {PARK} {RANGERS}\n",
    ],
)
def test_it_outlives_edits_that_say_the_same(source: str) -> None:
    found = held(source, MILES, STAFF)
    assert [one.standing for one in found.placed] == [HOLDS, HOLDS]
    assert found.checked.findings == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("800", "850"),
        ("1,300", "1,400"),
        ("(800", "(about 800"),
        ("covers", "does not cover"),
        ("covers", "covered"),
        ("The park", "The lake"),
        ("of dunes", "of dunes and of water"),
        ("of dunes", "of forest"),
    ],
)
def test_another_number_or_meaning_brings_the_finding_back(old: str, new: str) -> None:
    found = held(DRAFT.replace(old, new), MILES)
    (finding,) = found.checked.findings
    assert found.placed[0].standing is STALE
    assert finding.remark == f"answered for another wording, “{PARK}”: {MILES.told}"


def test_a_sentence_that_is_gone_takes_its_answer_along() -> None:
    assert standing(f"{RANGERS}\n", MILES) is GONE
    assert standing("", MILES) is GONE
    assert standing("Nothing like it was said of 12 boats.\n", MILES) is GONE


def test_the_answer_holds_again_when_the_edit_is_taken_back() -> None:
    assert standing(DRAFT.replace("800", "850"), MILES) is STALE
    assert standing(DRAFT, MILES) is HOLDS


def test_a_claim_told_twice_is_covered_where_the_sentences_agree() -> None:
    twice = f"{DRAFT}\nMore of the dunes.\n\n{PARK}\n"
    assert told(held(twice, MILES).checked) == ([], ["CC201"] * 2)
    other = f"{DRAFT}\n{PARK.replace('The park', 'The reserve')}\n"
    assert told(held(other, MILES).checked) == (["CC201"], ["CC201"])
    (finding,) = held(other, MILES).checked.findings
    assert finding.remark == ""  # its own answer was never asked for


def test_the_newer_answer_speaks_for_a_number() -> None:
    now = PARK.replace("dunes", "forest")
    again = confirmed("800 square miles", now, "CC201")._replace(source="Survey")
    found = held(DRAFT.replace("dunes.", "forest."), MILES, again).checked
    assert told(found) == ([], ["CC201"])
    assert [one.answer for entry in found.ledger for one in entry.answers] == [again]


def test_a_number_that_stands_in_its_sentence_twice() -> None:
    said = "The 40 rangers of the park fed 40 deer."
    found = held(f"{said}\n", confirmed("40", said))
    assert words(found.placed[0]) == ["40", "40"]


def test_cells_are_known_by_what_heads_them() -> None:
    table = (
        "| town | homes | schools |\n|---|---|---|\n| Hollen | 1,240 | 12 |\n| Ames | 360 | 12 |\n"
    )
    schools = confirmed("12", "Hollen | schools | 12")
    found = held(table, schools)
    (mention,) = found.placed[0].mentions
    assert found.checked.document.text[: mention.start].rstrip("| \n").endswith("1,240")
    assert standing(table.replace("360", "380"), schools) is HOLDS
    assert standing(table.replace("schools", "churches"), schools) is STALE
    assert standing(table.replace("Hollen", "Hull"), schools) is STALE


def test_a_correction_keeps_its_finding_until_the_draft_has_it() -> None:
    answer = corrected("800 square miles", PARK, "500 square miles", "CC201")
    before = held(DRAFT, answer)
    (finding,) = before.checked.findings
    assert finding.remark == "corrected to 500 square miles on 2025-03-18 (not yet made)"
    assert before.checked.coverage.answered == 0
    after = held(DRAFT.replace("800", "500"), answer)
    assert (after.placed[0].standing, after.checked.findings) == (Standing.MADE, ())
    assert after.checked.coverage.answered == 1
    other = held(DRAFT.replace("800", "510"), answer)
    assert other.placed[0].standing is STALE


def test_a_correction_may_leave_the_hedge_or_take_another() -> None:
    answer = corrected("about 40", RANGERS, "45")
    for said in ("about 45", "45"):
        assert standing(f"{RANGERS.replace('about 40', said)}\n", answer) is Standing.MADE
    assert standing(f"{RANGERS.replace('about 40', 'nearly 45')}\n", answer) is STALE


HEADLINE = "Fire drives 640 people from their homes in Hollen"
STORY = "A fire drove 460 people from their homes in Hollen on Tuesday, the mayor said."


def test_a_finding_that_rests_on_another_sentence_comes_back_when_that_changes() -> None:
    source = f"# {HEADLINE}\n\n{STORY}\n"
    (finding,) = checked(source).findings
    answer = confirmed("640", HEADLINE, finding.rule)._replace(against=("460",))
    assert held(source, answer).placed[0].standing is HOLDS
    other = source.replace("460", "410")
    assert told(checked(other))[0] == [finding.rule]
    found = held(other, answer)
    assert found.placed[0].standing is Standing.REOPENED
    assert found.checked.findings[0].remark.startswith("answered when it stood against 460: ")
    assert held(other, answer._replace(against=None)).checked.findings == ()


def test_a_claim_without_a_number_is_known_by_its_words() -> None:
    said = "The park is the largest in the county."
    document = Document(f"Much was said. {said}")
    at = document.text.index("largest")
    claim = Mention(at, at + 7, "largest", Kind.ORDINAL, full_start=at, full_end=at + 7)
    superlative = CheckedDocument(document, (Entry(claim),), ())
    answer = confirmed("largest", said)
    assert hold_answers(superlative, [answer]).checked.coverage.answered == 1
    other = answer._replace(sentence=said.replace("county", "country"))
    assert hold_answers(superlative, [other]).checked.coverage.answered == 0


words_elsewhere = st.lists(
    st.sampled_from(
        ["Rain fell on 12 boats.", "Nobody came.", "# Lakes\n", "| a | 7 |\n|---|---|\n"]
    ),
    max_size=4,
)


@settings(max_examples=30)
@given(words_elsewhere, words_elsewhere)
def test_edits_elsewhere_keep_answers(before: list[str], after: list[str]) -> None:
    source = "\n\n".join([*before, f"{PARK} {RANGERS}", *after])
    found = held(source, MILES, STAFF)
    assert [one.standing for one in found.placed] == [HOLDS, HOLDS]
    assert [words(one) for one in found.placed] == [["800 square miles"], ["40"]]


@settings(max_examples=30)
@given(st.integers(1, 99_999).filter(lambda number: number != 40))
def test_another_number_brings_the_question_back(number: int) -> None:
    source = DRAFT.replace("about 40", f"about {number:,}")
    found = held(source, STAFF)
    assert found.placed[0].standing is STALE
    assert found.checked.coverage.answered == 0
