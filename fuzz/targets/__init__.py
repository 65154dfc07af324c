"""One module a target: what it reads, which words its inputs are made of, and `run`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

CORPUS = Path(__file__).parents[1] / "corpus"


class Target(Protocol):
    """A module of this package."""

    WORDS: tuple[str, ...]  # files of `fuzz/words` whose lines are put into its inputs

    def run(self, data: bytes) -> None:
        """Read the input.  Raises AssertionError for a promise that is broken."""


def target_names() -> tuple[str, ...]:
    """The names of the targets, in order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def target_named(name: str) -> Target:
    """The target of this name."""
    target: Target = import_module(f"{__name__}.{name}")
    return target


def corpus_of(name: str) -> Iterator[Path]:
    """The kept inputs of a target, in order."""
    return (path for path in sorted((CORPUS / name).iterdir()) if path.is_file())
