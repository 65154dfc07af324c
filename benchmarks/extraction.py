"""Quality and speed of number extraction, against quantulum3 in the same run.

    python benchmarks/extraction.py SET.jsonl …         quality on sets of sentences with gold
    python benchmarks/extraction.py --text STORIES.txt  speed on any text, one story a line
    python benchmarks/extraction.py                     both, on the page's own examples

A set is JSON Lines, one record a line: {"text", "partial", "gold": [{"low", "high", "unit",
"start", "end"}]}; `partial` gold labels one kind of quantity only: other predictions are ignored.
A unit counts as equal if both names mean the same size (Pint decides) or the same currency; a noun
counts as no unit.  Times are CPU seconds of one process: the fastest of several rounds.
"""

from __future__ import annotations

import argparse
import functools
import json
import logging
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.extract import extract_mentions
from claimcheck.extract.units import compose, raise_unit
from claimcheck.lexicon.table import unit_table
from claimcheck.model import Document
from claimcheck.units import find_unit

RELATIVE = 1e-4  # values closer than this are equal
ROUNDS = 3
_PER = re.compile(r" per | / ")
EXAMPLE = (
    "The fire burned 1,300 square kilometers (500 square miles) in 15 to 20 hours. Nearly 25% of "
    "the 2.4 million homes lost power, and repairs will cost $10 million to $15 million."
)
EXAMPLE_GOLD = [
    {"low": 1300, "high": 1300, "unit": "kilometer ** 2"},
    {"low": 500, "high": 500, "unit": "mile ** 2"},
    {"low": 15, "high": 20, "unit": "hour"},
    {"low": 25, "high": 25, "unit": "percent"},
    {"low": 2.4e6, "high": 2.4e6, "unit": ""},
    {"low": 10e6, "high": 15e6, "unit": "USD"},
]


class Found(NamedTuple):
    """One quantity, of the gold or of an engine."""

    low: float | None
    high: float | None
    unit: str
    start: int | None
    end: int | None


class Sample(NamedTuple):
    """One sentence of a set."""

    text: str
    gold: list[Found]
    partial: bool


Engine = Callable[[str], list[Found]]


def read_claimcheck(text: str) -> list[Found]:
    """The claims that claimcheck finds."""
    return [
        Found(float(each.low), float(each.high), each.unit, each.start, each.end)
        for each in extract_mentions(Document(text))
        if each.is_claim
    ]


def quantulum3_engine() -> Engine | None:
    """quantulum3 behind the same values; None if it is not installed."""
    logging.disable(logging.CRITICAL)
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        return None
    classifier.USE_CLF = False

    def read(text: str) -> list[Found]:
        found = []
        for each in parser.parse(text):
            spread = each.uncertainty or 0
            low, high = each.value - spread, each.value + spread
            found.append(Found(low, high, each.unit.name, *each.span))
        return found

    return read


def read_set(path: Path) -> list[Sample]:
    """The sentences of a JSON Lines file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Sample(row["text"], [_gold(each) for each in row["gold"]], bool(row.get("partial")))
        for row in rows
    ]


def _gold(row: dict[str, object]) -> Found:
    return Found(*(row.get(name) for name in ("low", "high", "unit", "start", "end")))  # type: ignore[arg-type]


def f1(samples: Iterable[Sample], engine: Engine, same: Callable[[Found, Found], bool]) -> float:
    """Harmonic mean of precision and recall, in percent; a prediction matches one gold at most."""
    hits = predicted = expected = 0
    for sample in samples:
        found = engine(sample.text)
        if sample.partial:
            found = [each for each in found if any(_overlap(each, gold) for gold in sample.gold)]
        gold = [each for each in sample.gold if each.low is not None]
        predicted, expected = predicted + len(found), expected + len(gold)
        for want in gold:
            hit = next((each for each in found if same(want, each)), None)
            if hit is not None:
                found.remove(hit)
                hits += 1
    return 200 * hits / (predicted + expected) if predicted + expected else 0.0


def same_value(gold: Found, found: Found) -> bool:
    """True if both ends agree."""
    return _close(gold.low, found.low) and _close(gold.high or gold.low, found.high)


def same_unit(gold: Found, found: Found) -> bool:
    """True if value and unit agree."""
    return same_value(gold, found) and unit_key(gold.unit) == unit_key(found.unit)


def same_span(gold: Found, found: Found) -> bool:
    """True if both stand at the same place."""
    return (gold.start, gold.end) == (found.start, found.end)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return False
    return abs(one - other) <= RELATIVE * max(abs(one), abs(other), 1e-9)


def _overlap(one: Found, other: Found) -> bool:
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return True
    return one.start < other.end and other.start < one.end


@functools.cache
def unit_key(name: str) -> str:
    """What a unit's name means, whoever wrote it: dimension and size, or "" for a noun."""
    above, *below = _PER.split(name or "")
    unit = functools.reduce(compose, map(_canonical, below), _canonical(above))
    try:
        known = find_unit(unit)
    except ClaimcheckError:
        return ""
    counted = known.dimension.startswith("noun:") or not known.dimension
    return "" if counted else f"{known.dimension} {float(known.factor):.6g}"


