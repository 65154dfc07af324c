"""What quantulum3's own parser finds, its units handed to Pint: nothing of ours is in between."""

from __future__ import annotations

import warnings
from functools import lru_cache
from tokenize import TokenError
from typing import Any, NamedTuple

import pint

from claimcheck.units import registry


class Found(NamedTuple):
    """A quantity: both ends, its size as Pint has it, and the words it stands in.

    `size` is None for a count, and for a unit that Pint does not know by quantulum3's name.
    """

    low: float
    high: float
    size: Any
    text: str


@lru_cache(maxsize=1)
def engine() -> Any:
    """quantulum3's parser, without its classifier, which breaks with scikit-learn."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, load, parser
    classifier.USE_CLF = False
    return parser, load.units("en_US")


def found_in(text: str, names: dict[str, str]) -> list[Found]:
    """The quantities of a text; `names` are Pint's names for units that it has by another."""
    quantities = engine()[0].parse(text)
    return [
        Found(
            one.value - (one.uncertainty or 0),
            one.value + (one.uncertainty or 0),
            _size(one.unit, names),
            text[slice(*one.span)],
        )
        for one in quantities
    ]


def words() -> list[str]:
    """Every word for a unit that quantulum3 has, with the plurals that it makes."""
    return list(engine()[1].surfaces_all)


def symbols() -> list[str]:
    """Every symbol for a unit that quantulum3 has, as it is written."""
    named = engine()[1].names.values()
    return list(dict.fromkeys(symbol for unit in named for symbol in unit.symbols))


def _size(unit: Any, names: dict[str, str]) -> Any:
    """The unit as Pint has it, by its own name or that of its parts."""
    parts = [{"base": unit.name, "power": 1}] if unit.name in names else unit.dimensions
    size: Any = registry().Unit("dimensionless")
    for part in parts or ():
        try:
            size *= registry().Unit(_name(part["base"], names)) ** part["power"]
        except (pint.UndefinedUnitError, ValueError, TokenError):
            return None
    return size if parts else None


def _name(base: str, names: dict[str, str]) -> str:
    known = engine()[1].names.get(base)
    code: str | None = getattr(known, "currency_code", None)
    return names.get(base) or code or base.replace(" ", "_").replace("-", "_")
