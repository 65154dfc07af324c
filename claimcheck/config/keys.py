"""The keys of a configuration: what each means, and what it must not be."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from claimcheck.config.address import is_address
from claimcheck.config.selection import SELECTION_KEYS, Selection, selected
from claimcheck.config.values import (
    SettingError,
    codes,
    count,
    flag,
    share,
    string,
    strings,
    table,
)
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Desk, Period, Settings
from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

JSON_FORMATS = ("text", "html", "markdown")
FAIL_ON = ("error", "warning", "note", "never")
EXTEND = "extend"


class Config(NamedTuple):
    """What a configuration file says; `file` is None for the defaults.

    `tables` are paths and addresses of databases; relative paths are taken from the file's
    folder, as is `baseline`.  `fail_on` is the least severity that makes the command exit with 1,
    `format` the output it prints, `jobs` how many processes check drafts, None for as many as the
    drafts are worth, `cache` whether checked drafts are kept for the next run.
    """

    settings: Settings = Settings()
    tables: tuple[Path | str, ...] = ()
    fail_on: str = "warning"
    format: str = "full"
    file: Path | None = None
    selection: Selection = Selection()
    baseline: Path | None = None
    jobs: int | None = None
    cache: bool = True

    @property
    def folder(self) -> Path | None:
        """The folder of the file, from which its paths and patterns are taken."""
        return self.file.parent if self.file else None

    def table(self, said: str) -> Path | str:
        """The address of a database, as it is, or else the path that the file means."""
        return said if is_address(said) else self.path(said)

    def path(self, said: str) -> Path:
        """The path that the file means."""
        from pathlib import Path  # takes long to load, and most runs name none

        return self.folder / said if self.folder else Path(said)


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


def config_from(values: Mapping[str, object], over: Config | None = None) -> Config:
    """What the keys of a configuration say, over another; hyphens and underscores are the same.

    A key that extends goes after the one that it extends.  Raises SettingError, which is a
    ConfigError, for an unknown key or a value of the wrong kind.
    """
    config = over or Config()
    for written, value in sorted(values.items(), key=lambda item: item[0].startswith(EXTEND)):
        key = written.replace("_", "-")
        setter = _KEYS.get(key)
        if setter is None:
            hint = did_you_mean(key, _KEYS)
            raise SettingError(f"there is no setting {written!r}", written, hint)
        config = setter(config, key, value)
    return config


def _set(config: Config, **changes: object) -> Config:
    return config._replace(settings=config.settings._replace(**changes))  # type: ignore[arg-type]


def _codes(config: Config, key: str, value: object) -> Config:
    return _set(config, **{key: codes(key, value)})


def _more_codes(config: Config, key: str, value: object) -> Config:
    """Add to the rules selected or ignored; where all are selected, all remain so."""
    extended = key.removeprefix(f"{EXTEND}-")
    said: tuple[str, ...] = getattr(config.settings, extended)
    more = codes(key, value)
    return config if extended == "select" and not said else _set(config, **{extended: said + more})


def _date(config: Config, key: str, value: object) -> Config:
    if isinstance(value, (str, int, datetime.date, Period)) and not isinstance(value, bool):
        try:
            return _set(config, date=period_of(value))
        except ConfigError as error:
            raise SettingError(error.message, key, error.hint) from None
    raise SettingError(f"{key} is a date", key, 'such as date = "2025-03-18"')


def _fail_on(config: Config, key: str, value: object) -> Config:
    level = string(key, value)
    if level not in FAIL_ON:
        raise SettingError(f"{level!r} is no severity", key, did_you_mean(level, FAIL_ON))
    return config._replace(fail_on=level)


def _json_format(config: Config, key: str, value: object) -> Config:
    form = string(key, value)
    if form not in JSON_FORMATS:
        raise SettingError(f"{form!r} is no such format", key, did_you_mean(form, JSON_FORMATS))
    return _set(config, json_format=form)


def _desk(config: Config, key: str, value: object) -> Config:
    known = [name.replace("_", "-") for name in Desk._fields]
    desk = config.settings.desk
    for written, said in table(key, value).items():
        name = written.replace("_", "-")
        if name not in known:
            hint = did_you_mean(name, known)
            raise SettingError(f"there is no setting {key}.{written}", written, hint)
        desk = desk._replace(**{name.replace("-", "_"): share(written, said)})
    return _set(config, desk=desk)


def _selection(config: Config, key: str, value: object) -> Config:
    return config._replace(selection=selected(config.selection, key, value, config.folder))


def _extend(config: Config, key: str, value: object) -> Config:
    raise SettingError(f"{key} is for settings files", key, "name one that extends another")


_KEYS: dict[str, Callable[[Config, str, object], Config]] = {
    EXTEND: _extend,
    "date": _date,
    "extractor": lambda config, key, value: _set(config, extractor=string(key, value)),
    "select": _codes,
    "ignore": _codes,
    "extend-select": _more_codes,
    "extend-ignore": _more_codes,
    "shipped-tables": lambda config, key, value: _set(config, shipped_tables=flag(key, value)),
    "desk": _desk,
    "tables": lambda config, key, value: config._replace(
        tables=tuple(map(config.table, strings(key, value)))
    ),
    "fail-on": _fail_on,
    "json-path": lambda config, key, value: _set(config, json_path=string(key, value)),
    "json-format": _json_format,
    "format": lambda config, key, value: config._replace(format=string(key, value)),
    "baseline": lambda config, key, value: config._replace(
        baseline=config.path(string(key, value))
    ),
    "jobs": lambda config, key, value: config._replace(jobs=count(key, value, "auto")),
    "cache": lambda config, key, value: config._replace(cache=flag(key, value)),
    **dict.fromkeys(SELECTION_KEYS, _selection),
}
