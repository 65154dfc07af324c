"""Unit strings to units: exact factors from the compiled table, and Pint quantities on request.

Pint is imported only for a unit that the table leaves out and when somebody asks for a Pint
quantity, and only here.  Draft text never reaches Pint's parser: it is handed single names that
the table knows to be Pint's.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache, reduce
from itertools import islice, product
from operator import mul
from typing import TYPE_CHECKING, Any

from claimcheck.errors import UnitError
from claimcheck.forking import free_in_child
from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.table import Surface, size_table, unit_table
from claimcheck.meaning import meaning_of
from claimcheck.model import Desk, Mention, Quantity, Unit

if TYPE_CHECKING:
    import pint

MAX_READINGS = 12  # sizes that a compound of ambiguous names is tried in
PREFIXES = (
    "quetta", "ronna", "yotta", "zetta", "exa", "peta", "tera", "giga", "mega", "kilo", "hecto",
    "deca", "deka", "deci", "centi", "milli", "micro", "nano", "pico", "femto", "atto", "zepto",
    "yocto", "ronto", "quecto", "kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi",
)  # fmt: skip
DIFFERENCES = {  # inside a compound a temperature is a difference: 2 °C a decade
    "degC": "delta_degC",
    "degF": "delta_degF",
    "degR": "delta_degF",
}
_BUILDING = threading.Lock()
free_in_child(_BUILDING)


@lru_cache(maxsize=4096)
def find_unit(name: str) -> Unit:
    """The unit of a mention's unit string, or of a symbol of a reference table ("MW", "km2").

    Total: a name that nothing knows is a noun with a dimension of its own ("noun:share"), "" is
    a count.  Compounds multiply exactly.  `readings` hold every size that an ambiguous name may
    have, the first being the one chosen; () if there is one.
    """
    powers = parse_powers(name)
    if powers is None:
        return Unit(name, f"noun:{name}")
    parts = _spelled_out(powers)
    if len(parts) == 1 and parts[0].exponent == 1:
        unit = _find_atom(parts[0].atom)
        return Unit(name, unit.dimension, unit.factor, unit.offset, unit.readings)
    return _compound(name, parts)


def measure_mention(mention: Mention, desk: Desk | None = None) -> Quantity:
    """The mention with what its words allow and its unit.  It must have a printed value."""
    return Quantity(mention, meaning_of(mention, desk), find_unit(mention.unit))


def to_pint(mention: Mention) -> pint.Quantity[Any]:
    """The mention as a Pint quantity of `registry()`, magnitude a float.

    A range gives an array of its two ends.  Temperatures are offset units; inside a compound they
    are differences.  Each currency has a dimension of its own ("[money_USD]"), so that Pint
    refuses to add dollars to euros.  Raises UnitError for counts, counted nouns and what has no
    value.
    """
    if not mention.ends:
        raise UnitError(f"“{mention.text}” has no numeric value")
    powers = parse_powers(mention.unit)
    if not mention.unit or not powers:
        hint = "use mention.low and mention.high"
        raise UnitError(f"“{mention.text}” is a count, which has no unit", hint=hint)
    parts = _as_differences(_spelled_out(powers))
    unit = reduce(mul, (_pint_unit(part, mention) for part in parts))
    if not mention.is_range:
        return registry().Quantity(float(mention.low), unit)
    import numpy as np

    return registry().Quantity(np.array([float(mention.low), float(mention.high)]), unit)


@lru_cache(maxsize=2)
def _built_registry(number: type) -> Any:
    import pint

    built: Any = pint.UnitRegistry(non_int_type=number, on_redefinition="ignore", cache_folder=None)
    built.load_definitions(list(size_table().definitions))
    built._build_cache()  # else acre and decade keep the sizes that we redefine
    return built


def registry() -> pint.UnitRegistry[Any]:
    """The process's Pint registry: Pint's units with ours added, built once, safe in threads.

    Quantities of two registries do not mix: use this one for your own, or hand it to
    `pint.set_application_registry`, which is also what unpickling a quantity needs.
    """
    with _BUILDING:
        built: pint.UnitRegistry[Any] = _built_registry(float)
    return built


def _pint_unit(part: Power, mention: Mention) -> Any:
    if _is_noun(part.atom):
        raise UnitError(
            f"“{mention.text}” counts in “{part.atom}”, which is no unit",
            hint="use mention.low and mention.high",
        )
    return registry().Unit(part.atom) ** part.exponent


def _spelled_out(powers: Iterable[Power]) -> tuple[Power, ...]:
    """The powers with symbols replaced by what they stand for: "km2" by "kilometer ** 2"."""
    parts: list[Power] = []
    for power in powers:
        surface = None if power.atom in size_table() else _surface_of(power.atom)
        for meant in parse_powers(surface.unit) or () if surface else (Power(power.atom, 1),):
            parts.append(Power(meant.atom, meant.exponent * power.exponent))
    return tuple(parts)


def _surface_of(atom: str) -> Surface | None:
    table = unit_table()
    return table.symbols.get(atom) or table.names.get(atom.lower()) or table.prefixes.get(atom)


def _as_differences(powers: tuple[Power, ...]) -> tuple[Power, ...]:
    if len(powers) == 1 and powers[0].exponent == 1:
        return powers
    return tuple(Power(DIFFERENCES.get(atom, atom), exponent) for atom, exponent in powers)


def _compound(name: str, parts: tuple[Power, ...]) -> Unit:
    unit = _product(name, parts)
    choices = [_sizes_of(part) for part in _as_differences(parts)]
    if all(len(sizes) == 1 for sizes in choices):
        return unit
    made = islice(product(*choices), MAX_READINGS)
    readings = tuple(_product(render_powers(powers), powers) for powers in made)
    return Unit(name, unit.dimension, unit.factor, readings=readings)


def _sizes_of(part: Power) -> list[Power]:
    """The part in every size of the same dimension that its name may have."""
    size = size_table().size_of(part.atom)
    if size is None or not size.readings:
        return [part]
    fitting = (atom for atom in size.readings if find_unit(atom).dimension == size.dimension)
    return [Power(atom, part.exponent) for atom in fitting]


def _product(name: str, parts: tuple[Power, ...]) -> Unit:
    factor = Fraction(1)
    dimensions: list[Power] = []
    for atom, exponent in _as_differences(parts):
        unit = _find_atom(atom)
        dimension = unit.dimension
        if dimension == "temperature":
            dimension = "temperature_difference"
        factor *= unit.factor**exponent
        for base in parse_powers(dimension) or ():
            dimensions.append(Power(base.atom, base.exponent * exponent))
    return Unit(name, render_powers(sorted(dimensions)), factor)


@lru_cache(maxsize=4096)
def _find_atom(atom: str) -> Unit:
    size = size_table().size_of(atom)
    if size is None:
        return Unit(atom, f"noun:{atom}") if _is_noun(atom) else _ask_pint(atom)
    plain = Unit(atom, size.dimension, size.factor, size.offset)
    others = tuple(_find_atom(other) for other in size.readings[1:])
    readings = (plain, *(Unit(o.name, o.dimension, o.factor, o.offset) for o in others))
    return Unit(atom, size.dimension, size.factor, size.offset, readings if others else ())


def _is_noun(atom: str) -> bool:
    """True for a name that neither the table nor Pint knows."""
    table = size_table()
    if atom in table or table.is_foreign(atom) or _surface_of(atom):
        return False
    prefix = next((prefix for prefix in PREFIXES if atom.startswith(prefix)), "")
    stem = atom.removeprefix(prefix)
    return not prefix or not (table.is_foreign(stem) or stem in table)


def _ask_pint(atom: str) -> Unit:
    """A unit outside the table, from Pint; a noun if Pint cannot convert it."""
    import pint

    noun = Unit(atom, f"noun:{atom}")
    if not atom.isidentifier():
        return noun
    with _BUILDING:
        exact = _built_registry(Fraction)
    try:
        factor, base = exact.get_base_units(atom)
    except (pint.PintError, TypeError, ValueError):  # logarithmic or offset units
        return noun
    dimensions = sorted(exact.get_dimensionality(base).items())
    powers = [Power(key.strip("[]"), int(power)) for key, power in dimensions]
    return Unit(atom, render_powers(powers), Fraction(factor)) if powers else noun
