"""One figure told twice in a story."""

from __future__ import annotations

import pytest

from .checking import accused

CODE = "CC402"
BETWEEN = "\n\nThe wind had died down by noon, and the road was open again.\n\n"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "The 640 firefighters on Sutter Ridge got help from the weather on Wednesday.",
            "The chief said that the {640|460} firefighters on Sutter Ridge were tired.",
        ),
        (
            "He stole $6.3 million from the clients of his firm, the court heard.",
            "Most of the ${6.3|3.6} million that he stole from the clients went on boats.",
        ),
    ],
)
def test_told_again_rightly_and_wrongly(first: str, again: str) -> None:
    before, _, rest = again.partition("{")
    right, _, rest = rest.partition("|")
    wrong, _, after = rest.partition("}")
    assert accused(f"{first}{BETWEEN}{before}{right}{after}\n", CODE) == []
    assert accused(f"{first}{BETWEEN}{before}{wrong}{after}\n", CODE) != []


@pytest.mark.parametrize(
    "again",
    [
        "Another 460 firefighters are on their way to the ridge.",
        "In 2009 some 460 firefighters fought on the ridge.",
        "The 46 engines on the ridge came from nine counties.",
        "Of the firefighters, 46 fell ill.",
    ],
)
def test_other_figures_are_silent(again: str) -> None:
    first = "The 640 firefighters on Sutter Ridge got help from the weather on Wednesday."
    assert accused(f"{first}{BETWEEN}{again}\n", CODE) == []
