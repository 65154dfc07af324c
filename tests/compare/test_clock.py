"""Times of day in words and times of races, as figures."""

from __future__ import annotations

import pytest

from claimcheck.compare.figures import Figure, read_text
from claimcheck.documents import document_from_text
from claimcheck.model import Kind


def figures(text: str) -> list[Figure]:
    """The figures of a text."""
    return list(read_text(document_from_text(text)).figures)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It began at half past seven.", "7:30"),
        ("It began at ten past six.", "6:10"),
        ("It began at eight minutes to five.", "4:52"),
        ("It began at ten to nine in the evening.", "8:50"),
        ("They came at five in the morning.", "5:00"),
        ("Trams stood still from eight to three.", "8:00 to 3:00"),
    ],
)
def test_times_in_words(text: str, clock: str) -> None:
    (found,) = figures(text)
    assert (found.mention.kind, found.mention.text) == (Kind.TIME, clock)
    assert found.written.text in text


@pytest.mark.parametrize(
    "text", ["It fell from eight to three.", "Twenty to thirty men came.", "At five they had won."]
)
def test_what_is_no_time(text: str) -> None:
    assert all(found.mention.kind is not Kind.TIME for found in figures(text))


@pytest.mark.parametrize(
    ("text", "seconds"), [("2:05:41", "7541"), ("1:52.84", "112.84"), ("0:59.10", "59.10")]
)
def test_times_of_races_are_seconds(text: str, seconds: str) -> None:
    (found,) = figures(f"She ran it in {text}.")
    assert (str(found.mention.low), found.mention.unit) == (seconds, "second")


def test_a_time_of_day_is_no_race() -> None:
    (found,) = figures("It begins at 8:40.")
    assert found.mention.kind is Kind.TIME
