"""The user's mistakes in one line: where, what, and what to do."""

from __future__ import annotations

import pytest

from claimcheck.errors import (
    ClaimcheckError,
    ConfigError,
    DocumentError,
    MissingExtraError,
    TableError,
    UnitError,
    did_you_mean,
)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (ClaimcheckError("is odd"), "is odd"),
        (ClaimcheckError("is odd", file="a.txt"), "a.txt: is odd"),
        (ClaimcheckError("is odd", file="a.txt", line=7), "a.txt:7: is odd"),
        (ClaimcheckError("is odd", line=7), "is odd"),
        (ClaimcheckError("is odd", hint="mend it"), "is odd (mend it)"),
        (ClaimcheckError("is odd", file="a", line=0, hint="mend"), "a:0: is odd (mend)"),
        (ClaimcheckError("no \n b", file="a\u2028b", hint="c\r\nd"), "a b: no   b (c d)"),
    ],
)
def test_one_line(error: ClaimcheckError, line: str) -> None:
    assert str(error) == line


@pytest.mark.parametrize(
    "kind", [ConfigError, DocumentError, MissingExtraError, TableError, UnitError]
)
def test_every_kind_is_caught_as_one(kind: type[ClaimcheckError]) -> None:
    with pytest.raises(ClaimcheckError, match="is odd"):
        raise kind("is odd")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("chek", "did you mean 'check'?"),
        ("zzz", "one of: check, extract, rules"),
    ],
)
def test_the_closest_name_or_all_of_them(name: str, hint: str) -> None:
    assert did_you_mean(name, ["rules", "check", "extract"]) == hint
