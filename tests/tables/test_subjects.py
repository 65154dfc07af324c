"""Whether a name is the subject of its clause."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from claimcheck.tables.subjects import is_adjective, is_head, is_part
from tests.tables.scenes import scene_of


def heads(text: str, tables: Tables) -> list[str]:
    scene = scene_of(text, tables)
    pieces = scene.clause.pieces
    found = [at for at in scene.names if is_head(scene.clause, at)]
    return [text[pieces[at].start : pieces[at].end] for at in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya has it.", ["Kenya"]),
        ("The Kenya that he knew is gone.", ["Kenya"]),
        ("In 2019, Kenya voted and Uganda abstained.", ["Kenya", "Uganda"]),
        ("He said that Kenya is big.", ["Kenya"]),
        ("Today Kenya is big.", ["Kenya"]),
        ("“Kenya is big,” he said.", ["Kenya"]),
        ("The Itaipu dam produces power.", ["Itaipu dam"]),
        ("In Kenya it rains.", []),
        ("The people of Kenya are young.", []),
        ("Kenya's capital is big.", []),
        ("The Kenyan capital is big.", []),
        ("The Kenya census is late.", []),
        ("Kenya Goldworks is late.", []),
        ("Kenya and Uganda are neighbors.", []),
        ("He came from Kenya, and is tall.", []),
        ("Hot Springs, Arkansas, is small.", []),
    ],
)
def test_subjects(shipped: Tables, text: str, found: list[str]) -> None:
    assert heads(text, shipped) == found


@pytest.mark.parametrize(
    ("text", "adjective", "part"),
    [
        ("Kenya is big.", False, False),
        ("Kenya's capital", True, True),
        ("Kenyan runners", True, True),
        ("Kenya–Uganda talks", False, True),
        ("Kenya quickly agreed.", False, False),
        ("Kenya grew.", False, False),
    ],
)
def test_names_that_only_modify(shipped: Tables, text: str, adjective: bool, part: bool) -> None:
    scene = scene_of(text, shipped)
    assert is_adjective(scene.clause, scene.names[0]) is adjective
    if not adjective:
        assert is_part(scene.clause, scene.names[0]) is part
