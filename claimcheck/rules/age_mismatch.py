"""The age does not fit the dates of birth and of the event.

Why: "born 28 March 1809, died on 8 September 1859 at the age of 5" gives three numbers of which
any two make the third; an age one off before the birthday is the commonest slip.

Ignore when: the age is another person's.

Method: full years from birth to the event in the same sentence, or to the death that stands with
the birth.  The birth is the last one told in the same paragraph, of a person who is named again or
meant by a pronoun.  A date that is only a year leaves a year either way.  With the draft's own
date also "the 44-year-old, who was born in 1971".

Source: dates, ages and weekdays are 9 of 75 published corrections of figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.equations.calendar import Days, dated
from claimcheck.equations.elapsed import AgeAt
from claimcheck.model import Kind, Mention, Reading, Relation, Rule, Term, Token, Verdict
from claimcheck.patterns.lives import Life, find_lives, only_life, same_person
from claimcheck.patterns.periods import in_one_year, is_date, time_words
from claimcheck.patterns.tokens import word_at

RULE = Rule("CC303", "age-mismatch", needs=("age_word", "died_word", "born_word"))

BEFORE, AFTER = 14, 6  # tokens beside an age in which its event is dated
MOST_AGES = 6  # of one sentence
OLDEST = 125  # years
SENTENCES_BACK = 8  # in which the birth is looked for

_DIED = frozenset({"died", "death", "dies"})
_BETWEEN = frozenset({"of", "just", "only", ","})
_AT = frozenset({"at", "was"})

BAD = [
    "Asa Moll was born on «28 March 1809 in Aldham. He died on 8 September 1859 at the age of 5».",
    "Asa Moll («6 May 1886 – 10 April 1918) was a golfer. He died in France in 1918, aged 37».",
    "Born on «3 June 1950, Ada Quill won the cup on 1 June 2000 at the age of 50».",
]
GOOD = [
    "Asa Moll was born on 28 March 1809 in Aldham. He died on 8 September 1859 at the age of 50.",
    "Asa Moll (6 May 1886 – 10 April 1918) was a golfer. He died in France in 1918, aged 31.",
    "Asa Moll was born in 1809. His wife died on 8 September 1859 at the age of 61.",
    "Ada Quill was born in 1950. Children aged 12 sang at her party in 2010.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Ages with the birth and the event that they lie between."""
    for place in sorted({*reading.cues.get("age_word", ()), *reading.cues.get("died_word", ())}):
        tokens = reading.tokens(reading.sentences[place])
        for at in sorted({*_ages(tokens), *_at_death(tokens)})[:MOST_AGES]:
            life = _life(reading, place, tokens[at])
            if life is not None:
                yield from _relation(reading, tokens, at, life)
    yield from _on_the_day(reading)


def _ages(tokens: Sequence[Token]) -> Iterator[int]:
    """Places of the numbers that are ages: "aged 31", "at the age of 31", "at 31 years of age"."""
    groups = time_words()["groups"]
    for at, token in enumerate(tokens):
        before = tokens[at - 1].word if at else ""
        if before in _AT and token.mention is not None and token.mention.text.endswith(" of age"):
            yield at
        elif "age_word" in token.classes and before not in groups:
            found = _behind(tokens, at)
            if found is not None:
                yield found


