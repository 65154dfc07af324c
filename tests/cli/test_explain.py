"""`claimcheck explain`: how one number was read and checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from .calling import call, write

TEXT = "It has 1,300 km² (800 sq mi) of dunes.\nNearly 40 boats came in 2018.\n"


@pytest.mark.parametrize(
    ("place", "first", "told"),
    [
        (":1:8", "1,300 km²: REFUTED", "read as: measure, kilometer ** 2"),
        (":1:19", "800 sq mi: REFUTED", "refuted by CC201 (draft)"),
        (":2:1", "Nearly 40: unchecked", "read as: count, boats, nearly"),
        (":2:8", "Nearly 40: unchecked", "the words allow"),
        (":2:26", "2018: not a claim", "why: a year"),
    ],
)
def test_the_number_at_a_place(tmp_path: Path, place: str, first: str, told: str) -> None:
    ran = call("explain", write(tmp_path, "a.txt", TEXT) + place)
    assert ran.status == 0
    assert ran.out.splitlines()[0] == first
    assert told in ran.out


def test_every_number_of_a_line(tmp_path: Path) -> None:
    out = call("explain", write(tmp_path, "a.txt", TEXT) + ":2").out
    assert out.startswith("Nearly 40: unchecked\n")
    assert "\n2018: not a claim\n" in out


@pytest.mark.parametrize("place", [":1:1", ":3", ":9:9"])
def test_a_place_without_a_number_is_told(tmp_path: Path, place: str) -> None:
    ran = call("explain", write(tmp_path, "a.txt", TEXT) + place)
    assert ran.status == 2
    assert "there is no number here" in ran.err
