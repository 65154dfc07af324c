"""Days as tables write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.tables.days import DayOrder, day_in, day_order, is_ambiguous

DAY = datetime.date(2025, 3, 18)
FOURTH = datetime.date(2025, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-18", "2025-03-18 09:30", "2025-03-18T00:00:00Z", "18/03/2025", "03/18/2025",
        "18.03.2025", "18-03-2025", "2025/03/18", "18 March 2025", "18-Mar-2025", "18th March 2025",
        "March 18, 2025", "Mar. 18 2025", "18/03/2025 00:00", " 18  March 2025 ",
    ],
)  # fmt: skip
def test_days(text: str) -> None:
    assert day_in(text) == DAY
    assert not is_ambiguous(text)


@pytest.mark.parametrize(
    "text",
    ["", "2025", "2025-03", "31/02/2025", "32/01/2025", "18 Marchy 2025", "18/03/25", "1/2/3", "x"],
)
def test_what_is_no_day(text: str) -> None:
    assert day_in(text) is None
    assert not is_ambiguous(text)


def test_two_days_that_differ_by_their_order() -> None:
    assert is_ambiguous("04/03/2025")
    assert day_in("04/03/2025") is None
    assert day_in("04/03/2025", DayOrder.DAY_FIRST) == FOURTH
    assert day_in("03/04/2025", DayOrder.MONTH_FIRST) == FOURTH
    assert day_in("04.03.2025") == FOURTH
    assert day_in("05/05/2025") == datetime.date(2025, 5, 5)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["04/03/2025", "18/03/2025"], DayOrder.DAY_FIRST),
        (["04/03/2025", "03/18/2025"], DayOrder.MONTH_FIRST),
        (["04/03/2025"], None),
        (["18/03/2025", "03/18/2025"], None),
        (["2025-03-18"], None),
    ],
)
def test_the_order_of_a_column(cells: list[str], order: DayOrder | None) -> None:
    assert day_order(cells) is order


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_in_either_order(day: datetime.date) -> None:
    assert day_in(day) == day_in(day.isoformat()) == day_in(f"{day:%d.%m.%Y}") == day
    assert day_in(f"{day:%d/%m/%Y}", DayOrder.DAY_FIRST) == day
    assert day_in(f"{day:%m/%d/%Y}", DayOrder.MONTH_FIRST) == day
