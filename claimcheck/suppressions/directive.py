"""Comments that are addressed to this program: what they ask for, or why they ask for nothing."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.errors import did_you_mean
from claimcheck.model import Remark
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

ADDRESS = "claimcheck:"
FORM = "write: claimcheck: ignore[CC201] reason: why"
_VERB = Regex(r"[A-Za-z-]+")
_REST = Regex(r" ?\[([^\]]*)\](?: ?reason: ?(.*))?", flags=2)  # re.IGNORECASE


class Verb(StrEnum):
    """Which part of the draft a suppression covers."""

    BLOCK = "ignore"
    NEXT = "ignore-next-line"
    START = "ignore-start"
    END = "ignore-end"
    FILE = "ignore-file"


FORMS = [verb.value for verb in Verb]


class Directive(NamedTuple):
    """A suppression as written: what it covers, the rules it names, and why."""

    verb: Verb
    rules: tuple[str, ...]
    reason: str
    remark: Remark


class Malformed(NamedTuple):
    """A comment that was meant to be a suppression and is none, and what to do about it."""

    message: str
    hint: str
    remark: Remark


def directive_in(remark: Remark) -> Directive | Malformed | None:
    """What a comment asks for; None for one that asks nothing of this program.

    A comment that begins "claimcheck:" and goes on with anything but a form of "ignore" is some
    other remark, such as a note that was left by a report.
    """
    text = " ".join(remark.text.split())
    if not text.lower().startswith(ADDRESS):
        return None
    said = text[len(ADDRESS) :].lstrip()
    verb = _VERB.match(said)
    if verb is None or not _is_meant(verb[0].lower()):
        return None
    if verb[0].lower() not in FORMS:
        hint = did_you_mean(verb[0].lower(), FORMS)
        return Malformed(f"there is no {verb[0]!r}", hint, remark)
    return _read(Verb(verb[0].lower()), said[verb.end() :], remark)


def _is_meant(word: str) -> bool:
    from difflib import SequenceMatcher

    stem = word.partition("-")[0]
    return SequenceMatcher(None, stem, Verb.BLOCK.value).ratio() > 0.7


def _read(verb: Verb, said: str, remark: Remark) -> Directive | Malformed:
    if verb is Verb.END and not said.strip():
        return Directive(verb, (), "", remark)
    rest = _REST.fullmatch(said)
    if rest is None:
        return Malformed("the suppression is not in the form of one", FORM, remark)
    rules = tuple(rule.strip() for rule in rest[1].split(",") if rule.strip())
    if not rules:
        return Malformed("the suppression names no rule", FORM, remark)
    return Directive(verb, rules, (rest[2] or "").strip(), remark)
