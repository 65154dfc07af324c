"""`claimcheck compare`: texts in, what became of the numbers and the exit status out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .calling import call

WIRE = "The flood in Tarn killed at least 12 people and cut power to 3,900 homes.\n"
DRAFT = "The flood in Tarn killed at least 12 people; 9,300 homes in Tarn lost power.\n"
HEDGE = "The flood in Tarn killed 12 people and cut power to 3,900 homes.\n"
EXTRA = "The flood in Tarn killed at least 12 people and drowned 640 sheep.\n"


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the texts, the current one."""
    for name, text in (("wire", WIRE), ("draft", DRAFT), ("hedge", HEDGE), ("extra", EXTRA)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("wire.txt", "--source", "wire.txt"), 0),
        (("draft.txt", "--source", "wire.txt"), 1),
        (("draft.txt", "--source", "wire.txt", "--fail-on", "never"), 0),
        (("hedge.txt", "--source", "wire.txt"), 1),
        (("hedge.txt", "--source", "wire.txt", "--fail-on", "error"), 0),
        (("extra.txt", "--source", "wire.txt"), 0),
        (("extra.txt", "--source", "wire.txt", "--fail-on", "note"), 1),
        (("extra.txt", "--source", "wire.txt", "extra.txt", "--fail-on", "note"), 0),
        (("wire.txt", "wire.txt"), 0),
        (("wire.txt", "hedge.txt"), 1),
        (("wire.txt",), 2),
        (("wire.txt", "draft.txt", "hedge.txt"), 2),
        (("wire.txt", "missing.txt"), 2),
        (("wire.txt", "draft.txt", "--format", "no-such"), 2),
        (("wire.txt", "draft.txt", "--fail-on", "no-such"), 2),
        (("-", "-"), 2),
    ],
)
@pytest.mark.usefixtures("texts")
def test_the_exit_status_says_what_was_found(arguments: tuple[str, ...], status: int) -> None:
    assert call("compare", *arguments).status == status


@pytest.mark.usefixtures("texts")
def test_a_contradiction_shows_both_texts() -> None:
    out = call("compare", "draft.txt", "--source", "wire.txt").out
    assert "draft.txt:1:46  CONTRADICTED  9,300" in out
    assert "wire.txt:1:" in out
    assert out.splitlines()[-1].startswith("2 numbers: 1 contradicted, 1 found")


@pytest.mark.usefixtures("texts")
def test_all_shows_every_number_and_what_is_not_used() -> None:
    out = call("compare", "extra.txt", "--source", "wire.txt", "--all").out
    assert "found" in out
    assert "not used  3,900" in out


@pytest.mark.usefixtures("texts")
def test_json_is_versioned_and_whole() -> None:
    found = json.loads(call("compare", "draft.txt", "--source", "wire.txt", "--format", "json").out)
    assert (found["version"], found["kind"]) == (1, "sources")
    assert [one["standing"] for one in found["numbers"]] == ["found", "contradicted"]


@pytest.mark.usefixtures("texts")
def test_standard_input_is_a_draft() -> None:
    done = call("compare", "-", "--source", "wire.txt", stdin=DRAFT)
    assert "<stdin>:1:46" in done.out
