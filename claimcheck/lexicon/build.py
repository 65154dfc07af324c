"""Compile the lexicon: our TOML files, Pint's factors and quantulum3's words, into *.table.

Run as `python -m claimcheck.lexicon.build`.  Needs Pint and quantulum3.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from fractions import Fraction
from typing import Any

import pint

from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.lines import Rows, write_lines
from claimcheck.lexicon.quantulum3_words import borrowed_entries, engine_units, unit_strings
from claimcheck.lexicon.sources import (
    Ambiguity,
    Entry,
    read_ambiguities,
    read_entries,
    read_nouns,
    read_words,
    word_key,
)
from claimcheck.lexicon.table import ENGINE, SIZES, SURFACES, Surface, encode_surface
from claimcheck.lexicon.words import SECTION, WORDS
from claimcheck.namedtuple import NamedTuple

TEMPERATURES = {  # dimension, factor, offset; base = (value + offset) × factor, in kelvin
    "degC": ("temperature", "1", "273.15"),
    "degF": ("temperature", "5/9", "459.67"),
    "degR": ("temperature", "5/9", ""),
    "kelvin": ("temperature", "1", ""),
    "delta_degC": ("temperature_difference", "1", ""),
    "delta_degF": ("temperature_difference", "5/9", ""),
}
SHORTEST_FOREIGN = 3  # letters; shorter names of Pint's are symbols


def exact_registry(definitions: Iterable[str]) -> Any:
    """A Pint registry with our units in it, that counts in fractions."""
    registry: Any = pint.UnitRegistry(
        non_int_type=Fraction, on_redefinition="ignore", cache_folder=None
    )
    registry.load_definitions(list(definitions))
    registry._build_cache()  # else acre and decade keep the sizes that we redefine
    return registry


def definitions_of(entries: Iterable[Entry]) -> list[str]:
    """The lines that add to Pint's registry what it lacks, in an order that it can read."""
    return [f"{entry.unit} = {entry.define}" for entry in entries if entry.define]


def size_of(registry: Any, unit: str, tag: str) -> tuple[str, str, str]:
    """Dimension, factor to base units and offset of an atomic unit, as text.

    Angles count in degrees, since Pint's radians bring π in.
    """
    if unit in TEMPERATURES:
        return TEMPERATURES[unit]
    factor, base = registry.get_base_units(unit)
    if not tag:
        return _dimension(registry, base), str(Fraction(factor)), ""
    if tag.startswith("angle"):
        factor = Fraction(factor) / Fraction(registry.get_base_units("degree")[0])
    return tag, str(Fraction(factor)), ""


def _dimension(registry: Any, unit: Any) -> str:
    parts = sorted(registry.get_dimensionality(unit).items())
    if any(int(power) != power for _, power in parts):
        raise ValueError(f"a Gaussian unit, whose dimension has broken powers: {dict(parts)}")
    return render_powers(Power(name.strip("[]"), int(power)) for name, power in parts)


