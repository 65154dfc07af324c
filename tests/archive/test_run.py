"""Runs over archives: what is written, what is kept, and what a document can spoil."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

import claimcheck
from claimcheck.archive import Fields, Plan, Tally, check_archive, open_archive, run
from claimcheck.archive.crew import ENDED_IT
from claimcheck.archive.manifest import locked
from claimcheck.archive.part import read_tally
from claimcheck.config import Config
from claimcheck.integrations.batches import Columns, check_batch
from claimcheck.model import Settings

from . import articles, files_in, rows_in, write_lines
from .poison import Poisoned

FIELDS = Fields("text", "slug", "published")


def plan_of(path: Path, folder: Path, **changes: object) -> Plan:
    """A plan for forty articles in parts of eight, one process."""
    source = open_archive(str(path), FIELDS, lambda _: iter(()))
    plan = Plan(source, folder, FIELDS, part_size=8, jobs=1)
    return plan._replace(**changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Tally]:
    """An archive, the folder with its parts, made in one run, and what they amount to."""
    folder = tmp_path_factory.mktemp("archive")
    path = write_lines(folder / "a.jsonl", 40)
    return path, folder / "out", check_archive(plan_of(path, folder / "out"))


def test_the_parts_hold_the_rows_of_the_same_batch(made: tuple[Path, Path, Tally]) -> None:
    _, folder, tally = made
    batch = pa.RecordBatch.from_pylist(articles(40))
    expected = check_batch(batch, Columns(id="slug", date="published"))
    found = rows_in(folder).replace_schema_metadata(None)
    assert found.equals(pa.Table.from_batches([expected]))
    assert tally.documents == 40
    assert tally.failed == 0
    assert tally.numbers == expected.num_rows == sum(tally[3:])
    assert tally.refuted > 0
    assert tally.supported > 0


def test_one_part_a_shard_and_a_manifest(made: tuple[Path, Path, Tally]) -> None:
    _, folder, tally = made
    parts = [f"part-{number:06}.parquet" for number in range(5)]
    assert sorted(files_in(folder)) == sorted([".lock", "archive.json", *parts])
    whole = Tally()
    for part in parts:
        whole = whole.plus(read_tally(folder / part))
    assert whole == tally


@pytest.mark.parametrize("lost", [[4], [1, 3], [0, 1, 2, 3, 4]])
def test_what_is_missing_is_made_again_and_nothing_else(
    lost: list[int], made: tuple[Path, Path, Tally]
) -> None:
    path, folder, tally = made
    before = files_in(folder)
    kept = {at: (folder / f"part-{at:06}.parquet").stat().st_mtime_ns for at in range(5)}
    for number in lost:
        (folder / f"part-{number:06}.parquet").unlink()
    (folder / ".part-000009.parquet.77.tmp").write_text("half", "utf-8")
    seen: list[tuple[int, int]] = []
    jobs = 2 if len(lost) > 1 else 1
    again = check_archive(plan_of(path, folder, jobs=jobs), lambda *at: seen.append(at))
    assert again == tally
    assert files_in(folder) == before
    for number, when in kept.items():
        same = (folder / f"part-{number:06}.parquet").stat().st_mtime_ns == when
        assert same == (number not in lost)
    size = path.stat().st_size
    assert seen[-1] == (size, size)
    assert len(seen) == 5


def test_another_request_is_refused_or_begins_anew(
    made: tuple[Path, Path, Tally], tmp_path: Path
) -> None:
    path, _, _ = made
    folder = tmp_path / "out"
    short = write_lines(tmp_path / "short.jsonl", 8)
    table = tmp_path / "town.csv"
    table.write_text("entity,measure,value\nKellahamn,school places,1240\n", "utf-8")
    with_table = plan_of(short, folder, config=Config(tables=(table,)))
    check_archive(with_table)
    before = files_in(folder)
    table.write_text("entity,measure,value\nKellahamn,school places,1420\n", "utf-8")
    for plan, said in [
        (with_table, "not the same tables"),
        (plan_of(short, folder), "not the same tables"),
        (plan_of(path, folder, config=with_table.config), "not the same input, tables"),
        (with_table._replace(part_size=9), "tables, part size"),
        (with_table._replace(fields=Fields()), "fields"),
        (
            with_table._replace(config=Config(Settings(ignore=("CC2",)), tables=(table,))),
            "settings, tables",
        ),
    ]:
        with pytest.raises(claimcheck.ConfigError, match=said):
            check_archive(plan)
    assert files_in(folder) == before
    check_archive(plan_of(short, folder, anew=True))
    assert set(files_in(folder)) == set(before)
    assert files_in(folder) != before


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 4)
    with pytest.raises(claimcheck.ConfigError, match="is not empty, and no archive"):
        check_archive(plan_of(path, tmp_path))
    assert "archive.json" not in files_in(tmp_path)


def test_another_version_is_told(
    made: tuple[Path, Path, Tally], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder, _ = made
    monkeypatch.setattr(run, "versions", lambda: ("9.9", "26.0"))
    with pytest.raises(claimcheck.ConfigError, match="version of claimcheck, version of pyarrow"):
        check_archive(plan_of(path, folder))


def test_two_runs_at_once_are_refused(made: tuple[Path, Path, Tally]) -> None:
    path, folder, _ = made
    with locked(folder), pytest.raises(claimcheck.ConfigError, match="another run is at it"):
        check_archive(plan_of(path, folder))
    check_archive(plan_of(path, folder))


def test_a_damaged_part_is_named(made: tuple[Path, Path, Tally]) -> None:
    path, folder, _ = made
    part = folder / "part-000002.parquet"
    whole = part.read_bytes()
    part.write_bytes(whole[:-9])
    with pytest.raises(claimcheck.DocumentError, match=r"part-000002\.parquet: is no whole part"):
        check_archive(plan_of(path, folder))
    part.write_bytes(whole)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("fails", "KeyError: 'a defect'"),
        ("ends", ENDED_IT),
        ("killed", ENDED_IT),
        ("hangs", "more than 4 seconds"),
    ],
)
def test_a_poisoned_document_costs_only_itself(harm: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "archive"
    file.touch()
    contents = ("", "", harm, "", "", "")
    plan = Plan(Poisoned(str(file), contents), tmp_path / "out", part_size=4, timeout=4, jobs=1)
    tally = check_archive(plan)
    assert (tally.documents, tally.failed, tally.numbers) == (6, 1, 15)
    found = rows_in(tmp_path / "out").to_pylist()
    (failed,) = (row for row in found if row["error"] is not None)
    assert failed["id"] == "d2"
    assert said in failed["error"]
    assert failed["kind"] == "unread"
    assert [row["id"] for row in found] == [
        f"d{at}" for at in range(6) for _ in range(1 if at == 2 else 3)
    ]


def test_a_process_that_ends_by_chance_costs_nothing(tmp_path: Path) -> None:
    file = tmp_path / "archive"
    file.touch()
    contents = ("", "ends once", "deep", "", "ends once", "")
    plan = Plan(Poisoned(str(file), contents), tmp_path / "out", part_size=4, jobs=2)
    tally = check_archive(plan)
    assert tally == Tally(6, 0, 18, supported=18)


def test_processes_end_with_the_run(tmp_path: Path) -> None:
    import multiprocessing

    path = write_lines(tmp_path / "a.jsonl", 40)

    def stop(done: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_archive(plan_of(path, tmp_path / "out"), stop)
    assert multiprocessing.active_children() == []
    check_archive(plan_of(path, tmp_path / "out"))
    assert rows_in(tmp_path / "out").num_rows > 0


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    source = Poisoned(str(tmp_path / "gone"), ("",))
    with pytest.raises(claimcheck.ClaimcheckError, match="gone: cannot be read or written"):
        check_archive(Plan(source, tmp_path / "out", jobs=1))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 1)
    with pytest.raises(claimcheck.ConfigError, match="cannot be written"):
        check_archive(plan_of(path, path / "out"))
