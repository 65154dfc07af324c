"""Every example of every rule, said otherwise: the same verdict on each number."""

from __future__ import annotations

import re

import pytest

from claimcheck.documents import document_from_bytes
from tests.documents.rendering import RENDERERS
from tests.metamorphic.drafts import FAMILIES, examples, flips, told
from tests.metamorphic.paraphrases import AFTER, FIRST, PARAPHRASES, Paraphrase, written_out

SENTENCES = [example for example in examples() if example.is_sentence]
ORDERS = [
    (
        "Orders rose {5.5|31.3} percent to 154,711 from 146,610.",
        "Orders rose to 154,711 from 146,610, a rise of {5.5|31.3} percent.",
    ),
    (
        "The share of seats filled rose {2.3|3.2} percentage points to 84.1% from 81.8%.",
        "The share of seats filled rose to 84.1% from 81.8%, up {2.3|3.2} percentage points.",
    ),
    (
        "Of the 18,400 runners, 17,112 ({93|83}%) finished.",
        "17,112 of the 18,400 runners ({93|83}%) finished.",
    ),
    (
        "Last year 96 sailings carried 28,800 passengers, or {300|340} each.",
        "Some 28,800 passengers took 96 sailings last year, or {300|340} for each.",
    ),
    (
        "The reserve covers 1,300 square kilometers ({500|800} square miles) of marsh.",
        "Marsh covers {500|800} square miles (1,300 square kilometers) of the reserve.",
    ),
]
FORMATS = ("a.md", "a.html", "a.docx")


def filled(text: str, place: int) -> str:
    """The text with the first or the second figure of its {…|…}."""
    return re.sub(r"\{(.*?)\}", lambda found: found[1].split("|")[place], text)


def test_every_rule_has_a_true_and_a_wrong_example() -> None:
    codes = {example.rule for example in examples()}
    assert {(code, wrong) for code in codes for wrong in (True, False)} == {
        (example.rule, example.wrong) for example in examples()
    }
    assert {code[:3] for code in codes} == set(FAMILIES)


@pytest.mark.parametrize("paraphrase", PARAPHRASES, ids=lambda one: one.name)
def test_said_otherwise_the_verdicts_stay(paraphrase: Paraphrase) -> None:
    drafts = SENTENCES if paraphrase.of_sentences else examples()
    said = [(one.text, paraphrase.rewrite(one.text)) for one in drafts]
    changed = [(text, other) for text, other in said if text != other]
    assert changed
    assert [(text, other) for text, other in changed if told(text) != told(other)] == []


@pytest.mark.parametrize("name", FORMATS)
def test_in_another_format_the_verdicts_stay(name: str) -> None:
    moved = []
    for example in SENTENCES:
        plain = RENDERERS["a.txt"]("Words of the day", [FIRST, example.text, AFTER])
        other = RENDERERS[name]("Words of the day", [FIRST, example.text, AFTER])
        if told(document_from_bytes(plain, "a.txt")) != told(document_from_bytes(other, name)):
            moved.append(example.text)
    assert moved == []


def test_millions_written_out_flip_nothing() -> None:
    """The scale of one figure is inherited by those that have none: they are left out."""
    drafts = [one for one in examples() if "million" in one.text and "from 160" not in one.text]
    assert drafts
    for example in drafts:
        before, after = told(example.text), told(written_out(example.text))
        assert not flips(before, after), example.text


@pytest.mark.parametrize(("one", "other"), ORDERS)
def test_the_order_of_the_words_changes_no_verdict(one: str, other: str) -> None:
    """Each pair is true with the first figure of {…|…}, and wrong with the second."""
    for place in (0, 1):
        found, there = told(filled(one, place)), told(filled(other, place))
        assert set(found.verdicts) == set(there.verdicts)
        assert ("supported" in found.verdicts) == (place == 0)
        assert found.rules == there.rules
