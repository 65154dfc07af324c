"""The stages in order: what goes in comes out accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError
from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Period, Settings, Verdict
from claimcheck.pipeline import check_document, engine_of, find_numbers, judge_reading, reading_of
from claimcheck.tables import Tables, load_tables

TEXT = "Sales rose 5.5% to 154,711 from 146,610 in a park of 1,300 km² (800 sq mi)."
WITHOUT_TABLES: Tables = load_tables(shipped=False)

sentences = st.sampled_from(
    [
        "Sales rose 5.5% to 154,711 from 146,610.",
        "The park covers 1,300 km² (800 sq mi).",
        "In 2019 nearly 40 of the 60 left.",
        "Call 555-867-5309 before 9 a.m.",
        "It won 3-1.",
        "There was nothing to count.",
    ]
)


def document(text: str = TEXT) -> Document:
    return document_from_text(text)


def test_a_number_found_is_a_number_in_the_ledger() -> None:
    checked = check_document(document(), Settings(), WITHOUT_TABLES)
    assert [entry.mention for entry in checked.ledger] == find_numbers(document(), Settings())


def test_the_date_of_the_settings_goes_before_the_documents() -> None:
    own, said = Period.parse("2024"), Period.parse("2025-03-18")
    dated = document_from_text(TEXT, date=own)
    assert reading_of(dated, Settings(), WITHOUT_TABLES).document.date == own
    assert reading_of(dated, Settings(date=said), WITHOUT_TABLES).document.date == said


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(), {"CC201", "CC203"}),
        (Settings(select=("CC203",)), {"CC203"}),
        (Settings(ignore=("CC203",)), {"CC201"}),
        (Settings(select=("CC2",), ignore=("CC201", "CC203")), set()),
    ],
)
def test_only_the_wanted_rules_speak(settings: Settings, codes: set[str]) -> None:
    ledger = check_document(document(), settings, WITHOUT_TABLES).ledger
    assert {outcome.rule for entry in ledger for outcome in entry.outcomes} == codes


def test_the_reading_may_be_judged_by_other_rules_again() -> None:
    reading = reading_of(document(), Settings(), WITHOUT_TABLES)
    assert judge_reading(reading, Settings()).findings
    assert not judge_reading(reading, Settings(select=("CC3",))).findings


def test_engines_are_found_by_their_names() -> None:
    assert engine_of("claimcheck") is extract_mentions
    assert engine_of("quantulum3")(document("It weighs 5 kg."))[0].unit == "kilogram"
    for name in ("quantulum", "", "claimcheck.cli", "__init__"):
        with pytest.raises(ConfigError, match="no extractor"):
            engine_of(name)


@settings(max_examples=40, deadline=None)
@given(st.lists(sentences, max_size=5))
def test_more_text_after_it_leaves_what_was_refuted(parts: list[str]) -> None:
    """A paragraph of its own, with nothing in common, takes no finding away."""
    first = "The lake covers 1,300 km² (800 sq mi)."
    text = "\n\n".join([first, *parts])
    checked = check_document(document(text), Settings(select=("CC201",)), WITHOUT_TABLES)
    assert [entry.verdict for entry in checked.ledger[:2]] == [Verdict.REFUTED] * 2


@settings(max_examples=40, deadline=None)
@given(st.lists(sentences, max_size=6))
def test_a_second_pass_says_the_same(parts: list[str]) -> None:
    text = "\n".join(parts)
    one = check_document(document(text), Settings(), WITHOUT_TABLES)
    assert check_document(document(text), Settings(), WITHOUT_TABLES) == one
