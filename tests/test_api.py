"""The library as a program uses it."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model import Desk, Kind, Period
from claimcheck.report.frame import SCHEMA

TEXT = (
    "In 2019 the park covered about 1,300 square kilometers (800 square miles).\n"
    "Visits rose 5.5% to 154,711 from 146,610, the agency said."
)
HEAVY = ["pint", "pandas", "numpy", "rich", "markdown_it", "quantulum3", "jinja2", "click"]


def test_extract_gives_the_claims() -> None:
    found = claimcheck.extract(TEXT)
    assert [mention.text for mention in found] == [
        "1,300 square kilometers",
        "800 square miles",
        "5.5%",
        "154,711",
        "146,610",
    ]
    assert found[0].hedge == "approximately"
    assert found[0].unit == "kilometer ** 2"
    assert all(TEXT[m.start : m.end] == m.text for m in found)


def test_extract_all_adds_what_was_set_aside() -> None:
    first = claimcheck.extract(TEXT, all=True)[0]
    assert (first.text, first.kind, first.is_claim) == ("2019", Kind.YEAR, False)
    assert first.reason


def test_a_report_accounts_for_every_number() -> None:
    report = claimcheck.check(TEXT, date="2020-01-01")
    assert [entry.mention for entry in report.ledger] == claimcheck.extract(TEXT, all=True)
    assert [entry.verdict.value for entry in report.ledger] == [
        "not_a_claim",
        "refuted",
        "refuted",
        "supported",
        "supported",
        "supported",
    ]
    outcome = report.ledger[3].outcomes[0]
    assert (outcome.rule, outcome.verdict, outcome.basis) == ("CC203", "supported", "draft")
    assert outcome.evidence[0].text
    assert report.coverage.numbers == 6
    assert report.unread == ()


def test_a_finding_covers_the_relation_and_names_the_accused() -> None:
    (finding,) = claimcheck.check(TEXT).findings
    assert TEXT[finding.start : finding.end] == "1,300 square kilometers (800 square miles"
    assert (finding.rule, finding.name) == ("CC201", "conversion-mismatch")
    assert (finding.severity, finding.verdict) == ("error", "refuted")
    assert {mention.text for mention in finding.mentions} >= {"800 square miles"}
    assert "501.9" in finding.message
    assert finding.evidence


@pytest.mark.parametrize(
    "date",
    ["2025-03-18", "2025-03", "2025", 2025, datetime.date(2025, 3, 18), Period.of_year(2025)],
)
def test_a_year_or_a_month_will_do_for_a_date(date: str | int | datetime.date | Period) -> None:
    report = claimcheck.check("Nothing of 5 here.", date=date)
    assert report.document.date is not None
    assert report.document.date.year == 2025


def test_a_date_goes_before_the_dateline() -> None:
    text = "LONDON, March 18, 2025 (Reuters) - All is well."
    dated = claimcheck.check(text)
    assert dated.document.date == Period.parse("2025-03-18")
    assert claimcheck.check(text, date=2024).document.date == Period.of_year(2024)


@pytest.mark.parametrize(
    "config",
    [{"ignore": ["CC2"]}, claimcheck.Settings(ignore=("CC2",)), "file"],
)
def test_settings_come_as_a_value_a_mapping_or_a_file(config: object, tmp_path: Path) -> None:
    if config == "file":
        config = tmp_path / "own.toml"
        config.write_text('ignore = ["CC2"]', "utf-8")
    assert not claimcheck.check(TEXT, config=config).findings  # type: ignore[arg-type]


def test_no_settings_file_is_read_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "claimcheck.toml").write_text('ignore = ["CC2"]', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert claimcheck.check(TEXT).findings


def test_a_desk_may_read_hedges_more_narrowly() -> None:
    text = "About 120 of the 300, or 45 percent, left."
    wide = claimcheck.check(text, config=claimcheck.Settings(desk=Desk()))
    assert [entry.mention for entry in wide.ledger] == claimcheck.extract(text, all=True)


def test_a_document_can_be_checked_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("The park covers 1,300 km² (**800** sq mi).", "utf-8")
    report = claimcheck.check(claimcheck.read_document(path))
    assert report.findings[0].rule == "CC201"
    assert report.to_dict()["findings"][0]["file"] == str(path)  # type: ignore[index]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"date": "soon"}, claimcheck.ConfigError),
        ({"config": {"selct": []}}, claimcheck.ConfigError),
        ({"config": {"extractor": "spacey"}}, claimcheck.ConfigError),
        ({"config": "none.toml"}, claimcheck.ConfigError),
        ({"tables": "none.csv"}, claimcheck.TableError),
        ({"tables": ["none.csv"]}, claimcheck.TableError),
    ],
)
def test_the_users_mistakes_are_one_kind_of_error(
    arguments: dict[str, object], error: type[Exception]
) -> None:
    assert issubclass(error, claimcheck.ClaimcheckError)
    with pytest.raises(error) as raised:
        claimcheck.check(TEXT, **arguments)  # type: ignore[arg-type]
    assert "\n" not in str(raised.value)


def test_the_frame_has_a_row_a_number_and_a_fixed_schema() -> None:
    frame = claimcheck.check(TEXT).to_frame()
    assert list(frame.columns) == list(SCHEMA)
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == SCHEMA
    assert list(frame["text"]) == [mention.text for mention in claimcheck.extract(TEXT, all=True)]
    assert frame["low"].tolist()[1:3] == [1300, 800]
    assert frame["verdict"].value_counts()["supported"] == 3
    assert pd.isna(frame["rule"][0])


def test_an_empty_report_has_the_same_schema() -> None:
    frame = claimcheck.check("Nothing.").to_frame()
    assert frame.empty
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == SCHEMA


def test_a_report_as_json() -> None:
    report = claimcheck.check(TEXT)
    assert json.loads(report.to_json()) == report.to_dict()
    assert report.to_dict()["version"] == 1


def test_the_second_engine_is_selected_by_its_name() -> None:
    found = claimcheck.extract("It weighs 5 kg.", extractor="quantulum3")
    assert [(mention.low, mention.unit) for mention in found] == [(5, "kilogram")]


def test_public_names_are_there_and_no_others() -> None:
    assert set(claimcheck.__all__) <= set(dir(claimcheck))
    assert claimcheck.__version__.startswith("0.")
    assert all(getattr(claimcheck, name) is not None for name in claimcheck.__all__)
    with pytest.raises(AttributeError, match="chek"):
        _ = claimcheck.chek


def test_the_function_is_not_hidden_by_the_stage_of_its_name() -> None:
    import claimcheck.extract as stage

    assert callable(claimcheck.extract)
    assert stage is claimcheck.extract or callable(stage.extract_mentions)


@pytest.mark.parametrize(
    "code",
    [
        "import claimcheck",
        "import claimcheck; claimcheck.extract('5 km')",
        "import claimcheck; claimcheck.check('Kenya had 47.6 million people in 2019.', date=2020)",
        "import claimcheck; claimcheck.check('5 km (3.1 miles)').to_dict()",
    ],
)
def test_heavy_packages_wait_until_they_are_asked_for(code: str) -> None:
    code += f"; import sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=200)
    | st.text(alphabet="0123456789.,-–/ $£€%k²mb()ftp\n|:°", max_size=80)
    | st.lists(
        st.sampled_from(
            ["nearly", "5", "percent", "to", "million", "between", "and", "2019", "km", "(", ")",
             "of", "from", "$", "rose", "half", "a", "dozen", "March", "3-1", "\n", "total"]
        ),
        max_size=25,
    ).map(" ".join)
)  # fmt: skip
def test_no_text_makes_a_check_fall_over(text: str) -> None:
    report = claimcheck.check(text, date="2025-03-18")
    before = 0
    for entry in report.ledger:
        mention = entry.mention
        assert text[mention.start : mention.end] == mention.text
        assert before <= mention.start < mention.end
        before = mention.end
    assert sum(report.coverage[1:]) == report.coverage.numbers
    assert report.to_dict()["version"] == 1


@pytest.mark.parametrize("text", ["\ud800 5", "5\x00km", "\u202e5 km", "٣ km", "½" * 50])
def test_odd_characters_are_only_characters(text: str) -> None:
    report = claimcheck.check(text)
    assert report.document.text == text
