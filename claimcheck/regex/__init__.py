"""Regular expressions that are compiled when they are first used.

Most drafts need a third of ours, and compiling them all would take most of the time of a short run;
`codes` keeps what they were compiled to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from claimcheck.forking import cached_property
from claimcheck.regex.codes import compiled_before


class Regex:
    """A regular expression, with the methods of `re.Pattern`, compiled when one is first used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression.  Raises re.error if it is none."""
        return compiled_before(self.pattern, self.flags) or re.compile(self.pattern, self.flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Where the text matches from its first character, or from the one given."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """The whole text, or the stretch given, if it matches."""
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The first place that matches."""
        return self.compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Every place that matches, in order, without overlaps."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """The texts that match, or their groups."""
        return self.compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str | Any]]:
        """The texts between what matches."""
        return self.compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        """The text with something else for what matches."""
        return self.compiled.sub
