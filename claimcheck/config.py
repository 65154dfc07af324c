"""Settings as users write them: claimcheck.toml, or [tool.claimcheck] in pyproject.toml."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, InvalidOperation
from os import PathLike
from pathlib import Path

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Desk, Period, Settings

OWN_FILE = "claimcheck.toml"
SHARED_FILE = "pyproject.toml"
FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says; `file` is None for the defaults.

    `tables` are paths, relative ones taken from the file's folder.  `fail_on` is the least
    severity that makes the command exit with 1, `format` the output it prints.
    """

    settings: Settings = field(default_factory=Settings)
    tables: tuple[Path, ...] = ()
    fail_on: str = "warning"
    format: str = "full"
    file: Path | None = None


def period_of(date: str | int | datetime.date | Period) -> Period:
    """The period that a date, a month or a year stands for ("2025-03-18", "2025-03", 2025).

    Raises ConfigError for anything else.
    """
    if isinstance(date, Period):
        return date
    try:
        return Period.parse(str(date)[:10])
    except ValueError:
        hint = "write a day, a month or a year: 2025-03-18, 2025-03 or 2025"
        raise ConfigError(f"{str(date)!r} is not a date", hint=hint) from None


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file, from this folder upwards; None if there is none.

    claimcheck.toml goes before pyproject.toml, and a pyproject.toml without [tool.claimcheck]
    does not count.
    """
    for place in (folder, *folder.parents):
        own, shared = place / OWN_FILE, place / SHARED_FILE
        if own.is_file():
            return own
        if shared.is_file() and "[tool.claimcheck" in shared.read_text("utf-8", "replace"):
            return shared
    return None


def read_config(path: str | PathLike[str]) -> Config:
    """What the file says.  Raises ConfigError with file and line if it makes no sense."""
    import tomllib

    file = Path(path)
    try:
        text = file.read_text("utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        hint = "check the path given to --config"
        raise ConfigError(f"cannot be read: {error.strerror}", file=str(path), hint=hint) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"not TOML: {error}", file=str(path)) from None
    if file.name == SHARED_FILE:
        tool = values.get("tool", {})
        values = tool.get("claimcheck", {}) if isinstance(tool, dict) else {}
    try:
        config = config_from(values)
    except ConfigError as error:
        line = _line_of(error.line_key, text) if isinstance(error, _KeyError) else None
        raise ConfigError(error.message, file=str(path), line=line, hint=error.hint) from None
    tables = tuple(file.parent / table for table in config.tables)
    return replace(config, tables=tables, file=file)


def config_from(values: Mapping[str, object]) -> Config:
    """What the keys of a configuration say; hyphens and underscores are the same.

    Raises ConfigError for an unknown key or a value of the wrong kind.
    """
    config = Config()
    for written, value in values.items():
        key = written.replace("_", "-")
        setter = _KEYS.get(key)
        if setter is None:
            hint = did_you_mean(key, _KEYS)
            raise _KeyError(f"there is no setting {written!r}", written, hint)
        config = setter(config, written, value)
    return config


class _KeyError(ConfigError):
    """A key or its value makes no sense; `line_key` is the key as written."""

    def __init__(self, message: str, line_key: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.line_key = line_key


def _line_of(key: str, text: str) -> int | None:
    found = re.search(
        rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=|^\[.*{re.escape(key)}\]", text, re.M
    )
    return text.count("\n", 0, found.start()) + 1 if found else None


def _strings(key: str, value: object) -> tuple[str, ...]:
    many = [value] if isinstance(value, str) else value
    if isinstance(many, (list, tuple)) and all(isinstance(one, (str, PathLike)) for one in many):
        return tuple(str(one) for one in many)
    raise _KeyError(f"{key} is a list of strings", key, f'such as {key} = ["…"]')


def _string(key: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise _KeyError(f"{key} is a string", key)


def _flag(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _KeyError(f"{key} is true or false", key)


def _share(key: str, value: object) -> Decimal:
    try:
        share = Decimal(str(value))
    except InvalidOperation:
        share = Decimal(-1)
    if 0 <= share <= 1:
        return share
    raise _KeyError(f"{key} is a share between 0 and 1", key, "0.05 is five percent")


def _set(config: Config, **changes: object) -> Config:
    return replace(config, settings=replace(config.settings, **changes))  # type: ignore[arg-type]


def _codes(config: Config, key: str, value: object) -> Config:
    codes = tuple(code.upper() for code in _strings(key, value))
    for code in codes:
        if not re.fullmatch(r"CC\d{0,3}", code):
            raise _KeyError(
                f"{code!r} is not a rule code", key, "such as CC201, or CC2 for a family"
            )
    return _set(config, **{key: codes})


def _date(config: Config, key: str, value: object) -> Config:
    if isinstance(value, (str, int, datetime.date, Period)) and not isinstance(value, bool):
        try:
            return _set(config, date=period_of(value))
        except ConfigError as error:
            raise _KeyError(error.message, key, error.hint) from None
    raise _KeyError(f"{key} is a date", key, 'such as date = "2025-03-18"')


def _fail_on(config: Config, key: str, value: object) -> Config:
    level = _string(key, value)
    if level not in FAIL_ON:
        raise _KeyError(f"{level!r} is no severity", key, did_you_mean(level, FAIL_ON))
    return replace(config, fail_on=level)


def _desk(config: Config, key: str, value: object) -> Config:
    known = [constant.name.replace("_", "-") for constant in fields(Desk)]
    if not isinstance(value, Mapping):
        raise _KeyError(f"{key} is a table", key, f"[{key}] with {', '.join(known)}")
    desk = config.settings.desk
    for written, share in value.items():
        name = str(written).replace("_", "-")
        if name not in known:
            hint = did_you_mean(name, known)
            raise _KeyError(f"there is no setting {key}.{written}", str(written), hint)
        desk = replace(desk, **{name.replace("-", "_"): _share(str(written), share)})
    return _set(config, desk=desk)


_KEYS: dict[str, Callable[[Config, str, object], Config]] = {
    "date": _date,
    "extractor": lambda config, key, value: _set(config, extractor=_string(key, value)),
    "select": _codes,
    "ignore": _codes,
    "shipped-tables": lambda config, key, value: _set(config, shipped_tables=_flag(key, value)),
    "desk": _desk,
    "tables": lambda config, key, value: replace(
        config, tables=tuple(Path(path) for path in _strings(key, value))
    ),
    "fail-on": _fail_on,
    "format": lambda config, key, value: replace(config, format=_string(key, value)),
}
