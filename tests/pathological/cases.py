"""Every case, in the order of its list."""

from __future__ import annotations

from tests.pathological.characters import CHARACTERS
from tests.pathological.files import FILES
from tests.pathological.numbers import NUMBERS
from tests.pathological.prose import PROSE

CASES = (*NUMBERS, *CHARACTERS, *PROSE, *FILES)
