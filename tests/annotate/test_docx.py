"""Comments put into Word documents: where they stand, and that nothing else changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.annotate import Note, annotate_docx
from claimcheck.documents import document_from_bytes
from claimcheck.errors import DocumentError
from claimcheck.model import Document
from tests.documents.word import W, package, paragraph, part, run

WHOLE = "<w:p>{}</w:p>"


def read(data: bytes) -> Document:
    """The document in the bytes of a .docx file."""
    return document_from_bytes(data, "draft.docx")


def annotated(data: bytes, *spans: tuple[int, int]) -> bytes:
    """The file with a note on each span, whose words are the span's."""
    notes = [Note(start, end, (f"note on {start} to {end}",)) for start, end in spans]
    return annotate_docx(data, notes, "draft.docx")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def commented(data: bytes) -> list[tuple[str, str]]:
    """The stretches of text with comments on them, each with what is said."""
    document = read(data)
    return [(document.text[one.start : one.end], one.text) for one in document.remarks]


def flattened(data: bytes) -> list[str]:
    """What the body holds, in order: elements, and characters with the properties of their run.

    Marks of comments are left out: two files agree if they differ in nothing else.
    """
    return list(_flattened(ElementTree.fromstring(parts_of(data)["word/document.xml"])))


def _flattened(element: ElementTree.Element) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2]
    if tag == "r":
        yield from _of_run(element)
    elif not tag.startswith("commentRange"):
        yield f"<{tag} {sorted(element.attrib.items())}>"
        for child in element:
            yield from _flattened(child)
        yield f"</{tag}>"


def _of_run(run: ElementTree.Element) -> Iterator[str]:
    properties = run.find(f"{{{W}}}rPr")
    told = "" if properties is None else ElementTree.tostring(properties, "unicode")
    for child in run:
        tag = child.tag.rpartition("}")[2]
        if tag == "t":
            yield from (f"{told} {character}" for character in child.text or "")
        elif tag not in ("rPr", "commentReference"):
            yield f"{told} {ElementTree.tostring(child, 'unicode')}"


def test_a_comment_stands_on_the_number_alone() -> None:
    data = package(paragraph("Sales rose 31% to 154,711 units."))
    start = read(data).text.index("154,711")
    made = annotated(data, (start, start + 7))
    assert commented(made) == [("154,711", "note on 18 to 25")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (paragraph("It cost ", run("4", "<w:b/>"), run(".2 million", "<w:i/>"), " a year."), "4.2"),
        (WHOLE.format(f'<w:ins w:id="7">{run("It cost 42 today")}</w:ins>{run(" again")}'), "42"),
        (WHOLE.format(f'{run("It cost 4")}<w:ins w:id="7">{run("2 today")}</w:ins>'), "42"),
        (WHOLE.format(f"<w:sdt><w:sdtContent>{run('It cost 42')}</w:sdtContent></w:sdt>"), "42"),
        (WHOLE.format(f'<w:hyperlink w:id="a">{run("It cost 42")}</w:hyperlink>'), "42"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('42')}</w:tc></w:tr></w:tbl>", "42"),
        (paragraph("It cost 42 & more < less"), "42 & more"),
        (WHOLE.format("<w:r><w:t>It cost 42</w:t><w:tab/><w:t>and 9</w:t></w:r>"), "42"),
        (WHOLE.format("<w:r><w:t>It</w:t><w:br/><w:t>42 it cost</w:t></w:r>"), "42"),
        (paragraph("It cost 42"), "It cost 42"),
        (paragraph("Ünïcödé 𝟜𝟚 – 42 €"), "42"),
    ],
)  # fmt: skip
def test_a_comment_stands_on_the_words_meant(body: str, said: str) -> None:
    data = package(body)
    text = read(data).text
    start = text.index(said)
    made = annotated(data, (start, start + len(said)))
    assert [words for words, _ in commented(made)] == [said]
    assert read(made).text == text
    assert flattened(made) == flattened(data)


def test_deleted_words_get_no_comment_and_stay() -> None:
    deleted = '<w:del w:id="3"><w:r><w:delText>41</w:delText></w:r></w:del>'
    data = package(WHOLE.format(run("It cost ") + deleted + run("42 today")))
    start = read(data).text.index("42")
    made = annotated(data, (start, start + 2))
    assert commented(made)[0][0] == "42"
    assert deleted in parts_of(made)["word/document.xml"].decode()


