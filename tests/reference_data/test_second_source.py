"""A sample of the tables against figures that other sources print."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from tests.reference_data.conftest import Figure

# entity, measure, beginning of valid_from, the other source's figure, relative slack, other source
SAMPLE = [
    ("DEU", "population", "2011", 80_219_695, 0.03, "Destatis, census of 9 May 2011"),
    ("GBR", "population", "2011", 63_182_178, 0.02, "ONS, NISRA, NRS: census 2011"),
    ("USA", "population", "2020", 331_449_281, 0.02, "US Census Bureau, census 2020"),
    ("USA", "population", "2010", 308_745_538, 0.02, "US Census Bureau, census 2010"),
    ("IND", "population", "2011", 1_210_854_977, 0.05, "Census of India 2011"),
    ("CHN", "population", "2020", 1_411_778_724, 0.01, "NBS of China, census 2020"),
    ("BRA", "population", "2010", 190_755_799, 0.04, "IBGE, census 2010"),
    ("MEX", "population", "2020", 126_014_024, 0.03, "INEGI, census 2020"),
    ("AUS", "population", "2021", 25_422_788, 0.03, "ABS, census 2021"),
    ("CAN", "population", "2021", 36_991_981, 0.05, "Statistics Canada, census 2021"),
    ("POL", "population", "2021", 38_036_118, 0.03, "GUS, census 2021"),
    ("ZAF", "population", "2011", 51_770_560, 0.04, "Stats SA, census 2011"),
    ("FRA", "total_area", "", 643_801, 0.001, "INSEE, with the overseas departments"),
    ("DEU", "total_area", "", 357_592, 0.002, "Destatis"),
    ("UKR", "total_area", "", 603_628, 0.001, "State Statistics Service of Ukraine"),
    ("RUS", "total_area", "", 17_125_191, 0.003, "Rosreestr"),
    ("CHE", "total_area", "", 41_285, 0.001, "Federal Statistical Office"),
    ("JPN", "total_area", "", 377_975, 0.001, "Geospatial Information Authority of Japan"),
    ("IDN", "total_area", "", 1_904_569, 0.001, "UN Demographic Yearbook"),
    ("VNM", "total_area", "", 331_345, 0.002, "General Statistics Office of Vietnam"),
    ("USA", "gdp_nominal", "2019", 21_380_976_000_000, 0.02, "BEA, annual GDP 2019"),
    ("DEU", "gdp_nominal", "2015", 3_357_586_000_000, 0.03, "IMF WEO, October 2018"),
    ("JPN", "gdp_nominal", "2012", 6_203_213_000_000, 0.02, "IMF WEO, October 2018"),
    ("CHN", "gdp_nominal", "2018", 13_841_812_000_000, 0.02, "IMF WEO, April 2021"),
    ("USA", "inflation", "2022", 8.0, 0.02, "BLS, CPI-U annual average"),
    ("USA", "inflation", "2015", 0.1, 0.3, "BLS, CPI-U annual average"),
    ("DEU", "inflation", "2022", 6.9, 0.02, "Destatis, consumer price index"),
    ("JPN", "life_expectancy", "2011", 82.7, 0.02, "Ministry of Health of Japan, both sexes"),
    ("UKR", "nuclear_share_of_electricity", "2021", 55.0, 0.02, "IAEA PRIS 2021"),
    ("FRA", "nuclear_share_of_electricity", "2021", 69.0, 0.01, "IAEA PRIS 2021"),
    ("FRA", "nuclear_share_of_electricity", "2020", 70.6, 0.06, "IAEA PRIS 2020"),
    ("WLD", "nuclear_share_of_electricity", "2021", 9.8, 0.03, "IAEA, Energy Estimates 2022"),
    ("UKR", "electricity_from_nuclear", "2020", 76.2, 0.01, "Energoatom, annual report 2020"),
    (
        "WLD",
        "electricity_generation",
        "2021",
        27_965,
        0.02,
        "Ember, Global Electricity Review 2022",
    ),
    ("UA-ZNPP", "reactors_operational", "", 6, 0, "IAEA PRIS"),
    ("UA-ZNPP", "capacity", "", 5_700, 0, "Energoatom, net"),
    ("UA-ZTPP", "capacity", "", 3_600, 0, "DTEK"),
    ("UKR", "reactors_operational", "2006-04", 15, 0, "World Nuclear Association"),
    ("FRA", "reactors_operational", "", 56, 0, "ASN, France's nuclear regulator"),
    ("USA", "reactors_operational", "2023", 93, 0, "US EIA, July 2023"),
    ("three-gorges", "capacity", "", 22_500, 0, "China Three Gorges Corporation"),
    ("itaipu", "capacity", "", 14_000, 0, "Itaipu Binacional"),
    ("mt-mount-everest", "elevation", "", 8_848.86, 0, "Nepal and China, survey of 2020"),
    ("mt-denali", "elevation", "", 6_190, 0.0001, "USGS, survey of 2015: 20,310 feet"),
    ("mt-mount-kilimanjaro", "elevation", "", 5_895, 0, "Tanzania National Parks"),
    ("mt-mont-blanc", "elevation", "", 4_807, 0.001, "Géomètres-experts, 2021 survey"),
    ("river-nile", "length", "", 6_650, 0, "Nile Basin Initiative, river's longest course"),
    ("river-danube", "length", "", 2_857, 0.003, "ICPDR"),
    ("river-rhine", "length", "", 1_233, 0, "ICPR"),
    ("lake-lake-baikal", "maximum_depth", "", 1_642, 0, "Russian Academy of Sciences"),
    ("lake-lake-superior", "surface_area", "", 82_103, 0.001, "US EPA, Great Lakes facts"),
    ("Fe", "melting_point", "", 1_811, 0.001, "CRC Handbook, 97th edition"),
    ("W", "melting_point", "", 3_695, 0.003, "CRC Handbook, 97th edition"),
    ("Hg", "boiling_point", "", 629.88, 0.002, "CRC Handbook, 97th edition"),
    ("Au", "melting_point", "", 1_337.33, 0.0001, "ITS-90 fixed point"),
    ("Au", "density", "", 19.3, 0.005, "CRC Handbook, 97th edition"),
    ("U", "atomic_number", "", 92, 0, "IUPAC"),
    ("Og", "atomic_number", "", 118, 0, "IUPAC"),
    ("C", "atomic_weight", "", 12.011, 0.0001, "IUPAC 2021"),
    ("Pb", "atomic_weight", "", 207.2, 0.001, "IUPAC 2021"),
    ("const-speed-of-light", "constant_value", "", 299_792_458, 0, "SI brochure, 9th edition"),
    ("const-avogadro-constant", "constant_value", "", 6.02214076e23, 0, "SI brochure"),
    ("const-standard-gravity", "constant_value", "", 9.80665, 0, "CGPM 1901"),
    ("earth", "circumference", "", 40_075, 0.0001, "WGS 84: 2 π 6,378.137 km"),
    ("jupiter", "mean_radius", "", 69_911, 0, "IAU working group 2015"),
    ("moon", "distance_from_earth", "", 384_399, 0.0001, "lunar laser ranging"),
    ("us-president-2016", "event_date", "2016-11-08", 2016, 0, "Federal Register"),
    ("brexit-2016", "turnout", "", 72.21, 0.001, "House of Commons Library CBP-7639"),
    ("US-CA", "population", "2020", 39_538_223, 0, "California Department of Finance"),
    ("geonames:5128581", "population_city", "2020", 8_804_190, 0, "NYC Planning"),
]


@pytest.mark.parametrize("sample", SAMPLE, ids=lambda sample: "-".join(sample[:3]))
def test_value_agrees_with_a_second_source(
    figures: list[Figure], sample: tuple[str, str, str, float, float, str]
) -> None:
    entity, measure, since, printed, slack, source = sample
    rows = [
        row
        for row in figures
        if (row.entity_id, row.measure) == (entity, measure) and row.valid_from.startswith(since)
    ]
    assert rows, f"no row to compare with {source}"
    reach = Decimal(str(printed)) * Decimal(str(slack))
    gaps = [abs(row.number - Decimal(str(printed))) for row in rows]
    assert min(gaps) <= reach, (source, [row.value for row in rows])


def test_claims_of_one_side_are_told_as_such(figures: list[Figure]) -> None:
    claimed = {row.entity_id: row.asserted_by for row in figures if row.asserted_by}
    assert {"kursk-incursion-2024", "russia-2024", "belarus-2020"} <= set(claimed)
    areas = {row.valid_from: row.number for row in figures if row.measure == "territory_controlled"}
    assert areas == {"2024-08-12": Decimal(1000), "2024-08-27": Decimal(1294)}


@pytest.mark.parametrize(
    ("entity", "day"),
    [
        ("invasion-of-ukraine-2022", "2022-02-24"),
        ("seizure-of-znpp-2022", "2022-03-04"),
        ("us-president-2016", "2016-11-08"),
        ("chernobyl-disaster", "1986-04-26"),
        ("apollo-11", "1969-07-20"),
        ("lehman", "2008-09-15"),
    ],
)
def test_events_are_dated_to_the_day(figures: list[Figure], entity: str, day: str) -> None:
    (row,) = (r for r in figures if r.entity_id == entity and r.measure == "event_date")
    assert row.valid_from == day
    assert row.value == day[:4]


def test_revised_figures_are_kept_apart(tables: Mapping[str, list[Figure]]) -> None:
    earlier = tables["earlier_editions"]
    assert {row.vintage for row in earlier} <= {"2007", "2008", "2015"}
    haiti = [r.number for r in earlier if (r.entity_id, r.measure) == ("HTI", "gdp_nominal")]
    now = [r.number for r in tables["gdp"] if (r.entity_id, r.measure) == ("HTI", "gdp_nominal")]
    assert max(haiti) < max(now)


def test_earlier_editions_hold_only_what_they_print(tables: Mapping[str, list[Figure]]) -> None:
    for row in tables["earlier_editions"]:
        assert " and " not in row.source, row
        assert "implied" not in row.note, row
        assert "between" not in row.note, row
        assert not row.low, row
        assert not row.high, row
