"""The baseline file of a run: read, applied to each draft, and written if that is asked for."""

from __future__ import annotations

import os
from pathlib import Path

from claimcheck.cli.main import complain
from claimcheck.cli.writing import write_whole
from claimcheck.errors import ConfigError
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.suppressions.baseline import (
    Known,
    known_of,
    mark_known,
    read_baseline,
    written_baseline,
)


class BaselineFile:
    """The known findings of a file; with `update` all that are found become known.

    Raises ConfigError if the file cannot be read, or is not there and is not to be made.
    """

    def __init__(self, file: Path, update: bool = False, prune: bool = False) -> None:
        self.file, self.update, self.prune = file, update, prune
        self.entries = self._read()
        self.found: set[Known] = set()
        self.gone: set[Known] = set()
        self._folder = os.path.abspath(file.parent)
        self._moved = [one for one in self.entries if not self._stands(one.path)]

    def sift(self, checked: CheckedDocument, settings: Settings) -> CheckedDocument:
        """The document with its known findings set aside."""
        path = self._key(checked.document.name)
        now = set(known_of(checked, path))
        here = [one for one in self.entries if one.path == path]
        prints = {one.fingerprint for one in (*here, *self._moved)}
        if self.update:
            prints |= {one.fingerprint for one in now}
        told = {one.fingerprint for one in now}
        self.found |= {one for one in now if one.fingerprint in prints}
        looked_for = [one for one in here if settings.wants(one.rule)]
        self.gone |= {one for one in looked_for if one.fingerprint not in told}
        return mark_known(checked, prints)

    def finish(self) -> None:
        """Write the file if that is asked for; else tell of entries that are found no more."""
        kept = self.entries - self.gone
        if self.update or self.prune:
            kept = frozenset(one for one in kept if self._stands(one.path))
            write_whole(self.file, written_baseline(kept | self.found).encode())
        elif self.gone:
            count = f"{len(self.gone)} {'entry' if len(self.gone) == 1 else 'entries'}"
            complain(f"{count} of {self.file} found no more; --prune-baseline removes them")

    def _read(self) -> frozenset[Known]:
        try:
            text = self.file.read_text("utf-8")
        except FileNotFoundError:
            if self.update:
                return frozenset()
            hint = "make it with --update-baseline"
            raise ConfigError("no such baseline", file=str(self.file), hint=hint) from None
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"cannot be read: {error}", file=str(self.file)) from None
        return read_baseline(text, str(self.file))

    def _key(self, name: str) -> str:
        return os.path.relpath(name, self._folder).replace(os.sep, "/")

    def _stands(self, path: str) -> bool:
        return os.path.exists(os.path.join(self._folder, path))
