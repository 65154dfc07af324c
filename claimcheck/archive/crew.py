"""The processes that check: given shards as they come free, replaced when they end or hang."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import wait
from typing import Any

from claimcheck.archive.articles import Shard
from claimcheck.archive.worker import IDLE, Job, Task, work
from claimcheck.errors import ClaimcheckError

LOOK_EVERY = 0.2  # seconds
ENDS_ALLOWED = 2  # of processes at one document, as it may have been another's memory that was full
STRAYS_ALLOWED = 3  # processes that end at no document
ENDED_IT = "the document ended the process that checked it"


class Crew:
    """Up to `jobs` processes; a document may take `seconds`, or is passed over."""

    def __init__(self, job: Job, jobs: int, seconds: int) -> None:
        self.job, self.jobs, self.seconds = job, jobs, seconds
        self._workers: list[_Worker] = []
        self._ends: Counter[tuple[int, int]] = Counter()
        self._strays = 0

    def done(self, shards: Iterator[Shard]) -> Iterator[Shard]:
        """The shards as their parts are written, which is not quite their order.

        Raises ClaimcheckError for what hinders all: a full disk, tables that cannot be read.
        """
        coming = next(shards, None)
        try:
            while True:
                while coming is not None and (worker := self._free()) is not None:
                    worker.give(Task(coming, {}))
                    coming = next(shards, None)
                busy = [worker for worker in self._workers if worker.task is not None]
                if not busy:
                    return
                wait([worker.connection for worker in busy], LOOK_EVERY)
                for worker in busy:
                    finished = self._looked_after(worker)
                    if finished is not None:
                        yield finished
        finally:
            for worker in self._workers:
                worker.end()

    def _free(self) -> _Worker | None:
        """A process without a task, a new one if need be; None if all are busy."""
        free = next((worker for worker in self._workers if worker.task is None), None)
        if free is None and len(self._workers) < self.jobs:
            free = _Worker(self.job)
            self._workers.append(free)
        return free

    def _looked_after(self, worker: _Worker) -> Shard | None:
        """The shard that the worker has finished, if it has; one that is no use is replaced."""
        task = worker.task
        if task is None:
            return None
        news = worker.news()
        if isinstance(news, str):
            raise ClaimcheckError(news)
        if news:
            worker.task = None
            return task.shard
        if not worker.process.is_alive():
            self._replace(worker, self._after_end(task, worker.at.value))
        elif worker.seconds_at_it() > self.seconds:
            why = f"checking the document took more than {self.seconds} seconds"
            self._replace(worker, _without(task, worker.at.value, why))
        return None

    def _after_end(self, task: Task, position: int) -> Task:
        """The task to do again, without the document at which processes keep ending."""
        if position == IDLE:
            self._strays += 1
            if self._strays > STRAYS_ALLOWED:
                hint = "is there too little memory for so many jobs?"
                raise ClaimcheckError("the processes that check keep ending", hint=hint)
            return task
        self._ends[task.shard.number, position] += 1
        if self._ends[task.shard.number, position] < ENDS_ALLOWED:
            return task
        return _without(task, position, ENDED_IT)

    def _replace(self, worker: _Worker, task: Task) -> None:
        worker.end()
        fresh = _Worker(self.job)
        self._workers[self._workers.index(worker)] = fresh
        fresh.give(task)


def _without(task: Task, position: int, why: str) -> Task:
    return task._replace(skipped={**task.skipped, position: why})


class _Worker:
    """A process, its task, and since when it has been at the same document."""

    def __init__(self, job: Job) -> None:
        context = multiprocessing.get_context("spawn")  # Arrow's threads do not survive a fork
        self.task: Task | None = None
        self.at: Any = context.RawValue("q", IDLE)
        self._seen, self._since = IDLE, time.monotonic()
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, self.at, job), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, task: Task) -> None:
        """Set the process to a task."""
        self.task = task
        self.at.value = self._seen = IDLE
        try:
            self.connection.send(task)
        except OSError:
            return  # it has ended, which will be seen

    def news(self) -> bool | str:
        """True if the task is done, or what hinders it; False if there is nothing new."""
        try:
            said: bool | str = self.connection.poll() and self.connection.recv()
        except (EOFError, OSError):
            return False  # it has ended
        return said

    def seconds_at_it(self) -> float:
        """How long it has been seen at the same document; 0 between documents."""
        position, now = self.at.value, time.monotonic()
        if position != self._seen or position == IDLE:
            self._seen, self._since = position, now
        return now - self._since

    def end(self) -> None:
        """End the process now, in the midst of a document if need be."""
        self.process.kill()
        self.process.join()
        self.connection.close()
