"""What sheets of many shapes are understood to say."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.layout import Said, infer_layout, rows_of
from claimcheck.tables.layout.untold import UntoldError, Want
from tests.tables.layout.sheets import figures, layout, sheet, sheet_of

YEAR = "2024-01-01/2024-12-31"
TALL = """
Department | Year | Spend [GBP million] | Staff | Note
Parks      | 2024 | 4.2                 | 120   | revised
Police     | 2024 | 21.7                | 540   |
"""


def test_a_tall_sheet() -> None:
    assert figures(TALL) == [
        ("Parks", "spend", Decimal("4200000"), "GBP", YEAR),
        ("Parks", "staff", Decimal(120), "", YEAR),
        ("Police", "spend", Decimal("21700000"), "GBP", YEAR),
        ("Police", "staff", Decimal(540), "", YEAR),
    ]
    assert layout(TALL).kind == "department"
    notes = [row.note for row, _ in rows_of(sheet(TALL), layout(TALL))]
    assert notes == ["revised", "revised", "", ""]


def test_years_over_the_columns() -> None:
    text = """
    School       | 2023 | 2024
    Hill Primary | 410  | 420
    Vale High    | n/a  | 1190
    """
    assert figures(text, name="pupils") == [
        ("Hill Primary", "pupils", Decimal(410), "", "2023-01-01/2023-12-31"),
        ("Hill Primary", "pupils", Decimal(420), "", YEAR),
        ("Vale High", "pupils", Decimal(1190), "", YEAR),
    ]


def test_years_with_what_the_figures_are() -> None:
    text = """
    Department | 2023 actual | 2024 budget
    Parks      | £1,300,000  | £1,450,000
    """
    assert figures(text, name="city-budget-2024") == [
        ("Parks", "budget", Decimal(1300000), "GBP", "2023-01-01/2023-12-31 actual"),
        ("Parks", "budget", Decimal(1450000), "GBP", f"{YEAR} budget"),
    ]


def test_the_unit_may_stand_over_the_names() -> None:
    text = """
    Department (£m) | 2023 | 2024
    Parks           | 1.3  | 1.4
    """
    assert [row[2:4] for row in figures(text, name="spending")] == [
        (Decimal("1300000"), "GBP"),
        (Decimal("1400000"), "GBP"),
    ]


def test_a_column_of_measures_with_units() -> None:
    text = """
    REF_AREA | INDICATOR       | TIME_PERIOD | UNIT_MEASURE    | OBS_VALUE
    Oxbow    | Waste collected | 2024        | thousand tonnes | 12.5
    Oxbow    | Recycling rate  | 2024        | %               | 42.5
    """
    assert figures(text) == [
        ("Oxbow", "waste_collected", Decimal("12500"), "metric_ton", YEAR),
        ("Oxbow", "recycling_rate", Decimal("42.5"), "percent", YEAR),
    ]


def test_a_column_of_measures_beside_years() -> None:
    text = """
    Country Name | Country Code | Indicator Name | 2023 | 2024
    Norland      | NOR          | Population (thousands) | 50 | 51
    Norland      | NOR          | Turnout (%) | 61.2 | 60
    """
    assert [row[:4] for row in figures(text)] == [
        ("Norland", "population", Decimal(50000), ""),
        ("Norland", "population", Decimal(51000), ""),
        ("Norland", "turnout", Decimal("61.2"), "percent"),
        ("Norland", "turnout", Decimal(60), "percent"),
    ]


def test_a_sheet_on_its_side() -> None:
    text = """
    Measure    | Oxbow | Underhill
    Population | 12400 | 9180
    Area (km²) | 31.5  | 22
    """
    assert figures(text) == [
        ("Oxbow", "population", Decimal(12400), "", ""),
        ("Underhill", "population", Decimal(9180), "", ""),
        ("Oxbow", "area", Decimal("31.5"), "kilometer ** 2", ""),
        ("Underhill", "area", Decimal(22), "kilometer ** 2", ""),
    ]


PIVOT = """
Year | Parks | Police
2024 | 1200  | 3400
"""


def test_names_over_columns_of_years_are_asked_for() -> None:
    with pytest.raises(UntoldError, match=r"--heads entities if the heads") as caught:
        layout(PIVOT, name="pupils")
    assert caught.value.want is Want.NAMES
    assert figures(PIVOT, Said(heads="entities"), name="pupils") == [
        ("Parks", "pupils", Decimal(1200), "", YEAR),
        ("Police", "pupils", Decimal(3400), "", YEAR),
    ]
    assert figures(PIVOT, Said(about="Oxbow"))[0][:2] == ("Oxbow", "parks")


def test_totals_are_of_the_whole() -> None:
    text = TALL + "Total | 2024 | 25.9 | 660 |\n"
    assert figures(text)[-1][0] == "Total"
    assert figures(text, Said(about="Oxbow"))[-1][0] == "Oxbow"


def test_codes_and_numbers_that_name_state_nothing() -> None:
    text = """
    URN    | School       | Postcode | Phone        | Pupils
    100123 | Hill Primary | OX1 2AB  | 01865 123456 | 412
    100124 | Vale High    | OX1 2AC  | 01865 123457 | 318
    """
    assert [row[:3] for row in figures(text)] == [
        ("Hill Primary", "pupils", Decimal(412)),
        ("Vale High", "pupils", Decimal(318)),
    ]


def test_a_second_column_of_words_tells_figures_apart() -> None:
    text = """
    Department | Category | Year | Amount (£)
    Parks      | Staff    | 2024 | 1200000
    Parks      | Supplies | 2024 | 300000
    """
    found = layout(text, name="spending")
    assert found.scoped
    assert [row[4] for row in figures(text, name="spending")] == [
        f"{YEAR} Staff",
        f"{YEAR} Supplies",
    ]
    status = text.replace("Staff   ", "Actual  ").replace("Supplies", "Budget  ")
    assert not layout(status, name="spending").scoped


def test_quarters_months_and_fiscal_years() -> None:
    text = "Station | Quarter | Passengers\nOxbow | Q1 2024 | 12400\n"
    assert figures(text)[0][4] == "2024-01-01/2024-03-31 Q1 2024"
    text = "Station | Year | Quarter | Passengers\nOxbow | 2024 | 2 | 12400\n"
    assert figures(text)[0][4] == "2024-04-01/2024-06-30"
    text = "Station | Fiscal year | Passengers\nOxbow | 2011-12 | 12400\n"
    assert figures(text)[0][4] == "2011-01-01/2012-12-31 2011-12"


def test_a_date_for_all() -> None:
    text = "School | Pupils\nHill | 400\n"
    assert figures(text)[0][4] == ""
    assert "no period" in layout(text).reasons[-1]
    assert figures(text, Said(date="2024"))[0][4] == YEAR
    assert figures(text, name="roll-2024")[0][4] == YEAR
    with pytest.raises(TableError, match=r"'soon' is no period"):
        layout(text, Said(date="soon"))


def test_cells_may_be_numbers_and_days() -> None:
    opened = sheet_of(
        ("Place", "Date", "Rainfall (mm)"),
        [
            ("Oxmere", datetime.date(2024, 3, 18), 12.5),
            ("Oxmere", datetime.date(2024, 3, 19), None),
        ],
    )
    rows = [row for row, _ in rows_of(opened, infer_layout(opened))]
    assert [(row.value, row.unit, str(row.valid and row.valid.first)) for row in rows] == [
        (Decimal("12.5"), "millimeter", "2024-03-18")
    ]


def test_shares_without_a_unit_are_percentages() -> None:
    assert figures("Town | Turnout\nOxmere | 61.2\n")[0][3] == "percent"
    assert figures("Town | Turnout\nOxmere | 0.612\n")[0][3] == ""


def test_what_is_said_goes_before_what_is_guessed() -> None:
    said = Said(
        entity="Head",
        period="When",
        units={"Cost": "GBP thousand"},
        measures={"Cost": {"label": "rent"}},
    )
    text = "Town | Head | When | Cost\nOxmere | Ada | 2024 | 5\n"
    assert figures(text, said) == [("Ada", "rent", Decimal(5000), "GBP", YEAR)]


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        (
            "Town | Budget\nOxmere | 5\n",
            Said(),
            r'column .Budget.: is a sum of money.*--unit "Budget=GBP"',
        ),
        ("Town | Pupils\nOxmere | many\n", Said(), "no column of figures"),
        ("Town | Pupils\n", Said(), "holds no figures"),
        (
            "Town | Pupils\nOxmere | 5\n",
            Said(entity="Twon"),
            "no column 'Twon' .did you mean 'Town'",
        ),
        (
            "Town | Pupils\nOxmere | 5\n",
            Said(units={"Pupils": "xyz"}),
            "column 'Pupils': 'xyz' is no unit",
        ),
        ("Town | Date | Pupils\nOxmere | 03/04/2024 | 5\n", Said(), "'03/04/2024' may be two days"),
        (
            "Town | Measure | Value\nOxmere | Budget | 5\n",
            Said(),
            "'Budget' is money, and has no unit",
        ),
    ],
)
def test_what_cannot_be_guessed_is_told(text: str, said: Said, told: str) -> None:
    with pytest.raises(TableError, match=told):
        layout(text, said)


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("Hill | 2025 | about 5", r"own.csv:4: column 'Pupils': 'about 5' is not a number"),
        ("Hill | soon | 5", r"own.csv:4: column 'Year': 'soon' is no period"),
        (" | 2025 | 5", r"own.csv:4: column 'School': no name"),
        ("Hill | 2025 | #DIV/0!", r"own.csv:4: column 'Pupils': a formula failed here"),
    ],
)
def test_a_bad_cell_is_told_with_its_place(bad: str, told: str) -> None:
    good = "\n".join(f"Hill {at} | 2024 | {at}" for at in range(1, 40))
    text = f"School | Year | Pupils\nVale | 2024 | 5\nDale | 2024 | 6\n{bad}\n{good}\n"
    with pytest.raises(TableError, match=told):
        figures(text)


def test_crossed_bounds_are_told() -> None:
    text = "School | Year | Pupils | low | high\nHill | 2024 | 5 | {} | 7\n"
    opened = sheet(text.format("4"))
    row = next(rows_of(opened, infer_layout(opened)))[0]
    assert (row.low, row.high) == (4, 7)
    with pytest.raises(TableError, match="low 9 is above high 7"):
        figures(text.format("9"))


def test_accounts_of_one_body() -> None:
    text = "Item | 2023 | 2024\nRevenue (£m) | 4 | 5\nStaff | 100 | 120\n"
    with pytest.raises(UntoldError, match="--about NAME"):
        layout(text)
    assert [row[:4] for row in figures(text, Said(about="Oxbow"))] == [
        ("Oxbow", "revenue", Decimal("4000000"), "GBP"),
        ("Oxbow", "revenue", Decimal("5000000"), "GBP"),
        ("Oxbow", "staff", Decimal(100), ""),
        ("Oxbow", "staff", Decimal(120), ""),
    ]


def test_the_day_of_something_else_dates_no_figure() -> None:
    text = "Name | Start date | Salary ($)\nAda Fern | 2019-04-01 | 120000\n"
    assert figures(text) == [("Ada Fern", "salary", Decimal(120000), "USD", "")]


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("Ward | Month | Crimes\nHill | 2024-01 | 120\n", False),
        ("Ward | Year | Crimes\nHill | 2024 | 120\n", True),
        ("Ward | FY | Crimes\nHill | 2024/25 | 120\n", True),
        ("Ward | 2023 | 2024\nHill | 110 | 120\n", True),
        ("Ward | Crimes\nHill | 120\n", False),
    ],
)
def test_a_table_of_years_knows_it(text: str, yearly: bool) -> None:
    assert layout(text, name="crimes").yearly is yearly
