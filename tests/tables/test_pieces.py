"""Sentences as pieces: kinds, brackets, and names that hold or cut a number."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tables import Tables
from claimcheck.tables.pieces import PieceKind
from tests.tables.scenes import scene_of


def kinds(text: str, tables: Tables) -> list[tuple[str, str]]:
    found = scene_of(text, tables).clause.pieces
    return [(piece.kind.value, text[piece.start : piece.end]) for piece in found]


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("Kenya has about 50 million people.", "name", "Kenya"),
        ("Kenya has about 50 million people.", "number", "about 50 million"),
        ("In 2019, Kenya voted.", "date", "2019"),
        ("It ranks third in Africa.", "aside", "third"),
        ("K2 is 8,611 metres high.", "name", "K2"),
        ("The Three Gorges Dam has 32 turbines.", "name", "Three Gorges Dam"),
        ("Zinc has the atomic number 30.", "number", "30"),
    ],
)
def test_what_a_piece_is(shipped: Tables, text: str, kind: str, surface: str) -> None:
    assert (kind, surface) in kinds(text, shipped)


def test_brackets_have_depth(shipped: Tables) -> None:
    clause = scene_of("Kenya (capital: Nairobi (1.2)) is big.", shipped).clause
    depths = {piece.word or "name": piece.depth for piece in clause.pieces}
    assert depths["capital"] == 1
    assert depths["is"] == 0


def test_between_leaves_deeper_brackets_out(shipped: Tables) -> None:
    clause = scene_of("Kenya (the country) has it.", shipped).clause
    first, last = 0, next(at for at, piece in enumerate(clause.pieces) if piece.word == "has")
    assert [piece.word for piece in clause.between(first, last)] == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Kenya 50(1990)%.,-’ half Gold", max_size=60))
def test_pieces_lie_in_order(shipped: Tables, text: str) -> None:
    pieces = scene_of("Kenya " + text, shipped).clause.pieces
    assert all(a.end <= b.start for a, b in pairwise(pieces))


def test_a_place_is_that_of_the_piece_at_an_offset(shipped: Tables) -> None:
    text = "Kenya has 50 million people."
    clause = scene_of(text, shipped).clause
    place = clause.place(text.index("50"))
    assert clause.pieces[place].kind is PieceKind.NUMBER
