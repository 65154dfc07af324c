"""Inputs of several files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fuzz.parts import archive_of, folder_of, parts_of, text_of


def test_lines_begin_files() -> None:
    data = b"a\n==> b.csv <==\nc\n\n==> d/e <==\n"
    assert parts_of(data) == {"": b"a\n", "b.csv": b"c\n\n", "d/e": b""}
    assert parts_of(b"==> b <==\nc") == {"b": b"c"}
    assert parts_of(b"") == {"": b""}


@given(st.binary())
def test_any_input_is_some_files(data: bytes) -> None:
    parts = parts_of(data)
    assert parts
    assert sum(map(len, parts.values())) <= len(data)
    assert zipfile.ZipFile(io.BytesIO(archive_of(parts))).namelist() == list(parts)


def test_a_folder_holds_what_lies_in_it() -> None:
    parts = {"a.csv": b"1", "b/c.csv": b"2", "b": b"3", "../d": b"4", "/e": b"5", "a.csv/f": b"6"}
    with folder_of(parts) as folder:
        found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        assert found == {"a.csv", "b/c.csv"}
    assert not Path(folder).exists()


def test_what_is_no_utf_8_is_half_a_character() -> None:
    assert text_of("½ km".encode()) == "½ km"
    assert text_of(b"\xa35") == "\udca35"
