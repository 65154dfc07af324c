"""The description of the interface, as OpenAPI 3.1 has it."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any, cast

from claimcheck.integrations.serve.answering import FORMS
from claimcheck.integrations.serve.asking import LONGEST_NAME
from claimcheck.integrations.serve.limits import Limits

HERE, REPORT = "#/$defs/", "#/components/schemas/"  # where a schema of its own has its parts


def description(limits: Limits) -> dict[str, Any]:
    """The document: `openapi.json`, the published schema of reports, and the limits in force."""
    told = _read("claimcheck.integrations.serve", "openapi.json")
    report = _moved(_read("claimcheck.report", "report-1.schema.json"))
    schemas = told["components"]["schemas"]
    schemas |= report.pop("$defs")
    schemas["Report"] = {key: value for key, value in report.items() if key != "$schema"}
    asked = schemas["Draft"]["properties"]
    asked["text"]["maxLength"] = limits.characters
    asked["file"]["maxLength"] = limits.body
    asked["name"]["maxLength"] = LONGEST_NAME
    check = told["paths"]["/v1/check"]["post"]
    check["parameters"][0]["schema"]["enum"] = list(FORMS)
    check["responses"]["200"]["content"] |= {
        form.media.partition(";")[0]: {"schema": {"type": "string"}}
        for form in FORMS.values()
        if form.format != "json"
    }
    told["info"]["version"] = version("claimcheck-newsroom")
    return told


def _read(package: str, name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(_text(package, name)))


@cache
def _text(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")


def _moved(schema: Any) -> Any:
    """The schema with its references to where its parts stand in the document."""
    if isinstance(schema, dict):
        return {
            key: _reference(value) if key == "$ref" else _moved(value)
            for key, value in schema.items()
        }
    return [_moved(one) for one in schema] if isinstance(schema, list) else schema


def _reference(said: str) -> str:
    return REPORT + said.removeprefix(HERE)
