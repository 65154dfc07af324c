"""Front matter: titles with their places, and the date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.front import Front, front_matter_of
from claimcheck.model import BlockKind, Period


@pytest.mark.parametrize(
    ("source", "titles"),
    [
        ("---\ntitle: Dunes\n---\nx", [("headline", "Dunes")]),
        ('---\ntitle: "Dunes: a park"\n---\nx', [("headline", "Dunes: a park")]),
        ("---\ntitle: 'Dunes'\nsubtitle: Sand\n---\n", [("headline", "Dunes"), ("dek", "Sand")]),
        ('+++\ntitle = "Dunes"\n+++\n', [("headline", "Dunes")]),
        ("---\r\ntitle: Dunes\r\n---\r\n", [("headline", "Dunes")]),
        ("---\ndescription: Sand\n...\n", [("dek", "Sand")]),
        ("---\ntitle:\n---\n", []),
        ("---\nlayout: page\n---\n", []),
    ],
)
def test_titles_stand_where_they_are_said_to(source: str, titles: list[tuple[str, str]]) -> None:
    front = front_matter_of(source)
    assert [(kind.value, source[start:end]) for kind, start, end in front.titles] == titles
    assert front.end > 0


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ("date: 2025-03-18", "2025-03-18"),
        ("published: 2025-03-18", "2025-03-18"),
        ("pubDate: 2025-03-18T09:00:00Z", "2025-03-18"),
        ("modified: 2025-03-18", None),
        ("date: soon", None),
    ],
)
def test_date(field: str, date: str | None) -> None:
    front = front_matter_of(f"---\ntitle: Dunes\n{field}\n---\nx")
    assert front.date == (Period.parse(date) if date else None)


def test_the_first_date_counts() -> None:
    front = front_matter_of("---\ndate: 2025-03-18\npublished: 2020-01-01\n---\n")
    assert front.date == Period.parse("2025-03-18")


@pytest.mark.parametrize(
    "source", ["", "text", "--- text", "---\ntitle: x\n", "\n---\na: b\n---\n"]
)
def test_no_front_matter(source: str) -> None:
    assert front_matter_of(source) == Front()


@given(st.text(max_size=80))
def test_any_text_has_front_matter_within_it(text: str) -> None:
    source = f"---\n{text}\n---\nbody"
    front = front_matter_of(source)
    assert 0 <= front.end <= len(source)
    for kind, start, end in front.titles:
        assert kind in (BlockKind.HEADLINE, BlockKind.DEK)
        assert 0 < start < end <= front.end
