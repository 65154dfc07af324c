"""Text to exact numbers and the precision they are written with.

`read_digits` and `read_words` read one numeral that begins at a place in a text; `parse_numeral`
reads a whole string.
"""

from claimcheck.numerals.digits import read_digits
from claimcheck.numerals.numeral import Numeral
from claimcheck.numerals.parse import parse_numeral
from claimcheck.numerals.words import read_words

__all__ = ["Numeral", "parse_numeral", "read_digits", "read_words"]
