"""Years of events of the record."""

from __future__ import annotations

import pytest

from .record import told

CODE = "CC503"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("World War II ended in {1945|1946}.", "1945"),
        ("He was born shortly after the fall of the Berlin Wall in {1989|1991}.", "1989"),
        ("Croatia joined the European Union in {2013|2011}.", "2013"),
    ],
)
def test_the_wrong_year_is_told(text: str, right: str) -> None:
    before, _, rest = text.partition("{")
    wrong, _, after = rest.partition("|")[2].partition("}")
    good = told(before + right + after, CODE)
    assert "refuted" not in [verdict for verdict, _ in good]
    bad = told(before + wrong + after, CODE)
    assert [number for verdict, number in bad if verdict in ("refuted", "review")] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "She fled in 1991, long after the Chernobyl disaster.",
        "In 1943, at the height of World War II, bread was dear.",
        "The inquiry into the Hillsborough disaster in 2016 took its time.",
        "The mill shut in 1946.",
    ],
)
def test_other_years_are_silent(text: str) -> None:
    assert [verdict for verdict, _ in told(text, CODE) if verdict != "supported"] == []
