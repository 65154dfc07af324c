"""What must hold of whatever is read, beyond that it ends and does not crash.

Each function raises AssertionError, with what is broken, for a value that keeps no promise.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from unicodedata import normalize

from claimcheck.errors import ClaimcheckError, MissingExtraError
from claimcheck.model import Document, Mention, SourceMap
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.record import record_of


@contextmanager
def refusing() -> Iterator[None]:
    """Input that is refused is in order, if one line says so; a package that is missing is not."""
    try:
        yield
    except MissingExtraError:
        raise
    except ClaimcheckError as error:
        told = str(error)
        assert told.strip(), "an error that says nothing"
        assert len(told.splitlines()) == 1, f"an error of several lines: {told!r}"


def hold_document(document: Document) -> None:
    """Blocks and comments lie in the text and in order, and every block has a place in the file."""
    length = len(document.text)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= length, f"{block} is not in the text"
        assert document.text[block.start : block.end].strip(), f"{block} is blank"
        _hold_place(document, block.start, block.end)
    for one, after in pairwise(document.blocks):
        assert one.end <= after.start, f"{one} and {after} overlap or are out of order"
    for remark in document.remarks:
        assert 0 <= remark.start <= remark.end <= length, f"{remark} is not in the text"
        assert 1 <= remark.line <= document.source.count("\n") + 1, f"{remark} is in no line"
    if document.source_map is not None:
        _hold_map(document.text, document.source_map)


def _hold_map(text: str, place: SourceMap) -> None:
    """Stretches lie in both texts, in the order of the text; verbatim ones say the same."""
    widths = place.widths or tuple(length for _, _, length in place.segments)
    at = 0
    for (start, source, length), width in zip(place.segments, widths, strict=True):
        assert at <= start <= start + length <= len(text), f"{start} +{length} is not in order"
        assert 0 <= source <= source + width <= len(place.source), f"{source} is not in the source"
        if width == length > 1:
            told, stands = text[start : start + length], place.source[source : source + length]
            assert _plain(told) == _plain(stands), f"{told!r} stands for {stands!r}"
        at = start + length


def _plain(text: str) -> list[str]:
    """The words, raised digits as digits: breaks in a line may be spaces in the file."""
    return normalize("NFKC", text).split()


def _hold_place(document: Document, start: int, end: int) -> None:
    at = document.locate(start, end)
    assert 0 <= at.start <= at.end <= len(document.source), f"{at} is not in the file"
    assert 1 <= at.line <= at.end_line, f"{at} has its lines crossed"
    assert min(at.column, at.end_column) >= 1, f"{at} is before its line"


def hold_mentions(document: Document, mentions: Iterable[Mention]) -> None:
    """Numbers stand where they say, in order, apart, with values that are numbers."""
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end <= len(document.text), f"{mention} is out of order"
        assert document.text[mention.start : mention.end] == mention.text, f"{mention} is elsewhere"
        within = mention.full_start <= mention.start and mention.end <= mention.full_end
        assert within, f"{mention} is not within its hedge"
        assert 0 <= mention.full_start <= mention.full_end <= len(document.text), f"{mention}"
        _hold_value(mention)
        _hold_place(document, mention.start, mention.end)
        at = mention.end


def hold_reasons(mentions: Iterable[Mention]) -> None:
    """What is set aside says why, and a claim is not set aside."""
    for mention in mentions:
        assert bool(mention.reason) is not mention.is_claim, f"{mention} is set aside, or is not"


def _hold_value(mention: Mention) -> None:
    for end in mention.ends:
        assert end.value.is_finite(), f"{mention} is no number"
        assert end.step > 0, f"{mention} is written to no place"
        assert end.coarse > 0, f"{mention} is written to no place"
    assert mention.ends or not mention.is_claim, f"{mention} claims nothing"


def hold_report(checked: CheckedDocument) -> None:
    """Every number is accounted for; findings lie in the text; JSON brings all of it back."""
    document = checked.document
    for entry in checked.ledger:  # a rule's own claim may hold a number: "47.15pm"
        hold_mentions(document, [entry.mention])
    places = [(entry.mention.start, entry.mention.end) for entry in checked.ledger]
    assert places == sorted(set(places)), "the ledger is out of order, or tells a number twice"
    spans = [(one.start, one.end) for one in checked.findings]
    assert spans == sorted(spans), "findings are out of order"
    aside = [(one.finding.start, one.finding.end) for one in checked.suppressed]
    for start, end in spans + aside:
        assert 0 <= start <= end <= len(document.text), f"a finding at {start}..{end}"
        _hold_place(document, start, end)
    told = checked.coverage
    parts = (told.supported, told.refuted, told.review, told.unchecked, told.not_claims)
    assert sum(parts) + told.unread == told.numbers == len(checked.ledger), f"{told}"
    record = record_of([checked])
    assert json.loads(json.dumps(record, allow_nan=False)) == record, "JSON tells another report"
