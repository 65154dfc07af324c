"""SARIF: columns count code points and the log says so."""

from __future__ import annotations

import json

import pytest

from claimcheck.report.formats.sarif import _uri
from claimcheck.rules import rule_modules

from . import odd


def test_the_region_is_in_the_units_that_the_run_declares() -> None:
    (run,) = json.loads(odd.told("sarif"))["runs"]
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startLine"], region["startColumn"]) == (odd.LINES, odd.CODE_POINTS)
    assert region["endColumn"] - region["startColumn"] == len(odd.NUMBERS)
    assert region["snippet"]["text"] == odd.NUMBERS


def test_every_rule_has_its_page_and_results_point_to_it() -> None:
    (run,) = json.loads(odd.told("sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [module.rule.code for module in rule_modules()]
    assert all(rule["help"]["markdown"] for rule in rules)
    assert rules[run["results"][0]["ruleIndex"]]["id"] == "CC201"


def test_the_accused_numbers_are_related_places() -> None:
    (result,) = json.loads(odd.told("sarif"))["runs"][0]["results"]
    told = [place["message"]["text"] for place in result["relatedLocations"]]
    assert told == ["1,300 square kilometers", "800 square miles"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a b.txt", "a%20b.txt"),
        ("süß/日.txt", "s%C3%BC%C3%9F/%E6%97%A5.txt"),
        ("/tmp/a.txt", "file:///tmp/a.txt"),
        ("100%.txt", "100%25.txt"),
    ],
)
def test_names_are_uris(name: str, uri: str) -> None:
    assert _uri(name) == uri
