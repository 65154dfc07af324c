"""What each rule sees in its examples and in further texts: the relations, and what is judged.

A page has the examples by their number, then further texts: a line "text", with the date of the
draft if that matters, and behind a bar the text itself, ¶ for the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Period, Relation, Settings, Term, Verdict
from claimcheck.reading import read_mentions
from claimcheck.rules import RuleModule, find_relations, rule_modules
from claimcheck.tables import load_tables, match_reading

FOLDER = Path(__file__).parent / "told"
_MARK = re.compile("[«»]")


class Text(NamedTuple):
    """A text of a page with its heading there, and the date of the draft, "" for none."""

    heading: str
    text: str
    date: str = ""


def told_modules() -> list[RuleModule]:
    """The rules that relate numbers."""
    return [module for module in rule_modules() if not module.rule.code.startswith("CC0")]


def page_of(module: RuleModule) -> Path:
    """Where it is kept what the rule sees in its examples."""
    return FOLDER / f"{module.rule.name}.txt"


def tell(module: RuleModule) -> str:
    """The page told afresh: its texts, each with its relations and what is judged of them."""
    lines = []
    for heading, text, date in (*_examples(module), *_further(page_of(module))):
        lines += [heading, *(f"    {line}" for line in _told(module, text, date))]
    return "\n".join(lines) + "\n"


def _examples(module: RuleModule) -> Iterator[Text]:
    for which, texts in (("bad", module.bad), ("good", module.good)):
        for place, text in enumerate(texts, 1):
            yield Text(f"{which} {place}", _MARK.sub("", text))


def _further(page: Path) -> Iterator[Text]:
    for line in page.read_text("utf-8").splitlines() if page.exists() else ():
        head, bar, text = line.partition(" | ")
        if bar and head.startswith("text"):
            yield Text(line, text.replace("¶", "\n"), head.removeprefix("text").strip())


def _told(module: RuleModule, text: str, date: str) -> Iterator[str]:
    document = document_from_text(text, date=Period.parse(date) if date else None)
    reading = read_mentions(document, extract_mentions(document))
    reading = match_reading(reading, load_tables())
    relations = find_relations(reading, Settings(select=(module.rule.code,)))
    yield from map(_relation, relations)
    yield from map(_outcome, judge_relations(relations, reading))


def _relation(seen: Relation) -> str:
    parts = [
        f"{type(seen.equation).__name__} {seen.start}-{seen.end}",
        _terms(seen.terms),
        *(f"or {_terms(terms)}" for terms in seen.alternatives),
        f"holds against {', '.join(seen.accused)}" if seen.accused else "",
        "" if seen.ceiling is Verdict.REFUTED else f"{seen.ceiling} at most",
        seen.note and f"note: {seen.note}",
        *(f"by {told.text} ({told.row and told.row.entity})" for told in seen.evidence),
    ]
    return "; ".join(part for part in parts if part)


def _terms(terms: tuple[Term, ...]) -> str:
    return ", ".join(f"{term.role} «{term.quantity.mention.text}»" for term in terms)


def _outcome(found: Outcome) -> str:
    accused = ", ".join(f"«{mention.text}»" for mention in found.accused)
    severity = f" ({found.severity})" if found.severity else ""
    parts = [f"{found.verdict}{severity} {found.start}-{found.end}", accused, found.message]
    return "→ " + "; ".join(part for part in parts if part)
