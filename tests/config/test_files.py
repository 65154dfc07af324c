"""Settings files: the nearest one wins, and a mistake in it names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.config import find_config, read_config
from claimcheck.errors import ConfigError


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    inner = tmp_path / "stories" / "march"
    inner.mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text("", "utf-8")
    assert find_config(inner) == tmp_path / "claimcheck.toml"
    (tmp_path / "stories" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert find_config(inner) == tmp_path / "claimcheck.toml"
    shared = tmp_path / "stories" / "pyproject.toml"
    shared.write_text("[tool.claimcheck]\n", "utf-8")
    assert find_config(inner) == shared
    own = tmp_path / "stories" / "claimcheck.toml"
    own.write_text("", "utf-8")
    assert find_config(inner) == own


def test_pyproject_holds_the_same_keys(tmp_path: Path) -> None:
    shared = tmp_path / "pyproject.toml"
    shared.write_text('[project]\nname = "x"\n[tool.claimcheck]\nignore = ["CC4"]\n', "utf-8")
    assert read_config(shared).settings.ignore == ("CC4",)


def test_tables_are_found_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text('tables = ["own.csv", "/abs.csv"]', "utf-8")
    assert read_config(file).tables == (tmp_path / "own.csv", Path("/abs.csv"))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("# c\n\nselct = []\n", 3, "select"),
        ('format = "full"\n[desk]\ncore-shar = 0.1\n', 3, "core-share"),
        ("[dsk]\ncore-share = 0.1\n", 1, "desk"),
        ("= 1\n", None, "TOML"),
        ("format = \xff\n", None, "UTF-8"),
    ],
)
def test_a_mistake_names_file_and_line(
    tmp_path: Path, text: str, line: int | None, said: str
) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(text, "latin-1")
    with pytest.raises(ConfigError, match=said) as raised:
        read_config(file)
    assert raised.value.file == str(file)
    assert raised.value.line == line


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--config"):
        read_config(tmp_path / "none.toml")
