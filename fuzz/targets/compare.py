"""A draft beside its source, and beside another version of itself."""

from __future__ import annotations

from claimcheck.compare import Comparison, Revision, compare_versions, compare_with_sources
from claimcheck.documents import document_from_text
from claimcheck.model import Document
from claimcheck.report.comparison import NAMES, render_comparison
from claimcheck.report.formats import View
from fuzz.laws import hold_mentions
from fuzz.parts import parts_of, text_of

WORDS = ("prose",)
OTHER = "other"
VIEW = View(everything=True, notes=True)


def run(data: bytes) -> None:
    """Compare the input with its part "other", and each with itself."""
    parts = parts_of(data)
    draft, other = (document_from_text(text_of(parts.get(name, b""))) for name in ("", OTHER))
    compared = compare_with_sources(draft, [other])
    hold_mentions(draft, (one.mention for one in compared.numbers))
    for place in (place for one in compared.numbers for place in one.places):
        hold_mentions(other, [place.mention])
    revision = compare_versions(other, draft)
    for one in revision.numbers:
        hold_mentions(other, [one.old] if one.old else ())
        hold_mentions(draft, [one.new] if one.new else ())
    _render(compared)
    _render(revision)
    _hold_same(draft)


def _hold_same(text: Document) -> None:
    """A text says what it says itself."""
    accused = compare_with_sources(text, [text]).findings
    assert not accused, f"not found in the same text: {accused}"
    altered = compare_versions(text, text).alterations
    assert not altered, f"altered in the same text: {altered}"


def _render(result: Comparison | Revision) -> None:
    for name in NAMES:
        assert all(isinstance(text, str) for text in render_comparison(result, name, VIEW))
