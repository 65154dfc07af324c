"""What is declared of an indexed sheet: kept beside the index, so that no sheet need be opened."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Measure
from claimcheck.namedtuple import NamedTuple


class Declared(NamedTuple):
    """The measures by name, and nouns by entity type."""

    measures: Mapping[str, Measure]
    heads: Mapping[str, tuple[str, ...]] = {}
