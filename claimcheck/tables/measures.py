"""Measures as tables declare them: TOML in, values out, and their compiled form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

from claimcheck.errors import TableError, did_you_mean
from claimcheck.model import Measure

_RENAMED = {"types": "entity_types"}
_ELSEWHERE = frozenset({"table", "recipe", "needs", "scopes", "signed_verbs"})
_DECIMALS = frozenset({"tolerance", "tolerance_abs", "refutes_beyond"})
_KNOWN = frozenset(Measure._fields) | _ELSEWHERE | set(_RENAMED)
FUEL = "{fuel}"


def measures_from(raw: Mapping[str, Any], file: str) -> dict[str, Measure]:
    """The measures of a measures.toml, patterns spelled out, by name.

    Raises TableError for a key that does not exist.
    """
    found = {name: _measure(name, keys, (), file) for name, keys in raw.get("measures", {}).items()}
    for pattern, keys in raw.get("patterns", {}).items():
        for fuel, fuel_keys in raw.get("fuels", {}).items():
            name = pattern.replace(FUEL, fuel)
            found[name] = _measure(name, _filled(keys, fuel), tuple(fuel_keys["words"]), file)
    return found


def heads_from(raw: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The nouns by which prose refers back to an entity, by entity type."""
    return {name: tuple(keys.get("heads", ())) for name, keys in raw.get("types", {}).items()}


def _filled(keys: Mapping[str, Any], fuel: str) -> dict[str, Any]:
    return {k: v.replace(FUEL, fuel) if isinstance(v, str) else v for k, v in keys.items()}


def _measure(name: str, keys: Mapping[str, Any], needs: tuple[str, ...], file: str) -> Measure:
    for key in keys:
        if key not in _KNOWN:
            hint = did_you_mean(key, sorted(_KNOWN))
            raise TableError(f"measure {name!r} has an unknown key {key!r}", file=file, hint=hint)
    values = {_RENAMED.get(k, k): _frozen(k, v) for k, v in keys.items() if k not in _ELSEWHERE}
    recipe = keys.get("recipe")
    if recipe and "recipes" not in keys:
        values["recipes"] = (recipe,)
    scopes = tuple((scope, tuple(words)) for scope, words in keys.get("scopes", {}).items())
    label = str(values.pop("label", name.replace("_", " ")))
    made = Measure(name, label, needs=needs, scopes=scopes)
    return _with(made, values)


def _with(measure: Measure, values: Mapping[str, Any]) -> Measure:
    return measure._replace(**values)


def _frozen(key: str, value: Any) -> Any:
    if key in _DECIMALS:
        return Decimal(str(value))
    return tuple(value) if isinstance(value, list) else value


def pack_measures(measures: Mapping[str, Measure], heads: Mapping[str, tuple[str, ...]]) -> str:
    """Measures and heads as one line of JSON, what is at its default left out."""
    plain = [dict(_changed(measure)) for measure in measures.values()]
    return json.dumps([plain, heads], ensure_ascii=False, default=str)


def _changed(measure: Measure) -> Iterator[tuple[str, Any]]:
    for name, value in measure._asdict().items():
        if name in ("name", "label") or value != Measure._field_defaults[name]:
            yield name, value


def unpack_measures(packed: str) -> tuple[dict[str, Measure], dict[str, tuple[str, ...]]]:
    """The measures by name and the heads by entity type, from their compiled form."""
    plain, heads = cast(tuple[list[dict[str, Any]], dict[str, list[str]]], json.loads(packed))
    measures = {one["name"]: _unpacked(one) for one in plain}
    return measures, {kind: tuple(words) for kind, words in heads.items()}


def _unpacked(plain: dict[str, Any]) -> Measure:
    values = {key: _frozen(key, value) for key, value in plain.items()}
    if "scopes" in values:
        values["scopes"] = tuple((scope, tuple(words)) for scope, words in plain["scopes"])
    return Measure(**values)
