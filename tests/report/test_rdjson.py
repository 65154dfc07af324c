"""Reviewdog's diagnostics: columns count bytes."""

from __future__ import annotations

import json

from . import odd


def test_the_range_is_in_bytes() -> None:
    (one,) = json.loads(odd.told("rdjson"))["diagnostics"]
    place = one["location"]["range"]
    end = odd.BYTES + len(odd.NUMBERS.encode())
    assert place["start"] == {"line": odd.LINES, "column": odd.BYTES}
    assert place["end"] == {"line": odd.LINES, "column": end}
    line = odd.LINE.encode()
    assert line[place["start"]["column"] - 1 : end - 1].decode() == odd.NUMBERS


def test_a_run_is_one_object() -> None:
    told = json.loads(odd.told("rdjson", odd.checked("a.txt"), odd.checked("b.txt")))
    assert [one["location"]["path"] for one in told["diagnostics"]] == ["a.txt", "b.txt"]
    assert told["source"] == {"name": "claimcheck"}
    assert {one["severity"] for one in told["diagnostics"]} == {"ERROR"}
