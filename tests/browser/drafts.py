"""Drafts that the report is looked at with, and their reports as files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import claimcheck
from claimcheck.documents import document_from_text, read_document
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.html.page import page_of

ROOT = Path(__file__).parents[2]
SUM = """Ferries carried 51,000 in August

The office counted 51,000 passengers that month: 28,500 islanders, 12,700 visitors and 8,800 lorry
drivers. The company spends $176.4 million on boats, $121.7 million on crews and $83.2 million on
fuel, a total of $412.6 million.
"""
TABLE = """Visitors by site

Nobody counted the gulls.

| Site | 2021 | 2022 |
| --- | --- | --- |
| Castle | 41,200 | 52,700 |
| Abbey | 18,450 | 19,100 |
| Mill | 6,300 | 7,950 |
| Total | 65,950 | 97,750 |
"""
CLEAN = """A quiet year at the library

The library lent 12,400 books last year, up 24% from 10,000 the year before. The new shelf is 2.1
kilometers (1.3 miles) long.
"""
UNREAD = f"""The meter that ran over

The meter showed 1{"0" * 400} units on Monday, and the clerk wrote down 45 of them.
"""
HOSTILE = """<script>alert(1)</script><img src=x onerror=alert(2)> of 5,000 and 12,000

]]></style></script><svg onload=alert(3)> Sales rose 31.3% to 154,711 from 146,610 \u2028 <!-- 7 -->
"""


def hundred() -> str:
    """A draft of about a hundred numbers, most of them right."""
    parts = []
    for n in range(1, 21):
        wrong = 7 if n % 5 == 0 else 0
        parts.append(
            f"District {n} sold {1200 + n:,} boats in 2024, up {100 + wrong}% from {600 + n / 2:g}"
            f" in 2023. Its quay is {n} kilometers ({n * 0.621371:.2f} miles) long."
        )
    return "A hundred numbers\n\n" + "\n\n".join(parts)


def thousands(numbers: int) -> str:
    """A draft of at least so many numbers, one sentence in ten of them wrong."""
    parts = []
    for n in range(numbers // 3 + 1):
        old, rate = 1000 + n, 20 + n % 40
        new = old * (100 + rate + (9 if n % 10 == 0 else 0)) // 100
        parts.append(f"Sales of firm A{chr(65 + n % 26)} rose {rate}% to {new:,} from {old:,}.")
    return "\n\n".join(" ".join(parts[at : at + 4]) for at in range(0, len(parts), 4))


@cache
def checked(name: str) -> CheckedDocument:
    """The draft of this name, checked."""
    if name in STORIES:
        return claimcheck.check(read_document(ROOT / STORIES[name])._replace(name=STORIES[name]))
    return claimcheck.check(document_from_text(TEXTS[name](), name=f"{name}.txt"))


STORIES = {"harbour": "examples/harbour-budget.md", "ferry": "tests/drafts/ferry.md"}
TEXTS = {
    "sum": lambda: SUM,
    "table": lambda: TABLE,
    "clean": lambda: CLEAN,
    "unread": lambda: UNREAD,
    "hostile": lambda: HOSTILE,
    "hundred": hundred,
    "thousands": lambda: thousands(5000),
}
NAMES = (*STORIES, *TEXTS)
SMALL = tuple(name for name in NAMES if name != "thousands")


def write_page(folder: Path, *names: str) -> str:
    """The address of the report on the drafts of these names, written if it is not there yet."""
    path = folder / f"{'-'.join(names)}.html"
    if not path.exists():
        html = page_of([checked(name) for name in names])
        path.write_text(html, encoding="utf-8")
    return path.as_uri()
