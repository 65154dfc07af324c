"""The tables against themselves: parts and wholes, units and plants, shares and amounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from tests.reference_data.conftest import Entity, Figure

FOSSIL = ("coal", "gas", "oil")
RENEWABLE = ("hydro", "solar", "wind")
SIX_CONTINENTS = {"AFR", "ASI", "EUR", "NOA", "SAM", "OCE"}
AMERICANS_OF_THE_STATES_2020 = 331_449_281 - 689_545  # the nation without its capital district
AMERICANS_OF_THE_STATES_2010 = 308_745_538 - 601_723
KM2_TO_A_SQUARE_MILE = Decimal("2.589988110336")


def _of(rows: Iterable[Figure], measure: str, start: str = "") -> dict[str, Decimal]:
    return {
        row.entity_id: row.number
        for row in rows
        if row.measure == measure and row.valid_from.startswith(start)
    }


def _by_country_and_year(rows: Iterable[Figure]) -> Mapping[tuple[str, str], dict[str, Decimal]]:
    found: dict[tuple[str, str], dict[str, Decimal]] = defaultdict(dict)
    for row in rows:
        if row.source.startswith("OWID"):
            found[row.entity_id, row.valid_from][row.measure] = row.number
    return found


def test_shares_of_fuels_never_exceed_the_whole(tables: Mapping[str, list[Figure]]) -> None:
    parts = (*FOSSIL, *RENEWABLE, "nuclear")
    for key, found in _by_country_and_year(tables["electricity"]).items():
        total = sum(found.get(f"{part}_share_of_electricity", Decimal(0)) for part in parts)
        assert total <= Decimal("101.5"), key


def test_fossil_nuclear_and_renewables_make_a_hundred(tables: Mapping[str, list[Figure]]) -> None:
    checked = 0
    for key, found in _by_country_and_year(tables["electricity"]).items():
        names = [f"{part}_share_of_electricity" for part in ("fossil", "renewables")]
        if key[1].startswith("2021") and all(name in found for name in names):
            total = sum(found[name] for name in names)
            total += found.get("nuclear_share_of_electricity", Decimal(0))
            assert abs(total - 100) <= 2, key
            checked += 1
    assert checked >= 60


def test_nuclear_share_follows_from_the_amounts(tables: Mapping[str, list[Figure]]) -> None:
    checked = 0
    for key, found in _by_country_and_year(tables["electricity"]).items():
        share = found.get("nuclear_share_of_electricity")
        amount, total = found.get("electricity_from_nuclear"), found.get("electricity_generation")
        if share is not None and amount is not None and total:
            assert abs(share - 100 * amount / total) <= Decimal("0.6"), key
            checked += 1
    assert checked >= 300


def test_land_and_water_make_the_area(tables: Mapping[str, list[Figure]]) -> None:
    rows = [row for row in tables["countries"] if not row.scope]
    total, land, water = (_of(rows, f"{name}_area") for name in ("total", "land", "water"))
    both = set(total) & set(land) & set(water)
    assert len(both) > 120
    for eid in both:
        assert abs(total[eid] - land[eid] - water[eid]) <= max(Decimal(5), total[eid] / 50), eid


def test_land_is_no_larger_than_the_country(tables: Mapping[str, list[Figure]]) -> None:
    rows = [row for row in tables["countries"] if not row.scope]
    total, land = (_of(rows, f"{name}_area") for name in ("total", "land"))
    assert not [eid for eid in land if eid in total and land[eid] > total[eid]]


def test_density_is_that_of_a_country_on_earth(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity]
) -> None:
    people = _of(tables["population"], "population", "2023")
    for eid, area in _of(tables["countries"], "land_area").items():
        if eid in people and entities[eid].type == "country":
            assert Decimal("1.5") < people[eid] / area < 26_000, eid


def test_countries_make_the_world(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity]
) -> None:
    for year in ("1980", "2000", "2023"):
        people = {
            row.entity_id: row.number
            for row in tables["population"]
            if row.valid_from.startswith(year) and row.source == "World Bank WDI"
        }
        lands = (e.entity_id for e in entities.values() if e.type in {"country", "territory"})
        total = sum(people.get(eid, Decimal(0)) for eid in lands)
        assert Decimal("0.985") < total / people["WLD"] <= Decimal("1.002"), year


def test_continents_generate_the_electricity_of_the_world(
    tables: Mapping[str, list[Figure]],
) -> None:
    made = _of(tables["electricity"], "electricity_generation", "2020")
    of_continents = sum(value for eid, value in made.items() if eid in SIX_CONTINENTS)
    assert Decimal("0.95") < of_continents / made["WLD"] < Decimal("1.01")  # Oceania is absent


def test_electricity_a_head_is_that_of_a_country_on_earth(
    tables: Mapping[str, list[Figure]],
) -> None:
    people = _of(tables["population"], "population", "2020")
    for eid, made in _of(tables["electricity"], "electricity_generation", "2020").items():
        if eid in people:
            kilowatt_hours = made * 10**9 / people[eid]
            assert 10 < kilowatt_hours < 60_000, eid


def test_plants_have_the_reactors_of_their_country(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity]
) -> None:
    of_plants: dict[str, Decimal] = defaultdict(Decimal)
    of_country: dict[str, Decimal] = {}
    for row in tables["nuclear"]:
        if row.measure == "reactors_operational" and row.vintage == "2024-03":
            entity = entities[row.entity_id]
            if entity.type == "plant":
                of_plants[entity.part_of[0]] += row.number
            elif row.valid_to == "2024-12-31":
                of_country[row.entity_id] = row.number
    world = of_country.pop("WLD")
    assert of_plants == of_country
    assert sum(of_country.values()) == world


def test_net_capacity_of_plants_makes_that_of_the_country(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity]
) -> None:
    rows = [row for row in tables["nuclear"] if row.scope == "net" and row.vintage == "2024-03"]
    of_plants: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        if row.measure == "capacity":
            of_plants[entities[row.entity_id].part_of[0]] += row.number
    assert of_plants == _of(rows, "nuclear_capacity_net")


def test_gross_capacity_exceeds_net(figures: list[Figure]) -> None:
    rows = [row for row in figures if row.measure == "capacity"]
    net = {row.entity_id: row.number for row in rows if row.scope == "net"}
    gross = {row.entity_id: row.number for row in rows if row.scope == "gross"}
    both = set(net) & set(gross)
    assert len(both) >= 40
    for eid in both:
        assert 1 <= gross[eid] / net[eid] <= Decimal("1.09"), eid


def test_share_of_the_plant_in_the_country_s_electricity_follows(
    tables: Mapping[str, list[Figure]],
) -> None:
    (share,) = (row for row in tables["nuclear"] if row.measure == "share_of_national_electricity")
    made = _by_country_and_year(tables["electricity"])["UKR", "2021-01-01"]
    nuclear = made["electricity_from_nuclear"] / made["electricity_generation"]
    derived = 100 * Decimal(5700) / Decimal(13110) * nuclear
    assert abs(derived - share.number) < Decimal("0.1")
    assert Decimal(share.low) <= derived <= Decimal(share.high)


def test_two_editions_of_gdp_give_the_same_order(tables: Mapping[str, list[Figure]]) -> None:
    bank = {
        (row.entity_id, row.valid_from): row.number
        for row in tables["gdp"]
        if row.measure == "gdp_nominal" and row.source == "World Bank WDI"
    }
    for row in tables["gdp"]:
        other = bank.get((row.entity_id, row.valid_from))
        if row.measure == "gdp_nominal" and other is not None:
            assert Decimal("0.5") < row.number / other < 2, row


def test_gdp_a_head_is_that_of_a_country_on_earth(tables: Mapping[str, list[Figure]]) -> None:
    people = _of(tables["population"], "population", "2015")
    for eid, gdp in _of(tables["gdp"], "gdp_nominal", "2015").items():
        if eid in people:
            assert 150 < gdp / people[eid] < 250_000, eid


def test_states_make_the_nation(tables: Mapping[str, list[Figure]]) -> None:
    rows = [row for row in tables["states"] if row.entity_id.startswith("US-")]
    assert sum(_of(rows, "population", "2020").values()) == AMERICANS_OF_THE_STATES_2020
    assert sum(_of(rows, "population", "2010").values()) == AMERICANS_OF_THE_STATES_2010
    square_miles = sum(_of(rows, "total_area").values()) / KM2_TO_A_SQUARE_MILE
    assert abs(square_miles - 3_796_674) < 30  # the nation's 3,796,742 without its capital's 68


def test_electoral_votes_fit_the_college(tables: Mapping[str, list[Figure]]) -> None:
    votes: dict[str, Decimal] = defaultdict(Decimal)
    for row in tables["events"]:
        if row.measure == "electoral_votes":
            votes[row.entity_id] += row.number
    assert votes
    assert all(520 <= total <= 538 for total in votes.values()), votes


def test_votes_and_shares_of_an_election_rank_alike(tables: Mapping[str, list[Figure]]) -> None:
    votes: dict[str, dict[str, Decimal]] = defaultdict(dict)
    shares: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for row in tables["events"]:
        found = {"popular_vote": votes, "vote_share": shares}.get(row.measure)
        if found is not None:
            found[row.entity_id][row.scope] = row.number
    for eid, counted in votes.items():
        both = [who for who in counted if who in shares[eid]]
        by_votes = sorted(both, key=lambda who: counted[who])
        assert by_votes == sorted(both, key=lambda who: shares[eid][who]), eid


def test_shares_of_an_election_stay_within_the_whole(tables: Mapping[str, list[Figure]]) -> None:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for row in tables["events"]:
        if row.measure == "vote_share":
            totals[row.entity_id] += row.number
    assert max(totals.values()) <= Decimal("100.1")


def test_elements_stand_in_the_order_of_their_numbers(tables: Mapping[str, list[Figure]]) -> None:
    numbers = sorted(_of(tables["elements"], "atomic_number").values())
    assert numbers == list(range(1, 119))


def test_elements_melt_before_they_boil(tables: Mapping[str, list[Figure]]) -> None:
    melting, boiling = (_of(tables["elements"], f"{kind}_point") for kind in ("melting", "boiling"))
    both = set(melting) & set(boiling)
    assert len(both) > 70
    assert not [eid for eid in both if melting[eid] > boiling[eid]]


def test_diameter_of_a_planet_is_twice_its_radius(tables: Mapping[str, list[Figure]]) -> None:
    radius = _of(tables["planets"], "mean_radius")
    for row in tables["planets"]:
        if row.measure == "diameter":
            twice = 2 * radius[row.entity_id]
            low, high = Decimal(row.low or row.value), Decimal(row.high or row.value)
            assert low * Decimal("0.999") <= twice <= high * Decimal("1.001"), row


def test_planets_obey_kepler(tables: Mapping[str, list[Figure]]) -> None:
    rows = tables["planets"]
    away, year = _of(rows, "distance_from_sun"), _of(rows, "orbital_period")
    for eid, distance in away.items():
        ratio = (year[eid] / year["earth"]) ** 2 / (distance / away["earth"]) ** 3
        assert Decimal("0.97") < ratio < Decimal("1.03"), eid
