"""Providers: one module a protocol, found by a walk; `pull(ask)` returns the table."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from claimcheck.errors import TableError, did_you_mean
from claimcheck.tables.pull.pulled import Ask, Pulled


class Provider(Protocol):
    """A module of this package; EXAMPLE is what its users ask for."""

    EXAMPLE: str

    def pull(self, ask: Ask) -> Pulled:
        """The table that is asked for.  Raises TableError for anything unexpected."""


@cache
def provider_names() -> tuple[str, ...]:
    """The names of the providers, in order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def provider_named(name: str) -> Provider:
    """The provider of this name.  Raises TableError if there is none."""
    if name not in provider_names():
        hint = did_you_mean(name, provider_names())
        raise TableError(f"no provider is called {name!r}", hint=hint)
    module: Provider = import_module(f"{__name__}.{name}")
    return module
