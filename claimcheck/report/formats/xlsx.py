"""The fact-check sheet as a workbook: a row a number, what was found and who answered what."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcheck.answers.passages import texts_of
from claimcheck.errors import ConfigError, MissingExtraError
from claimcheck.model import Evidence, Outcome
from claimcheck.model.answer import Answered, Standing
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.formats.csv import FORMULA_STARTS
from claimcheck.report.readings import read_as
from claimcheck.report.wording import label_of, shown

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Numbers"
COLUMNS = {  # with their widths, in characters
    "place": 22,
    "claim": 26,
    "sentence": 60,
    "as read": 24,
    "verdict": 12,
    "evidence": 60,
    "source": 26,
    "url": 30,
    "answer": 22,
    "answer's source": 30,
    "by": 14,
    "on": 12,
    "note": 30,
}
LONGEST = 32_767  # characters that a cell holds
MOST = 1_048_575  # rows that a sheet holds below its head


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """Nothing: a workbook is no text.  Raises ConfigError."""
    raise ConfigError("a workbook is written to a file", hint="add --output sheet.xlsx")


def file_of(documents: Iterable[CheckedDocument], view: View) -> bytes:
    """The workbook: every number of the drafts in a row, whatever the view.

    No cell is a formula.  Raises MissingExtraError without openpyxl, ConfigError for more numbers
    than a sheet holds.
    """
    import pandas as pd

    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[excel]'"
        raise MissingExtraError("workbooks need the package openpyxl", hint=hint) from error
    rows = [row for checked in documents for row in _rows(checked)]
    if len(rows) > MOST:
        told = f"{len(rows):,} numbers do not fit into a sheet"
        raise ConfigError(told, hint="use --format csv, or fewer drafts")
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    data = io.BytesIO()
    with pd.ExcelWriter(data, engine="openpyxl") as writer:
        frame.to_excel(writer, sheet_name=SHEET, index=False)
        _lay_out(writer.sheets[SHEET])
    return data.getvalue()


def _rows(checked: CheckedDocument) -> Iterator[list[str | None]]:
    mentions = [entry.mention for entry in checked.ledger]
    sentences = texts_of(checked.document, mentions)
    for entry in checked.ledger:
        mention = entry.mention
        yield [
            _cell(text)
            for text in (
                place_of(checked.document, mention.start, mention.end),
                mention.text,
                sentences.get(mention.start, ""),
                read_as(mention),
                label_of(entry),
                *_found(entry),
                *_answered(entry.answers[:1]),
            )
        ]


def _found(entry: Entry) -> tuple[str, str, str]:
    """The evidence, and source and address of the row that it rests on."""
    if not entry.outcomes:
        return entry.reason, "", ""
    outcome = entry.outcomes[0]
    rows = [evidence.row for evidence in outcome.evidence if evidence.row is not None]
    source, url = (rows[0].source, rows[0].url) if rows else ("", "")
    return "\n".join(_told(outcome)), source, url


def _told(outcome: Outcome) -> list[str]:
    new: list[Evidence] = [one for one in outcome.evidence if one.text not in outcome.message]
    return [f"{outcome.rule} {outcome.message}", *(one.text for one in new)]


def _answered(answers: Iterable[Answered]) -> tuple[str, ...]:
    """Answer, source, who, when and note; all empty without one."""
    for answer, standing in answers:
        told = f"{answer.verdict} to {answer.now}" if answer.now else answer.verdict.value
        on = "" if answer.on is None else str(answer.on)
        said = told if standing is Standing.HOLDS else f"{told} ({standing})"
        return said, answer.source, answer.by, on, answer.note
    return "", "", "", "", ""


def _cell(text: str) -> str | None:
    """The text with nothing that a workbook cannot hold; None for an empty cell."""
    return "\n".join(map(shown, text.split("\n")))[:LONGEST] or None


def _lay_out(sheet: Worksheet) -> None:
    """Columns as wide as they need, wrapped lines, a filter, and no formula in any cell."""
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, width in enumerate(COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes = "C2"  # the head, the place and the claim stay in sight
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the sheet
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = wrapped
            if isinstance(cell.value, str) and cell.value.startswith(FORMULA_STARTS):
                cell.data_type = "s"
                cell.quotePrefix = True
