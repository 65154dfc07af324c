"""Reports packed and unpacked: the same report, and nothing but a report."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.integrations.packing import pack, unpack
from claimcheck.model import Suppressed

TEXT = """\
Of the €50.6 million, €21 million comes from the state, €9.4 million from the region, €14.2 million
from a loan and €6 million from port fees, for a total of €48.6 million. Kenya had 47.6 million
people in 2019. On Monday, 18 March 2025, it covered 1,300 km² (800 sq mi), or two-thirds.
"""


def same(report: claimcheck.Report) -> bool:
    """True if the report comes back, through text that has no tuples or large numbers."""
    return repr(unpack(json.loads(json.dumps(pack(report))))) == repr(report)


def test_a_report_comes_back_whole() -> None:
    report = claimcheck.check(TEXT, date="2025-03-18")
    assert len({entry.verdict for entry in report.ledger}) > 3
    assert unpack(pack(report)) == report
    assert same(report)


def test_a_report_of_a_file_comes_back_whole() -> None:
    from claimcheck.documents import document_from_bytes

    text = f"# Head\n\n{TEXT}\n5 km (9 miles) <!-- claimcheck: ignore[CC201] reason: as told -->\n"
    report = claimcheck.check(document_from_bytes(text.encode(), "draft.md"))
    assert report.suppressed
    assert isinstance(unpack(pack(report)).suppressed[0], Suppressed)
    assert same(report)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["1e9", "5 km", "½", "9" * 60, "10%", "+1 555 867 5309", "X "])))
def test_every_report_comes_back(words: list[str]) -> None:
    assert same(claimcheck.check(" and ".join(words)))


@pytest.mark.parametrize(
    "nodes",
    [
        [],
        [["plain", 5]],
        [["os.system", "true"]],
        [["Report", 0, 1, 2, 3]],
        [["Decimal", "five"]],
        [["Fraction", "1e999999999"]],
        [["date", "2025-02-30"]],
        [["Verdict", "maybe"]],
        ["plain"],
        [5],
    ],
)
def test_what_is_no_report_is_refused(nodes: list[object]) -> None:
    with pytest.raises(ValueError, match="no packed report"):
        unpack(nodes)  # type: ignore[arg-type]
