"""One JSON object a line."""

from __future__ import annotations

import json

from . import odd


def lines(**view: bool) -> list[dict[str, object]]:
    return [json.loads(line) for line in odd.told("jsonl", **view).splitlines()]


def test_a_draft_and_its_finding_are_a_line_each() -> None:
    assert [line["type"] for line in lines()] == ["document", "finding"]
    assert len({line["version"] for line in lines()}) == 1


def test_numbers_follow_if_asked_for() -> None:
    kinds = [line["type"] for line in lines(everything=True)]
    assert kinds == ["document", "finding"] + ["number"] * len(odd.checked().ledger)


def test_the_lines_say_what_the_one_value_says() -> None:
    whole = json.loads(odd.told("json"))
    for kind, key in (("document", "documents"), ("finding", "findings"), ("number", "ledger")):
        told = [line for line in lines(everything=True) if line["type"] == kind]
        assert told == [{"version": 1, "type": kind, **one} for one in whole[key]]


def test_a_line_break_in_a_draft_breaks_no_line() -> None:
    broken = odd.checked(text=odd.TEXT.replace("kilometers (", "kilometers\n("))
    told = odd.told("jsonl", broken, everything=True)
    assert all(json.loads(line) for line in told.split("\n")[:-1])
