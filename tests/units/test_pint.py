"""Mentions as Pint quantities."""

import threading
from decimal import Decimal

import pytest

from claimcheck import units
from claimcheck.errors import UnitError
from claimcheck.lexicon.table import size_table
from claimcheck.model import Desk, Kind, Mention, Printed
from claimcheck.units import find_unit, measure_mention, registry, to_pint


def mention(unit, *values, kind=Kind.MEASURE):
    ends = tuple(Printed(Decimal(value)) for value in values)
    return Mention(0, 4, "five", kind, ends, unit)


CONVERTED = [
    (("kilometer ** 2", "1300"), "mile ** 2", 501.9328),
    (("degC", "20"), "degF", 68.0),
    (("delta_degC", "5"), "delta_degF", 9.0),
    (("degC / decade", "2"), "delta_degF / year", 0.36),
    (("percent", "25"), "dimensionless", 0.25),
    (("percentage_point", "3"), "percent", 3.0),
    (("basis_point", "50"), "percentage_point", 0.5),
    (("USD / oil_bbl", "84"), "USD / gallon", 2.0),
    (("cent", "250"), "USD", 2.5),
    (("acre", "1"), "meter ** 2", 4046.8564224),
    (("oil_bbl / day", "1"), "gallon / day", 42.0),
    (("1 / mile ** 2", "100"), "1 / kilometer ** 2", 38.61),
    (("km2", "3"), "hectare", 300.0),
    (("decade", "2"), "year", 20.0),
]


@pytest.mark.parametrize(("said", "target", "expected"), CONVERTED)
def test_a_mention_is_a_pint_quantity(said, target, expected):
    quantity = to_pint(mention(*said))
    assert quantity.to(target).magnitude == pytest.approx(expected, rel=1e-4)
    assert isinstance(quantity.magnitude, float)


def test_a_range_has_both_its_ends_in_the_unit():
    quantity = to_pint(mention("mile", "26", "31"))
    assert list(quantity.magnitude) == [26.0, 31.0]
    assert list(quantity.to("foot").magnitude) == pytest.approx([26 * 5280, 31 * 5280])


def test_currencies_do_not_mix():
    import pint

    with pytest.raises(pint.DimensionalityError):
        to_pint(mention("USD", "5")).to("EUR")


@pytest.mark.parametrize("unit", ["", "share", "USD / share", "1"])
def test_counts_and_nouns_have_no_pint_quantity(unit):
    with pytest.raises(UnitError, match="five") as raised:
        to_pint(mention(unit, "5"))
    assert "mention.low" in raised.value.hint


def test_what_has_no_value_has_no_pint_quantity():
    with pytest.raises(UnitError, match="no numeric value"):
        to_pint(mention("", kind=Kind.PHONE))


def test_every_unit_of_the_table_is_one_of_pints_and_agrees_with_it():
    exact = {"temperature", "temperature_difference"}
    for name in size_table():
        unit, quantity = find_unit(name), to_pint(mention(name, "1"))
        if unit.dimension in exact or unit.dimension.startswith("angle"):
            continue
        assert quantity.to_base_units().magnitude == pytest.approx(float(unit.factor)), name


def test_the_registry_is_built_once_however_many_threads_ask():
    units._built_registry.cache_clear()
    found = []
    threads = [threading.Thread(target=lambda: found.append(registry())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(one is registry() for one in found)


def test_a_measured_mention_keeps_its_meaning_and_gets_its_unit():
    measured = mention("kilometer", "12")
    quantity = measure_mention(measured)
    assert quantity.mention == measured
    assert quantity.unit == find_unit("kilometer")
    assert 12 in quantity.meaning.core


def test_a_mention_is_measured_with_the_desks_own_constants():
    vague = mention("kilometer", "100")._replace(hedge="approximately")
    assert 118 not in measure_mention(vague).meaning.core
    assert 118 in measure_mention(vague, Desk(core_share=Decimal("0.2"))).meaning.core
