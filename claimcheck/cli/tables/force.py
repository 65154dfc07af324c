"""The tables that the settings and the command line put in force."""

from __future__ import annotations

from pathlib import Path

from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.cli.settings import config_for
from claimcheck.config import Config
from claimcheck.namedtuple import NamedTuple


class Force(NamedTuple):
    """The sources of tables, as they were named, and whether the shipped ones count."""

    sources: tuple[str | Path, ...]
    shipped: bool


def tables_in_force(paths: tuple[str, ...], config: str | None) -> Force:
    """The tables of a settings file, or of the nearest one, and those named."""
    settings = settings_here(config)
    return Force((*settings.tables, *paths), settings.settings.shipped_tables)


def settings_here(config: str | None) -> Config:
    """The settings of a file, or those for a draft that would lie here."""
    return config_for(STANDARD_INPUT, config, no_file=False)
