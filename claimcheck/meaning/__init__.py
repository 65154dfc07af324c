"""What printed words allow: the core that they say, and the grey an editor would ask about.

A printed number stands for an interval.  Its width comes from how finely it is written and from
the hedge before it; the table of hedges and the constants were settled on 4,628 conversion pairs
and 68 hedged pairs of published prose.
"""

from claimcheck.meaning.comparing import meet, place
from claimcheck.meaning.rewriting import as_difference, convert, rescale, scale_word, unhedged
from claimcheck.meaning.widths import printed_unit
from claimcheck.meaning.words import TEMPERATURES, meaning_of

__all__ = [
    "TEMPERATURES",
    "as_difference",
    "convert",
    "meaning_of",
    "meet",
    "place",
    "printed_unit",
    "rescale",
    "scale_word",
    "unhedged",
]
