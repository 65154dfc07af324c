"""The TOML files of the lexicon, as entries: one for each unit with every way to write it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.lexicon.spelling import plural_of, power_symbols, prefixed_symbols
from claimcheck.namedtuple import NamedTuple

HERE = Path(__file__).parent
POWERED_PREFIXES = ("kilo", "centi", "milli", "deci", "hecto", "micro", "nano")
MINOR_PARTS = 100
UNIT_FILES = frozenset(
    ("units.toml", "currencies.toml", "units_ambiguous.toml", "units_quantulum3.toml")
)
# Coins that prose says with their country: "Canadian cents", "Indian paise".
PEOPLED = frozenset({"cent", "penny", "centavo", "sen", "paisa", "kopeck"})


class Entry(NamedTuple):
    """A unit with its surfaces: `names` in words, `symbols` as written, `signs` before a number.

    `define` is what Pint must be told, "" where it knows the unit; `dimension` a tag of our own.
    """

    unit: str
    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    define: str = ""
    dimension: str = ""
    readings: tuple[str, ...] = ()
    kind: str = "unit"


class Ambiguity(NamedTuple):
    """What one surface may mean; `section` is "names", "symbols" or "prefixes"."""

    section: str
    surface: str
    readings: tuple[str, ...]


def read_entries() -> list[Entry]:
    """Entries of units.toml and currencies.toml, prefixed units and powers included."""
    entries: list[Entry] = []
    for section in _toml("units.toml").values():
        for key, row in section.items():
            entries.extend(_unit_entries(key, row))
    currencies = _toml("currencies.toml")
    minors = currencies["minor"]
    for code, row in {**currencies["iso"], **currencies["historic"]}.items():
        entries.extend(_currency_entries(code, row, minors))
    entries.extend(_minor_entry(name, row) for name, row in minors.items())
    return entries


def read_ambiguities() -> list[Ambiguity]:
    """Every surface that means one of several units, or perhaps none."""
    rows = _toml("units_ambiguous.toml")
    found = [
        Ambiguity(section, surface, tuple(readings))
        for section in ("symbols", "names")
        for surface, readings in rows[section].items()
    ]
    currencies = _toml("currencies.toml")
    for word, codes in currencies["words"].items():
        for name in {word, plural_of(word)}:
            found.append(Ambiguity("names", name, tuple(codes)))
    for sign, codes in currencies["signs"].items():
        found.append(Ambiguity("prefixes", sign, tuple(codes)))
    return found


def read_nouns() -> frozenset[str]:
    """Words that are counted and no units, though Pint has units of these names."""
    return frozenset(_toml("units_ambiguous.toml")["nouns"]["words"])


class Borrowing(NamedTuple):
    """How quantulum3's lexicon joins ours: its names for our units, and what we leave out.

    `counts` are its units that are numbers ("dozen"), `money` its coins.
    """

    rename: dict[str, str]
    dropped: frozenset[str]
    counts: dict[str, int]
    money: dict[str, str]


def read_borrowing() -> Borrowing:
    """The contents of units_quantulum3.toml."""
    data = _toml("units_quantulum3.toml")
    dropped = frozenset(word for words in data["drop"].values() for word in words)
    return Borrowing(data["rename"], dropped, data["counts"], data["money"])


def read_words() -> dict[str, dict[str, Any]]:
    """What the other files of the folder say, by their names."""
    names = sorted({path.name for path in HERE.glob("*.toml")} - UNIT_FILES)
    return {name: _toml(name) for name in names}


def word_key(name: str) -> str:
    """A surface in words as the table keys it: lower case, hyphens as blanks."""
    return " ".join(name.lower().replace("-", " ").split())


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def _listed(row: dict[str, Any], field: str) -> list[str]:
    return [part.strip() for part in row.get(field, "").split(",") if part.strip()]


def _unit_entries(key: str, row: dict[str, Any]) -> Iterator[Entry]:
    unit = row.get("unit", key)
    said = _listed(row, "names")
    singular = [name for name in said if name != "!"]
    if "!" not in said:
        singular.insert(0, key.replace("_", " "))
    symbols = _listed(row, "symbols")
    names = _with_plurals(singular, _listed(row, "plurals"))
    entry = Entry(
        unit,
        names,
        (*symbols, *_listed(row, "also")),
        define=row.get("define", ""),
        dimension=row.get("dimension", ""),
        readings=tuple(row.get("readings", ())),
        kind=row.get("kind", "unit"),
    )
    yield entry
    powers = [int(power) for power in row.get("powers", "").split()]
    for power in powers:
        yield _power_entry(entry, power)
    stems = symbols + _listed(row, "stems")
    for prefix in row.get("prefixes", "").split():
        larger = _prefixed(entry, prefix, singular or [unit], stems)
        yield larger
        if prefix in POWERED_PREFIXES:
            yield from (_power_entry(larger, power) for power in powers)


def _with_plurals(singular: list[str], plurals: list[str]) -> tuple[str, ...]:
    made = [plural_of(name) for name in singular]
    return tuple(dict.fromkeys([*singular, *plurals, *made]))


def _prefixed(entry: Entry, prefix: str, singular: list[str], stems: list[str]) -> Entry:
    names = [prefix + name for name in singular]
    dotless = [stem for stem in stems if not stem.endswith(".")]
    return Entry(
        prefix + entry.unit,
        _with_plurals(names, []),
        tuple(prefixed_symbols(prefix, dotless)),
        dimension=entry.dimension,
        kind=entry.kind,
    )


def _power_entry(entry: Entry, power: int) -> Entry:
    symbols = tuple(power_symbols(list(entry.symbols), power))
    return Entry(f"{entry.unit} ** {power}", symbols=symbols)


def _currency_entries(code: str, row: dict[str, Any], minors: dict[str, Any]) -> Iterator[Entry]:
    singular = _listed(row, "names")
    wired = [f"{name.removesuffix('dollar')}dlr" for name in singular if name.endswith(" dollar")]
    names = _with_plurals([*singular, *wired], _listed(row, "plurals"))
    signs = _listed(row, "signs")
    places = row.get("code", "before and behind")
    yield Entry(
        code,
        names,
        (*([code] if "behind" in places else []), *_listed(row, "after"), *_dollars(signs)),
        (*signs, *([code] if "before" in places else [])),
        define=f"[money_{code}]",
        dimension=f"money:{code}",
        kind="currency",
    )
    if "minor" in row:
        yield _part_entry(code, row, minors, singular)


def _part_entry(
    code: str, row: dict[str, Any], minors: dict[str, Any], singular: list[str]
) -> Entry:
    """The hundredth of a currency, by its names with those of the people ("Australian cent")."""
    minor = row["minor"]
    said = [name for name in _listed(minors.get(minor, {}), "names") if name != "!"] or [minor]
    peoples = {name.rpartition(" ")[0] for name in singular if " " in name}
    if code == "EUR":
        peoples = {"euro"}
    if minor not in PEOPLED:
        peoples = set()
    part_names = [f"{people} {part}" for people in sorted(peoples) for part in said]
    return Entry(
        f"{code}_{minor}",
        _with_plurals(part_names, []),
        define=f"{code} / {row.get('parts', MINOR_PARTS)}",
        dimension=f"money:{code}",
        kind="currency",
    )


def _minor_entry(name: str, row: dict[str, Any]) -> Entry:
    said = [part for part in _listed(row, "names") if part != "!"]
    readings = list(row.get("readings", ()))
    if readings:
        readings[0] = name
    return Entry(
        name,
        _with_plurals(said, _listed(row, "plurals")),
        tuple(_listed(row, "symbols")),
        define=f"{row['of']} / {row.get('parts', MINOR_PARTS)}",
        dimension=f"money:{row['of']}",
        readings=tuple(readings),
        kind="currency",
    )


def _dollars(signs: list[str]) -> list[str]:
    """The signs that also stand behind a number: "20 A$"."""
    return [sign for sign in signs if len(sign) > 1 and sign.endswith("$")]
