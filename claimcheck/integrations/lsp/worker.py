"""A thread that does one thing after another, so that the event loop never waits for a check."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Worker(Generic[Result]):
    """A thread of its own, which ends with the process and holds its end up no moment longer.

    What is cancelled before its turn is not done at all; an executor would do as much, but has
    to be waited for.
    """

    def __init__(self) -> None:
        self._waiting: SimpleQueue[tuple[Future[Result], Callable[[], Result]]] = SimpleQueue()
        Thread(target=self._work, name="checks", daemon=True).start()

    def submit(self, work: Callable[[], Result]) -> Future[Result]:
        """What will come of the work, or the error that it raises."""
        future: Future[Result] = Future()
        self._waiting.put((future, work))
        return future

    def _work(self) -> None:
        while True:
            future, work = self._waiting.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # whoever waits for it raises it
                future.set_exception(error)
            else:
                future.set_result(result)
            del future, work  # a large draft is not kept until the next one comes
