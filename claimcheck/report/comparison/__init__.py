"""Comparisons in the formats of `claimcheck compare`: full, json and markdown, concise, github."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from claimcheck.compare import Comparison, Revision
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.report.comparison.rows import checked_of
from claimcheck.report.formats import View, format_named

OWN = ("full", "json", "markdown")
OF_FINDINGS = ("concise", "github")
NAMES = (*OF_FINDINGS, *OWN)


class Format(Protocol):
    """A module of this package that is a format."""

    def render(self, result: Comparison | Revision, view: View) -> Iterator[str]:
        """The output in parts."""


def render_comparison(result: Comparison | Revision, name: str, view: View) -> Iterator[str]:
    """The output in the format of this name.  Raises ConfigError if there is none."""
    if name in OF_FINDINGS:
        return format_named(name).render([checked_of(result)], view)
    if name not in OWN:
        raise ConfigError(f"no format is called {name!r}", hint=did_you_mean(name, NAMES))
    module: Format = import_module(f"{__name__}.{name}")
    return module.render(result, view)
