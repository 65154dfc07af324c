"""HTML cut into pieces: nothing lost, nothing told twice, and no time lost on what never ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.tags import Is, attributes_of, pieces_of


def told(source: str) -> list[tuple[str, str]]:
    pieces = pieces_of(source, 0, len(source))
    return [(piece.what.name.lower(), source[piece.start : piece.end]) for piece in pieces]


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("a<b>c</b>", [("text", "a"), ("start", "<b>"), ("text", "c"), ("end", "</b>")]),
        ("a &amp; b", [("text", "a "), ("reference", "&amp;"), ("text", " b")]),
        ("&#52;&#x34;", [("reference", "&#52;"), ("reference", "&#x34;")]),
        ("AT&T &nope; &", [("text", "AT"), ("text", "&"), ("text", "T "), ("text", "&"),
                           ("text", "nope; &")]),
        ("5 < 6 > 4", [("text", "5 < 6 > 4")]),
        ("a<!-- 5 > 4 -->b", [("text", "a"), ("comment", "<!-- 5 > 4 -->"), ("text", "b")]),
        ("<!doctype html><?xml 5?></3>a", [("text", "a")]),
        ("<script>if (a<b) {5}</script>c", [("start", "<script>"), ("end", "</script>"),
                                            ("text", "c")]),
        ("<style>p{5}", [("start", "<style>")]),
        ('<a title="5 > 4">b', [("start", '<a title="5 > 4">'), ("text", "b")]),
        ("a<b", [("text", "a"), ("text", "<b")]),
        ("a<!-- 5", [("text", "a"), ("comment", "<!-- 5")]),
        ("<br/>a", [("start", "<br/>"), ("text", "a")]),
    ],
)  # fmt: skip
def test_pieces_of_html(source: str, pieces: list[tuple[str, str]]) -> None:
    assert told(source) == pieces


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<p>", {}),
        ("<P Class=a ID='b c' title=\"d > e\">", {"class": "a", "id": "b c", "title": "d > e"}),
        ("<p hidden data-x>", {"hidden": "", "data-x": ""}),
        ("<p title='a &amp; b'>", {"title": "a & b"}),
        ("<p id=one id=two>", {"id": "one"}),
    ],
)
def test_attributes_of_a_tag(tag: str, attributes: dict[str, str]) -> None:
    (piece,) = pieces_of(tag, 0, len(tag))
    assert attributes_of(piece) == attributes


@given(st.text(alphabet="a1<>/&;!-?'\"= \n", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_pieces_lie_in_order_within_the_stretch(source: str, start: int, stop: int) -> None:
    start, stop = sorted((min(start, len(source)), min(stop, len(source))))
    before = start
    for piece in pieces_of(source, start, stop):
        assert before <= piece.start < piece.end <= stop
        assert (piece.name != "") == (piece.what in (Is.START, Is.END))
        before = piece.end


@pytest.mark.parametrize(
    "unit", ["<a ", "<a b='", "<!--", "<?", "&", "<![CDATA[", "</", "<script>"]
)
def test_what_never_ends_is_met_once(unit: str) -> None:
    source = unit * 20000
    assert sum(1 for _ in pieces_of(source, 0, len(source))) <= 2 * source.count("&") + 2
