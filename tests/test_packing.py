"""Checked documents packed and unpacked: the same document, and nothing but a document."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model import Block, BlockKind, Document, Kind, Mention, Suppressed
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.packing import pack, unpack

TEXT = """\
Of the €50.6 million, €21 million comes from the state, €9.4 million from the region, €14.2 million
from a loan and €6 million from port fees, for a total of €48.6 million. Kenya had 47.6 million
people in 2019. On Monday, 18 March 2025, it covered 1,300 km² (800 sq mi), or two-thirds.
"""


def same(report: CheckedDocument) -> bool:
    """True if the document comes back, through text that has no tuples."""
    return repr(unpack(json.loads(json.dumps(pack(report))))) == repr(CheckedDocument(*report))


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


def test_what_several_hold_is_one_object_again() -> None:
    checked = unpack(pack(claimcheck.check(TEXT)))
    held = [outcome for entry in checked.ledger for outcome in entry.outcomes]
    assert len({id(outcome) for outcome in held}) == len(set(held)) < len(held)


@pytest.mark.parametrize(
    "mention",
    [
        Mention(0, 1, "5", Kind.COUNT, notes=("read", "so")),
        Mention(0, 1, "", Kind.UNREAD, hedge=None),
        Mention(0, 1, "\ud800\0", Kind.COUNT, reason="a lone surrogate, and a character of none"),
    ],
)
def test_a_column_may_hold_values_or_none_or_both(mention: Mention) -> None:
    blocks = (Block(BlockKind.TABLE_CELL, 0, 1, 0, 0, 0), Block(BlockKind.DEK, 1, 2))
    checked = CheckedDocument(Document("5", blocks), (Entry(mention),), ())
    assert same(checked)


def test_a_value_of_no_model_is_refused() -> None:
    mention = Mention(0, 1, "5", Kind.COUNT, moment=Decimal)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="nothing of the type type"):
        pack(CheckedDocument(Document("5"), (Entry(mention),), ()))


@pytest.mark.parametrize(
    "groups",
    [
        [],
        [["tuple", 1]],
        [["os.system", 1, [0, "true"]]],
        [["CheckedDocument", 1, [1, 0], [1, 1], [1, 2]]],
        [["CheckedDocument", 1, []]],
        [["Decimal", 1, [0, "five"]]],
        [["Fraction", 1, [0, "1e999999999"], [0, "1"]]],
        [["Fraction", 1, [0, "1"], [0, "0"]]],
        [["date", 1, [0, "2025-02-30"]]],
        [["Verdict", 1, [0, "maybe"]]],
        [["Entry", 1, [2, {}]]],
        ["plain"],
        [5],
    ],
)
def test_what_is_no_document_is_refused(groups: list[object]) -> None:
    with pytest.raises(ValueError, match="no packed document"):
        unpack(groups)  # type: ignore[arg-type]
