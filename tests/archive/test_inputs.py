"""What is read of archives: the same articles of Parquet, JSON Lines and drafts, one at a time."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.archive import Fields, jsonlines, open_archive
from claimcheck.archive.articles import MOST_SIZE, Article, Item, Source, cut
from claimcheck.integrations.rows import FAILURES

from . import articles, write_lines

FIELDS = Fields("text", "slug", "published")
EXPECTED = [Article(*(one[name] for name in ("slug", "text", "published"))) for one in articles(20)]


def drafts(folder: str) -> Iterator[str]:
    yield from map(str, sorted(Path(folder).rglob("*.md")))


def opened(path: Path, fields: Fields = FIELDS) -> Source:
    return open_archive(str(path), fields, drafts)


def read(source: Source) -> list[Article]:
    reader = source.reader()
    return [reader(item) for item in source.items()]


def one_file(folder: Path) -> Path:
    return write_lines(folder / "a.jsonl", 20)


def packed(folder: Path) -> Path:
    path = write_lines(folder / "lines", 20)
    packed = folder / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    return packed


def two_files(folder: Path) -> Path:
    lines = write_lines(folder / "lines", 20).read_text("utf-8").splitlines(keepends=True)
    (folder / "2025").mkdir()
    (folder / "2025/b.ndjson").write_text("\n".join(["", *lines[12:]]), "utf-8")
    (folder / "2025/a.jsonl").write_text("".join(lines[:12]), "utf-8")
    return folder


def parquet(folder: Path) -> Path:
    table = pa.Table.from_pylist(articles(20))
    pq.write_table(table.slice(0, 7), folder / "a.parquet", row_group_size=3)
    pq.write_table(table.slice(7), folder / "b.parquet")
    return folder


@pytest.mark.parametrize("write", [one_file, packed, two_files, parquet])
def test_articles_are_read_in_order(write: object, tmp_path: Path) -> None:
    source = opened(write(tmp_path))  # type: ignore[operator]
    assert read(source) == EXPECTED
    reached = [item.reached for item in source.items()]
    assert reached == sorted(reached)
    assert reached[-1] == sum(listed.weight for listed in source.files())


def test_without_an_id_a_document_is_named_by_its_place(tmp_path: Path) -> None:
    lines = read(opened(two_files(tmp_path), Fields()))
    assert (lines[0].id, lines[11].id, lines[12].id) == (
        "2025/a.jsonl:1",
        "2025/a.jsonl:12",
        "2025/b.ndjson:2",
    )
    rows = read(opened(parquet(tmp_path), Fields()))
    assert (rows[0].id, rows[7].id, rows[7].date) == ("a.parquet:1", "b.parquet:1", None)


def test_drafts_are_read_as_their_endings_say(tmp_path: Path) -> None:
    (tmp_path / "city").mkdir()
    (tmp_path / "city/a.md").write_text("# Head\n\nIt is **5** km.", "utf-8")
    source = opened(tmp_path)
    (article,) = read(source)
    assert isinstance(article.text, claimcheck.Document)
    assert (article.id, article.text.name) == ("city/a.md", "city/a.md")
    assert "**" not in article.text.text
    assert [tuple(listed) for listed in source.files()] == [
        (str(tmp_path / "city/a.md"), "city/a.md", 1)
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "no JSON"),
        (b"\xff\xfe\xfd", "no JSON"),
        (b"[1]", "no JSON object"),
        (b'{"txt": "5 km"}', "did you mean"),
        (b"[" * 100_000, "recursion"),
        (b'{"text": 1' + b"0" * 5000 + b"}", "limit"),
        (None, "more than 64,000,000 bytes"),
    ],
)
def test_a_line_that_is_no_article_fails_by_itself(line: bytes | None, said: str) -> None:
    with pytest.raises(FAILURES, match=said):
        jsonlines.read_line(Item("a:1", line, 1, 1), Fields())


def test_a_line_too_long_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "LONGEST_LINE", 40)
    path = tmp_path / "a.jsonl"
    path.write_text(
        f'{{"text": "5 km"}}\n{{"text": "{"x" * 200}"}}\n\n{{"text": "6 km"}}\n', "utf-8"
    )
    items = list(opened(path, Fields()).items())
    assert [item.place for item in items] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:4"]
    assert [item.content is None for item in items] == [False, True, False]


def wrong_field(folder: Path) -> Path:
    return write_lines(folder / "a.jsonl", 1)


def wrong_column(folder: Path) -> Path:
    return parquet(folder)


def no_parquet(folder: Path) -> Path:
    (folder / "a.parquet").write_text("text", "utf-8")
    return folder


def broken(folder: Path) -> Path:
    whole = packed(folder)
    whole.write_bytes(whole.read_bytes()[:-30])
    return whole


def nothing(folder: Path) -> Path:
    return folder / "none.jsonl"


def unknown(folder: Path) -> Path:
    (folder / "a.xyz").write_text("5 km", "utf-8")
    return folder / "a.xyz"


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (wrong_field, "no field called 'body'"),
        (wrong_column, "no column called 'body'"),
        (no_parquet, "cannot be read as Parquet"),
        (nothing, "is not there"),
        (unknown, "is no archive"),
    ],
)
def test_what_cannot_be_used_is_told_at_once(write: object, said: str, tmp_path: Path) -> None:
    path = write(tmp_path)  # type: ignore[operator]
    with pytest.raises(claimcheck.DocumentError, match=said):
        list(opened(path, Fields("body")).files())


def test_parquet_that_is_damaged_within_is_told(tmp_path: Path) -> None:
    path = parquet(tmp_path) / "b.parquet"
    data = bytearray(path.read_bytes())
    data[4:200] = bytes(196)
    path.write_bytes(data)
    source = opened(tmp_path)
    assert len(list(source.files())) == 2
    with pytest.raises(claimcheck.DocumentError, match=r"b\.parquet: cannot be read as Parquet"):
        list(source.items())


def test_a_file_that_breaks_off_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(claimcheck.DocumentError, match=r"a\.jsonl\.gz:\d+: is broken"):
        list(opened(broken(tmp_path)).items())


@given(st.lists(st.sampled_from([0, 10, MOST_SIZE // 2, MOST_SIZE * 2])), st.integers(1, 5))
def test_shards_hold_everything_and_no_more_than_allowed(sizes: list[int], most: int) -> None:
    items = [Item(str(at), None, size, at + 1) for at, size in enumerate(sizes)]
    shards = list(cut(iter(items), most))
    assert [item for shard in shards for item in shard.items] == items
    assert [shard.number for shard in shards] == list(range(len(shards)))
    for shard in shards:
        assert 1 <= len(shard.items) <= most
        assert len(shard.items) == 1 or sum(item.size for item in shard.items) <= MOST_SIZE
        assert shard.reached == shard.items[-1].reached


def test_where_shards_end_does_not_depend_on_later_documents(tmp_path: Path) -> None:
    items = list(opened(write_lines(tmp_path / "a.jsonl", 20)).items())
    assert list(cut(items[:10], 5)) == list(cut(items, 5))[:2]
    assert json.loads(items[0].content)["slug"] == "s0"
