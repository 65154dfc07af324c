"""`claimcheck check --output FILE`: the report in a file, written whole when all is checked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.writing import write_whole
from claimcheck.errors import ConfigError
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import FileFormat, Format, View

if TYPE_CHECKING:
    from claimcheck.cli.run import Run


class Output:
    """The file that the report of a run goes to.

    Raises ConfigError for one that cannot be written, or that is a draft of the run.
    """

    def __init__(self, target: str) -> None:
        self._target = Path(target)
        self._is_draft = False
        if self._target.is_dir() or not self._target.absolute().parent.is_dir():
            told = "is a folder" if self._target.is_dir() else "is in no folder that there is"
            raise ConfigError(f"--output {told}", file=target, hint="name a file")

    def sift(self, checked: CheckedDocument, settings: Settings) -> CheckedDocument:
        """The document as it is.  Raises ConfigError if the report would replace it."""
        name = checked.document.name
        if os.path.exists(name) and self._target.exists() and self._target.samefile(name):
            self._is_draft = True
            told = "--output would replace a draft"
            raise ConfigError(told, file=str(self._target), hint="name another file")
        return checked

    def write(self, form: Format | FileFormat, run: Run, view: View) -> None:
        """Write the report of the run, unless it is interrupted or would replace a draft."""
        if isinstance(form, FileFormat):
            data = form.file_of(run.checked(), view)
        else:
            text = "".join(form.render(run.checked(), view))
            data = text.encode("utf-8", "backslashreplace")
        run.make_room()
        if not run.interrupted and not self._is_draft:
            write_whole(self._target, data)
