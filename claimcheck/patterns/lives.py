"""Lives told in a text: who was born when, and whose age a sentence gives."""

from collections.abc import Iterator, Sequence

from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.periods import Period, find_periods, in_one_year, is_date, time_words
from claimcheck.regex import Regex

TO_DATE = 6  # tokens from "born" to the day
SHORTEST, LONGEST = 12, 112  # years of a span in parentheses that is a life
WORD = 24  # characters in which the word before a name ends
FORMER = 8  # tokens of a former name in the parenthesis
MOST_SENTENCES = 40  # with dates, in which the one life of a text is looked for
LONGEST_SENTENCE = 1000  # characters; a longer one tells no life
NAME_REACH = 80  # characters before "born" in which the name stands
FIRST_WORDS = 9  # tokens in which a sentence names its subject
FIRST_AFTER = 6  # the same after an age that opens the sentence
_QUOTES = " “\"'("
_NAME = Regex(r"\b[A-Z][\w’'-]+")
_NAMED_DEATH = Regex(r"\b([A-Z][\w’'-]+)\s+(?:died|was|married|passed|had|has)\b")


class Life(NamedTuple):
    """A birth, and a death if the same parenthesis tells it; `names` are the words of the name.

    `span` is set if both are one mention ("1886–1918").
    """

    names: frozenset[str]
    birth: Mention
    death: Mention | None
    at: int

    @property
    def span(self) -> bool:
        """True if birth and death are one mention."""
        return self.birth is self.death


def find_lives(reading: Reading, sentence: Sentence) -> Iterator[Life]:
    """The lives that a sentence tells, in order."""
    tokens = reading.tokens(sentence)
    for at, token in enumerate(tokens):
        if token.word == "born":
            birth = _next_date(tokens, at)
            if birth is not None:
                yield Life(_names(reading.text, sentence, token.start), birth, None, token.start)
    for period in find_periods(tokens):
        if _in_parenthesis(tokens, period) and _is_life(period.first, period.last):
            start = tokens[period.start].start
            if period.is_span and not _tells_who(tokens, period):
                continue
            names = _names(reading.text, sentence, start)
            if names:
                yield Life(names, period.first, period.last, start)


def _in_parenthesis(tokens: Sequence[Token], period: Period) -> bool:
    """True right after "(", and after a former name ("née Dunn; 3 May 1950 – …")."""
    before = [token.word for token in tokens[max(period.start - FORMER, 0) : period.start]]
    return period.opening == "(" or (before[-1:] == [";"] and "(" in before)


def _tells_who(tokens: Sequence[Token], period: Period) -> bool:
    """True if after "(1886–1918)" it is said who that was."""
    after = [token.word for token in tokens[period.end : period.end + 2]]
    return after[:1] == [")"] and after[1:] in (["was"], ["is"], [","], [])


def _next_date(tokens: Sequence[Token], at: int) -> Mention | None:
    for token in tokens[at + 1 : at + 1 + TO_DATE]:
        mention = token.mention
        if mention is None and token.word in ("and", ";", "("):
            return None
        if mention is not None:
            return mention if is_date(token) and in_one_year(mention) else None
    return None


def _is_life(first: Mention, last: Mention) -> bool:
    a, b = first.moment, last.moment
    if a is None or b is None or a.year is None:
        return False
    end = (b.last_year if first is last else b.year) or 0
    return SHORTEST <= end - a.year <= LONGEST


def _names(text: str, sentence: Sentence, stop: int) -> frozenset[str]:
    """The capitalised words just before, lower-case."""
    start = max(sentence.start, stop - NAME_REACH)
    return frozenset(word.lower() for word in _NAME.findall(text[start:stop]))


def only_life(reading: Reading, stop: int) -> Life | None:
    """The one life that is told before a place of the text; None with none or several."""
    places = {
        *reading.cues.get("born_word", ())[:MOST_SENTENCES],
        *reading.cues.get("date", ())[:MOST_SENTENCES],
        *reading.cues.get("year", ())[:MOST_SENTENCES],
    }
    found: dict[frozenset[str], Life] = {}
    for place in sorted(places)[:MOST_SENTENCES]:
        sentence = reading.sentences[place]
        if sentence.start >= stop or len(found) > 1:
            break
        if sentence.end - sentence.start <= LONGEST_SENTENCE:
            for life in find_lives(reading, sentence):
                found.setdefault(life.names, life)
    return next(iter(found.values())) if len(found) == 1 else None


def _names_another(text: str, names: frozenset[str]) -> bool:
    """True if a name follows that is neither the person's nor a place's: "she met Joe Dunn"."""
    for found in _NAME.finditer(text):
        before = text[max(found.start() - WORD, 0) : found.start()].rstrip(_QUOTES)
        word = (before.split() or [""])[-1]
        follows = word[:1].isupper() or not word[-1:].isalpha() or word in time_words()["of_place"]
        if not follows and found[0].lower() not in names:
            return True
    return False


def _is_aside(tokens: Sequence[Token], age: Token) -> bool:
    """True for someone else's age set off by commas: "found a woman, aged 25, on the shore"."""
    at = tokens.index(age)
    before = [token.word for token in tokens[max(at - 5, 0) : at]]
    return "," in before and bool({"a", "an", "another"} & set(before[: before.index(",")]))


def same_person(reading: Reading, life: Life, sentence: Sentence, age: Token) -> bool:
    """True if the age is that of the life's person: named, or meant by a pronoun, no one between.

    The sentence follows the one that tells the birth, or is the same.
    """
    text = reading.text[sentence.start : age.start]
    tokens = reading.tokens(sentence)
    before = [token for token in tokens if life.at < token.start < age.start]
    if _tells_of_another(text, before, life.names) or _is_aside(tokens, age):
        return False
    if sentence.start <= life.at < sentence.end:
        return True
    after = [token for token in tokens if token.start > age.start]
    first = {token.word for token in (*before[:FIRST_WORDS], *after[:FIRST_AFTER])}
    opens = before[0].word in time_words()["died"] if before else False
    return opens or bool(first & (time_words()["subjects"] | life.names))


def _tells_of_another(text: str, tokens: Sequence[Token], names: frozenset[str]) -> bool:
    """True if a relative, or someone of another name, comes before the age."""
    if any(token.word in time_words()["relatives"] for token in tokens):
        return True
    known = names | {"he", "she", "they", "it", "who"}
    if any(found[1].lower() not in known for found in _NAMED_DEATH.finditer(text)):
        return True
    return _names_another(text, names)
