"""Drafts of the command line, checked: each with its settings, tables and answers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.cli.drafts import read_draft
from claimcheck.cli.options import Options
from claimcheck.config import Config
from claimcheck.documents import FileOptions
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document
from claimcheck.model.checked import CheckedDocument
from claimcheck.model.document import ANSWERS_ENDING
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.wording import shown
from claimcheck.tables import Tables, load_tables

if TYPE_CHECKING:
    from pathlib import Path

Task = tuple[str, Options]  # the path of a draft and how to check it
Check = Callable[[str, Options], CheckedDocument]


class Failed(NamedTuple):
    """What is said of a draft that could not be checked."""

    message: str


def check_draft(task: Task, check: Check | None = None) -> CheckedDocument | Failed:
    """The draft at the path, checked as the options say, or why it cannot be.

    `check` does it without looking for answers, and may raise ClaimcheckError.
    """
    path, options = task
    try:
        return answered((check or checked_of)(path, options), options.name_of(path))
    except ClaimcheckError as error:
        return Failed(str(error))
    except (MemoryError, RecursionError) as error:
        return Failed(f"{path}: is too large or too deep to check ({type(error).__name__})")


def checked_of(path: str, options: Options) -> CheckedDocument:
    """The draft at the path, checked, without the answers to it.  Raises ClaimcheckError."""
    config = options.config_of(path)
    return check_with(config, read_draft(path, options.stdin_filename, file_options(config)))


def check_with(config: Config, document: Document) -> CheckedDocument:
    """The document, checked as these settings say.  Raises ClaimcheckError."""
    from claimcheck.pipeline import check_document  # a run that recalls all needs no stage

    return check_document(document, config.settings, tables_of(config))


def file_options(config: Config) -> FileOptions:
    """How these settings say that files are to be read."""
    return FileOptions(config.settings.json_path, config.settings.json_format)


def answered(checked: CheckedDocument, path: str) -> CheckedDocument:
    """The draft with the answers beside it, if there are any.

    Raises AnswerError for a file of answers that cannot be used.
    """
    file = path + ANSWERS_ENDING
    if not os.path.exists(file):
        return checked
    from claimcheck.answers.file import read_answers
    from claimcheck.answers.holding import hold_answers

    return hold_answers(checked, read_answers(file)).checked


def checked_by(
    work: Callable[[Task], CheckedDocument | Failed], tasks: Sequence[Task], jobs: int
) -> Iterator[CheckedDocument | Failed]:
    """What comes of each task, in order; one process is this one."""
    if jobs == 1:
        return map(work, tasks)
    import claimcheck.pipeline  # noqa: F401 -- here, so that not each process has to
    from claimcheck.cli.jobs import Workers

    return Workers(work, _lost, jobs).results(tasks)


def _lost(task: Task) -> Failed:
    path = shown(task[0])
    return Failed(f"{path}: ended the process that checked it (is it too large for the memory?)")


def tables_of(config: Config) -> Tables:
    """The tables that the settings ask for, opened once a run."""
    return _tables(config.tables, config.settings.shipped_tables)


@cache
def _tables(sources: tuple[Path | str, ...], shipped: bool) -> Tables:
    return load_tables(sources, shipped=shipped)
