"""The story: what it says, and the errors planted in it."""

from __future__ import annotations

from typing import NamedTuple

HEADLINE = "Reed bed at Lower Marsh grows by 120 hectares"
DATE = "2025-03-18"
PARAGRAPHS = (
    "The restored reed bed at Lower Marsh now covers 1,300 hectares (3,212 acres), the trust that "
    "looks after it said on Tuesday.",
    "Its visitors' centre counted 154,711 guests last year, a rise of 31.3 percent from 146,610 "
    "the year before.",
    "The path round the lagoon is 16 kilometers (6 miles) long, and on a clear day – some 40% of "
    "all days – one sees the hills 25 miles (40 kilometers) away.",
    "The trust has 27 workers: 16 wardens, nine guides and four cooks.",
    "It was founded on Tuesday, 14 March 2018, with £1.5 million from the state & the town.",
)
TABLE = (
    ("Hide", "2023", "2024"),
    ("North", "41,200", "52,700"),
    ("South", "18,450", "19,100"),
    ("Lagoon", "6,300", "7,950"),
    ("Total", "65,950", "97,750"),
)


class Planted(NamedTuple):
    """An error that was planted: the rule that finds it, and the words it is found on."""

    rule: str
    words: str


PLANTED = (
    Planted("CC203", "154,711 guests last year, a rise of 31.3 percent from 146,610"),
    Planted("CC201", "16 kilometers (6 miles"),
    Planted("CC206", "27 workers: 16 wardens, nine guides and four"),
    Planted("CC301", "Tuesday, 14 March 2018"),
    Planted("CC403", "97,750"),
)
