"""Expressions compiled before are what `re` makes of them today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.regex import Regex, codes
from claimcheck.regex.codes import CODES, compiled_before, interpreter

OURS = Path(CODES).read_bytes().partition(b"\n")[0].decode() == interpreter()
# Python before 3.11.5 does not go back to where an iteration began that fails midway: "14," of
# `[0-9]+(?:,[0-9]{3})*+`.  These fail at their first character or not at all.
WHOLE_ITERATIONS = ('"((?:', "(?P<attributes>")
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+")
NOT_OURS = "the codes kept are those of another interpreter"


@pytest.mark.skipif(not OURS, reason=NOT_OURS)
def test_the_kept_file_is_what_the_builder_makes() -> None:
    told = "import sys; from claimcheck.regex import build as b; sys.stdout.buffer.write({})"
    asked = told.format("b.compile_codes(b.all_expressions())")
    made = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True).stdout
    assert Path(CODES).read_bytes() == made, "run python -m claimcheck.regex.build"


@pytest.mark.skipif(not OURS, reason=NOT_OURS)
def test_each_is_what_re_compiles() -> None:
    kept = codes._kept().codes
    assert len(kept) > 300
    for key in kept:
        flags, _, pattern = key.partition(" ")
        made, found = re.compile(pattern, int(flags)), compiled_before(pattern, int(flags))
        assert found == made, pattern  # equal patterns have equal codes
        assert found is not None
        assert (found.groups, found.groupindex) == (made.groups, made.groupindex)


@pytest.mark.skipif(not OURS, reason=NOT_OURS)
def test_no_group_is_repeated_possessively() -> None:
    patterns = [key.partition(" ")[2] for key in codes._kept().codes]
    found = [pattern for pattern in patterns if POSSESSIVE_GROUP.search(pattern)]
    assert [one for one in found if not any(mark in one for mark in WHOLE_ITERATIONS)] == []


def test_an_unknown_expression_is_compiled() -> None:
    assert compiled_before(r"never (?:written|used)", 0) is None
    assert Regex(r"never (?:written|used)").fullmatch("never used")


@pytest.mark.parametrize("content", [b"", b"cpython-0 0 4 little\n{}\n", b"no table at all"])
def test_codes_of_another_interpreter_are_left_alone(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "codes.table").write_bytes(content)
    monkeypatch.setattr(codes, "CODES", str(tmp_path / "codes.table"))
    codes._kept.cache_clear()
    try:
        assert compiled_before(r"\d", 0) is None
        assert Regex(r"[ab]+\d").fullmatch("aab1")
    finally:
        codes._kept.cache_clear()
