"""Marks of comments put into the XML of Word; runs are cut in two, and nothing else changes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.annotate.places import Places, Stretch
from claimcheck.namedtuple import NamedTuple

_NAME = re.compile(rb"<([^\s/>]+)")
PRESERVE = b'xml:space="preserve"'


class Mark(NamedTuple):
    """A comment's number and the text of the document that it is on."""

    number: int
    start: int
    end: int


class _Put(NamedTuple):
    """A mark to be put in; of several at one place those of a lower `order` come first."""

    order: int
    mark: bytes


class _Edit(NamedTuple):
    """Bytes put in at a place; `order` tells which of several at one place come first."""

    at: int
    order: int
    put: bytes


def mark_part(data: bytes, places: Places, marks: Sequence[Mark]) -> bytes:
    """The part with the marks in it; a mark on text that the part does not hold is left out."""
    edits: list[_Edit] = []
    for mark in marks:
        edits += _edits(data, places, mark)
    parts: list[bytes] = []
    at = 0
    for edit in sorted(set(edits)):
        parts += [data[at : edit.at], edit.put]
        at = edit.at
    return b"".join([*parts, data[at:]])


def prefix_of(tag: bytes) -> bytes:
    """The prefix of the names in a start tag: b"w:", or nothing."""
    name = name_of(tag)
    return name[: name.index(b":") + 1] if b":" in name else b""


def stretch_at(places: Places, offset: int) -> Stretch | None:
    """The stretch that holds the character at an offset of the text; None between stretches."""
    at = bisect_right(places.stretches, offset, key=lambda one: one.start) - 1
    if at < 0:
        return None
    found = places.stretches[at]
    return found if offset < found.start + len(found.text) else None


def _edits(data: bytes, places: Places, mark: Mark) -> Iterator[_Edit]:
    first, last = stretch_at(places, mark.start), stretch_at(places, mark.end - 1)
    if first is None or last is None:
        return
    tag = places.runs[first.run].tag
    prefix = prefix_of(data[tag.begin : tag.inside])
    number = str(mark.number).encode()
    opens = b'<%scommentRangeStart %sid="%s"/>' % (prefix, prefix, number)
    closes = b'<%scommentRangeEnd %sid="%s"/><%sr><%scommentReference %sid="%s"/></%sr>' % (
        prefix,
        prefix,
        number,
        prefix,
        prefix,
        prefix,
        number,
        prefix,
    )
    yield from _opened(data, places, first, mark.start, _Put(2, opens))
    yield from _closed(data, places, last, mark.end, _Put(1, closes))


def _opened(
    data: bytes, places: Places, stretch: Stretch, offset: int, put: _Put
) -> Iterator[_Edit]:
    """The mark before a character: before its run, or where the run is cut."""
    run, element = places.runs[stretch.run], places.elements[stretch.element]
    at = stretch.byte_at(offset)
    head = max(run.tag.inside, run.properties[1])
    leads = at == element.inside and not data[head : element.begin].strip()
    if stretch.boxed or leads:
        yield _Edit(run.tag.begin, *put)
    else:
        yield from _cut(data, places, stretch, at, put)


def _closed(
    data: bytes, places: Places, stretch: Stretch, offset: int, put: _Put
) -> Iterator[_Edit]:
    """The mark behind a character: behind its run, or where the run is cut."""
    run, element = places.runs[stretch.run], places.elements[stretch.element]
    at = stretch.byte_at(offset)
    trails = at == element.content_end and not data[element.end : run.tag.content_end].strip()
    if stretch.boxed or trails:
        yield _Edit(run.tag.end, *put)
    else:
        yield from _cut(data, places, stretch, at, put)


def _cut(data: bytes, places: Places, stretch: Stretch, at: int, put: _Put) -> Iterator[_Edit]:
    """End the run before a byte, and its text if the byte is in it; begin both anew after."""
    run, element = places.runs[stretch.run], places.elements[stretch.element]
    run_tag = data[run.tag.begin : run.tag.inside]
    ends, begins = b"</%s>" % name_of(run_tag), run_tag + data[slice(*run.properties)]
    if at == element.inside:
        yield _Edit(element.begin, put.order, ends + put.mark + begins)
    elif at == element.content_end:
        yield _Edit(element.end, put.order, ends + put.mark + begins)
    else:
        text_tag = data[element.begin : element.inside]
        kept = text_tag if PRESERVE in text_tag else text_tag[:-1] + b" " + PRESERVE + b">"
        ends = b"</%s>" % name_of(text_tag) + ends
        yield _Edit(at, put.order, ends + put.mark + begins + kept)
        if kept is not text_tag:
            yield _Edit(element.inside - 1, 0, b" " + PRESERVE)


def name_of(tag: bytes) -> bytes:
    """The name in a start tag, with its prefix."""
    found = _NAME.match(tag)
    return found[1] if found else b""
