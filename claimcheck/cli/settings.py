"""The settings of a run: what a file says, and what the command line says over it."""

from __future__ import annotations

import os
from functools import cache

from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.config import Config, config_from, find_config, read_config


@cache
def config_near(folder: str) -> Config:
    """The settings of the nearest file, from this folder upwards, or the defaults."""
    file = find_config(folder)
    return Config() if file is None else config_in(file)


@cache
def config_in(file: str) -> Config:
    """The settings of this file."""
    return read_config(file)


def config_for(path: str, file: str | None, no_file: bool) -> Config:
    """The settings for a draft: those of `file`, else of the nearest one unless `no_file`."""
    if file is not None:
        return config_in(file)
    if no_file:
        return Config()
    place = os.path.abspath(path)
    within = path != STANDARD_INPUT and os.path.isdir(place)
    return config_near(place if within else os.path.dirname(place))


def overlaid(config: Config, said: dict[str, object]) -> Config:
    """The settings with those of the command line over them; tables add up.

    `said` has the keys of a configuration file; what is None, False or empty was not said.  Paths
    and patterns of the command line are taken from the working folder.
    """
    spoken = {key: value for key, value in said.items() if value}
    asked = config_from(spoken, over=config._replace(file=None, tables=()))
    return asked._replace(file=config.file, tables=(*config.tables, *asked.tables))


def without_ignored(config: Config, path: str) -> Config:
    """The settings with the rules ignored that are not to be run on the draft at the path."""
    if not config.selection.ignores:
        return config
    from claimcheck.cli.ignoring import codes_ignored

    ignore = (*config.settings.ignore, *codes_ignored(config.selection.ignores, path))
    return config._replace(settings=config.settings._replace(ignore=ignore))
