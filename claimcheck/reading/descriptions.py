"""Names and descriptions of people and bodies: "Mayor Ines Arbo", "a spokeswoman for the port"."""

from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

LONGEST = 160  # characters
MOST_WORDS = 10
MOST_COMMON = 4  # words in lower case in a row
LONGEST_ASIDE = 120  # characters between a name and its verb: "Ines Arbo, the mayor, said"
_WORD = Regex(r"(?:(?:[^\W\d_]|\d{1,3}-)[\w’'‑-]*(?:\.[^\W\d_]+)*\.?|&)")
_GAP = Regex(r"[ \t\u00a0]+\n?[ \t]*|\n")
_NAME_FOLLOWS = Regex(r",\s+(?=[^\W\d_])")
_BOUNDARY = ',;:()[]“”"«»„—–'


class Described(NamedTuple):
    """A speaker as written, at `start` to `end`; `pronoun` for "he", `role` if it names an office.

    Of a pronoun the text is the pronoun.
    """

    text: str
    start: int
    end: int
    pronoun: bool = False
    role: bool = False


class _Words(NamedTuple):
    determiners: frozenset[str]
    pronouns: frozenset[str]
    linkers: frozenset[str]
    between: frozenset[str]
    not_adverbs: frozenset[str]
    stops: frozenset[str]
    prepositions: frozenset[str]
    roles: frozenset[str]


@cache
def _words() -> _Words:
    raw = load_toml("speech.toml")
    return _Words(*(frozenset(raw[name]) for name in _Words._fields))


@cache
def _abbreviations() -> frozenset[str]:
    raw = load_toml("abbreviations.toml")
    return frozenset(raw["titles"]).union(raw["open"])


def described(
    text: str, at: int, stop: int, *, bare: bool = False, whole: bool = False
) -> Described | None:
    """The speaker whose name or description begins at `at`; None if none does.

    With `bare` it may begin with a common noun ("residents").  With `whole` nothing is cut off
    its end: the caller knows that it ends where it should.
    """
    phrase = _Phrase(text, min(stop, at + LONGEST), bare)
    phrase.read(at)
    return phrase.described(whole)


class _Phrase:
    """The words of a description, taken one by one."""

    def __init__(self, text: str, stop: int, bare: bool) -> None:
        self._text, self._stop, self._bare = text, stop, bare
        self._spans: list[tuple[int, int]] = []
        self._pending: list[tuple[int, int]] = []  # linkers that more must follow
        self._determined = self._pronoun = False
        self._nouns = self._common = 0  # words that are no determiners; in lower case in a row

    def read(self, at: int) -> None:
        """Take words from `at` on as long as they can belong to the description."""
        while len(self._spans) + len(self._pending) < MOST_WORDS:
            word = _WORD.match(self._text, at, self._stop)
            if word is None or not self._takes(*word.span()):
                return
            at = word.end()
            end = (self._pending or self._spans)[-1][1]
            if end < at:  # a full stop
                return
            gap = _GAP.match(self._text, at, self._stop)
            if gap is None:
                return
            at = gap.end()

    def _takes(self, start: int, end: int) -> bool:
        word = self._text[start:end]
        stem = word.rstrip(".")
        abbreviated = "." in stem or len(stem) == 1 or stem.lower() in _abbreviations()
        if word != stem and not abbreviated:
            end = start + len(stem)
        lower, capital = stem.lower(), stem[:1].isupper()
        if not self._spans:
            return self._begins(lower, capital, (start, end))
        if self._links(lower, start, end):
            return True
        return self._goes_on(lower, capital, (start, end))

    def _begins(self, lower: str, capital: bool, span: tuple[int, int]) -> bool:
        words = _words()
        if lower in words.pronouns:
            self._pronoun = True
        elif lower in words.determiners:
            self._determined = True
        elif lower in words.stops or not (capital or self._bare):
            return False
        else:
            self._nouns += 1
        self._spans.append(span)
        return not self._pronoun

    def _links(self, lower: str, start: int, end: int) -> bool:
        """True for a word that only joins what comes before it to more."""
        joins = lower in ("and", "&")
        after_name = self._last_is_capital() and not self._determined
        if self._pending or not self._nouns or not (joins or lower in _words().linkers):
            return False
        gap = _GAP.match(self._text, end, self._stop)
        following = self._text[gap.end() : gap.end() + 5] if gap else ""
        named = following.removeprefix("the ")[:1].isupper()
        if (joins and not self._last_is_capital()) or ((after_name or joins) and not named):
            return False
        self._pending.append((start, end))
        return True

    def _goes_on(self, lower: str, capital: bool, span: tuple[int, int]) -> bool:
        words = _words()
        if self._pending and lower in words.determiners:
            self._pending.append(span)
            return True
        if lower in words.stops or lower in words.determiners:
            return False
        adverb = lower.endswith("ly") and lower not in words.not_adverbs and not capital
        self._common = 0 if capital else self._common + 1
        if self._common > MOST_COMMON or (adverb and self._nouns):
            return False
        self._spans += [*self._pending, span]
        self._pending.clear()
        self._nouns += 1
        return True

    def _last_is_capital(self) -> bool:
        return bool(self._spans) and self._text[self._spans[-1][0]].isupper()

    def described(self, whole: bool) -> Described | None:
        """What was read; None if it is no description, or one that runs on."""
        if self._pronoun and len(self._spans) == 1:
            start, end = self._spans[0]
            return Described(self._text[start:end], start, end, pronoun=True)
        if not self._nouns or len(self._spans) >= MOST_WORDS:
            return None
        spans = self._spans if whole else self._trimmed()
        start, end = spans[0][0], spans[-1][1]
        words = self._text[start:end].split()
        role = any(word.lower() in _words().roles for word in words)
        return Described(" ".join(words), start, end, role=role)

    def _trimmed(self) -> list[tuple[int, int]]:
        """The words of a name, without common ones behind it that are no office."""
        texts = [self._text[start:end] for start, end in self._spans]
        if self._determined or not texts[0][:1].isupper():
            return self._spans
        keep = len(texts)
        while keep > 1 and texts[keep - 1].islower() and texts[keep - 1] not in _words().roles:
            if texts[keep - 2].endswith(("'s", "’s", "s'", "s’")):
                break
            keep -= 1
        return self._spans[:keep]