def _canonical(name: str) -> str:
    """The unit string of a plain unit as gold sets and engines name it; "" for a noun."""
    plain = re.sub(
        r"^(inverse|degree|united states|us) (?=\w)|-mass$| of age$", "", name.lower().strip()
    )
    plain = {"percentage": "percent", "angular degree": "degree"}.get(plain, plain)
    power = re.match(r"(square|cubic|sq) (.*)", plain)
    if power:
        return raise_unit(_canonical(power[2]), 3 if power[1] == "cubic" else 2)
    table = unit_table()
    surface = table.names.get(plain.replace("_", " ")) or table.symbols.get(name)
    if surface is not None:
        return surface.unit
    known = find_unit(name)
    return name if known.dimension else ""


def speed(texts: list[str], engine: Engine, rounds: int = ROUNDS) -> float:
    """Characters a CPU second, of the fastest round."""
    engine(texts[0])
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            engine(text)
        best = min(best, time.process_time() - started)
    return sum(map(len, texts)) / best


def main() -> None:
    """Print the table of quality and the ratio of speeds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", type=Path, help="JSON Lines files with gold")
    parser.add_argument("--text", type=Path, help="a text to measure speed on, one story a line")
    arguments = parser.parse_args()
    engines: dict[str, Engine] = {"claimcheck": read_claimcheck}
    other = quantulum3_engine()
    if other is not None:
        engines["quantulum3"] = other
    print_quality(_sets(arguments.sets), engines)
    print_speed(_stories(arguments.text), engines)


def _sets(paths: list[Path]) -> dict[str, list[Sample]]:
    if paths:
        return {path.stem: read_set(path) for path in paths}
    return {"example": [Sample(EXAMPLE, [_gold(row) for row in EXAMPLE_GOLD], partial=False)]}


def _stories(path: Path | None) -> list[str]:
    if path is None:
        return [EXAMPLE] * 200
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def print_quality(sets: dict[str, list[Sample]], engines: dict[str, Engine]) -> None:
    """One line a set and engine: F1 of value, of value with unit, of the exact span."""
    print(f"{'F1, percent':24}{'engine':14}{'value':>8}{'unit':>8}{'span':>8}")
    for name, samples in sets.items():
        placed = any(gold.start is not None for sample in samples for gold in sample.gold)
        for title, engine in engines.items():
            figures = [f1(samples, engine, same) for same in (same_value, same_unit)]
            cells = "".join(f"{figure:8.1f}" for figure in figures)
            spans = f"{f1(samples, engine, same_span):8.1f}" if placed else f"{'–':>8}"
            print(f"{name:24}{title:14}{cells}{spans}")


def print_speed(texts: list[str], engines: dict[str, Engine]) -> None:
    """Characters a second of each engine, and how many times quantulum3 the first is."""
    speeds = {title: speed(texts, engine) for title, engine in engines.items()}
    for title, figure in speeds.items():
        print(f"{title:14}{figure / 1000:12,.0f} thousand characters a CPU second")
    if "quantulum3" in speeds:
        print(f"ratio{speeds['claimcheck'] / speeds['quantulum3']:18,.0f}")


if __name__ == "__main__":
    main()
