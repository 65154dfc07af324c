"""Words of a draft that are somebody else's."""

from claimcheck.namedtuple import NamedTuple


class Quotation(NamedTuple):
    """Words that the draft gives as another's: `text[start:end]`, quotation marks included.

    Offsets are code points of Document.text.  `speaker` is who says them, as written, None where
    the draft does not tell beyond doubt.  `marked` is False for what stands in no quotation marks
    and is attributed all the same ("according to the ministry").
    """

    start: int
    end: int
    speaker: str | None = None
    marked: bool = True
