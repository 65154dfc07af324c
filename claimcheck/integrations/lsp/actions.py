"""What an editor is offered on a finding: set it aside, answer it, read what the rule says.

No action changes a number: the program never rewrites a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice

from lsprotocol import types

from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.lsp.answering import answer_begun
from claimcheck.integrations.lsp.cases import REASON, Abilities, Case, Offer
from claimcheck.integrations.lsp.diagnostics import SOURCE, span_of
from claimcheck.integrations.lsp.drafts import Answer, Draft, Request
from claimcheck.integrations.lsp.places import Places
from claimcheck.model import Finding
from claimcheck.regex import Regex
from claimcheck.suppressions.coverage import Covering, coverings_of
from claimcheck.suppressions.directive import Directive, Verb, directive_in

OPEN_RULE = "claimcheck.openRule"
OF_THE_PASS = "CC0"  # begins the rules on suppressions, which nothing suppresses
# What may stand between the last word of a block and the end of its line, but for other mark-up.
_MARKS = Regex(r"[^\s<>|](?:[^\n\r<>|]*[^\s<>|])?")
MOST = 5  # findings of one request: each edit is tried before it is offered


def actions_in(
    draft: Draft, answer: Answer, params: types.CodeActionParams, editor: Abilities
) -> list[Offer]:
    """What is offered on the findings in the editor's range; each edit has been tried."""
    kinds = params.context.only
    if kinds and not any(types.CodeActionKind.QuickFix.value.startswith(kind) for kind in kinds):
        return []
    places = Places.of(draft, answer)
    start, end = (draft.text.offset_at(at) for at in (params.range.start, params.range.end))
    found: list[Offer] = []
    spans = ((one, span_of(one, places)) for one in answer.checked.findings)
    here = [one for one, span in spans if places.meets(*span, start, end)]
    for finding in here[:MOST]:
        where = places.range_of(*span_of(finding, places))
        told = [one for one in params.context.diagnostics if one.range == where]
        told = [one for one in told if one.source == SOURCE and one.code == finding.rule]
        case = Case(finding, answer.checked, draft, places, editor, tuple(told))
        found += [one for offer in OFFERS for one in offer(case) if one not in found]
    return found


def _ignore_here(case: Case) -> Iterator[types.CodeAction]:
    """A comment behind the block that the finding is in, or else at the end of its words."""
    start, _ = span_of(case.finding, case.places)
    block = case.places.document.block_at(start)
    if block is None:
        return
    end = case.places.source_end(block.end)
    title = f"Ignore {case.named} here"
    comment = f" {_comment(Verb.BLOCK, case.finding)}"
    behind = _MARKS.match(case.draft.text.source, end)
    places = dict.fromkeys((behind.end() if behind else end, end))
    tried = (_insertion(case, title, at, comment) for at in places)
    yield from islice(chain.from_iterable(tried), 1)


def _ignore_in_file(case: Case) -> Iterator[types.CodeAction]:
    """A comment at the end of the file, where it disturbs neither front matter nor headline."""
    source = case.draft.text.source
    line_end = "\r\n" if "\r\n" in source else "\n"
    gap = line_end if source.endswith(("\n", "\r")) else line_end * 2
    comment = f"{gap}{_comment(Verb.FILE, case.finding)}{line_end}"
    yield from _insertion(case, f"Ignore {case.named} in this file", len(source), comment)


def _open_rule(case: Case) -> Iterator[types.Command]:
    """The page of the rule, beside the draft."""
    if case.editor.opens:
        title = f"Tell what {case.named} finds"
        yield types.Command(title, OPEN_RULE, arguments=[case.finding.rule])


# What is offered, in this order.
OFFERS: tuple[Callable[[Case], Iterator[Offer]], ...] = (
    _ignore_here,
    _ignore_in_file,
    answer_begun,
    _open_rule,
)


def _comment(verb: Verb, finding: Finding) -> str:
    return f"<!-- claimcheck: {verb}[{finding.rule}] reason: {REASON} -->"


def _insertion(case: Case, title: str, at: int, words: str) -> Iterator[types.CodeAction]:
    """The action that inserts the words, if the finding is set aside where they stand."""
    text = case.draft.text
    after = case.draft.request._replace(text=text.source[:at] + words + text.source[at:])
    if case.finding.rule.startswith(OF_THE_PASS) or not _sets_aside(after, case.finding):
        return
    insertion = types.TextEdit(text.range_of(at, at), words)
    yield case.fix(title, types.WorkspaceEdit({case.draft.uri: [insertion]}))


def _sets_aside(request: Request, finding: Finding) -> bool:
    """True if a comment in the text covers the finding, whose place it has not moved."""
    try:
        document = request.document()
    except ClaimcheckError:
        return False
    said = (directive_in(remark) for remark in document.remarks)
    directives = [one for one in said if isinstance(one, Directive) and finding.rule in one.rules]
    coverings = coverings_of(document, directives)
    return any(isinstance(one, Covering) and one.touches(finding) for one in coverings)
