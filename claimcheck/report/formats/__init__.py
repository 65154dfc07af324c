"""One module for each output format, named as `--format` names it, with a `render` in it."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, runtime_checkable

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple


class View(NamedTuple):
    """What to show and on what.

    `everything` shows every number, `notes` notes too.  On a terminal, lines are wrapped to its
    `width`, in columns; elsewhere only excerpts are cut to it.
    """

    everything: bool = False
    notes: bool = False
    color: bool = False
    terminal: bool = False
    width: int = 100


class Format(Protocol):
    """A module of this package."""

    def render(self, documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
        """The output in parts, each as soon as it can be told."""


@runtime_checkable
class FileFormat(Protocol):
    """A module of this package whose output is no text; its `render` says so."""

    def file_of(self, documents: Iterable[CheckedDocument], view: View) -> bytes:
        """The content of the file."""


@cache
def format_names() -> tuple[str, ...]:
    """The names of the formats, in order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def format_named(name: str) -> Format:
    """The format of this name.  Raises ConfigError if there is none."""
    if name not in format_names():
        raise ConfigError(f"no format is called {name!r}", hint=did_you_mean(name, format_names()))
    module: Format = import_module(f"{__name__}.{name}")
    return module
