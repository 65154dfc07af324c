"""quantulum3's words for units, joined to ours."""

from __future__ import annotations

from typing import Any

from quantulum3 import load

from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.sources import Entry, read_borrowing, word_key
from claimcheck.lexicon.spelling import plural_of
from claimcheck.regex import Regex

LANGUAGE = "en_US"
# What the extractor reads from its parts: "square mile", "metre per second".
_COMPOSED = Regex(r"(square|cubic|cu|sq) |(?!revolution).* per (?!square inch)")


def unit_strings(entries: list[Entry], registry: Any) -> dict[str, str]:
    """The unit string of every unit of quantulum3's lexicon, by its name there; no currencies.

    Raises ValueError for a unit that is neither ours, nor Pint's, nor listed as left out: a new
    release of quantulum3 is looked at, not taken in blindly.
    """
    borrowing = read_borrowing()
    ours = {word_key(name): entry.unit for entry in reversed(entries) for name in entry.names}
    strings: dict[str, str] = {}
    unknown = []
    for name, unit in load.units(LANGUAGE).names.items():
        if name in borrowing.dropped or unit.entity.name == "currency":
            continue
        string = borrowing.rename.get(name) or ours.get(word_key(name))
        string = string or _composed(unit, ours, registry)
        if string is None:
            unknown.append(name)
        else:
            strings[name] = string
    if unknown:
        raise ValueError(f"units of quantulum3 that nothing maps: {', '.join(unknown)}")
    return strings


def borrowed_entries(strings: dict[str, str]) -> list[Entry]:
    """An entry for each of quantulum3's units with its words, in our unit strings.

    What we name already keeps our meaning, since the first entry that claims a surface has it.
    """
    dropped = read_borrowing().dropped
    borrowed = []
    for name, string in strings.items():
        unit = load.units(LANGUAGE).names[name]
        names = [n for n in (name, *unit.surfaces) if n not in dropped and not _COMPOSED.match(n)]
        plurals = [plural_of(surface) for surface in names]
        symbols = [s for s in unit.symbols if s not in dropped and not _COMPOSED.match(s)]
        borrowed.append(Entry(string, (*names, *plurals), tuple(symbols)))
    return borrowed


def engine_units(strings: dict[str, str]) -> dict[str, str]:
    """By its name there, "unit string|multiplier" for each unit of the second engine."""
    borrowing = read_borrowing()
    rows = [(name, string, 1) for name, string in strings.items()]
    rows += [(name, "", count) for name, count in borrowing.counts.items()]
    rows += [(name, string, 1) for name, string in borrowing.money.items()]
    rows += [
        (name, unit.currency_code, 1)
        for name, unit in load.units(LANGUAGE).names.items()
        if unit.currency_code
    ]
    return {name: f"{string}|{times}" for name, string, times in rows}


def _composed(unit: Any, ours: dict[str, str], registry: Any) -> str | None:
    """The unit string made of what quantulum3 says the unit consists of, or Pint's own name."""
    parts = unit.dimensions or []
    if len(parts) == 1 and parts[0]["base"] == unit.name:
        return _pint_name(unit.name, registry)
    powers: list[Power] = []
    for part in parts:
        base = ours.get(word_key(part["base"]))
        if base is None:
            return None
        powers += [Power(p.atom, p.exponent * part["power"]) for p in parse_powers(base) or ()]
    return render_powers(powers) or None


def _pint_name(name: str, registry: Any) -> str | None:
    american = name.replace("metre", "meter").replace(" ", "_").replace("-", "_")
    if american not in registry:
        return None
    (parsed,) = registry.parse_units(american)._units
    return str(parsed)
