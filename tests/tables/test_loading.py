"""Tables that the user adds: to the shipped ones, or in their place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd

from claimcheck.tables import Tables, load_tables
from tests.tables.scenes import verdict_of
from tests.tables.towns import write_package

OWN = "entity,measure,value,unit,year,source\n{rows}"


def own_csv(folder: Path, *rows: str) -> Path:
    path = folder / "own.csv"
    path.write_text(OWN.format(rows="\n".join(rows) + "\n"), "utf-8")
    return path


def test_a_package_of_its_own(towns: Tables) -> None:
    assert (
        verdict_of("Norland has a population of 5.1 million.", "5.1 million", towns) == "supported"
    )
    assert verdict_of("Norland has a population of 9.1 million.", "9.1 million", towns) == "refuted"
    assert verdict_of("Norland covers 50,000 square kilometers.", "50,000", towns) == "supported"
    assert (
        verdict_of("Norland has a density of 102 people per square kilometer.", "102", towns)
        == "supported"
    )
    assert verdict_of("Kenya has a population of 5.1 million.", "5.1 million", towns) == "none"


def test_undated_rows_never_refute(towns: Tables) -> None:
    assert verdict_of("Ashby has a population of 412,300.", "412,300", towns) == "supported"
    assert verdict_of("Ashby has a population of 912,300.", "912,300", towns) == "unchecked"


def test_ranks_over_a_package_declared_complete(towns: Tables) -> None:
    assert towns.ranking("population", 2020)[0][0] == "SUD-1"
    assert towns.ranking("capacity", 2020) == ()


def test_rows_are_added_to_a_shipped_entity_by_name(tmp_path: Path) -> None:
    tables = load_tables(own_csv(tmp_path, "Kenya,goats,32000000,,2020,Herd Book"))
    assert [row.source for row in tables.rows("KEN", "goats")] == ["Herd Book"]
    text = "In 2020, Kenya had 99 million goats."
    assert (
        verdict_of("In 2020, the goats of Kenya were 32 million.", "32 million", tables)
        == "supported"
    )
    assert verdict_of(text, "99 million", tables) != "supported"


def test_frames_and_paths_come_together(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {"entity": ["Oxbow"], "measure": ["population"], "value": [31415], "year": [2020]}
    )
    path = own_csv(tmp_path, "Underhill,population,27182,,2020,Office")
    tables = load_tables([frame, path])
    assert verdict_of("In 2020, Oxbow had a population of 31,415.", "31,415", tables) == "supported"
    assert (
        verdict_of("In 2020, Underhill had a population of 90,000.", "90,000", tables) == "refuted"
    )
    assert verdict_of("Kenya has a population of 53 million.", "53 million", tables) == "supported"


def test_one_source_needs_no_list(tmp_path: Path) -> None:
    path = own_csv(tmp_path, "Underhill,population,27182,,2020,Office")
    assert load_tables(path, shipped=False).rows("Underhill", "population")
    assert load_tables(str(path), shipped=False).rows("Underhill", "population")


def test_a_user_s_measure_goes_before_the_shipped_one(tmp_path: Path) -> None:
    tables = load_tables(write_package(tmp_path))
    assert tables.measures["capacity"].label == "capacity"
    assert tables.types_called("town") == frozenset({"city"})


def test_no_tables_at_all() -> None:
    tables = load_tables(shipped=False)
    assert verdict_of("Kenya has a population of 5 million.", "5 million", tables) == "none"


def test_shipped_tables_need_neither_pandas_nor_csv() -> None:
    code = (
        "import sys, claimcheck.tables as t; t.load_tables();"
        "print(sorted({'pandas', 'csv', 'pint'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
