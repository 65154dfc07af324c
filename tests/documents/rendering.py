"""A few paragraphs rendered into each format that drafts come in."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import escape

from tests.documents import opendocument, word


def _html(head: str, parts: Sequence[str]) -> bytes:
    body = "".join(f"<p>{escape(part)}</p>\n" for part in parts)
    return f"<html><body><h1>{escape(head)}</h1>{body}</body></html>".encode()


def _mail(encoding: str) -> Callable[[str, Sequence[str]], bytes]:
    def render(head: str, parts: Sequence[str]) -> bytes:
        mail = EmailMessage()
        mail["Subject"] = head
        mail.set_content("\n\n".join(parts), cte=encoding)
        return mail.as_bytes()

    return render


def _json(head: str, parts: Sequence[str]) -> bytes:
    return json.dumps({"headline": head, "body_text": "\n\n".join(parts)}).encode()


def _pdf(head: str, parts: Sequence[str]) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()
    flow = [Paragraph(escape(head), style["Title"])]
    for part in parts:
        flow += [Spacer(1, 6), Paragraph(escape(part), style["Normal"])]
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=(400, 600), invariant=1).build(flow)
    return data.getvalue()


RENDERERS: dict[str, Callable[[str, Sequence[str]], bytes]] = {
    "a.txt": lambda head, parts: "\n\n".join((head, *parts)).encode(),
    "a.md": lambda head, parts: "\n\n".join((f"# {head}", *parts)).encode(),
    "a.html": _html,
    "a.docx": lambda head, parts: word.package(
        word.paragraph(head, style="berschrift1") + "".join(map(word.paragraph, parts))
    ),
    "a.odt": lambda head, parts: opendocument.package(
        opendocument.paragraph(head, "P1") + "".join(map(opendocument.paragraph, parts))
    ),
    "quoted.eml": _mail("quoted-printable"),
    "plain.eml": _mail("8bit"),
    "coded.eml": _mail("base64"),
    "a.json": _json,
    "a.pdf": _pdf,
}
