"""Comments in files: no part of the text, each with the words or the place it belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.model import Document
from tests.documents.word import package, paragraph, part, run


def told(document: Document) -> list[tuple[str, str, str, int]]:
    """What each comment says, the words it is on, what follows these, and its line."""
    text = document.text
    return [
        (remark.text, text[remark.start : remark.end], text[remark.end :][:4], remark.line)
        for remark in document.remarks
    ]


@pytest.mark.parametrize(
    ("name", "source", "text", "remarks"),
    [
        ("a.txt", "Up 5\n\n<!-- claimcheck: x -->\nIt rose.", "Up 5\n\nIt rose.",
         [("claimcheck: x", "", "It r", 3)]),
        ("a.txt", "Up <!-- claimcheck: x\r\ny -->5\r\n6 <!-- claimcheck:z -->", "Up 5\r\n6 ",
         [("claimcheck: x\r\ny", "", "5\r\n6", 1), ("claimcheck:z", "", "", 3)]),
        ("a.txt", "Up <!-- 5 --> 6 <!-- claimcheck: 7", "Up <!-- 5 --> 6 <!-- claimcheck: 7", []),
        ("a.md", "<!-- x -->\n\nUp 5", "Up 5", [("x", "", "Up 5", 1)]),
        ("a.md", "Up <!-- x --> 5\n\nIt", "Up  5\n\nIt", [("x", "", " 5\n\n", 1)]),
        ("a.md", "- a\n- b <!-- x -->\n\n<!-- y -->", "a\n\nb ",
         [("x", "", "", 2), ("y", "", "", 4)]),
        ("a.md", "> <!-- x -->\n> Up", "Up", [("x", "", "Up", 1)]),
        ("a.md", "~~4 <!-- x --> a~~5", "5", [("x", "", "5", 1)]),
        ("a.html", "<p>Up</p>\n<!-- x\ny --><p>5", "Up\n\n5", [("x\ny", "", "5", 2)]),
        ("a.html", "<p>Up <!-- x -->5<i hidden>6<!-- y --></i>", "Up 5",
         [("x", "", " 5", 1), ("y", "", "", 1)]),
    ],
)  # fmt: skip
def test_a_comment_is_a_remark_at_its_place(
    name: str, source: str, text: str, remarks: list[tuple[str, str, str, int]]
) -> None:
    document = document_from_bytes(source.encode(), name)
    assert document.text == text
    assert told(document) == remarks


def test_a_word_comment_is_on_the_words_it_was_put_on() -> None:
    body = paragraph("First.") + paragraph(
        "Rose ",
        '<w:commentRangeStart w:id="7"/>',
        run("5 percent"),
        '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>',
        '<w:r><w:commentReference w:id="8"/><w:t>.</w:t></w:r>',
    )
    comments = part(
        f'<w:comment w:id="7">{paragraph("claimcheck:")}{paragraph("x")}</w:comment>'
        f'<w:comment w:id="8">{paragraph("y")}</w:comment>'
        f'<w:comment w:id="9">{paragraph("on nothing")}</w:comment>',
        "comments",
    )
    document = document_from_bytes(package(body, {"word/comments.xml": comments}), "a.docx")
    assert document.text == "First.\nRose 5 percent."
    assert told(document) == [("claimcheck:\nx", "5 percent", ".", 2), ("y", "", ".", 2)]


def test_a_text_without_such_comments_is_the_file() -> None:
    document = document_from_bytes(b"Up <b>5</b>", "a.txt")
    assert document.source_map is None


PARTS = st.sampled_from(["5", "ab ", "\n", "\n\n", "<!-- claimcheck: 9 -->", "<!-- 8 -->", "<!--"])


@settings(max_examples=100)
@given(st.lists(PARTS, max_size=12))
def test_every_character_of_a_commented_text_leads_back_to_itself(parts: list[str]) -> None:
    document = document_from_bytes("".join(parts).encode(), "a.txt")
    assert "9" not in document.text
    for offset, character in enumerate(document.text):
        place = document.locate(offset, offset + 1)
        assert document.source[place.start : place.end] == character
