"""Drafts as an editor has them open: checked with the settings that hold where they lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from claimcheck.cli.checking import answered
from claimcheck.cli.ignoring import is_covered, layers_of
from claimcheck.cli.settings import config_for, config_in, config_near, without_ignored
from claimcheck.config import OWN_FILE, Config, config_from
from claimcheck.errors import ConfigError
from claimcheck.integrations.lsp.drafts import Answer, Request
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.rules import refuse_unknown_rules
from claimcheck.tables import Tables, load_tables

UNTITLED = "untitled"
Stamp = tuple[str, int, int]  # a file, its time of change in nanoseconds, its bytes


def check_request(request: Request) -> Answer | None:
    """The draft, checked with the settings as they are in its files now.

    None for a file that these say is no draft.  Raises ClaimcheckError for settings, tables and
    drafts that cannot be used.
    """
    path = request.path or os.path.join(request.folder, UNTITLED)
    config = without_ignored(_config_for(path, request), path)
    if request.path and not _is_draft(config, path):
        return None
    refuse_unknown_rules(config.settings)
    checked = check_document(request.document(), config.settings, _tables_of(config))
    checked = _without_known(answered(checked, path), config)
    return Answer(checked, config.settings.desk)


def _config_for(path: str, request: Request) -> Config:
    """The settings of the nearest file, read anew, and those of the editor over them.

    Paths that the editor says are taken from the folder that it works in; its tables are added.
    """
    config_near.cache_clear()
    config_in.cache_clear()
    config = config_for(path, None, no_file=False)
    said = {key: value for key, value in request.said.items() if value is not None}
    folder = Path(request.folder, OWN_FILE)
    try:
        asked = config_from(said, over=config._replace(file=folder, tables=()))
    except ConfigError as error:
        where = "the editor's settings"
        raise ConfigError(error.message, file=where, hint=error.hint) from None
    return asked._replace(file=config.file, tables=(*config.tables, *asked.tables))


def _is_draft(config: Config, path: str) -> bool:
    """True unless the settings leave the file out, as on a walk through its folder."""
    selection = config.selection
    path = os.path.abspath(path)
    if is_covered(layers_of(selection.exclude), path):
        return False
    return not selection.include or is_covered(layers_of(selection.include), path)


def _without_known(checked: CheckedDocument, config: Config) -> CheckedDocument:
    if config.baseline is None:
        return checked
    from claimcheck.cli.baseline import BaselineFile

    return BaselineFile(config.baseline).sift(checked, config.settings)


def _tables_of(config: Config) -> Tables:
    """The tables that the settings ask for, opened again when one of their files has changed."""
    stamps = (
        stamp for table in config.tables if isinstance(table, Path) for stamp in _stamps(table)
    )
    return _tables(config.tables, config.settings.shipped_tables, tuple(stamps))


@lru_cache(maxsize=4)
def _tables(sources: tuple[Path | str, ...], shipped: bool, stamps: tuple[Stamp, ...]) -> Tables:
    return load_tables(sources, shipped=shipped)


def _stamps(table: Path) -> Iterator[Stamp]:
    """When the file, or each file of the folder, was changed."""
    for file in sorted(table.rglob("*")) if table.is_dir() else [table]:
        try:
            state = file.stat()
        except OSError:  # the tables say what is wrong with it
            continue
        yield str(file), state.st_mtime_ns, state.st_size
