"""Findings that comments in the draft set aside, and what is wrong with such comments."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from claimcheck.errors import did_you_mean
from claimcheck.model import (
    Basis,
    Document,
    Finding,
    Remark,
    Rule,
    Settings,
    Severity,
    Suppressed,
    SuppressedBy,
    Verdict,
)
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.rules import (
    all_rules,
    malformed_suppression,
    suppression_of_unknown_rule,
    suppression_without_reason,
    unpaired_suppression,
    unused_suppression,
)
from claimcheck.suppressions.coverage import Covering, Unpaired, block_of, coverings_of
from claimcheck.suppressions.directive import FORM, Directive, Malformed, directive_in

MOST_READ = 1_000  # suppressions of one draft; each is held against each finding
LONGEST_WORD = 80  # characters before a comment in which the word that it follows is sought
_CODE = Regex(r"CC\d{0,3}")


class _Asked(NamedTuple):
    """A covering for the rules whose codes begin so."""

    covering: Covering
    code: str

    def covers(self, finding: Finding) -> bool:
        return finding.rule.startswith(self.code) and self.covering.touches(finding)


class _Near:
    """What is asked for, by place: only coverings that reach a finding are held against it."""

    def __init__(self, asked: Sequence[_Asked]) -> None:
        self.asked = asked
        self._order = sorted(range(len(asked)), key=lambda place: asked[place].covering.start)
        self._starts = [asked[place].covering.start for place in self._order]
        ends = (asked[place].covering.end for place in self._order)
        self._furthest = list(accumulate(ends, max))  # end of this one and those before it

    def covering(self, finding: Finding) -> list[int]:
        """The places of what covers the finding, in order."""
        first = min(finding.start, *(mention.start for mention in finding.mentions), finding.end)
        last = max(finding.end, *(mention.end for mention in finding.mentions), finding.start)
        found = []
        for at in range(bisect_left(self._starts, last) - 1, -1, -1):
            if self._furthest[at] <= first:
                break
            if self.asked[self._order[at]].covers(finding):
                found.append(self._order[at])
        return sorted(found)


def suppress_by_comments(checked: CheckedDocument, settings: Settings) -> CheckedDocument:
    """The document with the findings set aside that its comments ask to, for a reason.

    Comments that ask in vain, or in a way that makes no sense, are findings of their own.
    """
    said = [directive_in(remark) for remark in checked.document.remarks]
    wanted = [one for one in said if one is not None]
    if not wanted:
        return checked
    flaws = list(_flaws_of_form(checked.document, wanted[:MOST_READ], len(wanted)))
    directives = [one for one in wanted[:MOST_READ] if isinstance(one, Directive)]
    coverings = list(coverings_of(checked.document, directives))
    asked = [ask for one in coverings if isinstance(one, Covering) for ask in _asked(one)]
    kept, suppressed, used = _parted(checked.findings, asked)
    flaws += (_unpaired(checked.document, one) for one in coverings if isinstance(one, Unpaired))
    unused = [ask for place, ask in enumerate(asked) if place not in used]
    flaws += (_unused(checked.document, ask) for ask in unused if _runs(ask.code, settings))
    findings = [*kept, *(flaw for flaw in flaws if settings.wants(flaw.rule))]
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return checked._replace(findings=tuple(findings), suppressed=(*checked.suppressed, *suppressed))


def _asked(covering: Covering) -> Iterator[_Asked]:
    """What a covering with a reason asks for: one thing for each rule that it names."""
    if covering.directive.reason:
        codes = (code_of(rule) for rule in covering.directive.rules)
        yield from (_Asked(covering, code) for code in dict.fromkeys(codes) if code)


def _parted(
    findings: Iterable[Finding], asked: Sequence[_Asked]
) -> tuple[list[Finding], list[Suppressed], set[int]]:
    """The findings that stay, those set aside, and the places of what set something aside."""
    kept, suppressed, used = [], [], set()
    near = _Near(asked)
    for finding in findings:
        hits = near.covering(finding)
        used.update(hits)
        if not hits:
            kept.append(finding)
            continue
        by = asked[hits[0]].covering.directive
        suppressed.append(Suppressed(finding, SuppressedBy.COMMENT, by.reason, by.remark.line))
    return kept, suppressed, used


def code_of(written: str) -> str:
    """The code, or beginning of codes, of the rules that are named so; "" if there are none."""
    code = written.upper()
    if _CODE.fullmatch(code):
        return code if any(rule.code.startswith(code) for rule in all_rules()) else ""
    return next((rule.code for rule in all_rules() if rule.name == written.lower()), "")


def _runs(code: str, settings: Settings) -> bool:
    """True if a rule of this code is to run: what was not looked for cannot be found."""
    return any(settings.wants(rule.code) for rule in all_rules() if rule.code.startswith(code))


def _flaws_of_form(
    document: Document, wanted: Iterable[Directive | Malformed], count: int
) -> Iterator[Finding]:
    """What is wrong with suppressions whatever they cover."""
    for one in wanted:
        if isinstance(one, Malformed):
            yield _flaw(malformed_suppression.RULE, document, one.remark, one.message, one.hint)
            continue
        for rule in one.rules:
            if not code_of(rule):
                told = f"no rule is called {rule!r}"
                hint = _meant(rule)
                yield _flaw(suppression_of_unknown_rule.RULE, document, one.remark, told, hint)
        if not one.reason and one.verb != "ignore-end":
            told = "a suppression without a reason suppresses nothing"
            yield _flaw(suppression_without_reason.RULE, document, one.remark, told, FORM)
    if count > MOST_READ:
        told = f"more than {MOST_READ:,} suppressions; the others are not read"
        hint = "use ignore-file, or the settings"
        yield _flaw(malformed_suppression.RULE, document, document.remarks[-1], told, hint)


def _meant(written: str) -> str:
    if _CODE.fullmatch(written.upper()) or written.upper().startswith("CC"):
        return did_you_mean(written.upper(), [rule.code for rule in all_rules()])
    return did_you_mean(written.lower(), [rule.name for rule in all_rules()])


def _unpaired(document: Document, one: Unpaired) -> Finding:
    wanted = "ignore-start" if one.directive.verb == "ignore-end" else "ignore-end"
    told = f"{one.directive.verb} without {wanted}"
    hint = "a pair names the same rules"
    return _flaw(unpaired_suppression.RULE, document, one.directive.remark, told, hint)


def _unused(document: Document, ask: _Asked) -> Finding:
    told = f"the suppression of {ask.code} suppresses nothing"
    hint = "remove it, or move it to the block that it is for"
    return _flaw(unused_suppression.RULE, document, ask.covering.directive.remark, told, hint)


def _flaw(rule: Rule, document: Document, remark: Remark, message: str, hint: str) -> Finding:
    start, end = _words_at(document, remark)
    at = document.locate(start, end)
    if remark.line != at.line:
        message += f" (the comment is in line {remark.line})"
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=Severity.WARNING,
        verdict=Verdict.REVIEW,
        basis=Basis.DRAFT,
        start=start,
        end=end,
        mentions=(),
        message=message,
        suggestion=hint,
    )


def _words_at(document: Document, remark: Remark) -> tuple[int, int]:
    """The words that a comment is on; else the one before it in its block, or the first there."""
    if remark.start < remark.end:
        return remark.start, remark.end
    block = block_of(document, remark.start)
    if block is None:
        return remark.start, remark.start
    begin = max(block.start, remark.start - LONGEST_WORD)
    before = document.text[begin : remark.start].split()
    if before:
        start = document.text.rindex(before[-1], begin, remark.start)
        return start, start + len(before[-1])
    first = document.text[block.start : min(block.end, block.start + LONGEST_WORD)].split()[0]
    return block.start, block.start + len(first)
