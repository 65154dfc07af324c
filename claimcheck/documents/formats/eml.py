"""Mail: its subject as the headline, its date, and the text that a reader is shown.

Places are those in the file, through quoted-printable and 8bit.  Of a part in base64, or in a
charset that shifts between alphabets, they are those it has when its text stands decoded in the
place of its code.
"""

from __future__ import annotations

import re
from email.message import Message
from email.utils import parsedate_to_datetime

from claimcheck.documents.decode import LONGEST_TEXT
from claimcheck.documents.formats.html import document_from_html
from claimcheck.documents.formats.txt import document_from_plain
from claimcheck.documents.mime import Part, laid_open, mail_of, parts_of, source_of
from claimcheck.documents.nested import Bundle, Decoding, laid_over
from claimcheck.documents.opening import File, megabytes
from claimcheck.documents.signature import is_really
from claimcheck.documents.transfer import header_text
from claimcheck.errors import DocumentError
from claimcheck.model import BlockKind, Document, Period, SourceMap
from claimcheck.regex import Regex

LARGEST = 64 * 2**20  # bytes of a mail with its pictures; servers refuse half of that
LONGEST_DATE = 100  # characters of a Date header
_HEADERS_END = Regex(r"\r?\n\r?\n|\Z")
_SUBJECT = Regex(r"^subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.IGNORECASE | re.MULTILINE)
_SOFT_BREAK = Regex(r"(?<!\n-- )(?<= )\r?\n(?!>|-- \r?$|\Z)", re.MULTILINE)


def read(file: File) -> Document:
    """The document in the bytes of a .eml file.

    Raises DocumentError for what is no mail, is encrypted, too large, or holds no text.
    """
    really = is_really(file.data, file.name)
    if really is not None and b"\0" in file.data:
        raise really
    if len(file.data) > LARGEST:
        told = f"has {megabytes(len(file.data))}; mail of {megabytes(LARGEST)} is read"
        raise DocumentError(told, file=file.name, hint="save it without what is attached")
    source = source_of(file.data)
    mail = mail_of(source.text, file.name)
    opened, parts = laid_open(parts_of(mail, source.text, file.name), source)
    bundle = Bundle(opened)
    _add_subject(bundle, opened)
    for part, text, place in parts:
        if len(text) > LONGEST_TEXT:
            told = f"has a text of {megabytes(len(text))}"
            raise DocumentError(told, file=file.name, hint="split it")
        _add(bundle, part, text, place)
    if not any(text.strip() for _, text, _ in parts):
        raise DocumentError("holds no text", file=file.name, hint="name the file attached to it")
    return bundle.document(file.name, _date(mail))


def _add_subject(bundle: Bundle, source: str) -> None:
    ends = _HEADERS_END.search(source)
    subject = _SUBJECT.search(source, 0, ends.start() if ends else len(source))
    if subject:
        bundle.title(BlockKind.HEADLINE, *header_text(source, *subject.span(1)))


def _add(bundle: Bundle, part: Part, text: str, place: SourceMap) -> None:
    if part.html:
        bundle.add(document_from_html(text), place)
    elif part.flowed:
        rejoined, lines = _rejoined(text)
        bundle.add(document_from_plain(rejoined), laid_over(lines, place))
    else:
        bundle.add(document_from_plain(text), place)


def _rejoined(text: str) -> tuple[str, SourceMap]:
    """The text with its paragraphs on one line each, and where it stood before (RFC 3676)."""
    decoding = Decoding(text)
    at = 0
    for soft in _SOFT_BREAK.finditer(text):
        decoding.take(at, soft.start())
        at = soft.end()
    decoding.take(at, len(text))
    return decoding.decoded()


def _date(mail: Message) -> Period | None:
    """The day that the mail was sent, where it was sent."""
    try:
        day = parsedate_to_datetime(str(mail.get("Date", ""))[:LONGEST_DATE]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return Period(day, day)
