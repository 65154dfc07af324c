"""Workflow commands: columns count code points, special characters are escaped."""

from __future__ import annotations

import pytest

from claimcheck.report.formats.github import _data, _property

from . import odd


def test_a_command_points_at_the_numbers() -> None:
    (line,) = odd.told("github").splitlines()
    end = odd.CODE_POINTS + len(odd.NUMBERS)
    place = f"line={odd.LINES},endLine={odd.LINES},col={odd.CODE_POINTS},endColumn={end}"
    assert line.startswith(f"::error file=dunes.txt,{place},title=CC201 conversion-mismatch::")


@pytest.mark.parametrize(
    ("text", "data", "told"),
    [
        ("a%b", "a%25b", "a%25b"),
        ("a\nb", "a%0Ab", "a%0Ab"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("a:b", "a:b", "a%3Ab"),
        ("a,b", "a,b", "a%2Cb"),
        ("%0A", "%250A", "%250A"),
    ],
)
def test_escapes(text: str, data: str, told: str) -> None:
    assert (_data(text), _property(text)) == (data, told)
