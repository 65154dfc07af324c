"""What words and symbols mean: a table of surfaces, and laws over all of them."""

import subprocess
import sys

import pytest

from claimcheck.lexicon.table import size_table, unit_table
from claimcheck.units import find_unit

NAMES = [
    ("kilometres", "kilometer"),
    ("kilometer", "kilometer"),
    ("feet", "foot"),
    ("inches", "inch"),
    ("nautical miles", "nautical_mile"),
    ("fathoms", "fathom"),
    ("furlongs", "furlong"),
    ("tonnes", "metric_ton"),
    ("metric tons", "metric_ton"),
    ("short tons", "short_ton"),
    ("long tons", "long_ton"),
    ("hundredweight", "hundredweight"),
    ("troy ounces", "troy_ounce"),
    ("litres", "liter"),
    ("us gallons", "US_liquid_gallon"),
    ("imperial gallons", "imperial_gallon"),
    ("barrels", "oil_bbl"),
    ("barrels of oil", "oil_bbl"),
    ("acre feet", "acre_foot"),
    ("hectares", "hectare"),
    ("dunams", "dunam"),
    ("decades", "decade"),
    ("fortnight", "fortnight"),
    ("degrees celsius", "degC"),
    ("degrees centigrade", "degC"),
    ("degrees fahrenheit", "degF"),
    ("degrees c", "degC"),
    ("kelvins", "kelvin"),
    ("kilowatt hours", "kilowatt_hour"),
    ("gigawatt hours", "gigawatt_hour"),
    ("megawatts", "megawatt"),
    ("horsepower", "horsepower"),
    ("pounds per square inch", "pound_force_per_square_inch"),
    ("revolutions per minute", "revolutions_per_minute"),
    ("miles an hour", "mile / hour"),
    ("miles to the gallon", "mile / gallon"),
    ("barrels a day", "oil_bbl / day"),
    ("terabytes", "terabyte"),
    ("megapixels", "megapixel"),
    ("millisieverts", "millisievert"),
    ("decibels", "decibel"),
    ("percent", "percent"),
    ("per cent", "percent"),
    ("percentage points", "percentage_point"),
    ("basis points", "basis_point"),
    ("parts per million", "ppm"),
    ("hong kong dollars", "HKD"),
    ("swiss francs", "CHF"),
    ("roubles", "RUB"),
    ("rubles", "RUB"),
    ("renminbi", "CNY"),
    ("yuan", "CNY"),
    ("rand", "ZAR"),
    ("pounds sterling", "GBP"),
    ("deutsche marks", "DEM"),
    ("french francs", "FRF"),
    ("pesetas", "ESP"),
    ("bitcoins", "BTC"),
    ("cents", "cent"),
    ("pence", "penny"),
    ("canadian cents", "CAD_cent"),
    ("kopecks", "kopeck"),
]
SYMBOLS = [
    ("km", "kilometer"),
    ("km²", "kilometer ** 2"),
    ("km2", "kilometer ** 2"),
    ("sqft", "foot ** 2"),
    ("m³", "meter ** 3"),
    ("m/s", "meter / second"),
    ("km/h", "kilometer / hour"),
    ("kph", "kilometer / hour"),
    ("mph", "mile / hour"),
    ("mpg", "mile / gallon"),
    ("ft", "foot"),
    ("ft.", "foot"),
    ("lbs", "pound"),
    ("lb.", "pound"),
    ("µg", "microgram"),
    ("μg", "microgram"),
    ("kt", "knot"),
    ("Mt", "megametric_ton"),
    ("kWh", "kilowatt_hour"),
    ("TWh", "terawatt_hour"),
    ("GW", "gigawatt"),
    ("bhp", "horsepower"),
    ("PS", "metric_horsepower"),
    ("psi", "pound_force_per_square_inch"),
    ("rpm", "revolutions_per_minute"),
    ("bpd", "oil_bbl / day"),
    ("bcm", "billion_cubic_meter"),
    ("mcf", "thousand_cubic_feet"),
    ("dwt", "deadweight_ton"),
    ("cc", "cubic_centimeter"),
    ("MB", "megabyte"),
    ("Mbps", "megabit / second"),
    ("GHz", "gigahertz"),
    ("°C", "degC"),
    ("ºC", "degC"),
    ("°F", "degF"),
    ("%", "percent"),
    ("pct", "percent"),
    ("pp", "percentage_point"),
    ("bps", "basis_point"),
    ("‰", "permille"),
    ("fl oz", "fluid_ounce"),
    ("nmi", "nautical_mile"),
    ("¢", "cent"),
    ("€", "EUR"),
    ("zł", "PLN"),
]
PREFIXES = [
    ("$", "USD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("CA$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("S$", "SGD"),
    ("NT$", "TWD"),
    ("R$", "BRL"),
    ("RM", "MYR"),
    ("Rs", "INR"),
    ("Rp", "IDR"),
    ("kr", "SEK"),
    ("₹", "INR"),
    ("₦", "NGN"),
    ("₺", "TRY"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("¥", "JPY"),
    ("CN¥", "CNY"),
    ("JP¥", "JPY"),
    ("E£", "EGP"),
    ("EUR", "EUR"),
    ("DM", "DEM"),
]


@pytest.mark.parametrize(("name", "unit"), NAMES)
def test_a_name_means(name, unit):
    surface = unit_table().names[name]
    assert (surface.unit, surface.symbol) == (unit, False)


@pytest.mark.parametrize(("symbol", "unit"), SYMBOLS)
def test_a_symbol_means(symbol, unit):
    surface = unit_table().symbols[symbol]
    assert (surface.unit, surface.symbol) == (unit, True)


@pytest.mark.parametrize(("sign", "code"), PREFIXES)
def test_a_sign_before_a_number_means(sign, code):
    surface = unit_table().prefixes[sign]
    assert (surface.unit, surface.kind) == (code, "currency")


AMBIGUOUS = [
    ("names", "tons", {"ton", "metric_ton", "long_ton"}),
    ("names", "gallon", {"gallon", "imperial_gallon"}),
    ("names", "ounces", {"ounce", "fluid_ounce", "troy_ounce"}),
    ("names", "horsepower", {"horsepower", "metric_horsepower"}),
    ("names", "pounds", {"pound", "GBP"}),
    ("names", "pence", {"penny"}),
    ("names", "dollars", {"USD", "AUD", "CAD"}),
    ("names", "won", {"KRW", ""}),
    ("names", "seconds", set()),
    ("symbols", "m", {"meter", ""}),
    ("symbols", "'", {"foot", "arcminute"}),
    ("symbols", "C", {"degC", ""}),
    ("symbols", "nm", {"nanometer", "nautical_mile"}),
    ("symbols", "kWh", set()),
    ("prefixes", "R", {"ZAR", ""}),
    ("prefixes", "$", {"USD", "CAD"}),
]


@pytest.mark.parametrize(("mapping", "surface", "readings"), AMBIGUOUS)
def test_what_may_mean_several_units_says_so(mapping, surface, readings):
    found = getattr(unit_table(), mapping)[surface]
    assert readings <= set(found.readings)
    assert bool(found.readings) == bool(readings)


def test_codes_that_are_words_stand_behind_no_sign():
    for code in ("ALL", "TOP", "CUP", "TRY", "COP"):
        assert code not in unit_table().prefixes


def every_surface():
    table = unit_table()
    for mapping in (table.names, table.symbols, table.prefixes):
        yield from mapping.items()


def test_every_surface_is_a_unit_that_converts():
    for key, surface in every_surface():
        for unit in (surface.unit, *filter(None, surface.readings)):
            assert "noun:" not in find_unit(unit).dimension, (key, unit)


def test_readings_begin_with_the_unit_and_are_never_alone():
    for key, surface in every_surface():
        assert len(surface.readings) != 1, key
        assert surface.readings[:1] in ((), (surface.unit,)), key


def test_the_kind_says_what_the_unit_is():
    for key, surface in every_surface():
        dimension = find_unit(surface.unit).dimension
        assert (surface.kind == "currency") == dimension.startswith("money:"), key
        assert (surface.kind == "percent") == dimension.startswith("percent"), key


def test_names_are_lower_case_with_single_blanks():
    for name in unit_table().names:
        assert name == " ".join(name.lower().replace("-", " ").split())


def test_heads_know_every_surface_of_several_words():
    table = unit_table()
    for key in (*table.names, *table.symbols):
        words = key.lower().split(" ")
        assert len(words) == 1 or table.heads[words[0]] >= len(words), key


def test_a_size_has_readings_that_are_sizes():
    table = size_table()
    for atom in table:
        size = table.size_of(atom)
        assert size.factor > 0
        assert not size.readings or size.readings[0] == atom
        assert all(other in table for other in size.readings)


def test_an_unknown_unit_has_no_size():
    assert size_table().size_of("widget") is None


LAZY = "import sys, claimcheck.lexicon.table as t, claimcheck.units as u; t.unit_table();"
LAZY += "u.find_unit('USD / share'); print([n for n in ('pint', 'quantulum3') if n in sys.modules])"


def test_loading_the_table_and_finding_units_imports_no_pint():
    done = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
