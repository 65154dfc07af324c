"""Line ends and the order of tables change where nothing is found, and nothing that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import claimcheck
from claimcheck.documents import document_from_bytes
from tests.determinism.told import EXAMPLES, NAMES


def places(data: bytes, name: str) -> list[tuple[object, ...]]:
    """Every number with its line and column in the file, what it says and what was found."""
    document = document_from_bytes(data, name)
    found = claimcheck.check(document, date="2025-03-18")
    return [
        (
            *document.locate(entry.mention.start, entry.mention.end)[:2],
            entry.mention.text,
            entry.verdict,
            [outcome.message for outcome in entry.outcomes],
        )
        for entry in found.ledger
    ]


ENDS: list[Callable[[bytes], bytes]] = [
    lambda data: data.replace(b"\n", b"\r\n"),
    lambda data: b"\xef\xbb\xbf" + data,
    lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", ENDS, ids=["crlf", "mark", "both"])
def test_files_of_other_systems(name: str, change: Callable[[bytes], bytes]) -> None:
    data = (EXAMPLES / name).read_bytes()
    assert places(data, name)
    assert places(change(data), name) == places(data, name)


def test_the_order_of_tables_and_of_their_rows(tmp_path: Path) -> None:
    head, *rows = (EXAMPLES / "town-figures.csv").read_text("utf-8").splitlines()
    own, turned = tmp_path / "own.csv", tmp_path / "turned.csv"
    own.write_text("\n".join([head, *rows]), "utf-8")
    turned.write_text("\n".join([head, *reversed(rows)]), "utf-8")
    other = EXAMPLES / "city-budget.csv"
    text = (EXAMPLES / "town-notes.md").read_text("utf-8")
    one = claimcheck.check(text, date="2025-03-18", tables=[own, other])
    two = claimcheck.check(text, date="2025-03-18", tables=[other, turned])
    assert [finding.rule for finding in one.findings] == ["CC501"]
    assert one.to_json().replace("own", "turned") == two.to_json().replace("own", "turned")
