"""Settings files: the nearest one wins, and a mistake in it names its line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.config import find_config, read_config
from claimcheck.errors import ConfigError


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    inner = tmp_path / "stories" / "march"
    inner.mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text("", "utf-8")
    assert find_config(inner) == str(tmp_path / "claimcheck.toml")
    (tmp_path / "stories" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert find_config(inner) == str(tmp_path / "claimcheck.toml")
    shared = tmp_path / "stories" / "pyproject.toml"
    shared.write_text("[tool.claimcheck]\n", "utf-8")
    assert find_config(inner) == str(shared)
    own = tmp_path / "stories" / "claimcheck.toml"
    own.write_text("", "utf-8")
    assert find_config(inner) == str(own)


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
        (f"jobs = {'9' * 5000}\n", None, "TOML"),
        (f"a = {'[' * 10_000}\n", None, "TOML"),
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


def test_a_file_goes_over_the_one_that_it_extends(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "base.toml").write_text(
        'extend = "house.toml"\ntables = ["own.csv"]\nignore = ["CC4"]\nexclude = ["old"]\n',
        "utf-8",
    )
    (tmp_path / "house.toml").write_text('format = "json"\n[desk]\ncore-share = 0.01\n', "utf-8")
    file = site / "claimcheck.toml"
    file.write_text(
        'extend-ignore = ["CC5"]\nextend = "../base.toml"\nextend-exclude = ["new"]\n', "utf-8"
    )
    config = read_config(file)
    assert config.file == file
    assert config.format == "json"
    assert config.settings.desk.core_share == Decimal("0.01")
    assert config.settings.ignore == ("CC4", "CC5")
    assert [table.resolve() for table in config.tables] == [tmp_path.resolve() / "own.csv"]
    assert [
        (one.text, one.folder and one.folder.resolve()) for one in config.selection.exclude
    ] == [
        ("old", tmp_path.resolve()),
        ("new", site.resolve()),
    ]


def test_a_shared_file_may_be_extended(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nignore = ["CC4"]\n', "utf-8")
    (tmp_path / "claimcheck.toml").write_text('extend = "pyproject.toml"\n', "utf-8")
    assert read_config(tmp_path / "claimcheck.toml").settings.ignore == ("CC4",)


@pytest.mark.parametrize(
    ("base", "file", "line", "said"),
    [
        ("\nselct = []\n", "base.toml", 2, "did you mean 'select'"),
        ('extend = "claimcheck.toml"\n', "base.toml", 1, "extends itself"),
        ('extend = "./base.toml"\n', "base.toml", 1, "extends itself"),
        ("= 1\n", "base.toml", None, "is not TOML"),
        ("extend = 1\n", "base.toml", 1, "is a string"),
        (None, "claimcheck.toml", 2, "no file 'base.toml' to extend"),
    ],
)
def test_a_mistake_in_what_is_extended_names_its_file(
    tmp_path: Path, base: str | None, file: str, line: int | None, said: str
) -> None:
    if base is not None:
        (tmp_path / "base.toml").write_text(base, "utf-8")
    (tmp_path / "claimcheck.toml").write_text('ignore = []\nextend = "base.toml"\n', "utf-8")
    with pytest.raises(ConfigError) as raised:
        read_config(tmp_path / "claimcheck.toml")
    assert raised.value.file == str(tmp_path / file)
    assert raised.value.line == line
    assert said in str(raised.value)


@pytest.mark.parametrize("said", ["none.toml", "~nobody-of-this-name/a", "a" * 5000, "a\\u0000b"])
def test_what_is_not_there_cannot_be_extended(tmp_path: Path, said: str) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(f'extend = "{said}"\n', "utf-8")
    with pytest.raises(ConfigError, match="there is no file") as raised:
        read_config(file)
    assert raised.value.line == 1
