"""JUnit's XML, which continuous integration shows as tests: a suite a draft, a test a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from claimcheck.model import Finding, Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.regex import Regex
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.wording import summary_of, told_of

_NOT_XML = Regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A suite a draft: errors and warnings fail; a draft without any is one test that passes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="claimcheck">\n'
    for checked in documents:
        yield "\n".join(_suite(checked)) + "\n"
    yield "</testsuites>\n"


def _suite(checked: CheckedDocument) -> Iterator[str]:
    failed = [one for one in checked.findings if one.severity is not Severity.NOTE]
    tests = max(len(failed), 1)
    name = _attribute(checked.document.name)
    yield f'  <testsuite name={name} tests="{tests}" failures="{len(failed)}" errors="0">'
    if not failed:
        summary = _attribute(summary_of([checked]))
        yield f"    <testcase classname={name} name={summary}/>"
    for finding in failed:
        yield from _case(finding, checked)
    yield "  </testsuite>"


def _case(finding: Finding, checked: CheckedDocument) -> Iterator[str]:
    place = place_of(checked.document, finding.start, finding.end)
    title = _attribute(f"{finding.rule} {finding.name} at {place}")
    told = [evidence.text for evidence in finding.evidence]
    yield f"    <testcase classname={_attribute(checked.document.name)} name={title}>"
    verdict, message = _attribute(finding.verdict), _attribute(told_of(finding))
    yield f"      <failure type={verdict} message={message}>"
    yield _text("\n".join([place, finding.message, *told]))
    yield "      </failure>\n    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
