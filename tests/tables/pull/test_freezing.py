"""Packages of pulled tables: complete or not there, dated, hashed, and used like any other."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import frictionless
import pytest

import claimcheck
from claimcheck.errors import TableError
from claimcheck.model import Verdict
from claimcheck.tables.pull import Frozen, Pulled, PulledMeasure, PulledRow, freeze

MAY = datetime.date(2026, 5, 4)
JUNE = datetime.date(2026, 6, 4)
LENT = Pulled(
    name="test-loans",
    title="Library books lent",
    source="Bureau of Tests",
    url="https://example.org/loans",
    vintage="2026-04-30",
    measures=(PulledMeasure("Library loans", "thousand", "All libraries."),),
    rows=(
        PulledRow("Kenya, Rep.", "KEN", "2024", (Decimal("412.5"),)),
        PulledRow("Northern lakes", "", "2024", (Decimal(98),)),
        PulledRow("Northern lakes", "", "2023", (None,)),
    ),
)


def frozen(folder: Path, pulled: Pulled = LENT, today: datetime.date = MAY) -> Frozen:
    """The table in a package in the folder."""
    return freeze(pulled, "test loans", folder, today)


def files_of(folder: Path) -> dict[str, bytes]:
    """What the folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_package_is_dated_and_hashed(tmp_path: Path) -> None:
    found = frozen(tmp_path / "loans")
    told = json.loads((tmp_path / "loans" / "datapackage.json").read_text("utf-8"))
    data = (tmp_path / "loans" / "data.csv").read_bytes()
    (resource,) = told["resources"]
    assert (told["created"], told["version"]) == ("2026-05-04T00:00:00Z", "2026-04-30")
    assert resource["hash"] == found.hash == f"sha256:{sha256(data).hexdigest()}"
    assert resource["sources"] == [
        {"title": "Bureau of Tests", "path": "https://example.org/loans"}
    ]
    assert found.changed


def test_a_package_is_a_valid_frictionless_package(tmp_path: Path) -> None:
    frozen(tmp_path / "loans")
    report = frictionless.validate(str(tmp_path / "loans" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


def test_countries_are_called_as_the_shipped_tables_call_them(tmp_path: Path) -> None:
    frozen(tmp_path / "loans")
    lines = (tmp_path / "loans" / "data.csv").read_text("utf-8").splitlines()
    assert lines == [
        "Entity,Period,Library loans [thousand]",
        "Kenya,2024,412.5",
        "Northern lakes,2023,",
        "Northern lakes,2024,98",
    ]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Library loans in Kenya were 412,500 in 2024.", Verdict.SUPPORTED),
        ("Library loans in Kenya were 912,500 in 2024.", Verdict.REFUTED),
    ],
)
def test_a_pulled_table_judges_a_draft(tmp_path: Path, draft: str, verdict: Verdict) -> None:
    frozen(tmp_path / "loans")
    report = claimcheck.check(draft, tables=tmp_path / "loans", date=2025)
    assert report.ledger[0].verdict is verdict


def test_the_same_figures_leave_the_package_alone(tmp_path: Path) -> None:
    frozen(tmp_path / "loans")
    before = files_of(tmp_path / "loans")
    again = frozen(tmp_path / "loans", today=JUNE)
    assert not again.changed
    assert files_of(tmp_path / "loans") == before


def test_new_figures_replace_the_package_as_a_whole(tmp_path: Path) -> None:
    frozen(tmp_path / "loans")
    more = LENT._replace(rows=(*LENT.rows, PulledRow("Norway", "NOR", "2024", (Decimal(5),))))
    assert frozen(tmp_path / "loans", more, JUNE).changed
    told = json.loads((tmp_path / "loans" / "datapackage.json").read_text("utf-8"))
    assert told["created"] == "2026-06-04T00:00:00Z"
    assert "Norway,2024,5" in (tmp_path / "loans" / "data.csv").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["loans"]


@pytest.mark.parametrize(
    ("pulled", "said"),
    [
        (LENT._replace(rows=()), "holds no figures"),
        (LENT._replace(measures=()), "holds no figures"),
        (LENT._replace(rows=LENT.rows[:1] * 2), "for the same period"),
        (LENT._replace(rows=(LENT.rows[0]._replace(period="a while"),)), "a while"),
    ],
)
def test_a_table_that_cannot_be_used_leaves_the_old_one_alone(
    tmp_path: Path, pulled: Pulled, said: str
) -> None:
    frozen(tmp_path / "loans")
    before = files_of(tmp_path / "loans")
    with pytest.raises(TableError) as caught:
        frozen(tmp_path / "loans", pulled, JUNE)
    assert said in str(caught.value)
    assert str(caught.value).startswith(pulled.url)
    assert files_of(tmp_path / "loans") == before
    assert [path.name for path in tmp_path.iterdir()] == ["loans"]


def test_a_folder_of_the_users_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(TableError, match="was not pulled"):
        frozen(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
