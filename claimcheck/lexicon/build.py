"""Compile the lexicon: our TOML files, Pint's factors and quantulum3's words, into units.json.

Run as `python -m claimcheck.lexicon.build`.  Needs Pint and quantulum3.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import pint

from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.sources import (
    Ambiguity,
    Entry,
    read_ambiguities,
    read_entries,
    read_quantulum3_map,
)
from claimcheck.lexicon.table import COMPILED

logging.getLogger("pint").setLevel(logging.ERROR)  # redefinitions are meant: acre, fathom
TEMPERATURES = {  # base = (value + offset) × factor, in kelvin
    "degC": ("temperature", "1", "273.15"),
    "degF": ("temperature", "5/9", "459.67"),
    "degR": ("temperature", "5/9", ""),
    "kelvin": ("temperature", "1", ""),
    "delta_degC": ("temperature_difference", "1", ""),
    "delta_degF": ("temperature_difference", "5/9", ""),
}


def definitions_of(entries: Iterable[Entry]) -> list[str]:
    """The lines that add to Pint's registry what it lacks, in an order that it can read."""
    return [f"{entry.unit} = {entry.define}" for entry in entries if entry.define]


def exact_registry(definitions: Iterable[str]) -> Any:
    """A Pint registry with our units in it, that counts in fractions."""
    registry = pint.UnitRegistry(non_int_type=Fraction, cache_folder=None)
    for line in definitions:
        registry.define(line)
    return registry


def size_of(registry: Any, unit: str, tag: str) -> tuple[str, str, str]:
    """Dimension, factor to base units and offset of an atomic unit, as text."""
    if unit in TEMPERATURES:
        return TEMPERATURES[unit]
    factor, base = registry.get_base_units(unit)
    if not tag:
        return _dimension(registry, base), str(Fraction(factor)), ""
    if tag == "angle" or tag.startswith("angle "):
        factor = Fraction(factor) / Fraction(registry.get_base_units("degree")[0])
    return tag, str(Fraction(factor)), ""


def _dimension(registry: Any, unit: Any) -> str:
    parts = sorted(registry.get_dimensionality(unit).items())
    return render_powers(Power(name.strip("[]"), int(power)) for name, power in parts)


def atoms_of(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Every atomic unit that an entry's unit string or reading names, with the entry that says most."""
    atoms: dict[str, Entry] = {}
    for entry in entries:
        for unit in (entry.unit, *entry.readings):
            for power in parse_powers(unit) or ():
                atoms.setdefault(power.atom, Entry(power.atom))
    for entry in entries:
        if entry.unit in atoms:
            known = atoms[entry.unit]
            atoms[entry.unit] = entry._replace(
                dimension=known.dimension or entry.dimension, readings=known.readings or entry.readings
            )
    return atoms


def compile_table() -> dict[str, Any]:
    """The compiled table as it is written to units.json."""
    entries = read_entries()
    ambiguities = read_ambiguities()
    definitions = definitions_of(entries)
    registry = exact_registry(definitions)
    entries += quantulum3_entries(entries, registry)
    named = [Entry(unit) for ambiguity in ambiguities for unit in ambiguity.readings if unit]
    atoms = atoms_of([*entries, *named])
    sizes = {}
    for atom, entry in sorted(atoms.items()):
        size = size_of(registry, atom, entry.dimension)
        sizes[atom] = "|".join((*size, ",".join(entry.readings)))
    sections = {
        "names": _section((e.unit, _word_key(n)) for e in entries for n in e.names),
        "symbols": _section((e.unit, s) for e in entries for s in e.symbols),
        "prefixes": _section((e.unit, s) for e in entries for s in e.signs),
    }
    ambiguous = {name: _ambiguous(ambiguities, name) for name in sections}
    return {
        "definitions": definitions,
        "sizes": sizes,
        "kinds": _kinds(entries),
        **{name: _joined(section) for name, section in sections.items()},
        "ambiguous": ambiguous,
        "heads": _heads([*sections["names"], *sections["symbols"], *ambiguous["names"]]),
        "foreign": " ".join(_foreign(registry, sizes)),
    }


def _word_key(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _section(pairs: Iterator[tuple[str, str]] | Iterable[tuple[str, str]]) -> dict[str, str]:
    """Surface to unit; the first entry that claims a surface keeps it."""
    found: dict[str, str] = {}
    for unit, surface in pairs:
        found.setdefault(surface, unit)
    return found


def _joined(section: dict[str, str]) -> dict[str, str]:
    by_unit: dict[str, list[str]] = {}
    for surface, unit in section.items():
        by_unit.setdefault(unit, []).append(surface)
    return {unit: "|".join(sorted(surfaces)) for unit, surfaces in sorted(by_unit.items())}


def _ambiguous(ambiguities: Iterable[Ambiguity], section: str) -> dict[str, str]:
    chosen = {a.surface: ",".join(a.readings) for a in ambiguities if a.section == section}
    return dict(sorted(chosen.items()))


def _kinds(entries: Iterable[Entry]) -> dict[str, str]:
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        if entry.kind != "unit":
            kinds.setdefault(entry.kind, set()).add(entry.unit)
    return {kind: "|".join(sorted(units)) for kind, units in sorted(kinds.items())}


def _heads(surfaces: Iterable[str]) -> dict[str, int]:
    heads: dict[str, int] = {}
    for surface in surfaces:
        words = surface.lower().split(" ")
        if len(words) > 1:
            heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return dict(sorted(heads.items()))


def _foreign(registry: Any, sizes: dict[str, str]) -> list[str]:
    """Names of Pint's units that the table leaves out and that have a dimension."""
    return sorted(
        name
        for name in registry._units
        if name.isidentifier() and name not in sizes and len(name) > 2 and _converts(registry, name)
    )


def _converts(registry: Any, name: str) -> bool:
    try:
        factor, base = registry.get_base_units(name)
    except (TypeError, ValueError, pint.PintError):  # logarithmic units count in floats
        return False
    return isinstance(factor, (int, Fraction)) and not base.dimensionless and factor > 0


def quantulum3_entries(entries: list[Entry], registry: Any) -> list[Entry]:
    """quantulum3's words for units, joined to ours; what we name already keeps our meaning."""
    return []


def write_table() -> None:
    """Compile and write units.json: one line a unit, so that a change is seen in its diff."""
    text = json.dumps(compile_table(), ensure_ascii=False, indent=0, sort_keys=False)
    COMPILED.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_table()
