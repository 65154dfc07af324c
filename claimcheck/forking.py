"""A fork amid what another thread does: the child gets nothing half imported or half worked out.

Only the thread that forks goes on in the child.  A module that another was importing would stay
locked there for ever, so a fork waits until nothing is being imported.
"""

from __future__ import annotations

import _imp
import os
import sys
from _thread import get_ident
from collections.abc import Callable, Iterator
from importlib import _bootstrap
from typing import TYPE_CHECKING, Any, Protocol

__all__ = ["cached_property", "free_in_child", "guard_imports"]

if TYPE_CHECKING or sys.version_info >= (3, 12):  # whose own takes no lock
    from functools import cached_property
else:

    class cached_property:  # noqa: N801  (functools calls it so)
        """The value of a method, worked out when it is first asked for and kept in the instance.

        Two threads may both work it out.  That of functools holds a lock meanwhile.
        """

        def __init__(self, work: Callable[..., object]) -> None:
            self._work, self.__doc__ = work, work.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: object, owner: type | None = None) -> object:
            """What the method says of the instance; the property itself for a class."""
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self._work(instance)
            return value


class ModuleLock(Protocol):
    """The lock of a module that is being imported; `owner` is the thread that imports it."""

    owner: int | None

    def acquire(self) -> bool:
        """Wait until no other thread holds it, and hold it."""

    def release(self) -> None:
        """Let others hold it."""


def guard_imports() -> None:
    """Let every fork from now on wait until no other thread is importing anything."""
    if hasattr(os, "register_at_fork"):  # else the system cannot fork
        os.register_at_fork(
            before=_hold_imports, after_in_parent=_imp.release_lock, after_in_child=_go_on_alone
        )


def free_in_child(lock: Any) -> None:
    """Let a forked process begin with the lock free, whichever thread held it.

    What was being worked out under it must be worked out anew there: nothing may be left half done.
    """
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lock._at_fork_reinit)


def _hold_imports() -> None:
    """Wait for the modules that others are importing, and let no import begin."""
    crossed: list[ModuleLock] = []  # of a thread that waits for what this one is importing
    while True:
        _imp.acquire_lock()
        held = [lock for _, lock in _locks_of_others() if lock not in crossed]
        if not held:
            return
        _imp.release_lock()
        for lock in held:
            try:
                lock.acquire()
            except RuntimeError:  # the import system sees that both would wait for ever
                crossed.append(lock)
            else:
                lock.release()


def _go_on_alone() -> None:
    """Forget the locks of threads that are not in this process."""
    for name, _ in _locks_of_others():
        _known().pop(name, None)
    _imp.release_lock()


def _locks_of_others() -> list[tuple[str, ModuleLock]]:
    """The locks that other threads hold, by the names of the modules."""
    return [(name, lock) for name, lock in _locks() if lock.owner not in (None, get_ident())]


def _locks() -> Iterator[tuple[str, ModuleLock]]:
    for name, reference in [*_known().items()]:
        lock = reference()
        if lock is not None and hasattr(lock, "owner"):
            yield name, lock


def _known() -> dict[str, Callable[[], ModuleLock | None]]:
    """The import system's own weak references to the locks of modules that are being imported."""
    return getattr(_bootstrap, "_module_locks", {})
