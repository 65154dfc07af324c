"""The server's side of a session: the open drafts, the editor's settings, what it is told."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path, uri_scheme

from claimcheck.integrations.lsp.cases import Abilities
from claimcheck.integrations.lsp.diagnostics import SOURCE, diagnostics_of
from claimcheck.integrations.lsp.drafts import Check, Draft, Drafts, Request
from claimcheck.integrations.lsp.languages import format_of
from claimcheck.integrations.lsp.pages import folder_of_pages
from claimcheck.integrations.lsp.text import Encoding, Text


class DraftServer(LanguageServer):
    """A language server for drafts.

    `folder` is the first that the editor works in, `initial` the settings that it came with,
    `said` those with what it has said since; `stopping` is set once it has asked for the end.
    """

    def __init__(self, check: Check) -> None:
        super().__init__(SOURCE, version("claimcheck-newsroom"))
        self.drafts = Drafts(check, self.tell)
        self.folder = ""
        self.initial: Mapping[str, object] = {}
        self.said: Mapping[str, object] = {}
        self.stopping = False
        self._complaints: dict[str, str] = {}  # the last by draft

    def can(self, capability: str) -> bool:
        """True if the editor says that it can do this."""
        return bool(get_capability(self.client_capabilities, capability))

    @property
    def abilities(self) -> Abilities:
        """What the editor can do with an offer."""
        kinds = get_capability(
            self.client_capabilities, "workspace.workspace_edit.resource_operations"
        )
        creates = types.ResourceOperationKind.Create in (kinds or ())
        return Abilities(self.can("window.show_document.support"), creates)

    def text(self, source: str) -> Text:
        """The text, its columns counted as was agreed with the editor."""
        return Text(source, Encoding(self.server_capabilities.position_encoding or Encoding.Utf16))

    def draft_of(self, document: types.TextDocumentItem) -> Draft | None:
        """The draft in a document of the editor's; None for one that is no draft."""
        uri, scheme = document.uri, uri_scheme(document.uri)
        if scheme not in ("file", "untitled"):  # what git knows, a cell of a notebook
            return None
        path = (to_fs_path(uri) or "") if scheme == "file" else ""
        written = format_of(document.language_id, path or unquote(uri.rpartition("/")[2]))
        if not written or (path and Path(path).is_relative_to(folder_of_pages())):
            return None
        request = Request(document.text, path, written, self.folder, self.said)
        return Draft(uri, request, self.text(document.text), document.version)

    def begin_with(self, said: object) -> None:
        """Take in the settings that the editor comes with."""
        self.said = self.initial = _settings_in(said)

    def settings_are(self, said: object) -> None:
        """Take in the editor's settings, which go over those that it came with, and check again."""
        settings = {**self.initial, **_settings_in(said)}
        if settings != self.said:
            self.said = settings
            self.check_again()

    def check_again(self) -> None:
        """Check every draft with the settings as they are now."""
        self.drafts.refresh(folder=self.folder, said=self.said)
        if self.can("workspace.inlay_hint.refresh_support"):
            self.workspace_inlay_hint_refresh(None)

    def tell(self, draft: Draft) -> None:
        """Send the editor what was found in a draft, or why nothing could be."""
        found: list[types.Diagnostic] = []
        complaint = draft.complaint
        if draft.answer is not None:
            related = self.can("text_document.publish_diagnostics.related_information")
            found = diagnostics_of(draft, draft.answer, related=related)
            told = len(draft.answer.checked.findings)
            if told > len(found):
                name = draft.request.path or draft.uri
                complaint = f"{name}: {told:,} findings; the {len(found):,} gravest are shown"
        self.publish(draft.uri, found, draft.version)
        self.complain(draft.uri, complaint)

    def publish(self, uri: str, found: list[types.Diagnostic], edition: int | None = None) -> None:
        """Send the diagnostics of a document, which replace those sent before."""
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, found, version=edition)
        )

    def complain(self, uri: str, message: str) -> None:
        """Show a message unless it was shown for this draft, or another, and still holds there.

        An empty one says that the draft is no more complained of.
        """
        known = message in self._complaints.values()
        self._complaints[uri] = message
        if message and not known:
            self.show_message(message)

    def show_message(self, message: str) -> None:
        """Show a message in the editor."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def forget(self, uri: str) -> None:
        """Let go of a draft that was closed, and of what was said of it."""
        if self.drafts.close(uri) is not None:
            self._complaints.pop(uri, None)
            self.publish(uri, [])


def _settings_in(said: object) -> Mapping[str, object]:
    """The settings in what an editor says: alone, or under the program's name."""
    settings = said.get(SOURCE, said) if isinstance(said, Mapping) else None
    return settings if isinstance(settings, Mapping) else {}
