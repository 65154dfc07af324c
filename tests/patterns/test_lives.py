"""Who was born when, and whose age is told."""

from __future__ import annotations

import pytest

from claimcheck.patterns.lives import find_lives, only_life, same_person

from .readings import reading_of


@pytest.mark.parametrize(
    ("text", "names", "born"),
    [
        ("Ada Moll was born on March 28, 1809, in Leeds.", {"ada", "moll"}, (1809, 3, 28)),
        ("Ada Moll (born 1950) sings.", {"ada", "moll"}, (1950, None, None)),
        ("Ada Moll (6 May 1886 – 10 April 1918) sang.", {"ada", "moll"}, (1886, 5, 6)),
        ("Moll (1886–1918) was a singer.", {"moll"}, (1886, None, None)),
        ("Moll (née Dunn; 6 May 1886 – 10 April 1918) sang.", {"moll", "dunn"}, (1886, 5, 6)),
    ],
)
def test_a_life_is_read(
    text: str, names: set[str], born: tuple[int, int | None, int | None]
) -> None:
    reading = reading_of(text)
    (life,) = find_lives(reading, reading.sentences[0])
    assert names <= life.names | {"née"}
    assert life.birth.moment
    assert life.birth.moment[:3] == born


@pytest.mark.parametrize(
    "text",
    [
        "Children born since are many.",
        "She led the choir (1999–2003) well.",
        "The Moll Prize (1950–2010) went to painters.",
        "Born to be wild, she sang in 1990.",
    ],
)
def test_what_is_no_life(text: str) -> None:
    reading = reading_of(text)
    assert [life for s in reading.sentences for life in find_lives(reading, s)] == []


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ("She died aged 60.", True),
        ("Moll died aged 60.", True),
        ("In 2010 she died aged 60.", True),
        ("Her husband died aged 60.", False),
        ("Dunn died aged 60.", False),
        ("She met Joe Dunn when he was aged 60.", False),
        ("She found a woman, aged 60, on the shore.", False),
        ("She moved to the Republic of Orm in May, aged 60.", True),
        ("The town changed, and 60 was the limit.", False),
    ],
)
def test_an_age_belongs_to_a_person(second: str, same: bool) -> None:
    reading = reading_of(f"Ada Moll was born in 1950. {second}")
    (life,) = find_lives(reading, reading.sentences[0])
    sentence = reading.sentences[1]
    age = next(t for t in reading.tokens(sentence) if t.mention and t.mention.text == "60")
    assert same_person(reading, life, sentence, age) == same


def test_the_one_life_of_a_text() -> None:
    one = "Ada Moll was born in 1950.\n\nShe sang."
    assert only_life(reading_of(one), len(one)) is not None
    two = one + "\n\nJoe Dunn was born in 1951.\n\nHe sang."
    assert only_life(reading_of(two), len(two)) is None
