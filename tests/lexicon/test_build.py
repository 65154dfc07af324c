"""The checked-in tables are what Pint and quantulum3 say today."""

from fractions import Fraction

import pint
import pytest

from claimcheck.lexicon import build
from claimcheck.lexicon.expression import parse_powers
from claimcheck.lexicon.lines import read_lines
from claimcheck.lexicon.sources import read_words
from claimcheck.lexicon.table import ENGINE, SIZES, SURFACES, size_table, unit_table
from claimcheck.lexicon.words import WORDS, load_toml
from claimcheck.units import find_unit

BUILT_WITH = "0.25."  # a later Pint has more units that the table leaves out
TAGS = ("angle", "money:", "percent", "parts", "information", "sound_level", "temperature")


@pytest.fixture(scope="module")
def compiled():
    return build.compile_lexicon()


@pytest.fixture(scope="module")
def registry():
    return build.exact_registry(size_table().definitions)


@pytest.mark.parametrize(
    ("path", "part"),
    [(SURFACES, "surfaces"), (SIZES, "sizes"), (ENGINE, "engine"), (WORDS, "words")],
)
def test_the_checked_in_file_is_what_the_builder_makes(compiled, path, part):
    made = {name: dict(rows) for name, rows in getattr(compiled, part).items()}
    there = {name: dict(lines.items()) for name, lines in read_lines(path).items()}
    if part == "sizes" and not pint.__version__.startswith(BUILT_WITH):
        made["foreign"] = {name: "" for name in made["foreign"] if name in there["foreign"]}
    assert there == made, "run python -m claimcheck.lexicon.build"


def test_a_compiled_word_file_says_what_its_toml_says():
    for name, said in read_words().items():
        assert load_toml(name) == said, name


def test_a_file_that_is_not_compiled_is_missed():
    with pytest.raises(KeyError, match="nonsense"):
        load_toml("nonsense.toml")


def test_every_factor_is_exactly_pints(registry):
    degree = registry.get_base_units("degree")[0]
    for atom in size_table():
        size = size_table().size_of(atom)
        if size.dimension.startswith("temperature"):
            continue
        factor = registry.get_base_units(atom)[0]
        if size.dimension.startswith("angle"):
            factor = factor / degree
        assert size.factor == Fraction(factor), atom


def test_temperatures_are_pints_within_a_float():
    floats = pint.UnitRegistry()
    for name, value in [("degC", 36.6), ("degF", -40), ("degF", 98.6), ("degR", 500)]:
        size = size_table().size_of(name)
        ours = (Fraction(str(value)) + size.offset) * size.factor
        assert float(ours) == pytest.approx(floats.Quantity(value, name).to("kelvin").magnitude)


def test_every_dimension_without_a_tag_is_pints(registry):
    for atom in size_table():
        dimension = size_table().size_of(atom).dimension
        if dimension.startswith(TAGS):
            continue
        powers = {f"[{power.atom}]": power.exponent for power in parse_powers(dimension)}
        assert powers == dict(registry.get_dimensionality(atom)), atom


def test_the_sizes_that_prose_means_and_pint_does_not(registry):
    stock = build.exact_registry([])
    yard = Fraction("0.9144")
    assert registry.get_base_units("acre")[0] == 4840 * yard**2
    assert registry.get_base_units("mil")[0] == yard / 36000 != stock.get_base_units("mil")[0]


def test_a_new_unit_of_quantulum3_stops_the_build(monkeypatch, registry):
    from quantulum3 import load
    from quantulum3.classes import Entity, Unit

    from claimcheck.lexicon import quantulum3_words

    units = dict(load.units("en_US").names)
    units["smoot"] = Unit("smoot", Entity("length"), dimensions=[{"base": "smoot", "power": 1}])
    monkeypatch.setattr(load.units("en_US"), "names", units)
    with pytest.raises(ValueError, match="smoot"):
        quantulum3_words.unit_strings(build.read_entries(), registry)


# What prose means and Pint reads otherwise: hectoseconds, dry barrels, pennyweights.
OTHERWISE = {"hs", "bbl", "bbls", "kmph", "mt", "fms", "kton", "Mton", "Gton", "nhp", "MAh", "dwt"}
OTHERWISE |= {"krps", "Mrps", "Grps", "Trps", "Prps", "Erps"}


def test_no_symbol_has_another_size_than_for_pint(registry):
    """A kilodalton that were a dalton would show here; symbols that Pint lacks would not."""
    for symbol, surface in unit_table().symbols.items():
        if not symbol.isidentifier() or surface.kind == "currency" or symbol in OTHERWISE:
            continue
        try:
            factor, base = registry.get_base_units(symbol)
            dimension = registry.get_dimensionality(base)
        except (pint.PintError, TypeError, ValueError):
            continue
        unit = find_unit(surface.unit)
        powers = {f"[{power.atom}]": power.exponent for power in parse_powers(unit.dimension)}
        assert powers != dict(dimension) or unit.factor == Fraction(factor), symbol
