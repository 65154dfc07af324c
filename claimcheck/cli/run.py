"""A run of `claimcheck check`: drafts in, output and exit status out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click

from claimcheck.cli.drafts import STANDARD_INPUT, read_draft
from claimcheck.cli.main import INTERRUPTED, USAGE_ERROR, complain
from claimcheck.cli.settings import config_for, overlaid
from claimcheck.config import Config
from claimcheck.documents import FileOptions
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.report.formats import View, format_named
from claimcheck.tables import Tables, load_tables

FINDINGS = 1
PLAIN_WIDTH = 100  # columns, where no terminal says how many it has
NARROWEST = 40  # columns below which nothing is laid out


class Options(NamedTuple):
    """What the command line says; None or empty where it says nothing."""

    paths: tuple[str, ...]
    everything: bool = False
    date: str | None = None
    tables: tuple[str, ...] = ()
    format: str | None = None
    fail_on: str | None = None
    exit_zero: bool = False
    stdin_filename: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extractor: str | None = None
    config: str | None = None
    no_config: bool = False
    json_path: str | None = None
    json_format: str | None = None

    def config_of(self, path: str) -> Config:
        """The settings for a draft.  Raises ConfigError for one that makes no sense."""
        said: dict[str, object] = {
            "date": self.date,
            "tables": self.tables,
            "format": self.format,
            "fail_on": "never" if self.exit_zero else self.fail_on,
            "select": _codes(self.select),
            "ignore": _codes(self.ignore),
            "extractor": self.extractor,
            "json_path": self.json_path,
            "json_format": self.json_format,
        }
        named = self.stdin_filename if path == STANDARD_INPUT else None
        return overlaid(config_for(named or path, self.config, self.no_config), said)


class Run:
    """What the drafts amounted to so far: the gravest rank, and whether all could be read."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.worst = -1
        self.failed = self.interrupted = False

    def checked(self) -> Iterator[CheckedDocument]:
        """The drafts, checked, as far as they can be read; the others are complained of."""
        try:
            for path in self.options.paths:
                try:
                    checked = self._check(path)
                except ClaimcheckError as error:
                    complain(str(error))
                    self.failed = True
                    continue
                if checked.worst is not None:
                    self.worst = max(self.worst, checked.worst.rank)
                yield checked
        except KeyboardInterrupt:
            self.interrupted = True

    def _check(self, path: str) -> CheckedDocument:
        config = self.options.config_of(path)
        form = FileOptions(config.settings.json_path, config.settings.json_format)
        document = read_draft(path, self.options.stdin_filename, form)
        return check_document(document, config.settings, tables_of(config))

    def status(self, fail_on: str) -> int:
        """The exit status, given the least severity that counts."""
        if self.interrupted:
            return INTERRUPTED
        if self.failed:
            return USAGE_ERROR
        counts = fail_on != "never" and self.worst >= Severity(fail_on).rank
        return FINDINGS if counts else 0


def check_drafts(options: Options) -> int:
    """Print what the drafts' numbers amount to; the exit status."""
    config = options.config_of(options.paths[0])
    render = format_named(config.format).render
    run = Run(options)
    view = view_of(sys.stdout.isatty(), options.everything, config.fail_on == "note")
    for text in render(run.checked(), view):
        click.echo(text, nl=False, color=view.color)
    return run.status(config.fail_on)


def view_of(terminal: bool, everything: bool, notes: bool) -> View:
    """How to print: in colour and to its width on a terminal, plainly elsewhere."""
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = _columns() if terminal else PLAIN_WIDTH
    return View(everything, notes or everything, color, terminal, width)


def _columns() -> int:
    """Columns of the terminal; shutil has it too, and takes long to load."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isdecimal() else os.get_terminal_size().columns
    return max(columns or PLAIN_WIDTH, NARROWEST)


def tables_of(config: Config) -> Tables:
    """The tables that the settings ask for, opened once a run."""
    return _tables(config.tables, config.settings.shipped_tables)


@cache
def _tables(paths: tuple[Path, ...], shipped: bool) -> Tables:
    return load_tables(paths, shipped=shipped)


def _codes(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for part in said for code in part.split(",") if code.strip())
