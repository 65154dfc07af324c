"""Checked drafts in a folder: the same again, or nothing, and never an error."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.cache import kept as module
from claimcheck.cache.kept import Kept
from claimcheck.cache.sealing import Key, key_of, seal
from claimcheck.model import Document, Kind, Mention
from claimcheck.model.checked import CheckedDocument, Entry

TEXT = (
    "Kellahamn has 1,300 km² (800 sq mi), said Ines Arbo; Kenya had 47.6 million people in 2019.\n"
)
KEY = key_of(b"draft")


@pytest.fixture(scope="module")
def checked() -> CheckedDocument:
    return CheckedDocument(*claimcheck.check(TEXT))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "below" / "checks")


def file_of(kept: Kept) -> Path:
    (file,) = kept.folder.iterdir()
    return file


def test_what_was_written_is_read(kept: Kept, checked: CheckedDocument) -> None:
    assert not kept.has(KEY)
    assert kept.read(KEY) is None
    kept.write(KEY, checked)
    assert kept.has(KEY)
    assert repr(kept.read(KEY)) == repr(checked)
    assert kept.read(key_of(b"other")) is None


def test_lone_surrogates_and_controls_survive(kept: Kept) -> None:
    mention = Mention(0, 1, "\ud800\0\x1b", Kind.UNREAD)
    odd = CheckedDocument(Document("\ud800\0\x1b"), (Entry(mention),), ())
    kept.write(KEY, odd)
    assert kept.read(KEY) == odd


def test_nothing_of_the_draft_can_be_seen(kept: Kept, checked: CheckedDocument) -> None:
    kept.write(KEY, checked)
    file = file_of(kept)
    data = file.read_bytes()
    for word in (b"Kellahamn", b"1,300", b"Arbo", b"Kenya", b"CC201", b"mention"):
        assert word not in data
        assert word.decode() not in file.name


def test_only_the_owner_may_read_it(kept: Kept, checked: CheckedDocument) -> None:
    kept.write(KEY, checked)
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file_of(kept).stat().st_mode) == 0o600


@settings(max_examples=25)
@given(st.integers(0, 10**6), st.integers(0, 255))
def test_a_damaged_entry_is_none(
    tmp_path_factory: pytest.TempPathFactory, checked: CheckedDocument, at: int, byte: int
) -> None:
    kept = Kept(tmp_path_factory.mktemp("kept"))
    kept.write(KEY, checked)
    file = file_of(kept)
    data = bytearray(file.read_bytes())
    same = data[at % len(data)] == byte
    data[at % len(data)] = byte
    file.write_bytes(data)
    assert (kept.read(KEY) is not None) == same
    file.write_bytes(data[: at % len(data)])
    assert kept.read(KEY) is None
    kept.write(KEY, checked)
    assert kept.read(KEY) == checked


@pytest.mark.parametrize("data", [b"", b"{", b"\x78\x9c", b"x" * 100])
def test_what_is_sealed_and_no_document_is_none(kept: Kept, data: bytes) -> None:
    kept.folder.mkdir(parents=True)
    (kept.folder / f"{KEY.name}.checked").write_bytes(seal(data, KEY.secret))
    assert kept.read(KEY) is None


def test_what_is_no_file_is_none(kept: Kept) -> None:
    kept.folder.mkdir(parents=True)
    os.mkfifo(kept.folder / f"{KEY.name}.checked")
    assert not kept.has(KEY)
    assert kept.read(KEY) is None


def test_where_nothing_can_be_written_nothing_is_kept(
    tmp_path: Path, checked: CheckedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    below_a_file = Kept(tmp_path / "file" / "checks")
    below_a_file.write(KEY, checked)
    assert below_a_file.read(KEY) is None

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    whole = Kept(tmp_path / "whole")
    whole.write(KEY, checked)
    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(os, "utime", refuse)
    whole.write(key_of(b"other"), checked)
    assert [file.name for file in whole.folder.iterdir()] == [f"{KEY.name}.checked"]
    assert whole.read(KEY) == checked


@pytest.mark.parametrize(
    ("bound", "most"), [("MOST_NUMBERS", 1), ("LONGEST", 20), ("LARGEST_ENTRY", 200)]
)
def test_what_is_too_large_is_not_kept(
    kept: Kept, checked: CheckedDocument, monkeypatch: pytest.MonkeyPatch, bound: str, most: int
) -> None:
    monkeypatch.setattr(module, bound, most)
    kept.write(KEY, checked)
    assert not kept.has(KEY)


@pytest.mark.parametrize("odd", [{1}, 10**5000], ids=["no value", "too many digits"])
def test_what_no_model_holds_is_not_kept(kept: Kept, odd: object) -> None:
    mention = Mention(0, 1, "5", Kind.COUNT, noun=odd)  # type: ignore[arg-type]
    kept.write(KEY, CheckedDocument(Document("5"), (Entry(mention),), ()))
    assert not kept.has(KEY)


def test_reading_makes_an_entry_the_latest(kept: Kept, checked: CheckedDocument) -> None:
    kept.write(KEY, checked)
    os.utime(file_of(kept), (5, 5))
    kept.read(KEY)
    assert file_of(kept).stat().st_mtime > 5


def test_several_may_write_and_read_at_once(kept: Kept, checked: CheckedDocument) -> None:
    keys: list[Key] = [KEY, key_of(b"other")]
    seen: list[CheckedDocument | None] = []

    def work() -> None:
        for key in keys * 5:
            kept.write(key, checked)
            seen.append(kept.read(key))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [checked] * 40
    assert len(list(kept.folder.iterdir())) == 2
