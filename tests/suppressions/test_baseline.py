"""Baselines as text, and findings marked by them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ConfigError
from claimcheck.model import SuppressedBy
from claimcheck.suppressions.baseline import (
    Known,
    known_of,
    mark_known,
    read_baseline,
    written_baseline,
)

from .drafts import OTHER, WRONG, check_html, told

HALVES = st.sampled_from(("caf\udce9.md", "\ud800", "a\x7f\u2028"))  # "café.md" in Latin-1
TEXTS = st.text() | HALVES
ENTRIES = st.frozensets(st.builds(Known, TEXTS, TEXTS, TEXTS, TEXTS), max_size=5)


@given(ENTRIES)
def test_there_and_back(entries: frozenset[Known]) -> None:
    text = written_baseline(entries)
    assert read_baseline(text.encode().decode(), "b.json") == entries
    assert text == written_baseline(sorted(entries, reverse=True))


@given(ENTRIES, ENTRIES)
def test_a_finding_is_a_line_so_that_versions_merge(
    ours: frozenset[Known], theirs: frozenset[Known]
) -> None:
    def lines(entries: frozenset[Known]) -> set[str]:
        return {line.rstrip(",") for line in written_baseline(entries).split("\n")}

    assert lines(ours) | lines(theirs) == lines(ours | theirs) or not (ours and theirs)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "b.json:1: is not JSON"),
        ("{\n]", "b.json:2: is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is no baseline of version 1"),
        ('{"version": 2, "findings": []}', "is no baseline of version 1"),
        ('{"version": 1}', "has an entry that is no finding"),
        ('{"version": 1, "findings": [{"path": 1}]}', "has an entry that is no finding"),
    ],
)
def test_what_is_no_baseline_is_told(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_baseline(text, "b.json")
    assert said in str(raised.value)
    assert "--update-baseline" in str(raised.value)


def test_findings_are_marked_by_their_fingerprints() -> None:
    checked = check_html(f"<p>{WRONG}</p><p>{OTHER}</p>")
    one, two = known_of(checked, "a.html")
    assert (one.path, one.rule, one.words) == ("a.html", "CC201", "1,300 km² (800 sq mi")
    marked = mark_known(checked, {two.fingerprint})
    assert told(marked) == (["CC201"], ["CC201"])
    assert [(aside.by, aside.reason) for aside in marked.suppressed] == [
        (SuppressedBy.BASELINE, "")
    ]
    assert set(known_of(marked, "a.html")) == {one, two}


def test_what_a_comment_suppresses_is_not_known_too() -> None:
    why = "<!-- claimcheck: ignore[CC201] reason: as told -->"
    checked = check_html(f"<p>{WRONG}{why}</p><p>{OTHER}</p>")
    assert [one.words for one in known_of(checked, "a.html")] == ["2,600 km² (400 sq mi"]


@given(st.permutations([WRONG, OTHER, "It rained.", "Nobody came."]))
def test_the_place_of_a_paragraph_does_not_matter(paragraphs: list[str]) -> None:
    before = {one.fingerprint for one in known_of(check_html(f"<p>{WRONG}</p><p>{OTHER}</p>"), "")}
    after = check_html("".join(f"<p>{one}</p>" for one in paragraphs))
    assert {one.fingerprint for one in known_of(after, "")} == before


def test_the_text_is_json_for_other_tools() -> None:
    text = written_baseline([Known("a", "CC201", "1 “x”", "f")])
    assert json.loads(text)["findings"] == [
        {"path": "a", "rule": "CC201", "words": "1 “x”", "fingerprint": "f"}
    ]
