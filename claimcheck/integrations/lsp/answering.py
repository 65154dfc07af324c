"""An answer to a finding, begun in the file beside the draft."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path

from claimcheck.answers.file import answers_from, text_of, written
from claimcheck.answers.giving import Place, Said, answers_at
from claimcheck.answers.holding import Held
from claimcheck.errors import AnswerError
from claimcheck.integrations.lsp.cases import REASON, Case
from claimcheck.integrations.lsp.text import Text
from claimcheck.model.answer import AnswerVerdict
from claimcheck.model.document import ANSWERS_ENDING


def answer_begun(case: Case) -> Iterator[types.CodeAction]:
    """The answer that the finding may stay, which waits for its reason; it counts once saved.

    Not offered where the draft is no file, or the file of answers could not be read after it.
    """
    path = case.draft.request.path
    if not (path and case.editor.creates and case.finding.mentions):
        return
    file = Path(path + ANSWERS_ENDING)
    try:
        text = text_of(file) if file.exists() else ""
        block = _block(case, text)
        answers_from(text + block, str(file))
    except AnswerError:
        return
    end = Text(text, case.draft.text.encoding).position_at(len(text))
    edit = _appended(from_fs_path(str(file)) or "", types.Range(end, end), block)
    yield case.fix(f"Answer {case.named} in {file.name}", edit)


def _block(case: Case, text: str) -> str:
    """What is to stand behind the text of the file.  Raises AnswerError."""
    document, mention = case.checked.document, case.finding.mentions[0]
    at = document.locate(mention.start, mention.end)
    said = Said(AnswerVerdict.WAIVED, note=REASON, on=datetime.date.today())
    given = answers_at(Held(case.checked, ()), Place(at.line, at.column), said, case.finding.rule)
    blocks = "\n\n".join(map(written, given.answers)) + "\n"
    if not text:
        return blocks
    return ("\n" if text.endswith("\n") else "\n\n") + blocks


def _appended(uri: str, end: types.Range, words: str) -> types.WorkspaceEdit:
    """The words at the end of a file, which is created if it is not there."""
    created = types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True))
    file = types.OptionalVersionedTextDocumentIdentifier(uri)
    edited = types.TextDocumentEdit(file, [types.TextEdit(end, words)])
    return types.WorkspaceEdit(document_changes=[created, edited])
