"""What can go wrong on the user's side, each with the file, the place and what to do."""

from __future__ import annotations


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
        return f"{text} ({self.hint})" if self.hint else text


class DocumentError(ClaimcheckError):
    """A draft that cannot be read: missing, encrypted, not text, of an unknown format."""


class TableError(ClaimcheckError):
    """A reference table that cannot be used: schema, unit, duplicate key, bad date."""


class ConfigError(ClaimcheckError):
    """A setting that does not exist or has a value that makes no sense."""


class UnitError(ClaimcheckError):
    """A unit that has no Pint counterpart, such as a count or an unknown noun."""


class MissingExtra(ClaimcheckError):
    """An optional part whose package is not installed; the hint is the pip command."""
