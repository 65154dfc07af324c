"""Configuration files: claimcheck.toml, or [tool.claimcheck] in pyproject.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from os import PathLike, fspath
from os.path import dirname, expanduser, isfile, join
from typing import TYPE_CHECKING

from claimcheck.config.keys import EXTEND, Config, config_from
from claimcheck.config.values import SettingError, string
from claimcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

OWN_FILE = "claimcheck.toml"
SHARED_FILE = "pyproject.toml"


def find_config(folder: str | PathLike[str]) -> str | None:
    """Path of the nearest configuration file, from this folder upwards; None if there is none.

    claimcheck.toml goes before pyproject.toml, and a pyproject.toml without [tool.claimcheck]
    does not count.
    """
    place, below = fspath(folder), None
    while place != below:
        own, shared = join(place, OWN_FILE), join(place, SHARED_FILE)
        if isfile(own):
            return own
        if isfile(shared) and _is_ours(shared):
            return shared
        place, below = dirname(place), place
    return None


def _is_ours(shared: str) -> bool:
    """True if the file can be read and speaks of this program."""
    try:
        with open(shared, encoding="utf-8", errors="replace") as file:
            return "[tool.claimcheck" in file.read()
    except OSError:
        return False


def read_config(path: str | PathLike[str]) -> Config:
    """What the file says over what the file that it extends says; each path from its own folder.

    Raises ConfigError with file and line if one of them cannot be read or makes no sense.
    """
    from pathlib import Path  # takes long to load, and most runs have no such file

    return _read(Path(path), ())


def _read(file: Path, extended_by: tuple[Path, ...]) -> Config:
    text = _text_of(file)
    values = dict(_values_in(text, file))
    try:
        base = _extended(values.pop(EXTEND, None), file, (*extended_by, file.resolve()))
        return config_from(values, over=base._replace(file=file))
    except SettingError as error:
        line = _line_of(error.key, text)
        raise ConfigError(error.message, file=str(file), line=line, hint=error.hint) from None


def _extended(said: object, file: Path, extended_by: tuple[Path, ...]) -> Config:
    """What the extended file says; the defaults if none is named."""
    if said is None:
        return Config()
    base = file.parent / expanduser(string(EXTEND, said))
    if not isfile(base):  # unlike a path's own question, never an error: names may be too long
        raise SettingError(f"there is no file {said!r} to extend", EXTEND, f"looked for {base}")
    if base.resolve() in extended_by:
        raise SettingError(f"extends itself by way of {said!r}", EXTEND, "break the circle")
    return _read(base, extended_by)


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        hint = "check the path given to --config"
        raise ConfigError(f"cannot be read: {error.strerror}", file=str(file), hint=hint) from None
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8", file=str(file), hint="save it as UTF-8") from None


def _values_in(text: str, file: Path) -> Mapping[str, object]:
    """The keys of the file, or of the part of pyproject.toml that is ours."""
    import tomllib

    try:
        values: Mapping[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # tomllib's own, and a number of 5,000 digits
        raise ConfigError(f"is not TOML: {error}", file=str(file)) from None
    if file.name != SHARED_FILE:
        return values
    tool = values.get("tool")
    own = tool.get("claimcheck") if isinstance(tool, Mapping) else None
    return own if isinstance(own, Mapping) else {}


def _line_of(key: str, text: str) -> int | None:
    name = re.escape(key)
    assigned = rf"^[ \t]*[\"']?{name}[\"']?[ \t]*=|^\[[^\]\n]*{name}[^\]\n]*\]"
    found = re.search(assigned, text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
