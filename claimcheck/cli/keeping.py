"""Drafts that an earlier run checked: what decides that they need not be checked again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from claimcheck.cache.folder import checks_folder, trim
from claimcheck.cache.kept import Kept
from claimcheck.cache.sealing import Key, key_of
from claimcheck.cache.states import Mark, marks_of, state_of_files, state_of_program
from claimcheck.cli.checking import (
    Failed,
    Task,
    check_draft,
    check_with,
    checked_by,
    checked_of,
    file_options,
)
from claimcheck.cli.options import Options
from claimcheck.config import Config
from claimcheck.documents import document_from_bytes
from claimcheck.documents.opening import bytes_of
from claimcheck.errors import ClaimcheckError
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.origins import files_of
from claimcheck.tables.shipped import compiled_path

BETWEEN_TRIMS = 1000  # drafts of a run after which the folder is made small again


class Surroundings(NamedTuple):
    """What a check depends on besides draft and settings: its state, and the files of tables in it.

    The marks of the files are those from before they were looked at.
    """

    state: bytes
    files: tuple[Path, ...]
    marks: tuple[Mark | None, ...]

    @property
    def are_as_they_were(self) -> bool:
        """False if a table changed: it may have been read before or after that."""
        return marks_of(self.files) == self.marks


def results_of(tasks: Sequence[Task], jobs: int) -> Iterator[CheckedDocument | Failed]:
    """What comes of each task, in order.

    What was checked before is recalled here; other processes check only the rest, and keep it.
    """
    kept = {path for path, options in tasks if jobs > 1 and _is_kept(path, options)}
    rest = [task for task in tasks if task[0] not in kept]
    checked = checked_by(check_or_recall, rest, jobs if rest else 1)
    try:
        for place, task in enumerate(tasks, 1):
            yield check_or_recall(task) if task[0] in kept else next(checked)
            if place % BETWEEN_TRIMS == 0:
                trim(checks_folder())
    finally:
        trim(checks_folder())


def check_or_recall(task: Task) -> CheckedDocument | Failed:
    """The same as `check_draft`; what was checked before is recalled, what was not is kept."""
    return check_draft(task, _recalled_or_checked)


def _is_kept(path: str, options: Options) -> bool:
    """True if the draft was checked before, as it is and as the options say."""
    try:
        config = options.config_of(path)
        around = surroundings_of(path, config)
        return around is not None and _kept().has(_key(path, bytes_of(path), config, around))
    except ClaimcheckError:  # the check tells of it
        return False


def _recalled_or_checked(path: str, options: Options) -> CheckedDocument:
    config = options.config_of(path)
    around = surroundings_of(path, config)
    if around is None:
        return checked_of(path, options)
    data = bytes_of(path)
    key = _key(path, data, config, around)
    found = _kept().read(key)
    if found is not None:
        return found._replace(document=found.document._replace(name=path))
    checked = check_with(config, document_from_bytes(data, path, options=file_options(config)))
    if around.are_as_they_were:
        _kept().write(key, checked)
    return checked


def surroundings_of(path: str, config: Config) -> Surroundings | None:
    """What the check of a draft depends on besides; None if nothing is to be kept of it.

    Nothing is kept of what is no regular file, and of what depends on a server.
    """
    return _surroundings(config.tables) if config.cache and os.path.isfile(path) else None


def _key(path: str, data: bytes, config: Config, around: Surroundings) -> Key:
    """The ending of the name says the format; the rest of the path changes nothing."""
    ending = os.fsencode(Path(path).suffix.lower())
    return key_of(around.state, repr(config.settings).encode(), ending, data)


@cache
def _surroundings(sources: tuple[Path | str, ...]) -> Surroundings | None:
    """The surroundings with these tables, found out once a run."""
    try:
        found, program = [files_of(source) for source in sources], _program()
    except (ClaimcheckError, OSError):  # loading the tables tells of it
        return None
    files = tuple(file for several in found for file in several or ())
    marks = marks_of(files)
    tables = state_of_files(files)
    if None in found or tables is None or program is None:
        return None
    return Surroundings(repr((program, sources, tables)).encode(), files, marks)


@cache
def _program() -> str | None:
    return state_of_program([Path(compiled_path())])


def _kept() -> Kept:
    return Kept(checks_folder())
