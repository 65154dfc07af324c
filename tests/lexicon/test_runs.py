"""Runs of text that tell something: each where it stands, whatever is remembered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon import runs
from claimcheck.lexicon.runs import LONGEST_REMEMBERED, Runs

TEXTS = st.text(st.sampled_from("ab1 \n"), max_size=60)


def digits(run: str) -> int:
    return sum(map(str.isdigit, run))


def with_digits(some: set[str]) -> dict[str, int]:
    return {run: digits(run) for run in some if digits(run)}


@given(TEXTS, st.data())
def test_every_telling_run_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = list(Runs(with_digits).telling(text, start, end))
    assert [(run, told) for _, run, told in found] == [
        (run, digits(run)) for run in text[start:end].split(" ") if digits(run)
    ]
    assert all(text.startswith(run, at) and start <= at <= end for at, run, _ in found)
    assert [at for at, _, _ in found] == sorted({at for at, _, _ in found})


@given(TEXTS)
def test_taking_a_text_in_parts_changes_nothing(text: str) -> None:
    whole = list(Runs(with_digits).telling(text, 0, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "_CHUNK", 3)
        assert list(Runs(with_digits).telling(text, 0, len(text))) == whole


def test_a_run_is_looked_at_once() -> None:
    looked: list[str] = []

    def look(some: set[str]) -> dict[str, int]:
        looked.extend(some)
        return with_digits(some)

    told = Runs(look)
    for _ in range(3):
        assert [run for _, run, _ in told.telling("a 1 b 1", 0, 7)] == ["1", "1"]
    assert sorted(looked) == ["1", "a", "b"]


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MOST_REMEMBERED", 4)
    told = Runs(with_digits)
    text = " ".join(map(str, range(50))) + " " + "7" * (LONGEST_REMEMBERED + 1)
    assert len(list(told.telling(text, 0, len(text)))) == 51
    assert len(told._remembered) <= 4
