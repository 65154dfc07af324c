"""`python -m tests.documents.story`: what is found in the story, and where, in each format."""

from __future__ import annotations

from tests.documents.story.checking import checked
from tests.documents.story.forms import FORMS


def main() -> None:
    """Print a row a format: how many findings, and rule, place and words of each."""
    for name in FORMS:
        one = checked(name)
        print(f"{name.partition('.')[2]:5} | {len(one.findings)} findings")
        for finding in one.findings:
            at = one.document.locate(finding.start, finding.end)
            page = f"page {at.page}, " if at.page else ""
            place = f"{page}{at.line}:{at.column} to {at.end_line}:{at.end_column}"
            written = " ".join(one.document.source[at.start : at.end].split())
            print(f"      | {finding.rule} | {place} | {written}")


if __name__ == "__main__":
    main()
