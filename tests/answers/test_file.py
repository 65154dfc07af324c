"""The file of answers: what comes back, what stays as written, how versions merge."""

from __future__ import annotations

import subprocess
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.answers.file import answers_from, read_answers, with_answers, written
from claimcheck.errors import AnswerError
from claimcheck.model.answer import Answer, AnswerVerdict

from .drafts import MILES, PARK, RANGERS, STAFF, corrected, waived

NAME = "draft.md.answers.toml"
OWN = f"""\
# What the desk settled.

# asked twice, see the letter
[[answer]]
verdict = 'waived'      # by hand
claim    = "40"
note = \"\"\"
the warden
said so\"\"\"
sentence = "{RANGERS}"
"""


def without_lines(answers: tuple[Answer, ...]) -> list[Answer]:
    return [answer._replace(line=None) for answer in answers]


def test_what_is_written_comes_back_sorted() -> None:
    given = [
        MILES._replace(against=("460", "7 of 10")),
        STAFF,
        corrected("40", RANGERS, "45", "CC501"),
    ]
    text = with_answers("", NAME, given)
    found = answers_from(text, NAME)
    assert without_lines(found) == [given[2], given[1], given[0]]
    lines = text.split("\n")
    assert all(lines[answer.line - 1] == "[[answer]]" for answer in found if answer.line)


texts = st.text(st.characters(codec="utf-8"), max_size=30).map(lambda text: " ".join(text.split()))


@settings(max_examples=60)
@given(texts, texts, texts)
def test_any_words_come_back(source: str, note: str, by: str) -> None:
    answer = MILES._replace(source=source or "x", note=note, by=by)
    assert without_lines(answers_from(with_answers("", NAME, [answer]), NAME)) == [answer]


def test_half_a_character_does_no_harm() -> None:
    text = written(MILES._replace(source="a\ud800b\x7f"))
    assert tomllib.loads(text.encode().decode())["answer"][0]["source"] == "a?b\x7f"


def test_what_stays_stays_as_it_is_written() -> None:
    text = with_answers(OWN, NAME, [MILES])
    assert OWN.strip() in text
    assert text.endswith(f"{written(MILES)}\n")
    (own,) = [one for one in answers_from(text, NAME) if one.verdict is AnswerVerdict.WAIVED]
    assert (own.note, own.line) == ("the warden said so", 4)
    assert with_answers(text, NAME, [], [own]) == f"# What the desk settled.\n\n{written(MILES)}\n"
    assert with_answers(with_answers("", NAME, [MILES]), NAME, [], [MILES._replace(line=1)]) == ""


def test_a_list_of_another_form_is_written_anew() -> None:
    said = f'answer = [{{claim = "40", verdict = "waived", note = "x", sentence = "{RANGERS}"}}]'
    text = with_answers(said, NAME, [MILES])
    assert [one.claim for one in answers_from(text, NAME)] == ["40", "800 square miles"]


