"""Drafts checked by several processes, their results in the order of the drafts."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

LONGEST_FAREWELL = 1.0  # seconds that the thread of a pool is waited for
AHEAD = 4  # tasks a process may be ahead of the output, which bounds what is held


class Workers(Generic[Task, Result]):
    """Processes that do `work`, which must be a function of a module, on one task after another.

    `lost` is the result for a task that ends its process: a draft that takes all the memory.
    """

    def __init__(
        self,
        work: Callable[[Task], Result],
        lost: Callable[[Task], Result],
        jobs: int,
        context: BaseContext | None = None,
    ) -> None:
        self.work, self.lost, self.jobs = work, lost, jobs
        self.context = context or multiprocessing.get_context()
        self._others = {*threading.enumerate(), threading.current_thread()}
        self._pool = self._start(jobs)

    def results(self, tasks: Sequence[Task]) -> Iterator[Result]:
        """The result for each task, in order; what was not asked for is not waited for."""
        waiting: deque[tuple[Task, Future[Result]]] = deque()
        coming = iter(tasks)
        try:
            while True:
                while len(waiting) < self.jobs * AHEAD and (task := next(coming, None)) is not None:
                    waiting.append((task, self._pool.submit(self.work, task)))
                if not waiting:
                    self._pool.shutdown()  # none has anything to do: all end by themselves
                    return
                yield self._next(waiting)
        finally:
            self._stop()

    def _next(self, waiting: deque[tuple[Task, Future[Result]]]) -> Result:
        task, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            result = self._alone(task)
        self._stop()
        self._pool = self._start(self.jobs)
        again = [(one, self._pool.submit(self.work, one)) for one, _ in waiting]
        waiting.clear()
        waiting.extend(again)
        return result

    def _alone(self, task: Task) -> Result:
        """The result for a task, which may have been what ended a process or only been beside."""
        with self._start(1) as pool:
            try:
                return pool.submit(self.work, task).result()
            except BrokenProcessPool:
                return self.lost(task)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, self.context, initializer=_leave_interrupts_to_the_parent)

    def _stop(self) -> None:
        """End the processes now, in the midst of a draft if need be."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        running = multiprocessing.active_children()
        for process in running:
            process.terminate()
        for process in running:
            process.join()
        for thread in set(threading.enumerate()) - self._others:
            if not thread.daemon:
                thread.join(LONGEST_FAREWELL)  # else it may close what the end of the run uses


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