def atoms_of(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Every atomic unit that a unit string or a reading names, with its tag and its readings."""
    atoms: dict[str, Entry] = {}
    for entry in entries:
        known = atoms.get(entry.unit, entry)
        if parse_powers(entry.unit) == (Power(entry.unit, 1),):
            atoms[entry.unit] = entry._replace(
                dimension=known.dimension or entry.dimension,
                readings=known.readings or entry.readings,
            )
        for unit in (entry.unit, *entry.readings):
            for power in parse_powers(unit) or ():
                atoms.setdefault(power.atom, Entry(power.atom))
    return dict(sorted(atoms.items()))


Sections = dict[str, Rows]


class Compiled(NamedTuple):
    """The contents of the compiled files."""

    surfaces: Sections
    sizes: Sections
    engine: Sections
    words: Sections


def compile_lexicon() -> Compiled:
    """What surfaces.table, sizes.table, quantulum3.table and words.table hold."""
    entries = read_entries()
    ambiguities = read_ambiguities()
    definitions = definitions_of(entries)
    registry = exact_registry(definitions)
    strings = unit_strings(entries, registry)
    entries += borrowed_entries(strings)
    meant = [Entry(unit) for ambiguity in ambiguities for unit in ambiguity.readings if unit]
    atoms = atoms_of([*entries, *meant])
    sizes: Sections = {
        "definitions": {f"{at:04}": line for at, line in enumerate(definitions)},
        "sizes": {atom: _encoded_size(registry, entry) for atom, entry in atoms.items()},
        "foreign": dict.fromkeys(_foreign(registry, atoms.keys() | read_nouns()), ""),
    }
    surfaces = _surface_sections(entries, ambiguities)
    words = {name: json.dumps(said, ensure_ascii=False) for name, said in read_words().items()}
    return Compiled(surfaces, sizes, {"units": engine_units(strings)}, {SECTION: words})


def _encoded_size(registry: Any, entry: Entry) -> str:
    size = size_of(registry, entry.unit, entry.dimension)
    return "|".join((*size, ",".join(entry.readings)))


def _surface_sections(entries: list[Entry], ambiguities: list[Ambiguity]) -> Sections:
    sections: Sections = {}
    for name, pairs in _spelled(entries).items():
        meanings = _meanings(name, pairs, entries, ambiguities)
        sections[name] = {key: encode_surface(_single(m)) for key, m in meanings.items()}
    sections["heads"] = _heads([*sections["names"], *sections["symbols"]])
    return sections


def _spelled(entries: list[Entry]) -> dict[str, Iterator[tuple[str, str]]]:
    return {
        "names": ((word_key(name), e.unit) for e in entries for name in e.names),
        "symbols": ((symbol, e.unit) for e in entries for symbol in e.symbols),
        "prefixes": ((sign, e.unit) for e in entries for sign in e.signs),
    }


def _meanings(
    section: str,
    pairs: Iterable[tuple[str, str]],
    entries: list[Entry],
    ambiguities: list[Ambiguity],
) -> dict[str, Surface]:
    """What each surface means: ambiguities first, then the first entry that claims it."""
    kinds = {entry.unit: entry.kind for entry in reversed(entries)}
    readings = {entry.unit: entry.readings for entry in reversed(entries) if entry.readings}
    symbol = section != "names"
    found = {
        a.surface: Surface(a.readings[0], symbol, a.readings, kinds.get(a.readings[0], "unit"))
        for a in ambiguities
        if a.section == section
    }
    for surface, unit in pairs:
        meaning = Surface(unit, symbol, tuple(readings.get(unit, ())), kinds.get(unit, "unit"))
        found.setdefault(surface, meaning)
    return found


def _single(meaning: Surface) -> Surface:
    """One reading alone is no ambiguity."""
    return meaning if len(meaning.readings) > 1 else meaning._replace(readings=())


def _heads(surfaces: Iterable[str]) -> dict[str, str]:
    heads: dict[str, int] = {}
    for surface in surfaces:
        words = surface.lower().split(" ")
        if len(words) > 1:
            heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return {word: str(most) for word, most in heads.items()}


def _foreign(registry: Any, known: Container[str]) -> list[str]:
    """Names of Pint's units that the table leaves out and that have a dimension."""
    return sorted(
        name
        for name in registry._units
        if name.isidentifier()
        and name not in known
        and len(name) >= SHORTEST_FOREIGN
        and _converts(registry, name)
    )


def _converts(registry: Any, name: str) -> bool:
    try:
        factor, base = registry.get_base_units(name)
        dimension = _dimension(registry, base)
    except (TypeError, ValueError, pint.PintError):  # logarithmic and Gaussian units
        return False
    return isinstance(factor, (int, Fraction)) and bool(dimension) and factor > 0


if __name__ == "__main__":
    compiled = compile_lexicon()
    write_lines(SURFACES, compiled.surfaces)
    write_lines(SIZES, compiled.sizes)
    write_lines(ENGINE, compiled.engine)
    write_lines(WORDS, compiled.words)
