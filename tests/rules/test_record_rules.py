"""What the rules on the record say: the row, its source, how far off, and never "wrong"."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Basis, Outcome, Verdict


def outcomes(text: str, date: str | None = "2021") -> list[Outcome]:
    report = claimcheck.check(text, date=date)
    found = [outcome for entry in report.ledger for outcome in entry.outcomes]
    return [outcome for outcome in found if outcome.basis is Basis.RECORD]


def test_a_difference_names_the_row_and_its_source() -> None:
    (found,) = outcomes("In 2010, Kenya had a population of 4.1 million.")
    assert found.verdict is Verdict.REFUTED
    assert found.rule == "CC501"
    assert found.message.startswith("Kenya, population, 2010: 41.")
    assert "not 4.1 million" in found.message
    assert "differs from the record" in found.message
    sources = [one.row.url for one in found.evidence if one.row is not None]
    assert any(url.startswith("https://") for url in sources)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2010, Kenya had a population of 4.1 million.", "2021"),
        ("Canada is the world's largest country.", "2021"),
        ("The Chernobyl disaster in 1996 was sudden.", "2021"),
        ("Nepal has a population of 22 million.", "2014"),
    ],
)
def test_the_wording_never_scolds(text: str, date: str) -> None:
    for found in outcomes(text, date):
        said = " ".join([found.message, *(one.text for one in found.evidence)]).lower()
        assert not {"wrong", "error", "false", "mistake"} & set(said.split())


def test_support_shows_what_supports_it() -> None:
    (found,) = outcomes("Mount Everest is 8,849 meters high.")
    assert found.verdict is Verdict.SUPPORTED
    assert any("the words allow" in one.text for one in found.evidence)


def test_a_figure_that_is_only_old_is_asked_about() -> None:
    (found,) = outcomes("Kenya has a population of 44 million.", "2024")
    assert found.verdict is Verdict.REVIEW
    assert "stale rather than" in found.message
    assert "it agrees with" in found.message


def test_a_row_that_decides_nothing_says_why() -> None:
    (found,) = outcomes("Germany has a population of 38 million.", None)
    assert found.verdict is Verdict.UNCHECKED
    assert "no document date" in found.message


def test_a_claim_of_one_side_is_named() -> None:
    text = (
        "Kyiv spoke of its incursion into Kursk.\n"
        "Ukraine's military gained control of about 1,300 square kilometers of land."
    )
    found = [one for one in outcomes(text, "2025") if one.rule == "CC501"]
    assert found[0].verdict is Verdict.SUPPORTED
    assert "Ukraine's military" in found[0].message
    assert "claims" in found[0].message


def test_a_superlative_without_a_number_stands_in_the_ledger() -> None:
    report = claimcheck.check("Russia is the world's largest country.", date="2021")
    (entry,) = report.ledger
    assert entry.mention.text == "largest"
    assert entry.verdict is Verdict.SUPPORTED


def test_a_rank_says_where_the_table_puts_it() -> None:
    (found,) = outcomes("Canada is the world's largest country.")
    assert found.rule == "CC502"
    assert "Canada is number 2 by total area (World)" in found.message


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Chernobyl disaster in 1986 was sudden.", Verdict.SUPPORTED),
        ("The Chernobyl disaster in 1996 was sudden.", Verdict.REFUTED),
        ("The invasion of Ukraine in 2014 was sudden.", Verdict.REVIEW),
    ],
)
def test_dates_of_events(text: str, verdict: Verdict) -> None:
    (found,) = outcomes(text)
    assert found.rule == "CC503"
    assert found.verdict is verdict
