"""What a layout measures, as matching sees it: labels, cues and what bars them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from claimcheck.extract.nouns import is_plural
from claimcheck.extract.units import singular
from claimcheck.lexicon.spelling import plural_of
from claimcheck.lexicon.words import calendar_words
from claimcheck.model import Measure
from claimcheck.tables.layout.values import Layout
from claimcheck.tables.layout.words import families, head_words
from claimcheck.tables.measures import measure_from

# An own table is a record of its maker's, not one of several estimates: four of these, one per cent
# or two units of the last decimal written, are a difference that refutes.
TOLERANCE = Decimal("0.0025")
HALF = Decimal("0.5")
_DONE = ("actual", "actuals", "outturn", "audited")


def measures_of(layout: Layout) -> dict[str, Measure]:
    """The measures of a layout by name; declared keys go before what is inferred.

    Those of a column of measures as far as the first records show them and their unit stands in no
    column; `measure_named` makes the others, with the unit of their rows.
    """
    known = [name for name in layout.labels if layout.unit is None or name in layout.units]
    return {name: measure_named(layout, name) for name in known}


def measure_named(layout: Layout, name: str, unit: str = "") -> Measure:
    """The measure of a name that rows of the layout have; `unit` is theirs if the head has none."""
    label = layout.labels.get(name) or name.partition(".")[2].replace("_", " ")
    said = layout.units.get(name)
    inferred = _inferred(layout, name, label)._replace(unit=said.unit if said else unit)
    keys = layout.declared.get(name) or {}
    return _with_declared(layout, inferred, keys) if keys else inferred


def cues_for(label: str, *, done: bool = False) -> tuple[str, ...]:
    """Words that name a measure in prose, by its label; `done` if figures are of what was done.

    The label, its singular and plural; where its last word is one of a family, the other nouns of
    the family behind the same adjectives; where it is no more than that word, verbs too.
    """
    words = _without_neutral(label)
    family = families().get(words) or families().get(words.rpartition(" ")[2])
    if family is None:
        return tuple(dict.fromkeys((label.lower(), words, *_numbers(words))))
    adjective = "" if words in family.heads else words.rpartition(" ")[0]
    found = [label.lower(), words]
    found += [f"{adjective} {cue}".strip() for cue in family.cues]
    if not adjective:
        found += family.verbs
        found += families()["spending"].verbs if done and "budget" in family.heads else ()
    return tuple(dict.fromkeys(found))


def _inferred(layout: Layout, name: str, label: str) -> Measure:
    words = _without_neutral(label)
    family = families().get(words)
    done = any(one.scope in _DONE for one in layout.values if one.measure in ("", name))
    cues = cues_for(label, done=done)
    counted = layout.nouns.get(name, "").lower()
    nouns = (*(family.nouns if family else ()), *([counted] if counted else []))
    if is_plural(words.rpartition(" ")[2]) and not _unit_of(layout, name):
        nouns = (*nouns, words)
    return Measure(
        name,
        label.lower() if label[:1].isupper() and not label.isupper() else label,
        cues=cues,
        nouns=tuple(dict.fromkeys(nouns)),
        blockers=tuple(_blockers(layout, name, cues)),
        tolerance=TOLERANCE,
        tolerance_abs=_half_step(layout, name),
        scoped=layout.scoped,
    )


def _half_step(layout: Layout, name: str) -> Decimal:
    """Half of the coarsest last decimal of its columns; 0 where a column tells the unit."""
    steps = [one.step for one in layout.values if one.measure == name]
    return max(steps, default=Decimal(0)) * HALF


def _unit_of(layout: Layout, name: str) -> str:
    return layout.units[name].unit if name in layout.units else ""


def _blockers(layout: Layout, name: str, cues: tuple[str, ...]) -> Iterator[str]:
    """What makes it another quantity: general words, and those of the table's other measures.

    A month does where the figures are of years.
    """
    own = {word for cue in cues for word in cue.split()}
    for blocker in head_words().blockers:
        if own.isdisjoint(blocker.split()):
            yield blocker
    if layout.yearly:
        yield from (month for month in calendar_words()[0] if len(month) > 3)
    for other, label in layout.labels.items():
        words = label.lower().split()
        if other != name and not own.isdisjoint(words):
            yield from (word for word in words if word not in own and len(word) > 2)


def _with_declared(layout: Layout, inferred: Measure, keys: Mapping[str, Any]) -> Measure:
    """The measure with what is declared in place of what is inferred."""
    declared = measure_from(inferred.name, {"label": inferred.label, **keys}, layout.table)
    changed = {
        field: getattr(declared, field)
        for field in Measure._fields
        if getattr(declared, field) != Measure._field_defaults.get(field)
    }
    if not keys.keys().isdisjoint(("tolerance", "tolerance_abs")):
        changed |= {"tolerance": declared.tolerance, "tolerance_abs": declared.tolerance_abs}
    recipes = tuple(_spelled_out(layout, recipe) for recipe in declared.recipes)
    return inferred._replace(**{**changed, "recipes": recipes})


def _spelled_out(layout: Layout, recipe: str) -> str:
    """A recipe with the labels of this table as the names that they stand for."""
    names = {name.partition(".")[2]: name for name in layout.labels}
    return " ".join(names.get(word, word) for word in recipe.split())


def _without_neutral(label: str) -> str:
    """The words of a label without those that leave it what it is: "number of", "total"."""
    words = " ".join(label.lower().split())
    first, _, rest = words.partition(", ")
    words = first if rest in head_words().neutral else words
    for neutral in head_words().neutral:
        if words.startswith(f"{neutral} "):
            words = words.removeprefix(f"{neutral} ")
    return words


def _numbers(words: str) -> Iterable[str]:
    """The singular and the plural of a phrase that a noun ends."""
    last = words.rpartition(" ")[2]
    if not last.isalpha() or len(last) < 4 or last.endswith(("ed", "ing")):
        return ()
    if is_plural(last):
        return (words[: len(words) - len(last)] + singular(last),)
    return (plural_of(words),) if " of " not in words else ()
