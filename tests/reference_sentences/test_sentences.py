"""The judged sentences themselves: spans, ids, shares, and the arithmetic of the scorer."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

import pytest

from .records import Gold, Kind, Record, load_records
from .scoring import Said, gravest, score

RECORDS = load_records()
JUDGED = [record for record in RECORDS if record.kind is not Kind.DISTRACTOR]
DISTRACTORS = [record for record in RECORDS if record.kind is Kind.DISTRACTOR]
RATIO_UNITS = {"person", "USD", "percent", "year", "TWh", "MW", "km", "m", "km^2", "day"}
EXACT_MEASURES = {"vote_share", "electoral_votes"}  # an official count: any other figure is wrong


def by_id(records: list[Record]) -> pytest.MarkDecorator:
    """Parametrisation over records, named by their ids."""
    return pytest.mark.parametrize("record", records, ids=lambda record: record.id)


def test_ids_and_texts_are_unique() -> None:
    for field in ("id", "text"):
        counts = Counter(getattr(record, field) for record in RECORDS)
        assert not [value for value, count in counts.items() if count > 1]


def test_there_is_enough_of_each_class() -> None:
    counts = Counter(record.verdict for record in RECORDS)
    traps = sum(record.is_trap for record in RECORDS)
    assert len(RECORDS) >= 150
    assert min(counts[Gold.SUPPORTED], counts[Gold.REFUTED]) >= 60
    assert 0.3 <= traps / len(RECORDS) <= 0.4


def test_the_subjects_are_spread() -> None:
    counts = Counter(record.topic for record in RECORDS)
    assert len(counts) >= 15
    assert max(counts.values()) <= len(RECORDS) / 3


def test_some_texts_name_the_subject_a_sentence_before() -> None:
    breaks = [record for record in RECORDS if re.search(r"[a-z]{3}\. [A-Z]", record.text)]
    assert len(breaks) >= 15


@by_id(JUDGED)
def test_a_span_is_the_mention(record: Record) -> None:
    assert record.text[record.start : record.end] == record.mention
    assert record.mention
    assert record.mention == record.mention.strip()


@by_id(JUDGED)
def test_a_judged_number_says_what_it_is_of(record: Record) -> None:
    assert record.entity
    assert record.measure
    assert record.value not in (None, "")
    assert record.verdict is not Gold.NONE


@by_id(DISTRACTORS)
def test_a_distractor_judges_no_number(record: Record) -> None:
    assert record.verdict is Gold.NONE
    assert record.cause
    assert {record.start, record.end, record.mention, record.value, record.table_value} == {None}


@by_id(RECORDS)
def test_a_text_is_clean_prose(record: Record) -> None:
    assert record.text == record.text.strip()
    assert record.text.endswith(".")
    assert not re.search(r"[«»\n\t]| {2}", record.text)


@by_id(RECORDS)
def test_a_year_is_not_later_than_the_text(record: Record) -> None:
    assert 1990 <= record.doc_year <= 2026
    if isinstance(record.as_of, int):
        assert record.as_of <= record.doc_year


@by_id([record for record in JUDGED if record.verdict is not Gold.NOT_ENOUGH])
def test_a_verdict_follows_from_the_table(record: Record) -> None:
    if isinstance(record.value, str) or isinstance(record.table_value, str):
        assert (record.value == record.table_value) is (record.verdict is Gold.SUPPORTED)
        return
    if record.unit not in RATIO_UNITS or record.measure in EXACT_MEASURES:
        return
    assert record.value is not None
    assert record.table_value is not None
    gap = abs(math.log(record.value / record.table_value))
    assert gap < 0.07 if record.verdict is Gold.SUPPORTED else gap > 0.2


def oracle(text: str, year: int) -> Iterable[Said]:
    """The judged verdict of every text."""
    for record in JUDGED:
        if record.text == text and not record.is_trap and record.doc_year == year:
            assert record.start is not None
            assert record.end is not None
            yield Said(record.start, record.end, str(record.verdict))


def test_a_perfect_checker_scores_one() -> None:
    result = score(RECORDS, oracle)
    assert result.precision(Gold.REFUTED) == result.recall(Gold.REFUTED) == 1
    assert result.precision(Gold.SUPPORTED) == result.recall(Gold.SUPPORTED) == 1
    assert not result.wrong
    assert not result.loud


def test_a_silent_checker_has_no_recall_and_disturbs_nobody() -> None:
    result = score(RECORDS, lambda text, year: ())
    assert result.recall(Gold.REFUTED) == result.recall(Gold.SUPPORTED) == 0
    assert result.loud_share == 0
    assert len(result.wrong) == sum(not record.is_trap for record in RECORDS)


def test_a_checker_that_refutes_all_is_found_out() -> None:
    result = score(RECORDS, lambda text, year: [Said(0, len(text), "refuted")])
    refuted = sum(record.verdict is Gold.REFUTED for record in JUDGED)
    assert result.recall(Gold.REFUTED) == 1
    assert result.precision(Gold.REFUTED) == pytest.approx(refuted / len(JUDGED))
    assert result.loud_share == 1


def test_review_is_no_verdict_in_a_distractor() -> None:
    result = score(DISTRACTORS, lambda text, year: [Said(0, len(text), "review")])
    assert result.loud_share == 0
    assert result.distractors == len(DISTRACTORS)


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ((), "unchecked"),
        (("not_a_claim",), "unchecked"),
        (("review", "supported"), "supported"),
        (("supported", "refuted", "review"), "refuted"),
    ],
)
def test_the_gravest_verdict_counts(verdicts: tuple[str, ...], expected: str) -> None:
    assert gravest(verdicts) == expected
