"""The process that checks one shard after another and writes their parts."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Mapping
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from claimcheck.archive.articles import Item, Read, Shard
from claimcheck.archive.part import Tally, part_path, tally_of, write_part
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.batches import arrow, batch_of, schema_of
from claimcheck.integrations.rows import (
    FAILURES,
    How,
    Row,
    RowChecker,
    failed_row,
    said_of,
    storable,
)
from claimcheck.namedtuple import NamedTuple

IDLE = -1  # between documents
ROWS_AT_ONCE = 10_000  # held as Python objects, before they become a batch


class Job(NamedTuple):
    """What all processes do: read with `reader`, check as `how` says, write to the folder."""

    reader: Read
    how: How
    folder: Path


class Task(NamedTuple):
    """A shard, and the documents of it that are passed over, with why, by their positions."""

    shard: Shard
    skipped: Mapping[int, str]


def work(connection: Connection, at: Any, job: Job) -> None:
    """Do the tasks that come, and say True after each, or else what hinders all of them.

    `at.value` is the position of the document that is being checked.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the processes
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        checker = RowChecker(job.how)
        while True:
            task: Task = connection.recv()
            _check_shard(task, at, job, checker)
            connection.send(True)
    except EOFError:
        return
    except (ClaimcheckError, OSError) as error:
        connection.send(said_of(error))


def _end_with_parent() -> None:
    """End this process when its parent has ended: another run may follow, and is alone then."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check_shard(task: Task, at: Any, job: Job, checker: RowChecker) -> None:
    schema = schema_of(arrow().string())
    tally, batches = Tally(), []
    held: list[Row] = []
    for position, item in enumerate(task.shard.items):
        at.value = position
        rows = list(_rows_of(item, task.skipped.get(position), job, checker))
        tally = tally.plus(tally_of(rows))
        held += rows
        if len(held) >= ROWS_AT_ONCE:
            batches.append(batch_of(held, schema))
            held = []
    at.value = IDLE
    batches.append(batch_of(held, schema))
    write_part(part_path(job.folder, task.shard.number), batches, tally)


def _rows_of(item: Item, skipped: str | None, job: Job, checker: RowChecker) -> Iterator[Row]:
    """The rows of a document, each with its id before it."""
    id = item.place
    try:
        if skipped is not None:
            rows = [failed_row(id, skipped)]
        else:
            article = job.reader(item)
            id = article.id
            rows = checker.rows(article.text, id, article.date)
    except FAILURES as error:
        rows = [failed_row(id, said_of(error))]
    return ((storable(id), *row) for row in rows)
