"""The headline's figure against the story's."""

from __future__ import annotations

import pytest

from .checking import accused

CODE = "CC401"
STORY = "\n\n{body}\n\nThe council meets again in the autumn, the clerk said.\n"


def draft(headline: str, body: str) -> str:
    return headline + STORY.format(body=body)


CASES = [
    ("Harbour fire kills {12|21} dockers", "A fire at the harbour killed 12 dockers on Monday."),
    (
        "Mill firm cuts {1,200|2,100} jobs",
        "The mill firm Halvard is cutting 1,200 jobs at its two sites, it said on Monday.",
    ),
    (
        "Ferry firm pays ${4.2|2.4}bn for rival",
        "The ferry firm Halvard is paying $4.2 billion for its rival Osmund, it said.",
    ),
    (
        "Rents in Aldham rise {8|80}%",
        "Rents in Aldham rose 8 percent last year, the council said on Monday.",
    ),
]


@pytest.mark.parametrize(("headline", "body"), CASES)
def test_a_headline_that_agrees_is_silent(headline: str, body: str) -> None:
    before, _, rest = headline.partition("{")
    right, _, after = rest.partition("|")
    assert accused(draft(before + right + after.partition("}")[2], body), CODE) == []


@pytest.mark.parametrize(("headline", "body"), CASES)
def test_a_headline_that_does_not_is_told(headline: str, body: str) -> None:
    before, _, rest = headline.partition("{")
    wrong, _, after = rest.partition("|")[2].partition("}")
    assert accused(draft(before + wrong + after, body), CODE) != []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Nearly 20% more visitors", "The castle counted 19.4% more visitors this summer."),
        ("Dozens hurt in crash", "The crash hurt 34 people on Monday, police said."),
        ("Mill to cut 1,000 jobs", "The mill is cutting 1,023 jobs, it said on Monday."),
        ("Five things to know of the mill", "The mill is cutting 1,023 jobs, it said on Monday."),
        ("Mill shuts after 40 years", "The mill is cutting 1,023 jobs, it said on Monday."),
    ],
)
def test_rounding_and_other_figures_are_silent(headline: str, body: str) -> None:
    assert accused(draft(headline, body), CODE) == []
