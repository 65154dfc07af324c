"""What stays the same of a finding when the draft is edited elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from claimcheck.model import Finding
from claimcheck.model.checked import CheckedDocument

LENGTH = 32  # hexadecimal digits kept: 128 bits


def fingerprints_of(checked: CheckedDocument) -> Iterator[str]:
    """A fingerprint for each finding, in order: of its rule and words, and which of equals it is.

    It knows neither the place in the file nor the file's name, and counts those set aside among
    the equals.
    """
    return (told for told, aside in _told(checked) if not aside)


def fingerprints_of_suppressed(checked: CheckedDocument) -> Iterator[str]:
    """The same for each finding that is set aside, in order."""
    return (told for told, aside in _told(checked) if aside)


def words_of(finding: Finding, text: str) -> str:
    """The words that a finding is about, on one line."""
    return " ".join(text[finding.start : finding.end].split())


def _told(checked: CheckedDocument) -> Iterator[tuple[str, bool]]:
    """The fingerprints in the order of the text, and whether the finding is set aside."""
    found = [(finding, False) for finding in checked.findings]
    found += [(one.finding, True) for one in checked.suppressed]
    found.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].rule))
    seen: Counter[str] = Counter()
    for finding, aside in found:
        what = f"{finding.rule}\n{words_of(finding, checked.document.text)}"
        told = f"{what}\n{seen[what]}"
        seen[what] += 1
        yield sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH], aside
