"""Units after numbers: names, symbols, powers, quotients, and what is no unit."""

from __future__ import annotations

import pytest

from claimcheck.extract.units import compose, raise_unit, singular
from claimcheck.model import Kind
from tests.extract.reading import claim


@pytest.mark.parametrize(
    ("text", "unit", "written"),
    [
        ("The load was 3 kg/m3 there.", "kilogram / meter ** 3", "3 kg/m3"),
        ("It gave 15.4 joules per kilogram.", "joule / kilogram", "15.4 joules per kilogram"),
        ("A field of 4 W/min", "watt / minute", "4 W/min"),
        ("It fell at 9.8 m/s² there.", "meter / second ** 2", "9.8 m/s²"),
        ("It rose 20 J/m^2 per year.", "joule / meter ** 2 / year", "20 J/m^2 per year"),
        ("It moved at 55 km s−1 away.", "kilometer / second", "55 km s−1"),
        ("A torque of 5 kg m^2/s here", "kilogram * meter ** 2 / second", "5 kg m^2/s"),
        ("A torque of 5 kg·m²/s here", "kilogram * meter ** 2 / second", "5 kg·m²/s"),
        ("They had 10 kg C-4 there.", "kilogram", "10 kg"),
        ("He poured 4 cubic feet of sand.", "foot ** 3", "4 cubic feet"),
        ("They hold 5 billion cubic metres.", "meter ** 3", "5 billion cubic metres"),
        ("It covers 4 km squared.", "kilometer ** 2", "4 km squared"),
        ("A wait of six weeks' time", "week", "six weeks'"),
        ("She ran 120 kms south.", "kilometer", "120 kms"),
        ("The tank is 20 (kg).", "kilogram", "20 (kg)"),
        ("It pays 15 dollars an hour.", "USD / hour", "15 dollars an hour"),
        ("They sell 34,500 tonnes of copper a year.", "metric_ton / year", "34,500 tonnes"),
        ("It uses 10 l/km.", "liter / kilometer", "10 l/km"),
        ("It was 37.8 micrograms per gram.", "microgram / gram", "37.8 micrograms per gram"),
        ("The fee is 20 cents a kilo.", "cent / kilogram", "20 cents a kilo"),
        ("The reactor runs at 300 °C.", "degC", "300 °C"),
        ("Rods of 100° Celsius glow.", "degC", "100° Celsius"),
        ("It was 10.5 celcius.", "degC", "10.5 celcius"),
        ("Add ⅓ cup of milk.", "cup", "⅓ cup"),
        ("A 2,000-pound bomb", "pound", "2,000-pound"),
        ("1.8 billion-mile trip", "mile", "1.8 billion-mile"),
        ("a flow of 54,000 cu ft/s", "foot ** 3 / second", "54,000 cu ft/s"),
        ("It burns 8.7 L/100 km.", "liter / hundred_kilometer", "8.7 L/100 km"),
        ("It burns 8.7 litres per 100 km.", "liter / hundred_kilometer", "8.7 litres per 100 km"),
        ("It draws 15 kWh/100 km.", "kilowatt_hour / hundred_kilometer", "15 kWh/100 km"),
        ("It uses 1 kg per 100 kilometres.", "kilogram / hundred_kilometer", None),
        ("They pay $5 per red bus.", "USD / bus", "$5 per red bus"),
        ("They pay $5 per extra large crate.", "USD / crate", "$5 per extra large crate"),
        ("They pay $5 per additional.", "USD", "$5"),
        ("They sow 20 per acres.", "1 / acre", "20 per acres"),
        ("988.0 per square mile", "1 / mile ** 2", "988.0 per square mile"),
        ("PROFIT OF 50 MLN STG", "GBP", "50 MLN STG"),
    ],
)
def test_unit_and_span(text: str, unit: str, written: str | None) -> None:
    mention = claim(text)
    assert mention.unit == unit
    assert written is None or mention.text == written
    assert mention.kind in (Kind.MEASURE, Kind.MONEY)


@pytest.mark.parametrize(
    "text",
    [
        "There are 8 in my car.",
        "We saw 5 at most stations.",
        "She has 3 as pets.",
        "The 12 I met were kind.",
        "They sent 20 EV models.",
        "He scored 9 A grades.",
        "Two has been enough.",
    ],
)
def test_words_are_no_units(text: str) -> None:
    assert claim(text).unit == ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost $6.78 billion a year earlier.", "USD"),
        ("It paid $5 a year ago.", "USD"),
        ("It paid $5 a year.", "USD / year"),
        ("It paid $5 a share.", "USD / share"),
        ("A fee of $5 per visit.", "USD / visit"),
        ("It lost 3 percent per year.", "percent / year"),
    ],
)
def test_rates_are_told_from_adverbs_of_time(text: str, unit: str) -> None:
    assert claim(text).unit == unit


def test_full_stop_of_the_sentence_is_no_part_of_the_unit() -> None:
    assert claim("It is 6 ft. The other left.").text == "6 ft"
    assert claim("It is 6 ft. long.").text == "6 ft."


def test_units_of_several_sizes_keep_their_readings() -> None:
    mention = claim("They shipped 4,000 tons.")
    assert mention.readings[0] == mention.unit == "ton"
    assert "long_ton" in mention.readings
    rate = claim("They shipped 4,000 tons a day.")
    assert rate.readings[0] == rate.unit == "ton / day"
    assert "long_ton / day" in rate.readings


def test_compose_and_raise() -> None:
    assert compose("USD", "oil_bbl") == "USD / oil_bbl"
    assert compose("", "mile ** 2") == "1 / mile ** 2"
    assert compose("joule", "meter ** 2 / second") == "joule * second / meter ** 2"
    assert raise_unit("kilometer", 2) == "kilometer ** 2"


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("shares", "share"),
        ("cities", "city"),
        ("boxes", "box"),
        ("glass", "glass"),
        ("head", "head"),
        ("bus", "bus"),
        ("buses", "bus"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