def entry(**said: str) -> str:
    values = {"claim": '"800 square miles"', "verdict": '"waived"', "note": '"x"'}
    values |= {"sentence": f'"{PARK}"', **said}
    return "[[answer]]\n" + "\n".join(f"{key} = {value}" for key, value in values.items() if value)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (f"{entry()}\nwhy = 'x'", 6, "an answer has no 'why' (one of: "),
        (f"{entry()}\nsorce = 'x'", 6, "an answer has no 'sorce' (did you mean 'source'?)"),
        (f"version = 1\n{entry()}", 1, "'version' stands outside of an answer"),
        (f"{entry()}\n[settings]\nx = 1", 6, "'settings' stands outside of an answer"),
        ("[answer]\nclaim = 'x'", 1, "the answers are no list of entries"),
        (entry(claim=""), 1, "the answer has no claim"),
        (entry(sentence='" "'), 1, "the answer has no sentence"),
        (entry(verdict='"fine"'), 3, "no verdict is called 'fine'"),
        (entry(verdict='"confirmed"'), 3, "confirmed without a source (say what confirms it)"),
        (entry(verdict='"corrected"'), 3, "corrected without a now"),
        (entry(note='" "'), 3, "waived without a note"),
        (entry(now='"5"'), 6, "now belongs to a corrected number"),
        (entry(rule='"CC999"'), 6, "no rule is called 'CC999'"),
        (entry(by="5"), 6, "by is no text"),
        (entry(on='"soon"'), 6, "on is no day"),
        (entry(on="5"), 6, "on is no day"),
        (entry(against='"460"'), 6, "against is no list of texts"),
        (entry(claim='"900 square miles"'), 2, "the sentence does not have '900 square miles'"),
        (entry(claim='"00 square miles"'), 2, "the sentence does not have"),
        (entry(by=f'"{"x" * 5_001}"'), 6, "by has more than 5,000 characters (shorten it)"),
        (entry(claim='"2%"', sentence='"It is 2.2%."'), 2, "the sentence does not have"),
        (entry(claim='"$1.2"', sentence='"It is $1.25."'), 2, "the sentence does not have"),
        (f"{entry()}\n\n{entry()}", 7, "'800 square miles' is answered twice, first in line 1"),
        ("[[answer]]\nclaim = 800 square", 2, "is not TOML"),
        (f"{entry()}\n<<<<<<< ours\nby = 'a'\n=======", 6, "has the marks of a merge"),
    ],
)
def test_what_makes_no_sense_is_told_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(AnswerError) as raised:
        answers_from(text, NAME)
    assert str(raised.value).startswith(f"{NAME}:{line}: ")
    assert said in str(raised.value)


@pytest.mark.parametrize("text", ["x = " + "1" * 5_000, "x = " + "[" * 5_000, "on = 2025-02-31"])
def test_what_is_hardly_toml(text: str) -> None:
    with pytest.raises(AnswerError, match="is not TOML"):
        answers_from(text, NAME)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["[[answer]]\n", "claim", "sentence", " = ", '"40"', "\n", "''", "[x]", "é\x00"]
        )
    )
)
def test_any_text_is_answers_or_an_error_of_the_user(parts: list[str]) -> None:
    with suppress(AnswerError):
        assert answers_from("".join(parts), NAME) == ()


def test_entries_by_hand_may_leave_much_out() -> None:
    (answer,) = answers_from(entry(on='"2025-03-18"', rule='"cc201"'), NAME)
    assert (str(answer.on), answer.rule, answer.by, answer.against) == (
        "2025-03-18",
        "CC201",
        "",
        None,
    )
    assert str(answers_from(entry(on="2025-03-18T10:00:00"), NAME)[0].on) == "2025-03-18"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    latin = tmp_path / NAME
    latin.write_bytes(b"# caf\xe9")
    with pytest.raises(AnswerError, match="is not UTF-8"):
        read_answers(latin)
    with pytest.raises(AnswerError, match="cannot be read"):
        read_answers(tmp_path / "none.toml")
    latin.write_bytes(("\ufeff" + entry().replace("\n", "\r\n")).encode())
    assert [one.line for one in read_answers(latin)] == [1]


def test_answers_of_two_editors_merge(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *name, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def commit(*added: Answer) -> None:
        text = file.read_text("utf-8") if file.exists() else ""
        file.write_text(with_answers(text, NAME, added), "utf-8")
        git("add", ".")
        git("commit", "-qm", "x")

    file = tmp_path / NAME
    git("init", "-qb", "main")
    commit(waived("12", "Many of the 12 boats came."), waived("7", "Near the 7 lakes it rained."))
    git("checkout", "-qb", "desk")
    commit(MILES)
    git("checkout", "-q", "main")
    commit(STAFF)
    git("merge", "-q", "desk")
    assert [one.claim for one in read_answers(file)] == ["about 40", "12", "7", "800 square miles"]