def test_in_a_text_box_the_comment_is_on_the_run_that_holds_it() -> None:
    box = f"<w:txbxContent>{paragraph('Box of 42')}</w:txbxContent>"
    data = package(WHOLE.format(run("Before. ") + f"<w:r><w:pict>{box}</w:pict></w:r>"))
    start = read(data).text.index("42")
    made = parts_of(annotated(data, (start, start + 2)))["word/document.xml"].decode()
    assert box in made
    inside = made.partition("commentRangeStart")[2].partition("commentRangeEnd")[0]
    assert inside.count("<w:pict>") == 1


def test_on_a_footnote_the_comment_is_on_the_first_words_of_the_body() -> None:
    note = part(f'<w:footnote w:id="2">{paragraph("A note of 42")}</w:footnote>', "footnotes")
    data = package(paragraph("The body."), {"word/footnotes.xml": note})
    start = read(data).text.index("42")
    made = annotated(data, (start, start + 2))
    assert commented(made)[0][0] == "The body."
    assert parts_of(made)["word/footnotes.xml"] == parts_of(data)["word/footnotes.xml"]


def test_comments_of_others_stay_and_numbers_do_not_clash() -> None:
    old = part(f'<w:comment w:id="4" w:author="Ed">{paragraph("Why?")}</w:comment>', "comments")
    marked = (
        '<w:commentRangeStart w:id="4"/>'
        + run("It cost 42")
        + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    )
    data = package(WHOLE.format(marked), {"word/comments.xml": old})
    made = annotated(data, (8, 10))
    assert sorted(commented(made)) == [("42", "note on 8 to 10"), ("It cost 42", "Why?")]
    assert b'w:id="5"' in parts_of(made)["word/comments.xml"]


def test_other_parts_are_the_same_bytes() -> None:
    data = saved_by_python_docx()
    before = parts_of(data)
    after = parts_of(annotated(data, (0, 3)))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed <= {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert list(before) == [name for name in after if name in before]


def saved_by_python_docx() -> bytes:
    """A document as another program writes it."""
    made = docx.Document()
    made.add_heading("Budget", 1)
    made.add_paragraph("The city spent 42 million.")
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_another_program_reads_the_comments() -> None:
    data = saved_by_python_docx()
    start = read(data).text.index("42")
    made = annotate_docx(data, [Note(start, start + 10, ("One.", "Two & <three>."))], "draft.docx")
    (comment,) = docx.Document(io.BytesIO(made)).comments
    assert (comment.author, comment.text) == ("claimcheck", "One.\nTwo & <three>.")


def test_without_notes_the_file_is_the_same() -> None:
    data = package(paragraph("Nothing to say."))
    assert annotated(data) == data


@pytest.mark.parametrize("data", [b"no archive", package("")[:40]], ids=["other", "cut off"])
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        annotated(data, (0, 1))


WORDS = st.text(alphabet="ab 4,2&<>é𝟜", min_size=1, max_size=8)
RUNS = st.builds(run, WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>"]))
INSERTED = RUNS.map(lambda one: f'<w:ins w:id="9">{one}</w:ins>')
DELETED = st.just('<w:del w:id="8"><w:r><w:delText>gone</w:delText></w:r></w:del>')
BROKEN = st.just("<w:r><w:t>a</w:t><w:br/><w:t>42</w:t></w:r>")
PARAGRAPHS = st.lists(st.one_of(RUNS, INSERTED, DELETED, BROKEN), min_size=1, max_size=5)
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=4)


@given(BODIES, st.data())
def test_comments_stand_where_they_were_put(body: list[list[str]], data: st.DataObject) -> None:
    file = package("".join(WHOLE.format("".join(runs)) for runs in body))
    text = read(file).text
    places = [at for at, character in enumerate(text) if character not in "\n"]
    if not places:
        return
    ends = sorted(data.draw(st.sets(st.sampled_from([*places, len(text)]), max_size=6)))
    spans = [(a, b) for a, b in pairwise(ends) if text[a] != "\n" and text[b - 1] != "\n"]
    made = annotated(file, *spans)
    assert read(made).text == text
    found = [(one.start, one.end) for one in read(made).remarks]
    assert [(a, b) for a, b in found] == spans
    assert flattened(made) == flattened(file)


def test_the_name_space_of_strict_documents_is_kept() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = package(paragraph("It cost 42"))
    parts = parts_of(data)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(W.encode(), strict.encode()))
    made = parts_of(annotated(file.getvalue(), (8, 10)))
    assert strict.encode() in made["word/comments.xml"]
