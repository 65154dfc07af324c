"""The keys of a configuration: what each means, and what it must not be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Desk, Period, Settings

JSON_FORMATS = ("text", "html", "markdown")
FAIL_ON = ("error", "warning", "note", "never")


class Config(NamedTuple):
    """What a configuration file says; `file` is None for the defaults.

    `tables` are paths, relative ones taken from the file's folder.  `fail_on` is the least
    severity that makes the command exit with 1, `format` the output it prints.
    """

    settings: Settings = Settings()
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
            raise SettingError(f"there is no setting {written!r}", written, hint)
        config = setter(config, written, value)
    return config


class SettingError(ConfigError):
    """A key, or its value, that makes no sense; `key` is as written."""

    def __init__(self, message: str, key: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.key = key


def _strings(key: str, value: object) -> tuple[str, ...]:
    many = [value] if isinstance(value, str) else value
    if isinstance(many, (list, tuple)) and all(isinstance(one, (str, PathLike)) for one in many):
        return tuple(str(one) for one in many)
    raise SettingError(f"{key} is a list of strings", key, f'such as {key} = ["…"]')


def _string(key: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise SettingError(f"{key} is a string", key)


def _flag(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise SettingError(f"{key} is true or false", key)


def _share(key: str, value: object) -> Decimal:
    try:
        share = Decimal(str(value))
    except InvalidOperation:
        share = Decimal(-1)
    if 0 <= share <= 1:
        return share
    raise SettingError(f"{key} is a share between 0 and 1", key, "0.05 is five percent")


def _set(config: Config, **changes: object) -> Config:
    return config._replace(settings=config.settings._replace(**changes))  # type: ignore[arg-type]


def _codes(config: Config, key: str, value: object) -> Config:
    codes = tuple(code.upper() for code in _strings(key, value))
    for code in codes:
        if not re.fullmatch(r"CC\d{0,3}", code):
            raise SettingError(
                f"{code!r} is not a rule code", key, "such as CC201, or CC2 for a family"
            )
    return _set(config, **{key: codes})


def _date(config: Config, key: str, value: object) -> Config:
    if isinstance(value, (str, int, datetime.date, Period)) and not isinstance(value, bool):
        try:
            return _set(config, date=period_of(value))
        except ConfigError as error:
            raise SettingError(error.message, key, error.hint) from None
    raise SettingError(f"{key} is a date", key, 'such as date = "2025-03-18"')


def _fail_on(config: Config, key: str, value: object) -> Config:
    level = _string(key, value)
    if level not in FAIL_ON:
        raise SettingError(f"{level!r} is no severity", key, did_you_mean(level, FAIL_ON))
    return config._replace(fail_on=level)


def _json_format(config: Config, key: str, value: object) -> Config:
    form = _string(key, value)
    if form not in JSON_FORMATS:
        raise SettingError(f"{form!r} is no such format", key, did_you_mean(form, JSON_FORMATS))
    return _set(config, json_format=form)


def _desk(config: Config, key: str, value: object) -> Config:
    known = [name.replace("_", "-") for name in Desk._fields]
    if not isinstance(value, Mapping):
        raise SettingError(f"{key} is a table", key, f"[{key}] with {', '.join(known)}")
    desk = config.settings.desk
    for written, share in value.items():
        name = str(written).replace("_", "-")
        if name not in known:
            hint = did_you_mean(name, known)
            raise SettingError(f"there is no setting {key}.{written}", str(written), hint)
        desk = desk._replace(**{name.replace("-", "_"): _share(str(written), share)})
    return _set(config, desk=desk)


_KEYS: dict[str, Callable[[Config, str, object], Config]] = {
    "date": _date,
    "extractor": lambda config, key, value: _set(config, extractor=_string(key, value)),
    "select": _codes,
    "ignore": _codes,
    "shipped-tables": lambda config, key, value: _set(config, shipped_tables=_flag(key, value)),
    "desk": _desk,
    "tables": lambda config, key, value: config._replace(
        tables=tuple(Path(path) for path in _strings(key, value))
    ),
    "fail-on": _fail_on,
    "json-path": lambda config, key, value: _set(config, json_path=_string(key, value)),
    "json-format": _json_format,
    "format": lambda config, key, value: config._replace(format=_string(key, value)),
}
