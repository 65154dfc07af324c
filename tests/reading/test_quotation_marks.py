"""Where quotations begin and end: ⟦ and ⟧ stand round them in the cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.quotation_marks import quoted_in

CASES = [
    "He said ⟦“no”⟧ and ⟦“yes”⟧.",
    'He said ⟦"no"⟧ and ⟦"yes"⟧.',
    "⟦“He said ‘no’ twice”⟧ and left.",
    "⟦‘He said “no” twice’⟧ and left.",
    "⟦„Nein“⟧, ⟦„nein“⟧.",
    "⟦« Non »⟧ and ⟦«oui»⟧.",
    "Home » News » 40",
    "⟦'No'⟧, he said: ⟦'it’s the boats’ end.'⟧",
    "⟦'We own it,'⟧ he said.",
    "the '60s, '70s and 'em",
    "the boats' 40 crews and the nets' end",
    "⟦'The boats' crews left,'⟧ he said.",
    '⟦"A 6" nail,"⟧ he said.',
    'a 6" nail and a 5\' 10" man',
    '(⟦"no"⟧) or [⟦"yes"⟧]',
    'a—⟦"no"⟧',
    "It ends ⟦“here and goes on",
    "It's Arbo's.",
    "",
]


@pytest.mark.parametrize("marked", CASES)
def test_quotations_are_where_they_are_marked(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    found = quoted_in(text, 0, len(text))
    assert [text[one.start : one.end] for one in found] == expected


def test_the_inside_is_what_was_said() -> None:
    text = "“No,” he said. “Yes"
    assert [one.inside(text) for one in quoted_in(text, 0, len(text))] == [",", "s"]
    assert [one.closed for one in quoted_in(text, 0, len(text))] == [True, False]


@given(st.text(alphabet="“”‘’\"'«»„ s4a.", max_size=60), st.integers(0, 10))
def test_a_paragraph_is_read_for_itself(text: str, shift: int) -> None:
    alone = quoted_in(text, 0, len(text))
    moved = quoted_in(f"{' ' * shift}{text}\n“x", shift, shift + len(text))
    assert [(one.start + shift, one.end + shift, one.closed) for one in alone] == moved
