"""What the server does on each message of the editor's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from types import MappingProxyType
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.uris import from_fs_path, to_fs_path

from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.lsp.actions import OPEN_RULE, actions_in
from claimcheck.integrations.lsp.cases import Offer
from claimcheck.integrations.lsp.diagnostics import SOURCE
from claimcheck.integrations.lsp.hints import hints_in
from claimcheck.integrations.lsp.hover import hover_at
from claimcheck.integrations.lsp.pages import page_file
from claimcheck.integrations.lsp.session import DraftServer
from claimcheck.integrations.lsp.watching import watch_editor

# What else than a draft's own text may change what is found in it.
SETTINGS_FILES = ("**/claimcheck.toml", "**/pyproject.toml", "**/*.answers.toml")


def initialize(ls: DraftServer, params: types.InitializeParams) -> None:
    """Note where the editor works and which settings it came with."""
    folders = [one.uri for one in params.workspace_folders or ()] or [params.root_uri or ""]
    ls.folder = to_fs_path(folders[0]) or "" if folders[0] else ""
    ls.begin_with(params.initialization_options)
    if params.process_id is not None:
        watch_editor(params.process_id)


async def initialized(ls: DraftServer, params: types.InitializedParams) -> None:
    """Ask the editor for its settings, and to tell when they or others change."""
    await _ask_for_settings(ls)
    wanted = list(_wanted(ls))
    if wanted:
        with suppress(JsonRpcException):  # it offered what it does not do
            await ls.client_register_capability_async(types.RegistrationParams(wanted))


def _wanted(ls: DraftServer) -> Iterator[types.Registration]:
    """What the editor is to tell of, if it can."""
    if ls.can("workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(glob) for glob in SETTINGS_FILES]
        watching = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        yield types.Registration("claimcheck-files", method, watching)
    if ls.can("workspace.did_change_configuration.dynamic_registration"):
        section = types.DidChangeConfigurationRegistrationOptions(section=SOURCE)
        method = types.WORKSPACE_DID_CHANGE_CONFIGURATION
        yield types.Registration("claimcheck-settings", method, section)


async def configuration_changed(
    ls: DraftServer, params: types.DidChangeConfigurationParams
) -> None:
    """Check with the editor's settings: what it says when it is asked, or else what it sends."""
    if not await _ask_for_settings(ls):
        ls.settings_are(params.settings)


async def _ask_for_settings(ls: DraftServer) -> bool:
    """True if the editor has told its settings, which are in force now."""
    if not ls.can("workspace.configuration"):
        return False
    asked = types.ConfigurationParams([types.ConfigurationItem(section=SOURCE)])
    try:
        said = await ls.workspace_configuration_async(asked)
    except JsonRpcException:  # it offered what it does not do
        return False
    if not said or not isinstance(said[0], Mapping):
        return False
    ls.settings_are(said[0])
    return True


def files_changed(ls: DraftServer, params: types.DidChangeWatchedFilesParams) -> None:
    """Check again: settings or answers are others now."""
    ls.check_again()


def opened(ls: DraftServer, params: types.DidOpenTextDocumentParams) -> None:
    """Check the document if it is a draft."""
    draft = ls.draft_of(params.text_document)
    if draft is not None:
        ls.drafts.open(draft)


def changed(ls: DraftServer, params: types.DidChangeTextDocumentParams) -> None:
    """Take in the edits; the draft is checked when they pause."""
    draft = ls.drafts.opened.get(params.text_document.uri)
    if draft is not None:
        text = draft.text.changed(params.content_changes)
        ls.drafts.change(draft.uri, text, params.text_document.version)


def saved(ls: DraftServer, params: types.DidSaveTextDocumentParams) -> None:
    """Check again: not every editor tells of changed settings and answers."""
    ls.drafts.again(params.text_document.uri)


def closed(ls: DraftServer, params: types.DidCloseTextDocumentParams) -> None:
    """Forget the draft and take its findings off the screen."""
    ls.forget(params.text_document.uri)


async def hover(ls: DraftServer, params: types.HoverParams) -> types.Hover | None:
    """The evidence on the number at the place, once the present text is checked."""
    draft = ls.drafts.opened.get(params.text_document.uri)
    answer = await draft.settled() if draft else None
    return hover_at(draft, answer, params.position) if draft and answer else None


async def code_actions(ls: DraftServer, params: types.CodeActionParams) -> list[Offer]:
    """What can be done about the findings in the range."""
    draft = ls.drafts.opened.get(params.text_document.uri)
    answer = await draft.settled() if draft else None
    if draft is None or answer is None:
        return []
    as_it_is = copy(draft)  # edits go on while the thread works
    return await asyncio.to_thread(actions_in, as_it_is, answer, params, ls.abilities)


async def inlay_hints(ls: DraftServer, params: types.InlayHintParams) -> list[types.InlayHint]:
    """The hints for the numbers in the range, once the present text is checked."""
    draft = ls.drafts.opened.get(params.text_document.uri)
    answer = await draft.settled() if draft else None
    return hints_in(draft, answer, params.range) if draft and answer else []


async def open_rule(ls: DraftServer, code: str) -> None:
    """Open the page of the rule in the editor."""
    try:
        file = page_file(code)
    except ClaimcheckError as error:
        ls.show_message(str(error))
        return
    uri = from_fs_path(str(file)) or ""
    await ls.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True))


def shutdown(ls: DraftServer, params: None) -> None:
    """Note that the end that follows was asked for."""
    ls.stopping = True


Feature = Callable[..., Any]

FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        types.INITIALIZE: initialize,
        types.INITIALIZED: initialized,
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: configuration_changed,
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: files_changed,
        types.TEXT_DOCUMENT_DID_SAVE: saved,
        types.TEXT_DOCUMENT_HOVER: hover,
        types.TEXT_DOCUMENT_INLAY_HINT: inlay_hints,
        types.SHUTDOWN: shutdown,
    }
)
# In place of what pygls does on them: its lines end where Unicode says, not where editors do.
SYNC: Mapping[str, Feature] = MappingProxyType(
    {
        types.TEXT_DOCUMENT_DID_OPEN: opened,
        types.TEXT_DOCUMENT_DID_CHANGE: changed,
        types.TEXT_DOCUMENT_DID_CLOSE: closed,
    }
)
COMMANDS: Mapping[str, Feature] = MappingProxyType({OPEN_RULE: open_rule})
ACTIONS = types.CodeActionOptions([types.CodeActionKind.QuickFix])
