"""How the server begins, what it agrees on, and how it ends."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from claimcheck.integrations.lsp.text import Encoding

from .editor import ALL, SERVER, Editor

TEXT = "😀 é The park covers 1,300 km² (800 sq mi).\n"
HOLDS_INPUT_OPEN = """
import subprocess, sys
server = subprocess.Popen([sys.executable, *sys.argv[1:]], stdin=subprocess.PIPE)
print(server.pid, flush=True)
server.wait()
"""
PRINTS = """
from claimcheck.integrations.lsp.server import run_server
raise SystemExit(run_server(lambda request: print("printed by a check")))
"""


@pytest.mark.parametrize(
    ("offered", "agreed", "column"),
    [
        (None, Encoding.Utf16, 21),
        ([Encoding.Utf8, Encoding.Utf16], Encoding.Utf8, 24),
        ([Encoding.Utf32, Encoding.Utf16], Encoding.Utf32, 20),
    ],
)
def test_columns_are_counted_as_agreed(
    offered: list[Encoding] | None, agreed: Encoding, column: int, tmp_path: Path
) -> None:
    async def scene() -> None:
        editor = Editor(tmp_path)
        general = types.GeneralClientCapabilities(position_encodings=offered)
        await editor.start(capabilities=types.ClientCapabilities(general=general))
        assert editor.encoding is agreed
        uri = editor.open("a.md", TEXT)
        [found] = await editor.diagnostics(uri)
        assert found.range.start == types.Position(0, column)
        editor.replace(uri, "800", "900")
        [found] = await editor.diagnostics(uri)
        assert editor.words_of(uri, found) == "1,300 km² (900 sq mi"
        assert await editor.leave() == 0

    asyncio.run(scene())


def test_settings_come_with_the_first_message(tmp_path: Path) -> None:
    async def scene() -> None:
        editor = Editor(tmp_path)
        said = {"claimcheck": {"ignore": ["CC201"]}}
        alone = types.ClientCapabilities()  # one that cannot be asked, nor told to watch files
        await editor.start(capabilities=alone, initialization_options=said)
        uri = editor.open("a.md", TEXT)
        assert await editor.diagnostics(uri) == []
        changed = types.DidChangeConfigurationParams({"claimcheck": {"ignore": []}})
        editor.client.workspace_did_change_configuration(changed)
        assert len(await editor.diagnostics(uri, 2)) == 1
        assert editor.registered == []
        editor.client.exit(None)
        assert await editor.ended() == 1  # it was not asked to shut down before

    asyncio.run(scene())


def test_what_is_printed_does_not_reach_the_editor(tmp_path: Path) -> None:
    async def scene() -> None:
        editor = Editor(tmp_path)
        await editor.start(("-c", PRINTS))
        assert await editor.diagnostics(editor.open("a.md", TEXT)) == []
        assert await editor.leave() == 0
        assert editor.process.stderr is not None
        assert b"printed by a check" in await editor.process.stderr.read()

    asyncio.run(scene())


def test_the_server_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDS_INPUT_OPEN, *SERVER]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdout=pipe, stderr=pipe) as parent:
        assert parent.stdout is not None
        assert int(parent.stdout.readline()) > 0
        parent.kill()
        parent.communicate(timeout=60)  # returns when the server has closed its output, too


@pytest.mark.skipif(os.name != "posix", reason="other systems are not asked for processes")
def test_the_server_ends_when_the_editor_has_left_its_input_open(tmp_path: Path) -> None:
    async def scene() -> None:
        with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
            editor = Editor(tmp_path)
            await editor.start(capabilities=ALL, process_id=other.pid)
            assert await editor.diagnostics(editor.open("a.txt", "It is long.", "plaintext")) == []
            other.kill()
            other.wait()
            assert await editor.ended() == 1

    asyncio.run(scene())
