"""When an index is trusted, found again or built anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.model import Measure
from claimcheck.tables import Tables
from claimcheck.tables.index import Origin, indexed, opening, recalled, writing
from tests.tables.index.figures import Figures, figure, figures, sheet_in

ROWS = [figure("Ashby", 2019, "1"), figure("Ashby", 2020, "2"), figure("Kenya", 2020, "3")]
LONG_AGO = (10**9, 10**9)  # when files last changed, in seconds


def at_rest(path: Path, rows: list) -> Figures:
    """A sheet whose file did not change for years."""
    made = figures(path, rows)
    os.utime(path, LONG_AGO)
    return made


def built(cache: Path) -> str:
    """The name of the one index in the folder."""
    (path,) = cache.glob("*.index")
    return path.name


def value(source: object, entity: str = "Ashby") -> str:
    return str(source.rows(entity, "spending")[-1].value)  # type: ignore[attr-defined]


def test_what_was_built_is_used_again(tmp_path: Path, cache: Path) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    assert value(indexed(sheet)) == "2"
    name = built(cache)
    assert value(indexed(sheet)) == "2"
    assert built(cache) == name


def test_changed_content_is_indexed_anew(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "rows.txt"
    indexed(figures(path, ROWS))
    name = built(cache)
    assert value(indexed(figures(path, [*ROWS, figure("Ashby", 2021, "5")]))) == "5"
    assert built(cache) != name


def test_a_change_of_equal_length_in_the_same_moment_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "rows.txt"
    indexed(figures(path, ROWS))
    state = path.stat()
    changed = figures(path, [ROWS[0], figure("Ashby", 2020, "9"), ROWS[2]])
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size
    assert value(indexed(changed)) == "9"


def test_a_touched_file_is_hashed_and_not_indexed_again(tmp_path: Path, cache: Path) -> None:
    sheet = at_rest(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    name = built(cache)
    os.utime(tmp_path / "rows.txt", (2 * 10**8, 2 * 10**8))
    assert value(indexed(sheet)) == "2"
    assert built(cache) == name
    assert recalled(Origin(str(tmp_path / "rows.txt"), (tmp_path / "rows.txt",))) is not None


def test_a_file_at_rest_is_recalled_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.txt"
    origin = Origin("as the user calls it", (path,))
    assert recalled(origin) is None
    sheet = at_rest(path, ROWS)
    indexed(sheet, None, origin)
    found = recalled(origin)
    assert found is not None
    assert value(found) == "2"
    path.write_text("something else")
    assert recalled(origin) is None


def test_a_file_that_just_changed_is_not_recalled(tmp_path: Path) -> None:
    origin = Origin("rows", (tmp_path / "rows.txt",))
    indexed(figures(tmp_path / "rows.txt", ROWS), None, origin)
    assert recalled(origin) is None


def test_a_server_is_asked_for_its_state_each_time(tmp_path: Path) -> None:
    states = ["one"]
    sheet = sheet_in(tmp_path / "rows.txt")._replace(fingerprint=lambda: states[-1])
    origin = Origin("postgresql://host/budget")
    assert value(indexed(Figures(sheet, lambda: ROWS), None, origin)) == "2"
    assert recalled(origin) is None
    rows = [*ROWS, figure("Ashby", 2021, "6")]
    assert value(indexed(Figures(sheet, lambda: rows), None, origin)) == "2"
    states.append("two")
    assert value(indexed(Figures(sheet, lambda: rows), None, origin)) == "6"


def test_a_source_that_does_not_stay_the_same_is_refused(tmp_path: Path) -> None:
    states = iter(range(100))
    sheet = sheet_in(tmp_path / "rows.txt")._replace(fingerprint=lambda: str(next(states)))
    with pytest.raises(TableError, match="changed while it was indexed"):
        indexed(Figures(sheet, lambda: ROWS), None, Origin("postgresql://host/budget"))


@pytest.mark.parametrize("damage", [b"", b"x" * 5, None])
def test_a_damaged_index_is_built_anew(tmp_path: Path, cache: Path, damage: bytes | None) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    path = cache / built(cache)
    whole = path.read_bytes()
    half = len(whole) // 2
    path.write_bytes(whole[:half] if damage is None else whole[:half] + b"?" + whole[half + 1 :])
    if damage is not None:
        os.utime(path, LONG_AGO)
    assert value(indexed(sheet)) == "2"
    assert built(cache) != path.name


def test_a_lost_index_is_built_anew(tmp_path: Path, cache: Path) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    (cache / built(cache)).unlink()
    assert value(indexed(sheet)) == "2"


def test_a_copied_index_is_compared_and_used(tmp_path: Path, cache: Path) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    name = built(cache)
    os.utime(cache / name, LONG_AGO)
    assert value(indexed(sheet)) == "2"
    assert built(cache) == name


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", "digest\n[]", "\udcff"])
def test_a_damaged_stamp_is_no_stamp(tmp_path: Path, cache: Path, text: str) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    (stamp,) = cache.glob("*.stamp")
    stamp.write_text(text, "utf-8", "surrogateescape")
    assert value(indexed(sheet)) == "2"


def test_another_reader_layout_or_measure_builds_anew(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = at_rest(tmp_path / "rows.txt", ROWS)
    names = set()
    declared = {"spending": Measure("spending", "what it spends")}
    for one in (sheet, sheet._replace(layout="other"), sheet._replace(declared=declared)):
        names |= {indexed(one) and built(cache)}
    monkeypatch.setattr(opening, "FORMAT", "claimcheck-index 0")
    opening._reader.cache_clear()
    assert recalled(opening._origin_of(sheet.sheet)) is None
    names |= {indexed(sheet) and built(cache)}
    opening._reader.cache_clear()
    assert len(names) == 4


def test_with_other_tables_beside_it_entities_are_theirs(shipped: Tables, tmp_path: Path) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    alone, beside = indexed(sheet), indexed(sheet, shipped.gazetteer)
    assert value(alone, "Kenya") == value(beside, "KEN") == "3"
    assert alone.rows("KEN", "spending") == beside.rows("Kenya", "spending") == ()
    assert value(indexed(sheet), "Kenya") == "3"


def test_an_index_in_a_folder_that_cannot_be_written_is_used(tmp_path: Path, cache: Path) -> None:
    sheet = at_rest(tmp_path / "rows.txt", ROWS)
    indexed(sheet)
    before = sorted((path.name, path.stat().st_mtime_ns) for path in cache.iterdir())
    cache.chmod(0o555)
    try:
        assert value(indexed(sheet)) == "2"
    finally:
        cache.chmod(0o755)
    assert sorted((path.name, path.stat().st_mtime_ns) for path in cache.iterdir()) == before


def test_without_a_folder_to_write_the_user_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(TableError, match=r"needs an index.*set CLAIMCHECK_CACHE"):
        indexed(figures(tmp_path / "rows.txt", ROWS))


def test_an_index_that_cannot_be_named_does_not_stay(tmp_path: Path, cache: Path) -> None:
    sheet = figures(tmp_path / "rows.txt", ROWS)
    slot = opening._slot(opening._origin_of(sheet.sheet), None)
    (slot.stamp / "in the way").mkdir(parents=True)
    with pytest.raises(TableError, match="needs an index"):
        indexed(sheet)
    assert not list(cache.glob("*.index"))


def test_a_text_in_place_of_measures_is_refused(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_MEASURES", 2)
    rows = [ROWS[0]._replace(measure=name) for name in ("one", "two", "three")]
    with pytest.raises(TableError, match=r"rows.txt:4: more than 2 measures"):
        indexed(figures(tmp_path / "rows.txt", rows))
    assert not list(cache.glob("*.index"))


def test_many_sources_of_figures_are_kept_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "FORMS_HELD", 3)
    rows = [figure("Ashby", 2000 + at)._replace(source=f"page {at % 7}") for at in range(20)]
    assert indexed(figures(tmp_path / "rows.txt", rows)).rows("Ashby", "spending") == tuple(rows)


def test_a_sheet_without_figures_is_refused(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(TableError, match="holds no figures"):
        indexed(figures(tmp_path / "rows.txt", []))
    assert not list(cache.glob("*.index"))


def test_text_that_is_no_unicode_is_refused(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(TableError, match="no Unicode"):
        indexed(figures(tmp_path / "rows.txt", [figure("Ash\ud800by")]))
    assert not list(cache.glob("*.index"))


def test_a_figure_stated_twice_is_told_with_its_line(tmp_path: Path, cache: Path) -> None:
    rows = [*ROWS, figure("Ashby", 2020, "4", scope="capital"), figure("Ashby", 2020, "8")]
    with pytest.raises(TableError, match=r"rows.txt:6: a second spending of Ashby.*line 3"):
        indexed(figures(tmp_path / "rows.txt", rows))
    assert not list(cache.glob("*.index"))
    indexed(figures(tmp_path / "rows.txt", rows[:-1]))
