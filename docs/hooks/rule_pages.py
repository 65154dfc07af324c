"""The pages of the rules: what each finds, why, and what is reported on each of its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from inspect import cleandoc
from itertools import groupby

from claimcheck import Document, Finding, Report, check, document_from_text
from claimcheck.documents import document_from_bytes
from claimcheck.report.pages import title_of
from claimcheck.report.wording import LABELS, label_of_finding, shown, summary_of
from claimcheck.rules import RuleModule, rule_modules

FAMILIES = {
    "CC0": "The pass itself",
    "CC1": "A number wrong in itself",
    "CC2": "Numbers that are related",
    "CC3": "Dates and time",
    "CC4": "A figure told twice, and tables in the draft",
    "CC5": "The record",
}
FOLDER = "rules"
INDEX = f"{FOLDER}/README.md"
_HEADING = re.compile(r"^(Why|Ignore when|Method|Source):", re.MULTILINE)
_MARKUP = re.compile(r"([\\`*_\[\]])")
_MARKS = str.maketrans("", "", "«»")


def path_of(module: RuleModule) -> str:
    """Where the page of a rule lies in the folder of the docs."""
    return f"{FOLDER}/{module.rule.name}.md"


def pages() -> dict[str, str]:
    """Every page by its path: the index, and one a rule."""
    return {INDEX: index_page()} | {path_of(one): rule_page(one) for one in rule_modules()}


def navigation() -> list[object]:
    """The entries for the menu: the index, then a section a family."""
    families: list[object] = [{"All rules": INDEX}]
    for family, modules in _families():
        entries = [{f"{one.rule.code} {one.rule.name}": path_of(one)} for one in modules]
        families.append({family: entries})
    return families


def index_page() -> str:
    """The rules by family, a line each."""
    parts = [
        "# Rules\n\nA rule says which numbers of a draft are related, and how. "
        "[How claimcheck decides](../how-it-decides.md) tells what follows from that. Any rule can "
        "be [turned off](../configuration.md), and any finding "
        "[set aside](../configuration.md#suppressing-a-finding) with a reason."
    ]
    for family, modules in _families():
        rows = (
            f"| [{one.rule.code}]({one.rule.name}.md) | {one.rule.name} | {title_of(one)} |"
            for one in modules
        )
        table = "\n".join(["| code | name | what is wrong |", "|---|---|---|", *rows])
        parts.append(f"## {family}\n\n{table}")
    return "\n\n".join(parts) + "\n"


def rule_page(module: RuleModule) -> str:
    """The page of one rule: its docstring, then its examples with what is reported on each.

    Raises ValueError for an example that the rule should find and does not.
    """
    rule = module.rule
    told = _HEADING.sub(r"**\1:**", cleandoc(module.page))
    note = "\n\nIt is a note: it never makes a run fail." if rule.notes_only else ""
    found = "\n\n".join(_found(module, text) for text in module.bad)
    silent = "\n\n".join(_silent(module, text) for text in module.good)
    return (
        f"# {rule.code} {rule.name}\n\n{told}{note}\n\n## Found\n\n{found}\n\n"
        f"## Not found\n\n{silent}\n\n## Setting it aside\n\n{_aside(module)}\n"
    )


def _families() -> Iterator[tuple[str, list[RuleModule]]]:
    for family, modules in groupby(rule_modules(), key=lambda one: one.rule.code[:3]):
        yield FAMILIES[family], list(modules)


def _found(module: RuleModule, text: str) -> str:
    """An example with its marked words, and the rule's findings on it."""
    report = check(_draft(module, text.translate(_MARKS)))
    findings = [one for one in report.findings if one.rule == module.rule.code]
    if not findings:
        raise ValueError(f"{module.rule.code}: nothing is found in {text!r}")
    return _example(text) + "\n\n" + "\n".join(map(_reported, findings))


def _silent(module: RuleModule, text: str) -> str:
    """An example that the rule passes, and the summary of what is said of its numbers."""
    report = check(_draft(module, text))
    if any(one.rule == module.rule.code for one in report.findings):
        raise ValueError(f"{module.rule.code}: something is found in {text!r}")
    return f"{_example(text)}\n\n- {_holding(report, module.rule.code)}"


def _draft(module: RuleModule, text: str) -> Document:
    """The example as plain text; for a rule of the pass itself as Markdown, with its comments."""
    if module.rule.code.startswith("CC0"):
        return document_from_bytes(text.encode(), "draft.md")
    return document_from_text(text)


def _holding(report: Report, code: str) -> str:
    """What the rule itself says of the numbers, else the summary."""
    outcomes = (outcome for entry in report.ledger for outcome in entry.outcomes)
    said = dict.fromkeys((LABELS[o.verdict], o.message) for o in outcomes if o.rule == code)
    return "; ".join(f"**{label}**: {_plain(text)}" for label, text in said) or summary_of([report])


def _example(text: str) -> str:
    """The text as it stands, with what must be found marked; nothing in it is mark-up."""
    marked = escape(text).replace("«", "<mark>").replace("»", "</mark>")
    return f'<pre class="example">{marked}</pre>'


def _reported(finding: Finding) -> str:
    """The finding as a list: label and message, then the evidence and what would make it hold."""
    told = [finding.message, *(one.text for one in finding.evidence), finding.suggestion]
    more = [text for text in dict.fromkeys(told[1:]) if text and text not in finding.message]
    lines = [f"- **{label_of_finding(finding)}**: {_plain(finding.message)}"]
    return "\n".join(lines + [f"    - {_plain(text)}" for text in more])


def _plain(text: str) -> str:
    """The text with nothing in it that is mark-up."""
    return _MARKUP.sub(r"\\\1", escape(shown(text)))


def _aside(module: RuleModule) -> str:
    """How to ignore one finding of the rule, or all."""
    rule = module.rule
    if rule.code.startswith("CC0"):
        return f'`ignore = ["{rule.code}"]` in the [settings](../configuration.md) turns it off.'
    return (
        "One finding, with a comment in the draft that says why:\n\n"
        f"```html\n<!-- claimcheck: ignore[{rule.code}] reason: … -->\n```\n\n"
        f'The rule: `--ignore {rule.code}`, or `ignore = ["{rule.code}"]` in the '
        "[settings](../configuration.md)."
    )
