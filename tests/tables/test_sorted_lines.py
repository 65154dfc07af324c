"""Lines found by how they begin are those a walk through all of them finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.tables.sorted_lines import lines_beginning

SHORT = st.text("ab ", max_size=4)


@given(st.lists(SHORT).map(sorted), SHORT, SHORT)
def test_the_lines_that_begin_so(lines: list[str], prefix: str, rest: str) -> None:
    assert list(lines_beginning(lines, prefix)) == [x for x in lines if x.startswith(prefix)]
    least = prefix + rest
    assert list(lines_beginning(lines, prefix, least)) == [
        x for x in lines if x.startswith(prefix) and x >= least
    ]
