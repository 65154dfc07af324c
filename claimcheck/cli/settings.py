"""The settings of a run: what a file says, and what the command line says over it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.config import Config, config_from, find_config, read_config


@cache
def config_near(folder: Path) -> Config:
    """The settings of the nearest file, from this folder upwards, or the defaults."""
    file = find_config(folder)
    return Config() if file is None else read_config(file)


@cache
def config_in(file: str) -> Config:
    """The settings of the file that --config names."""
    return read_config(file)


def config_for(path: str, file: str | None, no_file: bool) -> Config:
    """The settings for a draft: those of `file`, else of the nearest one unless `no_file`."""
    if file is not None:
        return config_in(file)
    if no_file:
        return Config()
    folder = Path.cwd() if path == STANDARD_INPUT else Path(path).absolute().parent
    return config_near(folder)


def overlaid(config: Config, said: dict[str, object]) -> Config:
    """The settings with those of the command line over them; tables add up.

    `said` has the keys of a configuration file; what is None or empty was not said.
    """
    spoken = {key: value for key, value in said.items() if value}
    asked = config_from(spoken)
    names = {key for key in spoken if key not in ("tables", "fail_on", "format")}
    settings = config.settings._replace(**{name: getattr(asked.settings, name) for name in names})
    return config._replace(
        settings=settings,
        tables=(*config.tables, *asked.tables),
        fail_on=asked.fail_on if "fail_on" in spoken else config.fail_on,
        format=asked.format if "format" in spoken else config.format,
    )
