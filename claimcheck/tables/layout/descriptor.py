"""What the descriptor of a package says of a table: the keys "claimcheck:…" of a resource."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.errors import did_you_mean
from claimcheck.tables.layout.values import EVERY, Said
from claimcheck.tables.measures import check_keys
from claimcheck.tables.records import Place

PREFIX = "claimcheck:"
# Each key of a resource with the field of Said that it fills.
TEXT_KEYS = {
    "claimcheck:entity": "entity",
    "claimcheck:about": "about",
    "claimcheck:kind": "kind",
    "claimcheck:period": "period",
    "claimcheck:date": "date",
    "claimcheck:heads": "heads",
    "claimcheck:retrieved": "retrieved",
}
UNIT = "claimcheck:unit"
MEASURES = "claimcheck:measures"
SUPERSEDED = "claimcheck:superseded"
KEYS = (*TEXT_KEYS, UNIT, MEASURES, SUPERSEDED)


def said_of(resource: Mapping[str, Any], place: Place) -> Said:
    """What the entry of a package says of its table.

    Raises TableError for a key that does not exist and a value of the wrong kind.
    """
    for key in resource:
        if key.startswith(PREFIX) and key not in KEYS:
            raise place.error(f"unknown key {key!r}", hint=did_you_mean(key, KEYS))
    texts = {
        field: _text(resource[key], key, place)
        for key, field in TEXT_KEYS.items()
        if key in resource
    }
    measures = _measures(resource.get(MEASURES, {}), place)
    return Said(**texts, units=dict(_units(resource)), measures=measures, source=_source(resource))


def resource_of(said: Said) -> dict[str, Any]:
    """The keys of a resource that say the same; units stand in its fields, sources apart."""
    found = {key: getattr(said, field) for key, field in TEXT_KEYS.items() if getattr(said, field)}
    measures = {name: dict(keys) for name, keys in said.measures.items() if keys}
    unit = {UNIT: said.units[EVERY]} if EVERY in said.units else {}
    return {**found, **unit, **({MEASURES: measures} if measures else {})}


def _text(value: object, key: str, place: Place) -> str:
    if isinstance(value, str):
        return value
    raise place.error(f"{key} is a string", hint=f'such as "{key}": "…"')


def _measures(value: object, place: Place) -> Mapping[str, Mapping[str, Any]]:
    """The declared measures by column."""
    if not isinstance(value, Mapping) or not all(isinstance(v, Mapping) for v in value.values()):
        hint = f'such as "{MEASURES}": {{"Spend": {{"cues": ["spending"]}}}}'
        raise place.error(f"{MEASURES} is an object of objects by column", hint=hint)
    for column, keys in value.items():
        check_keys(column, keys, place.file)
    return value


def _units(resource: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The unit of every field that states one, and the table's own."""
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, Mapping) else None
    for field in fields if isinstance(fields, list) else ():
        if isinstance(field, Mapping) and isinstance(field.get("unit"), str):
            yield str(field.get("name", "")), field["unit"]
    if isinstance(resource.get(UNIT), str):
        yield EVERY, resource[UNIT]


def _source(resource: Mapping[str, Any]) -> str:
    """The titles of the sources of a resource."""
    listed = resource.get("sources")
    sources = listed if isinstance(listed, list) else []
    titles = (one.get("title") for one in sources if isinstance(one, Mapping))
    return "; ".join(str(title) for title in titles if title)
