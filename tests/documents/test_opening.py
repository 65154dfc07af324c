"""Files, pipes and devices: what is read, and what says why it is not."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from claimcheck.documents import opening
from claimcheck.documents.opening import bytes_of, megabytes, read_stream
from claimcheck.errors import DocumentError


def test_a_file_is_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"5\r\n\0\xff")
    assert bytes_of(tmp_path / "a") == b"5\r\n\0\xff"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/dev/zero", "is a device, not a file (name a file, or - for standard input)"),
        ("/dev/null", "is a device"),
        ("/", "is a folder (name the drafts in it"),
        ("/nowhere/at/all", "no such file"),
        ("/dev/null/x", "cannot be read: Not a directory"),
        ("a\0b", "not a path"),
        ("x" * 5000, "cannot be read"),
    ],
)
def test_what_is_no_file_is_told_in_a_line(path: str, said: str) -> None:
    with pytest.raises(DocumentError) as raised:
        bytes_of(path)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def piped(path: Path, text: bytes) -> bytes:
    """What is read of a named pipe that someone writes this to and closes."""
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=[text])
    writer.start()
    try:
        return bytes_of(path)
    finally:
        writer.join()


@pytest.mark.parametrize("text", [b"", b"Up 5", b"7" * 200_000])
def test_a_pipe_is_read_until_it_closes(tmp_path: Path, text: bytes) -> None:
    assert piped(tmp_path / "pipe", text) == text


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="is a pipe that nobody writes to"):
        bytes_of(tmp_path / "pipe")


def test_a_stream_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_FILE", 2**20)
    assert len(read_stream(io.BytesIO(b" " * 2**20), "<stdin>")) == 2**20
    with pytest.raises(DocumentError, match="<stdin>: has over 1 MB"):
        read_stream(io.BytesIO(b" " * (2**20 + 1)), "<stdin>")


def test_sizes_are_said_in_megabytes() -> None:
    assert [megabytes(size) for size in (1, 2**20, 100 * 2**20)] == ["1 MB", "1 MB", "100 MB"]
