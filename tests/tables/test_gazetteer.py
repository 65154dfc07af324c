"""Names: the longest one, case as printed, and nothing where a name may mean two things."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tables import Tables
from claimcheck.tables.entity import Entity, Name, Sighting
from claimcheck.tables.gazetteer import Gazetteer, is_settled, name_line

from .sighted import names_in

ENTITIES = {
    "NIG": Entity("NIG", "country", "Niger", context=("Niamey",)),
    "DELTA": Entity("DELTA", "other", "Niger Delta"),
    "GUB": Entity("GUB", "country", "Guinea-Bissau"),
    "GUI": Entity("GUI", "country", "Guinea"),
    "CIV": Entity("CIV", "country", "Ivory Coast"),
    "USA": Entity("USA", "country", "United States"),
    "LCA": Entity("LCA", "country", "Saint Lucia"),
    "WLD": Entity("WLD", "world", "World"),
    "MIS": Entity("MIS", "state", "Mississippi"),
    "RIV": Entity("RIV", "river", "Mississippi River"),
    "E20": Entity("E20", "election", "2020 election"),
}
NAMES = [
    Name("Niger", "NIG", ambiguous=True),
    Name("Niger Delta", "DELTA"),
    Name("Guinea-Bissau", "GUB"),
    Name("Guinea", "GUI"),
    Name("Guinean", "GUI", demonym=True),
    Name("Côte d'Ivoire", "CIV"),
    Name("U.S.", "USA"),
    Name("St. Lucia", "LCA"),
    Name("global", "WLD"),
    Name("the world", "WLD"),
    Name("the Mississippi", "RIV"),
    Name("Mississippi River", "RIV"),
    Name("Mississippi", "MIS"),
    Name("2020 election", "E20"),
]
GAZETTEER = Gazetteer(sorted(map(name_line, NAMES)), ENTITIES.get)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    sightings = names_in(GAZETTEER, text, lambda entity, surface: is_settled(entity, surface, text))
    return [(text[s.start : s.end], tuple(e.id for e in s.entities)) for s in sightings]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Guinea-Bissau and Guinea", [("Guinea-Bissau", ("GUB",)), ("Guinea", ("GUI",))]),
        ("the Niger Delta", [("Niger Delta", ("DELTA",))]),
        ("Guinea’s capital", [("Guinea", ("GUI",))]),
        ("a Guinea-based firm", [("Guinea", ("GUI",))]),
        ("Côte d’Ivoire voted", [("Côte d’Ivoire", ("CIV",))]),
        ("the U.S. economy", [("U.S.", ("USA",))]),
        ("of the U.S.", [("U.S.", ("USA",))]),
        ("in St.  Lucia now", [("St.  Lucia", ("LCA",))]),
        ("global warming in the world", [("global", ("WLD",)), ("the world", ("WLD",))]),
        ("the Mississippi River", [("Mississippi River", ("RIV",))]),
        ("along the Mississippi today", [("the Mississippi", ("RIV",))]),
        ("in the 2020 election", [("2020 election", ("E20",))]),
        ("guinea pigs in niger", []),
        ("Guineas", []),
        ("", []),
    ],
)
def test_the_longest_name_in_its_case(text: str, names: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == names


def test_a_demonym_is_told_from_a_name() -> None:
    text = "Guinean and Guinea"
    sightings = names_in(GAZETTEER, text)
    assert [sighting.demonym for sighting in sightings] == [True, False]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Niger voted.", False),
        ("Niger voted, said Niamey.", True),
        ("Niger voted, said Niameys.", False),
    ],
)
def test_an_ambiguous_name_needs_a_word_of_its_context(text: str, certain: bool) -> None:
    sightings = names_in(GAZETTEER, text, lambda entity, surface: is_settled(entity, surface, text))
    assert next(sightings).certain is certain


def test_the_name_itself_is_no_context() -> None:
    entity = Entity("CAM", "country", "Republic of Camden", context=("Camden",))
    assert not is_settled(entity, "Camden", "Camden is small")


def test_of_two_readings_the_settled_one_counts() -> None:
    entities = {"A": Entity("A", "country", "Mill"), "B": Entity("B", "city", "Mill")}
    names = [Name("Mill", "A", ambiguous=True), Name("Mill", "B")]
    gazetteer = Gazetteer(sorted(map(name_line, names)), entities.get)
    sighting = next(names_in(gazetteer, "Mill"))
    assert [entity.id for entity in sighting.entities] == ["B"]
    assert sighting.certain


def test_an_entity_is_found_by_id_or_by_a_name_of_its_own() -> None:
    assert GAZETTEER.named("GUB") == "GUB"
    assert GAZETTEER.named("Guinea-Bissau") == "GUB"
    assert GAZETTEER.named("none", "St. Lucia") == "LCA"
    assert GAZETTEER.named("none") is None


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80))
def test_names_are_exact_spans_in_order(text: str) -> None:
    end = 0
    for sighting in names_in(GAZETTEER, text):
        assert end <= sighting.start < sighting.end <= len(text)
        end = sighting.end


class Far:
    """Names that lie elsewhere, as `FarNames` has them."""

    def __init__(self, names: list[Name]) -> None:
        self._lines = sorted(map(name_line, names))

    def first(self, prefix: str) -> str:
        return next((line for line in self._lines if line >= prefix), "")

    def called(self, surface: str) -> list[str]:
        return [line for line in self._lines if line.startswith(surface + "\t")]


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "The",
            "Niger",
            "Delta",
            "global",
            "world",
            "Guinea-Bissau",
            "2020",
            "a",
            "St.",
            "Lucia",
            "Guinea’s",
            "Guinea-based",
            "U.S.",
            "Mississippi",
            "River,",
            "\n",
        ]
    ),
    max_size=8,
).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words), "  ".join(words)]))


@settings(max_examples=80, deadline=None)
@given(WORDS, st.sets(st.integers(0, len(NAMES) - 1)))
def test_names_that_lie_elsewhere_count_as_if_they_were_held(text: str, moved: set[int]) -> None:
    near = [name for at, name in enumerate(NAMES) if at not in moved]
    far = [name for at, name in enumerate(NAMES) if at in moved]
    apart = Gazetteer(sorted(map(name_line, near)), ENTITIES.get, [Far(far)])

    def seen(gazetteer: Gazetteer) -> list[Sighting]:
        return list(names_in(gazetteer, text))

    assert seen(apart) == seen(GAZETTEER)
    for name in NAMES:
        assert apart.named(name.surface) == GAZETTEER.named(name.surface)


def test_a_tab_in_an_id_is_part_of_it() -> None:
    odd = Entity("a\tb", "town", "Odd")
    gazetteer = Gazetteer([name_line(Name("Odd", "a\tb"))], {"a\tb": odd}.get)
    (sighting,) = names_in(gazetteer, "Odd")
    assert sighting.entities == (odd,)


@pytest.mark.parametrize(
    ("text", "entity_id"),
    [
        ("Zaporizhzhia nuclear power plant", "UA-ZNPP"),
        ("Bosnia and Herzegovina", "BIH"),
        ("The Gambia", "GMB"),
        ("DR Congo", "COD"),
        ("New Mexico", "US-NM"),
        ("Samarium", "Sm"),
        ("global", "WLD"),
        ("Mount Everest", None),
    ],
)
def test_shipped_names(shipped: Tables, text: str, entity_id: str | None) -> None:
    sightings = list(names_in(shipped.gazetteer, text))
    assert len(sightings) == 1
    if entity_id is not None:
        assert [entity.id for entity in sightings[0].entities] == [entity_id]
