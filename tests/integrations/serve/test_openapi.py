"""The description of the interface: sound, true of the requests and of the answers."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.openapi import description

from .asking import WRONG, check, send

DOCUMENT = description(Limits())


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator({**DOCUMENT, "$ref": f"#/components/schemas/{name}"})


def test_it_is_openapi() -> None:
    validate(DOCUMENT)


def test_the_server_tells_it(address: str) -> None:
    assert send(address, "/openapi.json").value == DOCUMENT


def test_every_reference_leads_somewhere() -> None:
    def references(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
            return own + [found for one in value.values() for found in references(one)]
        return (
            [found for one in value for found in references(one)] if isinstance(value, list) else []
        )

    found = references(DOCUMENT)
    assert found
    for reference in found:
        part: Any = DOCUMENT
        for step in reference.removeprefix("#/").split("/"):
            part = part[step.replace("~1", "/")]


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"text": WRONG}, True),
        ({"text": WRONG, "name": "a.md", "date": "2025", "settings": {"select": ["cc2"]}}, True),
        ({"file": "NSBvZiAxMA==", "name": "a.txt", "answers": ""}, True),
        ({"text": "5", "settings": {"desk": {"core-share": 0.05}}}, True),
        ({}, False),
        ({"text": "5", "file": ""}, False),
        ({"text": 5}, False),
        ({"text": "5", "more": 1}, False),
        ({"text": "5", "settings": {"select": ["x"]}}, False),
        ({"text": "5", "settings": {"desk": {"core-share": 2}}}, False),
        ({"text": "5", "settings": {"json-format": "pdf"}}, False),
    ],
)
def test_it_is_true_of_requests(address: str, asked: dict[str, object], holds: bool) -> None:
    told = check(address, **asked)
    assert schema("Draft").is_valid(asked) is holds
    assert (told.status == 200) is holds
    schema("Report" if holds else "Problem").validate(told.value)


@pytest.mark.parametrize(("path", "name"), [("/v1/rules", "Rules"), ("/healthz", "Health")])
def test_it_is_true_of_other_answers(address: str, path: str, name: str) -> None:
    schema(name).validate(send(address, path).value)
