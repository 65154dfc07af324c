"""JUnit's XML: well-formed whatever the draft holds."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from . import odd


def test_a_finding_is_a_failure_with_its_place_and_arithmetic() -> None:
    (suite,) = ElementTree.fromstring(odd.told("junit"))
    assert suite.attrib == {"name": "dunes.txt", "tests": "1", "failures": "1", "errors": "0"}
    (case,) = suite
    place = f"dunes.txt:{odd.LINES}:{odd.CODE_POINTS}"
    assert case.attrib["name"] == f"CC201 conversion-mismatch at {place}"
    (failure,) = case
    assert failure.attrib["type"] == "refuted"
    assert failure.text is not None
    assert place in failure.text


def test_a_clean_draft_is_one_test_that_passes() -> None:
    (suite,) = ElementTree.fromstring(odd.told("junit", odd.checked(text="All is well.")))
    assert suite.attrib["failures"] == "0"
    assert [len(case) for case in suite] == [0]


@pytest.mark.parametrize("name", ["a&b.txt", 'a"b<c>.txt', "a\x0bb\x00.txt", "𝄞.txt", "\ud800.txt"])
def test_hostile_names_leave_it_well_formed(name: str) -> None:
    root = ElementTree.fromstring(odd.told("junit", odd.checked(name)).encode("utf-8", "replace"))
    assert len(root) == 1
