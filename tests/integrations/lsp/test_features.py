"""What an editor sees, told by a client that talks to the server over its input and output."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import urlparse

from lsprotocol import types

from .conftest import Play
from .editor import Editor

WRONG = "# A park\n\n😀 The park 🌳 covers 1,300 km² (800 sq mi).\n\nIt has 312 trees.\n"


def test_findings_come_and_go_as_the_text_changes(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("typed.md", WRONG)
        [found] = await editor.diagnostics(uri)
        assert found.range == types.Range(types.Position(2, 22), types.Position(2, 42))
        assert editor.words_of(uri, found) == "1,300 km² (800 sq mi"
        editor.replace(uri, "800", "500")
        assert await editor.diagnostics(uri) == []
        editor.replace(uri, "500", "😀 900")
        editor.replace(uri, "😀 900", "900")
        [found] = await editor.diagnostics(uri)
        assert editor.words_of(uri, found) == "1,300 km² (900 sq mi"

    play(scene())


def test_a_whole_new_text_replaces_the_old(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("whole.md", WRONG)
        await editor.diagnostics(uri)
        editor.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(editor.versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument("It has 312 trees.")
        params = types.DidChangeTextDocumentParams(document, [change])
        editor.client.text_document_did_change(params)
        assert await editor.diagnostics(uri) == []

    play(scene())


def test_quick_edits_are_answered_in_one(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("quick.md", WRONG)
        await editor.diagnostics(uri)
        for typed in ("8001", "80012", "8001", "800", "80", "8", "80", "800", "801", "802"):
            source = editor.texts[uri].source
            at = source.index("(") + 1
            where = editor.range_of(uri, at, source.index(" sq mi"))
            editor.edit(uri, types.TextEdit(where, typed))
        [found] = await editor.diagnostics(uri)
        assert "not 802 sq mi" in found.message
        versions = [one.version or 0 for one in editor.said_of(uri)]
        assert versions == sorted(versions)  # a busy machine may well pause between two edits
        assert len(versions) < 11

    play(scene())


def test_a_hover_tells_the_evidence(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("hover.md", WRONG)
        assert (await editor.hover(uri, "800")).startswith("**800 sq mi**: REFUTED")
        editor.replace(uri, "800", "500")
        assert (await editor.hover(uri, "500")).startswith("**500 sq mi**: supported")
        assert await editor.hover(uri, "trees") == ""

    play(scene())


def test_an_ignored_finding_goes(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("ignored.md", WRONG)
        [found] = await editor.diagnostics(uri)
        action = (await editor.offers(uri, found))["Ignore CC201 conversion-mismatch here"]
        assert isinstance(action, types.CodeAction)
        assert action.diagnostics == (found,)
        assert action.edit is not None
        assert action.edit.changes is not None
        editor.edit(uri, *action.edit.changes[uri])
        assert await editor.diagnostics(uri) == []
        assert "(800 sq mi). <!-- claimcheck: ignore[CC201] reason: " in editor.texts[uri].source

    play(scene())


def test_the_page_of_a_rule_opens_and_is_no_draft(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("page.md", WRONG)
        [found] = await editor.diagnostics(uri)
        command = (await editor.offers(uri, found))["Tell what CC201 conversion-mismatch finds"]
        assert isinstance(command, types.Command)
        params = types.ExecuteCommandParams(command.command, command.arguments)
        await editor.client.workspace_execute_command_async(params)
        await editor.until(lambda: bool(editor.shown))
        page = Path(urlparse(editor.shown[-1]).path)
        text = page.read_text("utf-8")
        assert text.startswith("# CC201 conversion-mismatch\n")
        editor.open(str(page), text)
        await editor.hover(editor.open("after.md", WRONG), "800")
        assert editor.said_of(page.as_uri()) == []

    play(scene())


def test_hints_say_figures_another_way(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("hints.md", "It 😀 has 2,358,112 trees on 90 hectares.\n")
        expected = [(",358,112", "≈ 2.36 million"), ("hectares", "≈ 222.4 acres")]
        assert await editor.hints(uri) == expected
        editor.replace(uri, "90", "100")
        assert (await editor.hints(uri))[1] == ("hectares", "≈ 247.1 acres")

    play(scene())


def test_other_documents_are_left_alone(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        program = editor.open("park.py", WRONG, "python")
        figures = editor.open("park.csv", WRONG, "plaintext")
        editor.replace(program, "800", "900")
        assert await editor.hover(program, "900") == ""
        assert await editor.hints(program) == []
        assert len(await editor.diagnostics(editor.open("park.txt", WRONG, "plaintext"))) == 1
        assert editor.said_of(program) == editor.said_of(figures) == []

    play(scene())


def test_a_closed_draft_takes_its_findings_along(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("closed.md", WRONG)
        await editor.diagnostics(uri)
        document = types.TextDocumentIdentifier(uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        await editor.until(lambda: editor.said_of(uri)[-1].diagnostics == ())

    play(scene())


def test_settings_are_read_again_when_their_file_changes(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("set.md", WRONG)
        assert len(await editor.diagnostics(uri)) == 1
        editor.write("claimcheck.toml", 'ignore = ["CC201"]\n')
        assert await editor.diagnostics(uri, 2) == []
        editor.write("claimcheck.toml", "")
        assert len(await editor.diagnostics(uri, 3)) == 1

    play(scene())


def test_a_save_has_the_settings_read_again(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("saved.md", WRONG)
        assert len(await editor.diagnostics(uri)) == 1
        file = editor.folder / "claimcheck.toml"
        for settings, count in (('ignore = ["CC201"]\n', 0), ("", 1)):
            file.write_text(settings, "utf-8")
            told = len(editor.said_of(uri))
            document = types.TextDocumentIdentifier(uri)
            editor.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
            assert len(await editor.diagnostics(uri, told + 1)) == count

    play(scene())


def test_the_editor_s_settings_go_over_the_file(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("said.md", WRONG)
        assert len(await editor.diagnostics(uri)) == 1
        editor.configure(ignore=["CC201"], date=None)
        assert await editor.diagnostics(uri, 2) == []
        editor.configure()
        assert len(await editor.diagnostics(uri, 3)) == 1

    play(scene())


def test_a_mistake_in_the_settings_is_shown_once(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        first, second = editor.open("one.md", WRONG), editor.open("two.md", WRONG)
        await editor.diagnostics(first)
        await editor.diagnostics(second)
        editor.write("claimcheck.toml", 'ignore = []\nselct = ["CC201"]\n')
        assert await editor.diagnostics(first, 2) == await editor.diagnostics(second, 2) == []
        editor.replace(first, "800", "900")
        assert await editor.diagnostics(first) == []
        told = [one for one in editor.messages if "selct" in one]
        assert len(told) == 1
        assert "claimcheck.toml:2: there is no setting 'selct'" in told[0]
        editor.write("claimcheck.toml", "")
        assert len(await editor.diagnostics(first, 2)) == 1

    play(scene())


def test_a_large_draft_holds_up_no_other_request(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        prose = "Nobody on the pier was surprised that the ferry ran late again this summer.\n\n"
        source = prose * (1_000_000 // len(prose)) + WRONG
        large = editor.open("large.md", source)
        assert await editor.hover(editor.uri("unknown.md"), "Nobody", of=large) == ""
        assert editor.said_of(large) == []
        for old, new in (("800", "8000"), ("8000", "80"), ("80", "900")):
            editor.replace(large, f"({old} sq", f"({new} sq")
        [found] = await editor.diagnostics(large)
        assert "not 900 sq mi" in found.message
        assert editor.words_of(large, found) == "1,300 km² (900 sq mi"

    play(scene())


def test_a_request_that_was_cancelled_is_answered_so(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("cancelled.md", WRONG)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(2, 30))
        asked = editor.client.protocol.send_request_async(
            types.TEXT_DOCUMENT_HOVER, params, msg_id="later"
        )
        editor.client.cancel_request(types.CancelParams("later"))
        ended = await asyncio.wait([asked], timeout=30)
        assert not ended[1]
        assert len(await editor.diagnostics(uri)) == 1

    play(scene())


def test_a_saved_answer_settles_the_finding(editor: Editor, play: Play) -> None:
    async def scene() -> None:
        uri = editor.open("answered.md", WRONG)
        [found] = await editor.diagnostics(uri)
        title = "Answer CC201 conversion-mismatch in answered.md.answers.toml"
        action = (await editor.offers(uri, found))[title]
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.document_changes is not None
        edited = action.edit.document_changes[-1]
        assert isinstance(edited, types.TextDocumentEdit)
        [edit] = edited.edits
        assert isinstance(edit, types.TextEdit)
        editor.write("answered.md.answers.toml", edit.new_text)
        assert await editor.diagnostics(uri, 2) == []

    play(scene())
