"""Workbooks: the inner XML of one with a sheet, or an archive as it is."""

from __future__ import annotations

from fuzz.parts import archive_of, parts_of
from fuzz.tables import DRAFT, check_file

WORDS = ("spreadsheet", "tables", "prose")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
ROOTS = {SHEET: "worksheet", STRINGS: "sst", STYLES: "styleSheet"}
FIXED = {
    "[Content_Types].xml": (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{KIND}.worksheet+xml"/>'
        f'<Override PartName="/{STRINGS}" ContentType="{KIND}.sharedStrings+xml"/>'
        f'<Override PartName="/{STYLES}" ContentType="{KIND}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Figures" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
}


def run(data: bytes) -> None:
    """Check the part "draft" against an archive, or a workbook with what the other parts say."""
    if data.startswith(b"PK"):
        check_file(data, "figures.xlsx")
        return
    parts = parts_of(data)
    draft = parts.pop(DRAFT, b"")
    own = {SHEET: b"", STRINGS: b"", STYLES: b""} | {n or SHEET: part for n, part in parts.items()}
    book = {name: part.encode() for name, part in FIXED.items()}
    book |= {name: _whole(name, part) for name, part in own.items()}
    check_file(archive_of(book), "figures.xlsx", draft)


def _whole(name: str, part: bytes) -> bytes:
    """The part with its root element, unless it has one."""
    root = ROOTS.get(name, "").encode()
    if not root or part.startswith(b"<?xml"):
        return part
    return b'<%b xmlns="%b">%b</%b>' % (root, MAIN.encode(), part, root)
