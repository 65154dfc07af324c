"""The law of the index: it answers every question as the same rows in memory do."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Measure, Period
from claimcheck.tables import Tables
from claimcheck.tables.cues import Cue
from claimcheck.tables.entity import Sighting
from claimcheck.tables.index import indexed
from claimcheck.tables.index import tables as index_tables
from claimcheck.tables.period_rows import choose_rows
from claimcheck.tables.periods import Bound
from claimcheck.tables.store import LATEST, Source
from tests.tables.index.figures import YEARS, figure, figures, held, row_lists
from tests.tables.sighted import names_in

TEXT = (
    "Ashby and Ashby Vale, with O'Neil Park and the old mill, met Kenya in Ashby Town; KEN won. "
    "The spending of Ashby, its staff, an Ashby-based mill."
)
IDS = (
    "Ashby",
    "Ashby Vale",
    "O’Neil  Park",
    "old mill",
    "Kenya",
    "KEN",
    "ß\x00",
    "nobody",
    "\ud800",
)
RANKED = {"spending": Measure("spending", "spending", cues=("spending",), complete=("town",))}


def sightings(tables: Tables) -> list[Sighting]:
    return list(names_in(tables.gazetteer, TEXT))


def cues_of(tables: Tables) -> list[Cue]:
    return list(tables.find_cues(TEXT, len(TEXT), tables.said(TEXT, 0, len(TEXT))))


@settings(max_examples=60)
@given(row_lists(), st.booleans(), st.integers(1, 9999))
def test_every_answer_is_that_of_the_rows_in_memory(
    shipped: Tables, rows: list, with_known: bool, year: int
) -> None:
    known = shipped.gazetteer if with_known else None
    plain: Source = held(rows, RANKED, known)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", folder)
        source: Source = indexed(figures(Path(folder, "rows.txt"), rows, RANKED), known)
        assert source.measures == plain.measures
        for entity_id in IDS:
            assert source.entity(entity_id) == plain.entity(entity_id)
            for measure in ("spending", "staff", "nonsense"):
                assert source.rows(entity_id, measure) == plain.rows(entity_id, measure)
                assert source.states(entity_id, measure) == plain.states(entity_id, measure)
        assert source.ranking("spending", year) == plain.ranking("spending", year)
        assert source.ranking("staff", year) == plain.ranking("staff", year) == ()
        assert sightings(Tables([source])) == sightings(Tables([plain]))
        found = [cues_of(Tables([one])) for one in (source, plain)]
        assert found[0] == found[1]


@settings(max_examples=60)
@given(
    st.sets(st.integers(1960, 2024), min_size=1, max_size=20),
    st.booleans(),
    st.none() | YEARS | st.integers(1900, 2100).map(Period.of_year),
    st.booleans(),
)
def test_of_a_long_series_the_same_rows_are_chosen(
    years: set[int], undated: bool, period: Period | None, said: bool
) -> None:
    rows = [figure(year=year, value=str(year)) for year in sorted(years, reverse=True)]
    rows += [figure(year=None, value="7")] if undated else []
    bound = Bound(period, said, True, "")
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", folder)
        patch.setattr(index_tables, "SHORT", 3)
        source = indexed(figures(Path(folder, "rows.txt"), rows))
        near = source.rows("Ashby", "spending", period or LATEST)
        assert choose_rows(near, False, bound) == choose_rows(rows, False, bound)
        assert source.rows("Ashby", "spending") == tuple(rows)
