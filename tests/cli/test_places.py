"""Places as reports print them."""

from __future__ import annotations

import click
import pytest

from claimcheck.cli.places import DraftPlace, place_named


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("draft.md:22:4", DraftPlace("draft.md", 22, 4, None)),
        ("draft.md:22", DraftPlace("draft.md", 22, None, None)),
        ("a:b.md:1:2", DraftPlace("a:b.md", 1, 2, None)),
        ("draft.pdf:p3:22:4", DraftPlace("draft.pdf", 22, 4, 3)),
        ("draft.pdf:p3:22", DraftPlace("draft.pdf", 22, None, 3)),
    ],
)
def test_a_place(said: str, place: DraftPlace) -> None:
    assert place_named(said) == place


@pytest.mark.parametrize("said", ["draft.md", "draft.md:x", "draft.md:-1", ""])
def test_no_place(said: str) -> None:
    with pytest.raises(click.UsageError, match="write DRAFT:LINE:COLUMN"):
        place_named(said)
