"""One thing after another, in a thread of its own."""

from __future__ import annotations

from threading import Event, current_thread

import pytest

from claimcheck.integrations.lsp.worker import Worker

PATIENCE = 30  # seconds


def test_work_is_done_in_order_elsewhere() -> None:
    worker: Worker[tuple[int, str]] = Worker()
    futures = [worker.submit(lambda n=n: (n, current_thread().name)) for n in range(3)]
    assert [future.result(PATIENCE) for future in futures] == [(n, "checks") for n in range(3)]


def test_what_is_cancelled_before_its_turn_is_not_done() -> None:
    worker: Worker[bool] = Worker()
    go_on = Event()
    done: list[str] = []
    first = worker.submit(lambda: go_on.wait(PATIENCE))
    second = worker.submit(lambda: done.append("second") is None)
    third = worker.submit(lambda: done.append("third") is None)
    assert second.cancel()
    go_on.set()
    assert first.result(PATIENCE)
    assert third.result(PATIENCE)
    assert done == ["third"]


def test_an_error_reaches_who_waits_and_the_next_is_done() -> None:
    worker: Worker[int] = Worker()
    failing = worker.submit(lambda: 1 // 0)
    fine = worker.submit(lambda: 1)
    with pytest.raises(ZeroDivisionError):
        failing.result(PATIENCE)
    assert fine.result(PATIENCE) == 1
