"""The story in each format, with mark-up of the kind that the format's own programs leave."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage
from html import escape

from tests.documents import opendocument, word
from tests.documents.story.parts import DATE, HEADLINE, PARAGRAPHS, TABLE


def plain() -> bytes:
    """Plain text, its table with pipes."""
    first, *rows = (" | ".join(row) for row in TABLE)
    table = "\n".join((first, "--- | --- | ---", *rows))
    return "\n\n".join((HEADLINE, f"Published {DATE}", *PARAGRAPHS, table)).encode()


def markdown() -> bytes:
    """Markdown with front matter, emphasis within numbers, a link, and escapes as Google writes."""
    front = f"---\ntitle: {HEADLINE}\ndate: {DATE}\n---\n"
    marked = [
        part.replace("1,300", "1,**300**")
        .replace("31.3 percent", "[*31*.3 percent](https://example.org/9)")
        .replace("40%", "40%<!-- of 365 -->")
        .replace("16 k", "16&nbsp;k")
        .replace("(6 miles)", "\\(6 miles\\)")
        for part in PARAGRAPHS
    ]
    first, *rows = ("| " + " | ".join(row) + " |" for row in TABLE)
    table = "\n".join((first, "| :---- | ----: | ----: |", *rows))
    return (front + "\n\n".join((*marked, table))).encode()


def body() -> str:
    """The story as HTML: entities, split tags, hidden parts."""
    marked = [
        escape(part)
        .replace("1,300", "1,<b>300</b>")
        .replace("31.3", "31<span>.3</span>")
        .replace("16 k", "16&nbsp;k")
        .replace("£", "&pound;")
        .replace("–", "&ndash;")
        for part in PARAGRAPHS
    ]
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in TABLE
    )
    hidden = "<p hidden>It was 9 percent.</p><script>var a = 7;</script>"
    return "\n".join(f"<p>{part}</p>" for part in marked) + f"{hidden}<table>{rows}</table>"


def html() -> bytes:
    """A page."""
    meta = f'<meta property="article:published_time" content="{DATE}T08:00:00Z">'
    head = f"<title>5 | News</title><style>p {{ margin: 9px }}</style>{meta}"
    page = f"<html><head>{head}</head><body><h1>{HEADLINE}</h1>\n{body()}</body></html>"
    return page.encode()


def docx() -> bytes:
    """A Word document with tracked changes and numbers in several runs."""
    changed = f"<w:del>{word.run('15')}</w:del><w:ins>{word.run('16 wardens')}</w:ins>"
    first, second, third, fourth, last = PARAGRAPHS
    before, after = fourth.split("16 wardens")
    parts = [
        word.paragraph(HEADLINE, style="berschrift1"),
        word.paragraph(f"Published {DATE}"),
        word.paragraph(*map(word.run, first.partition("00"))),
        word.paragraph(*(word.run(piece, "<w:b/>") for piece in second.partition(".3"))),
        word.paragraph(third),
        word.paragraph(word.run(before), changed, word.run(after)),
        word.paragraph(last),
    ]
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{word.paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in TABLE
    )
    return word.package("".join(parts) + f"<w:tbl>{rows}</w:tbl>")


def odt() -> bytes:
    """An OpenDocument text with a tracked change and numbers in several spans."""
    first, *others = PARAGRAPHS
    before, within, after = first.partition("300")
    split = opendocument.span(before, "T4") + opendocument.span(within + after, "T4")
    deleted = opendocument.paragraph("was 15 wardens")
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{deleted}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{opendocument.paragraph(c)}</table:table-cell>" for c in row)
        + "</table:table-row>"
        for row in TABLE
    )
    return opendocument.package(
        changes
        + opendocument.paragraph(HEADLINE, "P1")
        + opendocument.paragraph(f"Published {DATE}")
        + opendocument.paragraph(split)
        + "".join(map(opendocument.paragraph, others))
        + f"<table:table>{rows}</table:table>"
    )


def eml() -> bytes:
    """A mail in quoted-printable, as text and as HTML."""
    mail = EmailMessage()
    mail["Subject"] = HEADLINE
    mail["From"] = "Desk <desk@example.org>"
    mail["Date"] = "Tue, 18 Mar 2025 08:00:00 +0000"
    mail.set_content("See the other part.", cte="quoted-printable")
    mail.add_alternative(body(), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def ninjs() -> bytes:
    """A wire story, its characters beyond ASCII escaped."""
    story = {
        "uri": "urn:example:9",
        "type": "text",
        "versioncreated": f"{DATE}T08:00:00+00:00",
        "headline": HEADLINE,
        "body_xhtml": body(),
        "renditions": {"main": {"width": 1200}},
    }
    return json.dumps(story, indent=1).encode()


def pdf() -> bytes:
    """Pages, their lines broken to a width that parts numbers from their units."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    style = getSampleStyleSheet()
    flow = [Paragraph(HEADLINE, style["Title"]), Paragraph(f"Published {DATE}", style["Normal"])]
    for part in PARAGRAPHS:
        flow += [Spacer(1, 6), Paragraph(escape(part), style["Normal"])]
    flow += [Spacer(1, 6), Table(TABLE)]
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=(360, 300), invariant=1).build(flow)
    return data.getvalue()


FORMS = {
    "story.txt": plain,
    "story.md": markdown,
    "story.html": html,
    "story.docx": docx,
    "story.odt": odt,
    "story.eml": eml,
    "story.json": ninjs,
    "story.pdf": pdf,
}