def subject_before(text: str, begin: int, at: int, *, bare: bool = False) -> Described | None:
    """The subject of a verb that begins at `at`, in `text[begin:at]`; None if it is not certain."""
    end = _without_adverbs(text, begin, at)
    aside = text[end - 1] if end > begin else ""
    if aside in (",", ")"):
        opening = text.rfind("(" if aside == ")" else ",", max(begin, end - LONGEST_ASIDE), end - 1)
        found = subject_before(text, begin, opening, bare=bare) if opening > begin else None
        return with_name(text, found, end)
    left = max(text.rfind(mark, begin, end) for mark in _BOUNDARY) + 1
    words = list(_WORD.finditer(text, max(left, begin), end))[-MOST_WORDS:]
    if words and words[-1][0].lower() == "who" and left > begin and text[left - 1] == ",":
        return subject_before(text, begin, left - 1)
    for place, word in enumerate(words):
        first = not place
        found = described(text, word.start(), end, bare=(bare or first) and first, whole=True)
        if found is not None and found.end == end:
            before = words[place - 1][0].lower() if place else ""
            return None if before in _words().prepositions else found
    return None


def with_name(text: str, found: Described | None, stop: int) -> Described | None:
    """The speaker with the name behind the description: "the mayor of Oslo, Ines Arbo"."""
    if found is None or found.text.split()[0].lower() not in _words().determiners:
        return found
    gap = _NAME_FOLLOWS.match(text, found.end, stop)
    name = described(text, gap.end(), stop, whole=True) if gap else None
    if name is None or not all(word[0].isupper() for word in name.text.split()):
        return found
    ends = text[name.end : name.end + 1] in ("", ",", ".", ";", "\n")
    told = f"{found.text}, {name.text}"
    return found._replace(text=told, end=name.end) if ends else found


def _without_adverbs(text: str, begin: int, at: int) -> int:
    """Where the text before the verb ends when auxiliaries and adverbs are left out."""
    while True:
        end = begin + len(text[begin:at].rstrip())
        start = max(text.rfind(" ", begin, end), text.rfind("\n", begin, end), begin - 1) + 1
        word = text[start:end].lower()
        known = word in _words().between or (
            word.endswith("ly") and word not in _words().not_adverbs
        )
        if not known or start == begin:
            return end
        at = start
