"""The parts of a mail: which a reader is shown, where each stands, and what it says."""

from __future__ import annotations

import binascii
import email
from email.message import Message

from claimcheck.documents.transfer import (
    UnmappedError,
    as_it_stands,
    charset_of,
    decoded_bytes,
    from_base64,
    keeps_ascii,
    unquoted,
)
from claimcheck.errors import DocumentError
from claimcheck.model import SourceMap
from claimcheck.namedtuple import NamedTuple

ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
TEXTS = ("text/plain", "text/html")
BLANK_LINES = ("\n\n", "\n\r\n", "\n", "")  # before a part, the likeliest first


class Part(NamedTuple):
    """A part of a mail with text, and its place in the file: `source[start:end]`."""

    mail: Message
    start: int
    end: int

    @property
    def html(self) -> bool:
        """True if it is HTML."""
        return self.mail.get_content_type() == "text/html"

    @property
    def flowed(self) -> bool:
        """True if a space before a line's end says that the paragraph goes on."""
        return str(self.mail.get_param("format", "")).lower() == "flowed"


class Source(NamedTuple):
    """A mail as text; `bytewise` if its characters are the file's bytes, for want of UTF-8."""

    text: str
    bytewise: bool


def source_of(data: bytes) -> Source:
    """The text of the file: UTF-8 if it is that."""
    try:
        return Source(data.decode("utf-8-sig"), False)
    except UnicodeDecodeError:
        return Source(data.decode("latin-1"), True)


def mail_of(source: str, name: str) -> Message:
    """The mail in a text.  Raises DocumentError for what is none or is nested without end."""
    try:
        mail = email.message_from_string(source)
    except RecursionError:
        hint = "check where it comes from"
        raise DocumentError("is nested too deep", file=name, hint=hint) from None
    if not mail.keys():
        hint = "save it as .eml in the mail program, or give a text the ending .txt"
        raise DocumentError("is no mail", file=name, hint=hint)
    if mail.get_content_type() in ENCRYPTED:
        raise DocumentError("is encrypted", file=name, hint="save its text in the mail program")
    return mail


def parts_of(mail: Message, source: str, name: str) -> list[Part]:
    """The parts that a reader is shown, in order.  Raises DocumentError if one is not found."""
    shown = {id(part) for part in _shown(mail)}
    found, at = [], 0
    for part in mail.walk():
        text = part.get_payload()
        if part.is_multipart() or not isinstance(text, str) or not text:
            continue
        places = (source.find(blank + text, at) + len(blank) for blank in BLANK_LINES)
        start = next(
            (place for place in places if place >= at and source.startswith(text, place)), -1
        )
        if start < 0:
            raise DocumentError("is damaged", file=name, hint="save it again as .eml")
        at = start + len(text)
        if id(part) in shown:
            found.append(Part(part, start, at))
    return found


def _shown(mail: Message) -> list[Message]:
    """The parts with text; of several forms of it the HTML, or else the last."""
    if mail.get_content_disposition() == "attachment" or mail.get_filename():
        return []
    if not mail.is_multipart():
        return [mail] if mail.get_content_type() in TEXTS else []
    inside = (part for part in mail.get_payload() if isinstance(part, Message))
    forms = [found for part in inside if (found := _shown(part))]
    if mail.get_content_type() != "multipart/alternative":
        return [part for form in forms for part in form]
    html = [form for form in forms if any(p.get_content_subtype() == "html" for p in form)]
    return (html or forms or [[]])[-1]


def said(part: Part, source: Source) -> tuple[str, SourceMap | None]:
    """What a part says, and where that stands; None if only its code stands in the file."""
    encoding = str(part.mail.get("Content-Transfer-Encoding", "")).strip().lower()
    charset = charset_of(part.mail.get_content_charset())
    code = source.text[part.start : part.end]
    if encoding == "base64":
        return decoded_bytes(from_base64(code), charset), None
    quoted = encoding == "quoted-printable"
    try:
        return _mapped(part, source, charset, quoted)
    except UnmappedError:
        data = code.encode("latin-1" if source.bytewise else "utf-8")
        return decoded_bytes(binascii.a2b_qp(data) if quoted else data, charset), None


def _mapped(part: Part, source: Source, charset: str, quoted: bool) -> tuple[str, SourceMap]:
    """What a part says, with where it stands.  Raises UnmappedError."""
    if not keeps_ascii(charset):
        raise UnmappedError
    if quoted:
        return unquoted(source.text, part.start, part.end, charset)
    if source.bytewise:
        return as_it_stands(source.text, part.start, part.end, charset)
    return source.text[part.start : part.end], _whole(part.start, part.end - part.start)


def moved(place: SourceMap, by: int) -> SourceMap:
    """The map to a source in which everything stands so much later."""
    segments = tuple((start, source + by, length) for start, source, length in place.segments)
    return place._replace(segments=segments)


def laid_open(parts: list[Part], source: Source) -> tuple[str, list[tuple[Part, str, SourceMap]]]:
    """The source with codes replaced by what they say, and the parts' texts with their places."""
    pieces: list[str] = []
    told: list[tuple[Part, str, SourceMap]] = []
    at = shift = 0
    for part in parts:
        text, place = said(part, source)
        told.append((part, text, moved(place or _whole(part.start, len(text)), shift)))
        if place is None:
            pieces += (source.text[at : part.start], text)
            at = part.end
            shift += len(text) - (part.end - part.start)
    return "".join((*pieces, source.text[at:])), told


def _whole(start: int, length: int) -> SourceMap:
    return SourceMap("", ((0, start, length),))
