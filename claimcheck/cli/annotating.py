"""`claimcheck check draft.docx --annotate FILE`: the findings as comments in a copy."""

from __future__ import annotations

from pathlib import Path

from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.errors import ConfigError, DocumentError
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument

ENDING = ".docx"


class Annotation:
    """Writes the one draft of a run, with its findings as comments, to a file.

    Raises ConfigError for several drafts, one that is no Word document, or the draft itself.
    """

    def __init__(self, target: str, paths: tuple[str, ...]) -> None:
        self._target = Path(target)
        hint = "give one .docx draft"
        if len(paths) != 1 or paths[0] == STANDARD_INPUT or Path(paths[0]).is_dir():
            raise ConfigError("--annotate writes one file", hint=hint)
        if Path(paths[0]).suffix.lower() != ENDING:
            raise ConfigError("--annotate puts comments into Word documents", hint=hint)
        if self._target.suffix.lower() != ENDING:
            hint = f"name it {self._target.name}{ENDING}"
            raise ConfigError(f"--annotate writes a {ENDING} file", hint=hint)
        if self._target.exists() and self._target.samefile(paths[0]):
            raise ConfigError("--annotate would replace the draft", hint="name another file")

    def sift(self, checked: CheckedDocument, settings: Settings) -> CheckedDocument:
        """The document as it is; its annotated copy is written on the way.

        Raises DocumentError if it cannot be.
        """
        from claimcheck.annotate import annotate_docx, notes_of

        name = checked.document.name
        data = annotate_docx(Path(name).read_bytes(), notes_of(checked), name)
        try:
            self._target.write_bytes(data)
        except OSError as error:
            message = f"cannot be written: {error.strerror}"
            raise DocumentError(message, file=str(self._target)) from None
        return checked