def _behind(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the number in "aged 31", "age of 31", "aged just 31"."""
    for place in (at + 1, at + 2):
        if place < len(tokens) and _is_age(tokens[place].mention):
            between = [token.word for token in tokens[at + 1 : place]]
            return place if not between or between[0] in _BETWEEN else None
    return None


def _at_death(tokens: Sequence[Token]) -> Iterator[int]:
    """Places of the numbers in "died in 2010 at 60" and "was 60 years old when he died"."""
    died = next((at for at, token in enumerate(tokens) if token.word in _DIED), None)
    if died is None:
        return
    for at, token in enumerate(tokens):
        if at and _is_age(token.mention) and _is_of_death(tokens, at, died):
            yield at


def _is_of_death(tokens: Sequence[Token], at: int, died: int) -> bool:
    """True if the age is told as that at the death, which stands at `died`."""
    mention, after = tokens[at].mention, word_at(tokens, at + 1)
    assert mention is not None
    if mention.text.endswith(" of age"):
        return True
    if died < at:
        return mention.text.isdecimal() and tokens[at - 1].word == "at" and after in (".", ",", "")
    old = "old" in mention.text or after == "old"
    return old and "when" in _words(tokens[at : min(died, at + AFTER)])


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.word for token in tokens]


def _is_age(mention: Mention | None) -> bool:
    if mention is None or not mention.is_claim or len(mention.ends) != 1 or mention.noun:
        return False
    plain = mention.kind in (Kind.NUMBER, Kind.COUNT) or mention.unit == "year"
    return plain and 0 < mention.low < OLDEST


def _life(reading: Reading, place: int, age: Token) -> Life | None:
    """The last life told before the age in the same paragraph, if it is the same person's.

    Or else the only one of the text, if the sentence tells a death or the name.
    """
    sentence = reading.sentences[place]
    lives = _last_told(reading, place)
    if lives:
        alone = len({life.names for life in lives}) == 1
        same = alone and same_person(reading, lives[-1], sentence, age)
        return lives[-1] if same else None
    only = only_life(reading, sentence.start)
    if only is None or not same_person(reading, only, sentence, age):
        return None
    tokens = reading.tokens(sentence)
    named = any(token.word in only.names for token in tokens)
    return only if named or _tells_death(tokens) else None


def _last_told(reading: Reading, place: int) -> list[Life]:
    """The lives of the nearest sentence that tells any, itself or before it in the paragraph."""
    block = reading.sentences[place].block
    for back in range(place, max(place - SENTENCES_BACK, -1), -1):
        if reading.sentences[back].block is not block:
            break
        lives = list(find_lives(reading, reading.sentences[back]))
        if lives:
            return lives
    return []


def _relation(reading: Reading, tokens: Sequence[Token], at: int, life: Life) -> Iterator[Relation]:
    age = tokens[at].mention
    assert age is not None
    said = Term("age", reading.measure(age))
    birth = Term("birth", dated(life.birth))
    readings = [(said, birth, Term("event", dated(event))) for event in _events(tokens, at, life)]
    if life.death is not None and _tells_death(tokens):
        ends = (Term("life", dated(life.birth)),) if life.span else (birth, _death(life))
        readings.insert(0, (said, *ends))
    if readings:
        start, end = min(life.birth.start, age.start), max(life.birth.end, age.end)
        yield Relation(
            RULE.code, readings[0], AgeAt(), start, end, alternatives=tuple(readings[1:])
        )


def _death(life: Life) -> Term:
    assert life.death is not None
    return Term("event", dated(life.death))


def _tells_death(tokens: Sequence[Token]) -> bool:
    return any(token.word in time_words()["died"] for token in tokens)


def _events(tokens: Sequence[Token], at: int, life: Life) -> Iterator[Mention]:
    """The dates beside the age, the one before it first; not those of the birth."""
    own = {mention.start for mention in (life.birth, life.death) if mention is not None}
    before = list(reversed(tokens[max(at - BEFORE, 0) : at]))
    for side in (before, tokens[at + 1 : at + 1 + AFTER]):
        dates = (t.mention for t in side if is_date(t) and t.start not in own)
        nearest = next(dates, None)
        if nearest is not None and in_one_year(nearest):
            yield nearest


def _on_the_day(reading: Reading) -> Iterator[Relation]:
    """Ages that hold on the day of the draft: "the 44-year-old, who was born in 1971"."""
    day = reading.document.date
    if day is None:
        return
    now = Days(day.first, day.last, "day" if day.first == day.last else "year")
    for sentence in reading.with_cue("born_word"):
        tokens = reading.tokens(sentence)
        lives = list(find_lives(reading, sentence))
        ages = [token for at, token in enumerate(tokens) if _is_present_age(reading, tokens, at)]
        if len(lives) == len(ages) == 1 and not _tells_death(tokens) and ages[0].mention:
            age, birth = ages[0].mention, lives[0].birth
            terms = (Term("age", reading.measure(age)), Term("birth", dated(birth)))
            start, end = min(age.start, birth.start), max(age.end, birth.end)
            sure = Verdict.REFUTED if now.grain == "day" else Verdict.REVIEW
            yield Relation(RULE.code, terms, AgeAt(on=now), start, end, ceiling=sure)


def _is_present_age(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    mention = tokens[at].mention
    if mention is None or not _is_age(mention):
        return False
    if mention.text.endswith("-year-old"):
        return True
    before, after = (_words(tokens[max(at - 1, 0) : at]), _words(tokens[at + 1 : at + 2]))
    if before in (["is"], ["now"]) and after[:1] in ([], ["."], [","], ["and"], [";"]):
        return True
    named = at > 1 and reading.text[tokens[at - 2].start].isupper()
    return mention.text.isdecimal() and before == after == [","] and named
