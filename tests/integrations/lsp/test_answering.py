"""The answer that is begun in the file beside a draft settles the finding once it is saved."""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import urlparse

import pytest
from lsprotocol import types

from claimcheck.cli.editing import check_request
from claimcheck.integrations.lsp.actions import actions_in
from claimcheck.integrations.lsp.cases import Abilities
from claimcheck.integrations.lsp.drafts import Draft, Request
from claimcheck.integrations.lsp.text import Text

TEXT = "😀 The park covers 1,300 km² (800 sq mi) of dunes.\n"
TITLE = "Answer CC201 conversion-mismatch in a.md.answers.toml"
ABLE = Abilities(creates=True)


def offered(folder: Path, editor: Abilities = ABLE, name: str = "a.md") -> types.CodeAction | None:
    """The action that begins an answer, if it is offered."""
    path = str(folder / name) if name else ""
    request = Request(TEXT, path, "md", str(folder), {"shipped-tables": False})
    draft = Draft((folder / name).as_uri(), request, Text(TEXT), 1)
    answer = check_request(request)
    assert answer is not None
    where = types.CodeActionContext([])
    document = types.TextDocumentIdentifier(draft.uri)
    params = types.CodeActionParams(document, draft.text.range_of(0, len(TEXT)), where)
    found = [one for one in actions_in(draft, answer, params, editor) if one.title == TITLE]
    assert all(isinstance(one, types.CodeAction) for one in found)
    return found[0] if found else None  # type: ignore[return-value]


def made(action: types.CodeAction) -> Path:
    """The file of answers with the edit of an action made, as an editor makes it."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    created, edited = action.edit.document_changes
    assert isinstance(created, types.CreateFile)
    assert isinstance(edited, types.TextDocumentEdit)
    file = Path(urlparse(edited.text_document.uri).path)
    [edit] = edited.edits
    assert isinstance(edit, types.TextEdit)
    change = types.TextDocumentContentChangePartial(edit.range, edit.new_text)
    text = Text(file.read_text("utf-8") if file.exists() else "")
    file.write_text(text.changed([change]).source, "utf-8")
    return file


@pytest.mark.parametrize(
    "before",
    [
        None,
        "# Answers of the desk",
        '[[answer]]\nclaim = "12"\nverdict = "waived"\nnote = "so it is"\n'
        'sentence = "It has 12 dunes 😀."\n',
    ],
)
def test_an_answer_settles_the_finding(before: str | None, tmp_path: Path) -> None:
    if before is not None:
        (tmp_path / "a.md.answers.toml").write_text(before, "utf-8")
    action = offered(tmp_path)
    assert action is not None
    file = made(action)
    said = tomllib.loads(file.read_text("utf-8"))["answer"][-1]
    assert (said["rule"], said["verdict"], said["note"]) == ("CC201", "waived", "say why")
    assert said["claim"] == "1,300 km²"
    assert offered(tmp_path) is None


def test_no_answer_is_begun_where_it_would_break_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.md.answers.toml").write_text(
        '[[answer]]\nclaim = "1,300 km²"\nrule = "CC201"\nverdict = "corrected"\n'
        'now = "500 square miles"\n'
        'sentence = "😀 The park covers 1,300 km² (800 sq mi) of dunes."\n',
        "utf-8",
    )
    assert offered(tmp_path) is None


def test_no_answer_is_begun_by_an_editor_that_cannot_or_for_no_file(tmp_path: Path) -> None:
    assert offered(tmp_path, Abilities(opens=True)) is None
    assert offered(tmp_path, name="") is None
