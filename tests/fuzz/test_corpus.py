"""Every kept input through its target, without atheris; CI fuzzes from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.engine import WORDS, dictionary_of
from fuzz.targets import CORPUS, corpus_of, target_named, target_names

LARGEST = 300_000  # bytes of the whole corpus: it is cloned by everybody
INPUTS = [(name, path) for name in target_names() for path in corpus_of(name)]


@pytest.mark.parametrize(("name", "path"), INPUTS, ids=lambda one: str(getattr(one, "name", one)))
def test_kept_inputs_break_no_promise(name: str, path: Path) -> None:
    target_named(name).run(path.read_bytes())


def test_every_target_has_a_corpus_and_the_corpus_nothing_else() -> None:
    assert {path.name for path in CORPUS.iterdir()} == set(target_names())
    assert all(any(corpus_of(name)) for name in target_names())
    assert sum(path.stat().st_size for _, path in INPUTS) < LARGEST


def test_words_are_those_of_some_target() -> None:
    named = {words for name in target_names() for words in target_named(name).WORDS}
    assert named == {path.stem for path in WORDS.iterdir()}
    for name in target_names():
        lines = dictionary_of(target_named(name).WORDS).splitlines()
        assert len(lines) > 20
        assert all(line.startswith('"') and line.endswith('"') for line in lines)


def test_a_dictionary_has_bytes_and_the_ends_of_lines() -> None:
    lines = dictionary_of(("prose",)).splitlines()
    assert r'"\xc2\xbd"' in lines  # ½
    assert r'"\x2e\x0a\x0a"' in lines
