"""Files: what is read, and the one line that says why something is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents import document_from_bytes, read_document
from claimcheck.errors import DocumentError
from claimcheck.model import Period

TEXT = "Output rose 5% — to ½ of 𝟙0."


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.encode("utf-16")],
)
def test_text_in_utf8_or_with_a_byte_order_mark(data: bytes) -> None:
    assert document_from_bytes(data, "draft.txt").text == TEXT


@pytest.mark.parametrize("name", ["draft", "draft.txt", "draft.unknown", "draft.TXT"])
def test_an_unknown_ending_is_plain_text(name: str) -> None:
    assert document_from_bytes(b"**5** %", name).text == "**5** %"


@pytest.mark.parametrize("name", ["draft.md", "draft.markdown", "DRAFT.MD"])
def test_the_ending_says_the_format(name: str) -> None:
    assert document_from_bytes(b"**5** %", name).text == "5 %"
    assert document_from_bytes(b"**5** %", "-", ending="md").text == "5 %"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"cost \xa35", "line"),
        (b"ok\nno\0", "NUL"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04\0word/document", "Word"),
        (b"\xed\xa0\x80", "UTF-8"),
    ],
)
def test_bytes_that_are_no_text_say_so_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as raised:
        document_from_bytes(b"first\n" + data if said == "line" else data, "draft.txt")
    told = str(raised.value)
    assert told.startswith("draft.txt")
    assert "\n" not in told
    assert raised.value.hint
    assert said in told or raised.value.line == 2


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    for path, said in [(tmp_path / "none.md", "no such file"), (tmp_path, "is a folder")]:
        with pytest.raises(DocumentError, match=said):
            read_document(path)
    with pytest.raises(DocumentError, match="not a path"):
        read_document("a\0b")


def test_the_date_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Published: 2025-03-18", "utf-8")
    assert read_document(path).date == Period.parse("2025-03-18")
    assert read_document(path, date=Period.parse("2024")).date == Period.parse("2024")
    assert read_document(path).name == str(path)
