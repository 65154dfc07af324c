"""Figures of the record: right, wrong, and those that are about something else."""

from __future__ import annotations

import pytest

from .record import told

CODE = "CC501"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The population of Kenya in 2019 was {52|25} million.", "52 million"),
        ("The atomic number of xenon is {54|45}.", "54"),
        ("Mount Everest is {8,849|9,884} metres high.", "8,849 metres"),
        ("Germany has an area of {357,000|753,000} square kilometres.", "357,000"),
    ],
)
def test_right_is_supported_and_wrong_refuted(text: str, number: str) -> None:
    before, _, rest = text.partition("{")
    right, _, rest = rest.partition("|")
    wrong, _, after = rest.partition("}")
    good = told(before + right + after, CODE)
    bad = told(before + wrong + after, CODE)
    assert [verdict for verdict, _ in good] == ["supported"]
    assert good[0][1].startswith(number.split(" ", maxsplit=1)[0])
    assert [verdict for verdict, _ in bad] == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's population grew by 5 million in ten years.",
        "The female population of Kenya in 2019 was 12 million.",
        "Kenya bought 12 million books in 2019.",
        "Georgia has a population of 9 million.",
        "A firm in Germany sold 12 square kilometres of forest.",
        "The hotel on Mount Everest has 97 rooms.",
    ],
)
def test_what_is_about_something_else_is_not_refuted(text: str) -> None:
    assert "refuted" not in [verdict for verdict, _ in told(text, CODE)]
