"""What can go wrong on the user's side, each with the file, the place and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class ClaimcheckError(Exception):
    """The user's mistake, in one line: what, where, and what to do about it.

    `file` and `line` say where (either may be None), `hint` what to do.  The command line prints
    `str(error)` and exits with status 2.
    """

    def __init__(
        self, message: str, *, file: str | None = None, line: int | None = None, hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = self.file or ""
        if place and self.line is not None:
            place += f":{self.line}"
        text = f"{place}: {self.message}" if place else self.message
        text = f"{text} ({self.hint})" if self.hint else text
        return " ".join(text.splitlines())  # names of files and keys may have any character


class DocumentError(ClaimcheckError):
    """A draft that cannot be read: missing, encrypted, not text, of an unknown format."""


class TableError(ClaimcheckError):
    """A reference table that cannot be used: schema, unit, duplicate key, bad date."""


class ConfigError(ClaimcheckError):
    """A setting that does not exist or has a value that makes no sense."""


class AnswerError(ClaimcheckError):
    """An answer that cannot be used: of no number, without a source, given twice."""


class UnitError(ClaimcheckError):
    """A unit that has no Pint counterpart, such as a count or an unknown noun."""


class MissingExtraError(ClaimcheckError):
    """An optional part whose package is not installed; the hint is the pip command."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for a name that does not exist: the closest known one, or all of them."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=1)
    return f"did you mean {close[0]!r}?" if close else f"one of: {', '.join(names)}"
