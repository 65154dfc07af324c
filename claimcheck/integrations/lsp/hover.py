"""What a number amounts to, as Markdown: the verdict, the arithmetic, the row, how it was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from lsprotocol import types

from claimcheck.equations.wording import say_interval, say_unit
from claimcheck.integrations.lsp.drafts import Answer, Draft
from claimcheck.integrations.lsp.places import Places
from claimcheck.meaning import meaning_of
from claimcheck.model import Desk, Evidence, Finding, Mention, Outcome, ReferenceRow
from claimcheck.model.checked import Entry
from claimcheck.report.formats.markdown import plain_text
from claimcheck.report.wording import answers_of, clipped, label_of, label_of_finding
from claimcheck.rules import all_rules
from claimcheck.tables.evidence import say_source

LONGEST = 80  # columns of a number that heads what is said of it
MOST_SOLUTIONS = 6
WEB = ("http://", "https://")


def hover_at(draft: Draft, answer: Answer, position: types.Position) -> types.Hover | None:
    """What is known of the number at the place, or of the comment there that asks in vain."""
    places = Places.of(draft, answer)
    offset = draft.text.offset_at(position)
    checked = answer.checked
    for entry in checked.ledger:
        mention = entry.mention
        if places.meets(mention.start, mention.end, offset, offset):
            told = "\n\n".join(_entry(entry, answer.desk))
            return _hover(told, places.range_of(mention.start, mention.end))
    for finding in checked.findings:
        if not finding.mentions and places.meets(finding.start, finding.end, offset, offset):
            told = "\n\n".join(_finding(finding))
            return _hover(told, places.range_of(finding.start, finding.end))
    return None


def _hover(told: str, where: types.Range) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, told), where)


def _entry(entry: Entry, desk: Desk) -> Iterator[str]:
    """The paragraphs on a number."""
    written = clipped(" ".join(entry.mention.text.split()), LONGEST)
    yield f"**{plain_text(written)}**: {label_of(entry)}"
    if entry.reason:
        yield plain_text(entry.reason)
    for told in answers_of(entry):
        yield plain_text(told)
    for outcome in entry.outcomes:
        yield from _outcome(outcome)
    yield _reading(entry.mention, desk)


def _outcome(outcome: Outcome) -> Iterator[str]:
    yield f"**{outcome.rule} {_names()[outcome.rule]}**: {plain_text(outcome.message)}"
    lines = chain(
        (_evidence(one) for one in outcome.evidence if one.text not in outcome.message),
        (plain_text(solution.text) for solution in outcome.solutions[:MOST_SOLUTIONS]),
        [f"`claimcheck rule {outcome.rule}` tells what it finds and when to ignore it"],
    )
    yield "\n".join(f"- {line}" for line in dict.fromkeys(lines))


def _finding(finding: Finding) -> Iterator[str]:
    told = f"{label_of_finding(finding)}; {plain_text(finding.message)}"
    yield f"**{finding.rule} {finding.name}**: {told}"
    yield plain_text(finding.suggestion)


@cache
def _names() -> dict[str, str]:
    """The rules' names by their codes."""
    return {rule.code: rule.name for rule in all_rules()}


def _evidence(evidence: Evidence) -> str:
    """A line of evidence; one that is a row, with its source as a link."""
    if evidence.row is None:
        return plain_text(evidence.text)
    row = evidence.row
    said = evidence.text.removesuffix(f" [{say_source(row)}]")
    return f"{plain_text(said)} {_link(row)}"


def _link(row: ReferenceRow) -> str:
    """The source of a row; a link only if it leads to the web, and nothing in it ends the link."""
    name = plain_text(", ".join(part for part in (row.source, row.vintage) if part) or row.table)
    url = row.url
    safe = url.lower().startswith(WEB) and url.isprintable() and not set(url) & set(" <>()\\`")
    return f"([{name}]({url}))" if safe else f"({name})"


def _reading(mention: Mention, desk: Desk) -> str:
    """How the number was read: what it is and, for a claim, what its words allow."""
    parts = [mention.kind.value.replace("_", " "), say_unit(mention.unit, plural=True)]
    parts += [mention.noun, mention.hedge or "", *mention.notes]
    told = f"read as: {plain_text(', '.join(dict.fromkeys(filter(None, parts))))}"
    if mention.is_claim:
        allowed = say_interval(meaning_of(mention, desk).core, mention.unit)
        told += f"; the words allow {plain_text(allowed)}"
    return f"*{told}*"
