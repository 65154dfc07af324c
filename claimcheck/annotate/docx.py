"""A Word document with comments added; every other part stays as it is, byte for byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from claimcheck.annotate.marking import Mark, mark_part, name_of, prefix_of, stretch_at
from claimcheck.annotate.places import Places, find_places
from claimcheck.annotate.remarks import Note
from claimcheck.documents.package import Package
from claimcheck.documents.wordml import Paragraphs, Styles
from claimcheck.documents.xml import parse_xml
from claimcheck.errors import DocumentError

AUTHOR, INITIALS = "claimcheck", "cc"
COMMENTS, TYPES = "word/comments.xml", "[Content_Types].xml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HEAD = 4096  # bytes of a part in which its name spaces are declared
STRICT = b"http://purl.oclc.org/ooxml/"
LOOSE = "http://schemas.openxmlformats.org/"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_BODY = re.compile(r"word/document\d*\.xml")
_ROOT = re.compile(rb"<[^?!]")
_NUMBER = re.compile(rb"<[^\s/>]*comment\s[^>]*?\bid=[\"'](\d+)[\"']")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def annotate_docx(data: bytes, notes: Sequence[Note], name: str, when: str = "") -> bytes:
    """The bytes of the document with a comment for each note.

    A note stands on its text; where Word takes no comment (a header, a footnote, a text box) on
    the run that holds the box, or on the first words of the body.  `when` dates the comments, in
    ISO 8601.  Raises DocumentError if the file is no Word document.
    """
    package = Package(data, name)
    body = next((part for part in sorted(package.names()) if _BODY.fullmatch(part)), None)
    if body is None:
        hint = "comments can be put into .docx files"
        raise DocumentError("is not a Word document", file=name, hint=hint)
    if not notes:
        return data
    places = _places(package, body, name)
    if not places.stretches:
        raise DocumentError("has no text in its body to put comments on", file=name)
    comments = package.part(COMMENTS)
    first = 1 + max((int(number) for number in _NUMBER.findall(comments)), default=-1)
    marks = [_mark(places, first + at, note) for at, note in enumerate(notes)]
    document = package.part(body)
    changed = {
        body: mark_part(document, places, marks),
        COMMENTS: _with_comments(comments, document, list(zip(marks, notes, strict=True)), when),
    }
    if not comments:
        relations = f"{body.rpartition('/')[0]}/_rels/{body.rpartition('/')[2]}.rels"
        changed[relations] = _related(package.part(relations), STRICT in document[:HEAD])
        changed[TYPES] = _typed(package.part(TYPES))
    return _rewritten(data, changed)


def _places(package: Package, body: str, name: str) -> Places:
    """Where the text of the body stands; the document reads the body first, so offsets agree."""
    styles = Styles()
    if package.part("word/styles.xml"):
        parse_xml(package.part("word/styles.xml"), styles, name)
    return find_places(package.part(body), Paragraphs(styles.names), name)


def _mark(places: Places, number: int, note: Note) -> Mark:
    """The mark of a note; on the first words of the body if its text stands elsewhere."""
    if stretch_at(places, note.start) and stretch_at(places, note.end - 1):
        return Mark(number, note.start, note.end)
    first = places.stretches[0]
    return Mark(number, first.start, first.start + len(first.text))


def _with_comments(
    comments: bytes, document: bytes, told: Sequence[tuple[Mark, Note]], when: str
) -> bytes:
    """The part with the comments, the new ones last."""
    if not comments:
        comments = f'{XML}<w:comments xmlns:w="{_space_of(document)}"/>'.encode()
    prefix = prefix_of(comments[_root(comments) :]).decode()
    made = "".join(_comment(prefix, mark, note, when) for mark, note in told)
    return _appended(comments, made)


def _space_of(document: bytes) -> str:
    """The name space of a part's words."""
    if STRICT in document[:HEAD]:
        return f"{STRICT.decode()}wordprocessingml/main"
    return f"{LOOSE}wordprocessingml/2006/main"


def _comment(w: str, mark: Mark, note: Note, when: str) -> str:
    dated = f" {w}date={quoteattr(when)}" if when else ""
    head = (
        f'<{w}comment {w}id="{mark.number}" {w}author={quoteattr(AUTHOR)}'
        f" {w}initials={quoteattr(INITIALS)}{dated}>"
    )
    paragraphs = "".join(
        f'<{w}p><{w}r><{w}t xml:space="preserve">{_plain(text)}</{w}t></{w}r></{w}p>'
        for text in note.paragraphs
    )
    return f"{head}{paragraphs}</{w}comment>"


def _plain(text: str) -> str:
    """The text as XML can hold it."""
    return escape(_CONTROL.sub("\ufffd", text))


def _related(relations: bytes, strict: bool) -> bytes:
    """The relations of the body with one to the comments."""
    space = "http://purl.oclc.org/ooxml/" if strict else LOOSE
    kind = f"{space}officeDocument/{'' if strict else '2006/'}relationships/comments"
    relations = (
        relations or f'{XML}<Relationships xmlns="{LOOSE}package/2006/relationships"/>'.encode()
    )
    one = f'<Relationship Id="rIdClaimcheck" Type="{kind}" Target="comments.xml"/>'
    return _appended(relations, one)


def _typed(types: bytes) -> bytes:
    """The list of content types with that of the comments."""
    types = types or f'{XML}<Types xmlns="{LOOSE}package/2006/content-types"/>'.encode()
    return _appended(types, f'<Override PartName="/{COMMENTS}" ContentType="{KIND}"/>')


def _root(part: bytes) -> int:
    """Where the start tag of the part's outermost element begins."""
    found = _ROOT.search(part)
    return found.start() if found else 0


def _appended(part: bytes, put: str) -> bytes:
    """The part with this as the last thing in its outermost element."""
    end = part.rindex(b"<")
    if end > _root(part):
        return part[:end] + put.encode() + part[end:]
    name = name_of(part[end:])
    head, _, tail = part.rpartition(b"/>")
    return head + b">" + put.encode() + b"</%s>" % name + tail


def _rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some parts changed or added, the others and their order as they were."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            part = changed.get(info.filename)
            new.writestr(info, old.read(info) if part is None else part, info.compress_type)
        for name in changed.keys() - set(old.namelist()):
            new.writestr(zipfile.ZipInfo(name), changed[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()
