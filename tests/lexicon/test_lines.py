"""Keyed lines, written and found again."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon import lines
from claimcheck.lexicon.lines import Remembered, read_lines, write_lines

texts = st.text(st.characters(codec="utf-8", exclude_characters="\n\t\r"), max_size=8)
sections = st.dictionaries(
    st.sampled_from(["names", "symbols"]),
    st.dictionaries(texts.filter(bool), texts, min_size=1, max_size=12),
    min_size=1,
)


@given(written=sections)
def test_what_was_written_is_found(written, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lines") / "file")
    write_lines(path, written)
    found = read_lines(path)
    assert {name: dict(lines.items()) for name, lines in found.items()} == written
    for name, rows in written.items():
        assert all(found[name].find(key) == rest for key, rest in rows.items())


@given(written=sections, key=st.text(max_size=8))
def test_what_was_not_written_is_not_found(written, key, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lines") / "file")
    write_lines(path, written)
    for name, rows in written.items():
        assert read_lines(path)[name].find(key) == rows.get(key)


def remembered(tmp_path):
    path = str(tmp_path / "file")
    write_lines(path, {"counts": {"one": "1", "two": "2"}})
    return Remembered(read_lines(path)["counts"], int)


def test_a_section_is_a_mapping_of_parsed_values(tmp_path):
    counts = remembered(tmp_path)
    assert counts["one"] == counts.get("one") == 1
    assert counts.get("three") is None
    assert counts.get("three", 3) == 3
    assert dict(counts) == {"one": 1, "two": 2}
    assert "two" in counts
    assert "three" not in counts


def test_what_is_remembered_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "MOST_REMEMBERED", 4)
    counts = remembered(tmp_path)
    assert all(counts.get(str(number)) is None for number in range(100))
    assert len(counts._kept) <= 4
    assert counts["two"] == 2
