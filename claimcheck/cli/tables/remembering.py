"""A package of tables in the settings file: added as a line, the rest of the file as it was."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from os.path import relpath
from pathlib import Path

from claimcheck.config import OWN_FILE, find_config, read_config
from claimcheck.config.quoted import quoted
from claimcheck.errors import ConfigError

_LIST = re.compile(r"^[ \t]*tables[ \t]*=[ \t]*\[", re.MULTILINE)
_SECTION = re.compile(r"^[ \t]*\[", re.MULTILINE)


def remember(folder: Path) -> Iterator[str]:
    """Adds a package to the tables of the nearest settings file; tells what it did.

    Without a settings file one is written here.  Raises ConfigError if the file is not ours to
    change, with the line to write.
    """
    file = Path(find_config(Path.cwd()) or OWN_FILE)
    path = relpath(folder.resolve(), file.resolve().parent)
    if file.exists() and folder.resolve() in _known(file):
        return
    if not file.exists():
        file.write_text(f"tables = [{quoted(path)}]\n", "utf-8")
        yield f"wrote {file}: drafts below it are checked against {path}"
        return
    text = file.read_text("utf-8")
    changed = _with_table(text, path) if file.name == OWN_FILE else None
    if changed is None or not _reads_back(changed, path):
        hint = f"add it yourself: tables = [{quoted(path)}]"
        told = "is left as it was: its tables are written otherwise"
        raise ConfigError(told, file=str(file), hint=hint)
    file.write_text(changed, "utf-8")
    yield f"added {path} to the tables of {relpath(file)}"


def _known(file: Path) -> list[Path]:
    return [Path(table).resolve() for table in read_config(file).tables]


def _with_table(text: str, path: str) -> str:
    """The settings with one more table, in front of the others."""
    listed = _LIST.search(text)
    if listed is None:
        first = _SECTION.search(text)
        at = first.start() if first else len(text)
        lead = "" if not text[:at] or text[:at].endswith("\n") else "\n"
        return f"{text[:at]}{lead}tables = [{quoted(path)}]\n{text[at:]}"
    empty = text[listed.end() :].lstrip().startswith("]")
    return f"{text[: listed.end()]}{quoted(path)}{'' if empty else ', '}{text[listed.end() :]}"


def _reads_back(text: str, path: str) -> bool:
    """True if the settings are TOML that names the table."""
    try:
        tables = tomllib.loads(text).get("tables")
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(tables, list) and path in tables
