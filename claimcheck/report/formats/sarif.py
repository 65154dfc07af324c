"""SARIF 2.1.0, the interchange format of analysis results; columns count code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import PurePath
from urllib.parse import quote

from claimcheck.model import Document, Finding, Severity, SuppressedBy
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.columns import Column, region_of
from claimcheck.report.formats import View
from claimcheck.report.pages import page_of, title_of
from claimcheck.report.record import standing_of
from claimcheck.report.wording import told_of
from claimcheck.rules import RuleModule, rule_modules
from claimcheck.suppressions.fingerprint import fingerprints_of, fingerprints_of_suppressed

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
Record = dict[str, object]


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """One log with one run: every finding, notes included, as SARIF has a level for them."""
    checked = list(documents)
    driver = {
        "name": "claimcheck",
        "version": version("claimcheck-newsroom"),
        "rules": [_rule(module) for module in rule_modules()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(one.document.name)}} for one in checked],
        "results": [result for one in checked for result in _results(one)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(module: RuleModule) -> Record:
    return {
        "id": module.rule.code,
        "name": module.rule.name,
        "shortDescription": {"text": title_of(module)},
        "help": {"text": module.page.strip(), "markdown": page_of(module)},
    }


def _results(checked: CheckedDocument) -> Iterator[Record]:
    """The findings, then those that are set aside by a comment, a baseline or an answer."""
    for finding, fingerprint in zip(checked.findings, fingerprints_of(checked), strict=True):
        yield _result(finding, fingerprint, checked)
    aside = zip(checked.suppressed, fingerprints_of_suppressed(checked), strict=True)
    for one, fingerprint in aside:
        result = _result(one.finding, fingerprint, checked)
        if one.by is SuppressedBy.COMMENT:
            by: Record = {"kind": "inSource", "justification": one.reason}
            yield result | {"suppressions": [by]}
        elif one.by is SuppressedBy.BASELINE:
            by = {"kind": "external", "justification": "known in the baseline"}
            yield result | {"suppressions": [by], "baselineState": "unchanged"}
        elif one.by is SuppressedBy.ANSWER:
            by = {"kind": "external", "status": "accepted", "justification": one.reason}
            yield result | {"suppressions": [by]}


def _result(finding: Finding, fingerprint: str, checked: CheckedDocument) -> Record:
    document = checked.document
    codes = [module.rule.code for module in rule_modules()]
    return {
        "ruleId": finding.rule,
        "ruleIndex": codes.index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": {"text": told_of(finding)},
        "locations": [_location(document, finding.start, finding.end)],
        "relatedLocations": list(_accused(finding, document)),
        "partialFingerprints": {"claimcheck/v1": fingerprint},
        "properties": standing_of(checked, finding.start, finding.mentions),
    }


def _accused(finding: Finding, document: Document) -> Iterator[Record]:
    for place, mention in enumerate(finding.mentions):
        location = _location(document, mention.start, mention.end)
        yield {"id": place, **location, "message": {"text": mention.text}}


def _location(document: Document, start: int, end: int) -> Record:
    at = region_of(document, start, end, Column.CODE_POINTS)
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "snippet": {"text": document.text[start:end]},
    }
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(document.name)}, "region": region}
    }


def _uri(name: str) -> str:
    """The path as a URI reference: absolute ones with their scheme."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
