"""A baseline: findings that are known, by their fingerprints, and marked as such."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping

from claimcheck.errors import ConfigError
from claimcheck.model import Finding, Suppressed, SuppressedBy
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple
from claimcheck.suppressions.fingerprint import (
    fingerprints_of,
    fingerprints_of_suppressed,
    words_of,
)

VERSION = 1


class Known(NamedTuple):
    """A known finding: its draft, from the baseline's folder on with slashes, and what it is of."""

    path: str
    rule: str
    words: str
    fingerprint: str


def known_of(checked: CheckedDocument, path: str) -> Iterator[Known]:
    """The findings of a draft as a baseline has them, without those suppressed or answered."""
    text = checked.document.text
    for finding, fingerprint in zip(checked.findings, fingerprints_of(checked), strict=True):
        yield _known(finding, text, path, fingerprint)
    aside = zip(checked.suppressed, fingerprints_of_suppressed(checked), strict=True)
    for one, fingerprint in aside:
        if one.by not in (SuppressedBy.COMMENT, SuppressedBy.ANSWER):
            yield _known(one.finding, text, path, fingerprint)


def _known(finding: Finding, text: str, path: str, fingerprint: str) -> Known:
    return Known(path, finding.rule, words_of(finding, text), fingerprint)


def mark_known(checked: CheckedDocument, fingerprints: Collection[str]) -> CheckedDocument:
    """The document with the findings of these fingerprints set aside as known."""
    kept, known = [], []
    for finding, fingerprint in zip(checked.findings, fingerprints_of(checked), strict=True):
        if fingerprint in fingerprints:
            known.append(Suppressed(finding, SuppressedBy.BASELINE))
        else:
            kept.append(finding)
    return checked._replace(findings=tuple(kept), suppressed=(*checked.suppressed, *known))


def written_baseline(entries: Iterable[Known]) -> str:
    """The text of a baseline file: sorted, one finding a line, so that versions merge by lines."""
    lines = [_line(entry) for entry in sorted(set(entries))]
    return (
        f'{{\n"version": {VERSION},\n"findings": [\n'
        + ",\n".join(lines)
        + "\n" * bool(lines)
        + "]\n}\n"
    )


def _line(entry: Known) -> str:
    """The finding as JSON; what is no character, as in some names of files, is its escape."""
    text = json.dumps(entry._asdict(), ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def read_baseline(text: str, name: str) -> frozenset[Known]:
    """The findings in the text of a baseline file.  Raises ConfigError if it is none."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise ConfigError("is not JSON", file=name, line=where, hint=MAKE_ANEW) from None
    if not isinstance(said, Mapping) or said.get("version") != VERSION:
        raise ConfigError(f"is no baseline of version {VERSION}", file=name, hint=MAKE_ANEW)
    found = said.get("findings")
    if not isinstance(found, list) or not all(map(_is_entry, found)):
        raise ConfigError("has an entry that is no finding", file=name, hint=MAKE_ANEW)
    return frozenset(Known(**{field: one[field] for field in Known._fields}) for one in found)


MAKE_ANEW = "make it anew with --update-baseline"


def _is_entry(one: object) -> bool:
    return isinstance(one, Mapping) and all(isinstance(one.get(f), str) for f in Known._fields)
