"""What stays the same of a finding when the draft is edited elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from claimcheck.model.checked import CheckedDocument

LENGTH = 32  # hexadecimal digits kept: 128 bits


def fingerprints_of(checked: CheckedDocument) -> Iterator[str]:
    """A fingerprint for each finding, in order: of its rule and words, and which of equals it is.

    It knows neither the place in the file nor the file's name.
    """
    seen: Counter[str] = Counter()
    for finding in checked.findings:
        words = " ".join(checked.document.text[finding.start : finding.end].split())
        what = f"{finding.rule}\n{words}"
        told = f"{what}\n{seen[what]}"
        seen[what] += 1
        yield sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
