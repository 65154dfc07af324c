"""Every unit of the table against Pint, counting in fractions: size, dimension, conversions.

Two registries: Pint as it comes, which knows nothing of ours, and the one with our definitions.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.lexicon.build import exact_registry
from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.table import size_table, unit_table
from claimcheck.model import Unit
from claimcheck.units import find_unit

OTHERWISE = tomllib.loads(Path(__file__).with_name("pint_otherwise.toml").read_text("utf-8"))
TAGS = ("angle", "information", "parts", "percent", "percentage_point")  # plain numbers for Pint
RENAMED = {"temperature_difference": "temperature"}
ATOMS = sorted(size_table())
PLAIN = [unit for unit in ATOMS if not find_unit(unit).dimension.startswith("temperature")]
Powers = dict[str, int]


@lru_cache(maxsize=1)
def stock() -> Any:
    """Pint as it comes."""
    return exact_registry(())


@lru_cache(maxsize=1)
def ours() -> Any:
    """Pint with our definitions."""
    return exact_registry(size_table().definitions)


@lru_cache(maxsize=1)
def alike() -> list[list[str]]:
    """The units of the table, those of one dimension together."""
    found: dict[str, list[str]] = defaultdict(list)
    for unit in ATOMS:
        found[find_unit(unit).dimension].append(unit)
    return list(found.values())


def powers_of(unit: Unit) -> Powers:
    """The dimension as base dimensions with their exponents."""
    parts = parse_powers(unit.dimension) or ()
    return {RENAMED.get(part.atom, part.atom): part.exponent for part in parts}


def pints_factor(registry: Any, name: str) -> Fraction:
    """Factor to base units, angles in degrees as ours are: Pint's radians bring π in."""
    factor = Fraction(registry.get_base_units(registry.parse_units(name))[0])
    degree = Fraction(registry.get_base_units("degree")[0])
    return factor / degree ** powers_of(find_unit(name)).get("angle", 0)


def known_to_stock(unit: str) -> bool:
    """True for a unit that Pint has by itself."""
    try:
        stock().parse_units(unit)
    except pint.UndefinedUnitError:
        return False
    return True


def is_past(version: str | None) -> bool:
    """True if Pint is of that version or later."""
    return version is not None and numbers(pint.__version__) >= numbers(version)


def numbers(version: str) -> list[int]:
    """The numbers of a version that orders: major and minor."""
    return [int(part) for part in version.split(".")[:2]]


def surface_units() -> set[str]:
    """Every unit string that a word, a symbol or a sign stands for, or may stand for."""
    table = unit_table()
    surfaces = [*table.names.values(), *table.symbols.values(), *table.prefixes.values()]
    return {unit for one in surfaces for unit in (one.unit, *one.readings) if unit}


def test_what_pint_knows_by_itself_has_its_size() -> None:
    known = [unit for unit in ATOMS if known_to_stock(unit)]
    assert len(known) > 400
    differ = {unit for unit in known if pints_factor(stock(), unit) != find_unit(unit).factor}
    assert differ == {unit for unit, line in OTHERWISE.items() if not is_past(line.get("until"))}


@pytest.mark.parametrize("unit", OTHERWISE)
def test_what_prose_means_otherwise_has_the_size_that_is_said(unit: str) -> None:
    said = stock().Quantity(Fraction(1), "dimensionless") * stock()(OTHERWISE[unit]["is"])
    assert said.to_base_units().magnitude == find_unit(unit).factor
    assert OTHERWISE[unit]["pint"]


def test_every_unit_has_pints_size_and_dimension() -> None:
    for name in {*ATOMS, *surface_units()}:
        unit, powers = find_unit(name), powers_of(find_unit(name))
        assert unit.factor == pints_factor(ours(), name), name
        bare = {atom: power for atom, power in powers.items() if atom not in TAGS}
        pints = ours().get_dimensionality(ours().parse_units(name)).items()
        assert bare == {key.strip("[]").replace("money_", "money:"): p for key, p in pints}, name


def test_every_pair_of_like_units_converts_as_pint_does() -> None:
    """Offsets included: temperatures are exact too."""
    value = Fraction(7, 3)
    for units in alike():
        for source in units:
            base, quantity = find_unit(source).to_base(value), ours().Quantity(value, source)
            for target in units:
                found = find_unit(target).from_base(base)
                assert quantity.to(target).magnitude == found, (source, target)


@given(st.data(), st.fractions(-(10**6), 10**6, max_denominator=1000))
def test_any_value_converts_as_pint_does(data: st.DataObject, value: Fraction) -> None:
    units = data.draw(st.sampled_from([units for units in alike() if len(units) > 1]))
    source, target = data.draw(st.sampled_from(units)), data.draw(st.sampled_from(units))
    found = find_unit(target).from_base(find_unit(source).to_base(value))
    assert ours().Quantity(value, source).to(target).magnitude == found


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(PLAIN), st.integers(-3, 3).filter(bool), min_size=2, max_size=3)
)
def test_any_compound_has_pints_size(powers: Powers) -> None:
    name = render_powers(Power(atom, exponent) for atom, exponent in powers.items())
    assert find_unit(name).factor == pints_factor(ours(), name)
