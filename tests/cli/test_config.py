"""`claimcheck config`: the settings in force and where they come from."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from .calling import call, write


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    outer = write(tmp_path, "claimcheck.toml", 'fail-on = "error"\n')
    draft = write(tmp_path, "stories/a.txt", "x")
    ran = call("config", draft)
    assert ran.out.splitlines()[0] == f"# from {outer}"
    assert tomllib.loads(ran.out)["fail-on"] == "error"
    inner = write(tmp_path, "stories/claimcheck.toml", 'fail-on = "never"\n')
    assert call("config", str(tmp_path / "stories" / "b.txt")).out.startswith(
        (f"# from {inner}", f"# from {outer}")  # a folder's settings are kept for the run
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('fail-onn = "error"\n', "did you mean 'fail-on'"),
        ('fail-on = "loudly"\n', "is no severity"),
        ("fail-on =\n", "is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, text: str, said: str) -> None:
    file = write(tmp_path, "mine.toml", text)
    ran = call("config", "--config", file)
    assert ran.status == 2
    assert ran.err.startswith(file)
    assert said in ran.err


def test_what_it_prints_is_a_settings_file(tmp_path: Path) -> None:
    file = write(tmp_path, "mine.toml", 'select = ["CC2"]\n[desk]\ncore-share = 0.02\n')
    printed = call("config", "--config", file).out
    again = write(tmp_path, "again.toml", printed)
    told = tomllib.loads(call("config", "--config", again).out)
    assert told == tomllib.loads(printed)
    assert (told["select"], told["desk"]["core-share"]) == (["CC2"], 0.02)
