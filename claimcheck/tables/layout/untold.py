"""What a sheet does not tell and nobody can guess: asked for on a terminal, else an error."""

from enum import StrEnum

from claimcheck.errors import TableError
from claimcheck.tables.records import Place


class Want(StrEnum):
    """What is missing."""

    NAMES = "names"
    UNIT = "unit"
    MEASURE = "measure"


class UntoldError(TableError):
    """An error that an answer mends: `want` is what is missing, `column` of which column."""

    def __init__(self, place: Place, message: str, hint: str, want: Want) -> None:
        told = place.error(message, hint)
        super().__init__(told.message, file=told.file, line=told.line, hint=hint)
        self.want = want
        self.column = place.column
