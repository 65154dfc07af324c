"""Whom the rows are about: ids, names, and which names are unsafe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest

from tests.reference_data.conftest import Entity, Figure

# ISO 3166-1 alpha-3, as the standard's maintenance agency publishes it.
ISO_3166 = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR
BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL
COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK
FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV
HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO
LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN
PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE
SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO
TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
"""
KOSOVO = "XKX"  # assigned by users of the standard, not by the standard
MEMBERS_OF_THE_UN = 193


def _by_surface(entities: Mapping[str, Entity]) -> Mapping[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        for surface in entity.surfaces:
            found[surface].append(entity)
    return found


def test_countries_and_territories_have_iso_codes(entities: Mapping[str, Entity]) -> None:
    ids = {e.entity_id for e in entities.values() if e.type in {"country", "territory"}}
    assert ids - {KOSOVO} <= set(ISO_3166.split())


def test_every_member_of_the_un_is_a_country(entities: Mapping[str, Entity]) -> None:
    countries = {e.entity_id for e in entities.values() if e.type == "country"}
    assert len(countries) == MEMBERS_OF_THE_UN + len({"PSE", "XKX", "TWN", "VAT"})


def test_a_shared_surface_names_at_most_one_entity_without_context(
    entities: Mapping[str, Entity],
) -> None:
    for surface, sharers in _by_surface(entities).items():
        sure = [entity.entity_id for entity in sharers if surface not in entity.ambiguous]
        assert len(sure) <= 1, (surface, sure)


def test_ambiguous_surfaces_are_the_entity_s_own(entities: Mapping[str, Entity]) -> None:
    for entity in entities.values():
        assert set(entity.ambiguous) <= entity.surfaces, entity


def test_part_of_names_entities(entities: Mapping[str, Entity]) -> None:
    for entity in entities.values():
        assert set(entity.part_of) <= set(entities), entity


def test_surfaces_are_neither_empty_nor_padded(entities: Mapping[str, Entity]) -> None:
    for surface in _by_surface(entities):
        assert surface
        assert surface == surface.strip()
        assert "  " not in surface


def test_places_are_named_with_a_capital(entities: Mapping[str, Entity]) -> None:
    for entity in entities.values():
        if entity.type in {"country", "territory", "state", "city", "plant"}:
            plain = [s for s in entity.surfaces if not any(c.isupper() for c in s)]
            assert not plain, (entity.entity_id, plain)


@pytest.mark.parametrize(
    ("surface", "owners"),
    [
        ("Georgia", {"GEO", "US-GA"}),
        ("Michigan", {"US-MI"}),
        ("Congo", {"COD", "COG"}),
        ("Korea", {"KOR"}),
        ("Guinea", {"GIN"}),
        ("Jordan", {"JOR"}),
        ("Ireland", {"IRL"}),
        ("Micronesia", {"FSM"}),
        ("New York", {"US-NY", "geonames:5128581"}),
        ("Washington", {"US-WA", "geonames:4140963"}),
        ("Paris", {"geonames:2988507"}),
        ("Mercury", {"Hg", "mercury-planet"}),
        ("Dominican", {"DMA", "DOM"}),
        ("Amazon", {"river-amazon-river"}),
        ("lead", {"Pb"}),
    ],
)
def test_names_that_mislead_are_marked(
    entities: Mapping[str, Entity], surface: str, owners: set[str]
) -> None:
    sharers = _by_surface(entities)[surface]
    assert {entity.entity_id for entity in sharers} == owners
    assert all(surface in entity.ambiguous for entity in sharers)


@pytest.mark.parametrize(
    ("surface", "owner"),
    [
        ("UK", "GBR"),
        ("U.S.", "USA"),
        ("Ivory Coast", "CIV"),
        ("Burma", "MMR"),
        ("Turkey", "TUR"),
        ("Czech Republic", "CZE"),
        ("Brunei Darussalam", "BRN"),
        ("Macedonia", "MKD"),
        ("The Gambia", "GMB"),
        ("St. Lucia", "LCA"),
        ("Sao Tome and Principe", "STP"),
        ("Niger", "NER"),
        ("Dominica", "DMA"),
        ("Samoa", "WSM"),
        ("DRC", "COD"),
        ("Zaporizhia Nuclear Power Plant", "UA-ZNPP"),
        ("ZTPP", "UA-ZTPP"),
        ("sulphur", "S"),
        ("aluminium", "Al"),
        ("Kyiv", "geonames:703448"),
        ("London", "geonames:2643743"),
        ("Everest", "mt-mount-everest"),
        ("Amazon River", "river-amazon-river"),
        ("state of New Mexico", "US-NM"),
        ("9/11", "september-11"),
    ],
)
def test_names_that_are_safe_name_one(
    entities: Mapping[str, Entity], surface: str, owner: str
) -> None:
    sure = [e.entity_id for e in _by_surface(entities)[surface] if surface not in e.ambiguous]
    assert sure == [owner]


@pytest.mark.parametrize(
    "phrase", ["West Germany", "Niger Delta", "Michael Jordan", "Paris, Texas", "New England"]
)
def test_namesakes_stand_by_without_figures(
    entities: Mapping[str, Entity], figures: list[Figure], phrase: str
) -> None:
    (namesake,) = _by_surface(entities)[phrase]
    assert namesake.type == "other"
    assert namesake.entity_id not in {row.entity_id for row in figures}
