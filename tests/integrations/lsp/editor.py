"""An editor in small: a client that starts the server, keeps a text, and notes what it is told."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from claimcheck.integrations.lsp.cases import Offer
from claimcheck.integrations.lsp.text import Encoding, Text

PATIENCE = 60  # seconds; nothing takes this long unless it never comes
SERVER = ("-m", "claimcheck", "server")
ALL = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        configuration=True,
        did_change_configuration=types.DidChangeConfigurationClientCapabilities(True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(True),
        workspace_edit=types.WorkspaceEditClientCapabilities(
            resource_operations=[types.ResourceOperationKind.Create]
        ),
        inlay_hint=types.InlayHintWorkspaceClientCapabilities(refresh_support=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True)
    ),
    window=types.WindowClientCapabilities(
        show_document=types.ShowDocumentClientCapabilities(support=True)
    ),
)


class Editor:
    """A client with the texts that it has open, by their addresses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings: dict[str, Any] = {}  # by section, as the server asks for them
        self.client = LanguageClient("editor", "1")
        self.encoding = Encoding.Utf16
        self.texts: dict[str, Text] = {}
        self.versions: dict[str, int] = {}
        self.published: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.registered: list[str] = []
        self.shown: list[str] = []
        self._news = asyncio.Event()
        self._listen()

    def _listen(self) -> None:
        feature = self.client.feature

        @feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._news.set()

        @feature(types.WINDOW_SHOW_MESSAGE)
        def _(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self._news.set()

        @feature(types.WORKSPACE_CONFIGURATION)
        def _(params: types.ConfigurationParams) -> list[Any]:
            return [self.settings.get(item.section or "") for item in params.items]

        @feature(types.CLIENT_REGISTER_CAPABILITY)
        def _(params: types.RegistrationParams) -> None:
            self.registered += [one.method for one in params.registrations]

        @feature(types.WORKSPACE_INLAY_HINT_REFRESH)
        def _(params: None) -> None:
            return None

        @feature(types.WINDOW_SHOW_DOCUMENT)
        def _(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.shown.append(params.uri)
            self._news.set()
            return types.ShowDocumentResult(True)

    async def start(self, program: tuple[str, ...] = SERVER, **said: Any) -> None:
        """Start the server and agree with it on what both can do."""
        await self.client.start_io(sys.executable, *program, cwd=self.folder)
        folders = [types.WorkspaceFolder(self.folder.as_uri(), "drafts")]
        wanted = {"capabilities": ALL, "workspace_folders": folders, **said}
        result = await self.client.initialize_async(types.InitializeParams(**wanted))
        self.encoding = Encoding(result.capabilities.position_encoding or Encoding.Utf16)
        self.client.initialized(types.InitializedParams())

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something that the server sends makes it true."""
        async with asyncio.timeout(PATIENCE):
            while not happened():
                self._news.clear()
                await self._news.wait()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        """Open a text under the name of a file; its address."""
        uri = self.uri(name)
        self.texts[uri], self.versions[uri] = Text(text, self.encoding), 1
        document = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return uri

    def edit(self, uri: str, *edits: types.TextEdit) -> None:
        """Make the edits, the last of the text first, and tell the server only of these."""
        changes = [
            types.TextDocumentContentChangePartial(edit.range, edit.new_text) for edit in edits
        ]
        self.texts[uri] = self.texts[uri].changed(changes)
        self.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        params = types.DidChangeTextDocumentParams(document, changes)
        self.client.text_document_did_change(params)

    def replace(self, uri: str, old: str, new: str) -> None:
        """Replace a stretch of the text that stands there once."""
        start = self.texts[uri].source.index(old)
        self.edit(uri, types.TextEdit(self.range_of(uri, start, start + len(old)), new))

    def range_of(self, uri: str, start: int, end: int) -> types.Range:
        return self.texts[uri].range_of(start, end)

    def place_of(self, uri: str, words: str) -> types.Position:
        """Where the words begin."""
        return self.texts[uri].position_at(self.texts[uri].source.index(words))

    def said_of(self, uri: str) -> list[types.PublishDiagnosticsParams]:
        """What the server has said of a document, in order."""
        return [one for one in self.published if one.uri == uri]

    async def diagnostics(self, uri: str, times: int = 1) -> list[types.Diagnostic]:
        """What the server says of the present version, once it has said it so many times."""

        def said() -> list[types.PublishDiagnosticsParams]:
            return [one for one in self.said_of(uri) if one.version == self.versions[uri]]

        await self.until(lambda: len(said()) >= times)
        return list(said()[-1].diagnostics)

    def words_of(self, uri: str, found: types.Diagnostic) -> str:
        """The words that a diagnostic underlines."""
        text = self.texts[uri]
        return text.source[text.offset_at(found.range.start) : text.offset_at(found.range.end)]

    async def hover(self, uri: str, words: str, of: str = "") -> str:
        """The Markdown of the hover where the words begin, here or in another text, or ""."""
        document = types.TextDocumentIdentifier(uri)
        params = types.HoverParams(document, self.place_of(of or uri, words))
        found = await self.client.text_document_hover_async(params)
        return found.contents.value if found else ""  # type: ignore[union-attr]

    async def offers(self, uri: str, found: types.Diagnostic) -> dict[str, Offer]:
        """What is offered on a diagnostic, by title."""
        context = types.CodeActionContext([found])
        document = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(document, found.range, context)
        offered = await self.client.text_document_code_action_async(params)
        return {one.title: one for one in offered or ()}

    async def hints(self, uri: str) -> list[tuple[str, str]]:
        """The hints, each with the eight characters before it."""
        text = self.texts[uri]
        where = text.range_of(0, len(text.source))
        params = types.InlayHintParams(types.TextDocumentIdentifier(uri), where)
        found = await self.client.text_document_inlay_hint_async(params) or ()
        ends = [(text.offset_at(hint.position), str(hint.label)) for hint in found]
        return [(text.source[max(at - 8, 0) : at], label) for at, label in ends]

    def configure(self, **settings: Any) -> None:
        """Change the program's settings in the editor, and tell the server that some changed."""
        self.settings["claimcheck"] = settings
        params = types.DidChangeConfigurationParams(None)
        self.client.workspace_did_change_configuration(params)

    def write(self, name: str, text: str) -> None:
        """Write a file that is not open, and tell the server so."""
        (self.folder / name).write_text(text, "utf-8")
        changed = types.FileEvent(self.uri(name), types.FileChangeType.Changed)
        params = types.DidChangeWatchedFilesParams([changed])
        self.client.workspace_did_change_watched_files(params)

    async def leave(self) -> int:
        """Ask for the end, and the server's exit status."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        return await self.ended()

    async def ended(self) -> int:
        """The server's exit status, once it has ended."""
        status = await asyncio.wait_for(self.process.wait(), PATIENCE)
        await self.client.stop()
        return status

    @property
    def process(self) -> asyncio.subprocess.Process:
        """The server's process."""
        process = self.client._server
        assert process is not None
        return process
