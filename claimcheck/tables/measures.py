"""Measures as tables declare them: TOML in, values out, and their compiled form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, cast

from claimcheck.errors import TableError, did_you_mean
from claimcheck.model import Measure

_RENAMED = {"types": "entity_types"}
_ELSEWHERE = frozenset({"table", "recipe", "needs", "scopes", "signed_verbs"})
_TEXT, _NUMBER, _FLAG, _LIST, _TABLE = "a string", "a number", "true or false", "a list", "a table"
# Every key that a measure may declare, with what its value is.
KEYS: Mapping[str, str] = {
    **dict.fromkeys(("label", "unit", "table", "recipe", "needs"), _TEXT),
    **dict.fromkeys(("tolerance", "tolerance_abs", "refutes_beyond"), _NUMBER),
    **dict.fromkeys(
        ("timeless", "never_refutes", "whole", "resolves", "dated_event", "scoped"), _FLAG
    ),
    **dict.fromkeys(("types", "cues", "nouns", "blockers", "bare_units", "recipes"), _LIST),
    **dict.fromkeys(("superlatives", "superlatives_least", "complete"), _LIST),
    **dict.fromkeys(("scopes", "signed_verbs"), _TABLE),
}
_PYTHON: Mapping[str, tuple[type, ...]] = {
    _TEXT: (str,),
    _NUMBER: (int, float),
    _FLAG: (bool,),
    _LIST: (list, tuple),
    _TABLE: (dict,),
}
_DECIMALS = frozenset({"tolerance", "tolerance_abs", "refutes_beyond"})
FUEL = "{fuel}"


def measures_from(raw: Mapping[str, Any], file: str) -> dict[str, Measure]:
    """The measures of a measures.toml, patterns spelled out, by name.

    Raises TableError for a key that does not exist and for a value of the wrong kind.
    """
    measures = _tables(raw, "measures", file)
    found = {name: _measure(name, keys, (), file) for name, keys in measures.items()}
    fuels = {
        fuel: _strings(keys.get("words"), f"fuels.{fuel}.words", file)
        for fuel, keys in _tables(raw, "fuels", file).items()
    }
    for pattern, keys in _tables(raw, "patterns", file).items():
        for fuel, words in fuels.items():
            name = pattern.replace(FUEL, fuel)
            found[name] = _measure(name, _filled(keys, fuel), words, file)
    return found


def _tables(raw: Mapping[str, Any], key: str, file: str) -> Mapping[str, Mapping[str, Any]]:
    """The tables of a file under a key, by name.  Raises TableError for anything else."""
    found = raw.get(key, {})
    if isinstance(found, Mapping) and all(isinstance(one, Mapping) for one in found.values()):
        return found
    raise TableError(f"{key} holds something else than tables", file=file, hint=f"[{key}.NAME]")


def _strings(value: object, key: str, file: str) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise TableError(f"{key} cannot be {value!r}", file=file, hint="it is a list of strings")


def measure_from(name: str, keys: Mapping[str, Any], file: str) -> Measure:
    """The measure that these keys declare.  Raises TableError for a key or value that is wrong."""
    return _measure(name, keys, (), file)


def check_keys(name: str, keys: Mapping[str, object], file: str) -> None:
    """Raises TableError for a key that no measure has, and for a value of the wrong kind."""
    for key, value in keys.items():
        if key not in KEYS:
            hint = did_you_mean(key, KEYS)
            raise TableError(f"measure {name!r} has an unknown key {key!r}", file=file, hint=hint)
        wanted = KEYS[key]
        told = f"measure {name!r}: {key}"
        if not isinstance(value, _PYTHON[wanted]) or isinstance(value, bool) != (wanted == _FLAG):
            raise TableError(f"{told} cannot be {value!r}", file=file, hint=f"{key} is {wanted}")
        if isinstance(value, float) and not isfinite(value):
            raise TableError(f"{told} cannot be {value}", file=file, hint="such as 0.01")
        if isinstance(value, (list, tuple)):
            _strings(value, told, file)
        if key == "scopes" and isinstance(value, Mapping):
            for scope, words in value.items():
                _strings(words, f"{told}.{scope}", file)


def heads_from(raw: Mapping[str, Any], file: str) -> dict[str, tuple[str, ...]]:
    """The nouns by which prose refers back to an entity, by entity type.

    Raises TableError for a value of the wrong kind.
    """
    return {
        name: _strings(keys.get("heads", ()), f"types.{name}.heads", file)
        for name, keys in _tables(raw, "types", file).items()
    }


def _filled(keys: Mapping[str, Any], fuel: str) -> dict[str, Any]:
    return {k: v.replace(FUEL, fuel) if isinstance(v, str) else v for k, v in keys.items()}


def _measure(name: str, keys: Mapping[str, Any], needs: tuple[str, ...], file: str) -> Measure:
    check_keys(name, keys, file)
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
