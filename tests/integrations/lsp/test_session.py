"""Which documents a session takes in, and what it tells the editor of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from claimcheck.errors import ConfigError
from claimcheck.integrations.lsp import pages
from claimcheck.integrations.lsp.server import server_for
from claimcheck.integrations.lsp.session import DraftServer

from .checked import draft_of

WRONG = "The park covers 1,300 km² (800 sq mi)."


@pytest.fixture
def server() -> DraftServer:
    """A session with an editor that can do little."""
    server = server_for(lambda request: None)
    server.protocol.client_capabilities = types.ClientCapabilities()
    server.protocol.server_capabilities = types.ServerCapabilities()
    return server


@pytest.fixture
def published(
    server: DraftServer, monkeypatch: pytest.MonkeyPatch
) -> list[types.PublishDiagnosticsParams]:
    """What the editor is sent of drafts."""
    found: list[types.PublishDiagnosticsParams] = []
    monkeypatch.setattr(server, "text_document_publish_diagnostics", found.append)
    return found


@pytest.fixture
def messages(server: DraftServer, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the editor is asked to show."""
    found: list[str] = []
    monkeypatch.setattr(server, "window_show_message", lambda params: found.append(params.message))
    return found


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///desk/a%20b.md", "/desk/a b.md"),
        ("untitled:Untitled-1", ""),
        ("git:/desk/a.md", None),
        ("vscode-notebook-cell:/desk/a.ipynb#1", None),
    ],
)
def test_files_and_what_will_be_one_are_taken_in(
    uri: str, path: str | None, server: DraftServer
) -> None:
    draft = server.draft_of(types.TextDocumentItem(uri, "markdown", 1, WRONG))
    assert (draft.request.path if draft else None) == path


def test_the_pages_of_rules_are_no_drafts(
    server: DraftServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("claimcheck.integrations.lsp.session.folder_of_pages", lambda: tmp_path)
    page = types.TextDocumentItem((tmp_path / "a.md").as_uri(), "markdown", 1, WRONG)
    beside = types.TextDocumentItem(tmp_path.as_uri() + ".md", "markdown", 1, WRONG)
    assert server.draft_of(page) is None
    assert server.draft_of(beside) is not None


def test_a_rule_without_a_page_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", "utf-8")
    monkeypatch.setattr(pages, "folder_of_pages", lambda: file / "rules")
    with pytest.raises(ConfigError, match="claimcheck rule CC201 prints the page"):
        pages.page_file("cc201")


def test_findings_that_are_left_out_are_counted(
    server: DraftServer, published: list[types.PublishDiagnosticsParams], messages: list[str]
) -> None:
    draft, answer = draft_of(WRONG)
    many = answer.checked.findings * 1_001
    draft.answer = answer._replace(checked=answer.checked._replace(findings=many))
    server.tell(draft)
    server.tell(draft)
    assert [len(one.diagnostics) for one in published] == [1_000, 1_000]
    assert messages == ["/desk/draft.md: 1,001 findings; the 1,000 gravest are shown"]


def test_a_complaint_is_shown_again_once_it_was_settled(
    server: DraftServer, messages: list[str]
) -> None:
    for uri, message in (("a", "bad"), ("b", "bad"), ("a", ""), ("a", "bad"), ("b", "worse")):
        server.complain(uri, message)
    assert messages == ["bad", "worse"]
    for uri in ("a", "b"):
        server.complain(uri, "")
    server.complain("a", "bad")
    assert messages == ["bad", "worse", "bad"]
