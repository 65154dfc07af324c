"""A finding that an editor asks what to do about."""

from __future__ import annotations

from lsprotocol import types

from claimcheck.integrations.lsp.drafts import Draft
from claimcheck.integrations.lsp.places import Places
from claimcheck.model import Finding
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple

REASON = "say why"  # stands where the reason is to be written
Offer = types.CodeAction | types.Command


class Abilities(NamedTuple):
    """What the editor can do: open a document that it is named, create a file by an edit."""

    opens: bool = False
    creates: bool = False


class Case(NamedTuple):
    """A finding in a draft, and the editor's diagnostics that it stands behind."""

    finding: Finding
    checked: CheckedDocument
    draft: Draft
    places: Places
    editor: Abilities
    diagnostics: tuple[types.Diagnostic, ...]

    @property
    def named(self) -> str:
        """The rule as titles name it."""
        return f"{self.finding.rule} {self.finding.name}"

    def fix(self, title: str, edit: types.WorkspaceEdit) -> types.CodeAction:
        """An edit that settles the finding, to be offered under a title."""
        told = list(self.diagnostics) or None
        return types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=told, edit=edit)
