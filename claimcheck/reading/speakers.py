"""Who says something, where a sentence tells: "said Mayor Ines Arbo", "the ministry said".

What is not certain is no speaker: a pronoun alone, a description that runs on, a verb in between.
All looks are bounded, so that a text takes time in proportion to its length.
"""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.namedtuple import NamedTuple
from claimcheck.reading.descriptions import Described, described, subject_before, with_name
from claimcheck.regex import Regex

FARTHEST = 240  # characters between a quotation and the verb that tells its speaker
MOST_WORDS = 16  # between the verb and the quotation it introduces
_WORD = Regex(r"\w+(?:[’'-]\w+)*")
_SPACE = Regex(r"[\s,]*")
_LEAD = Regex(r"[\s,—–]*")
_DASH = Regex(r"\s*(?:[—–―]|--?)\s*(?=\w)")
_ENDS = ",?!…—–-"  # what a quotation ends with before the verb that tells its speaker
_AFTER_VERB = Regex(r"\s*(?:[.,:;]|$)|\s+(\w+)")
QUOTED = "quoted "


class Attribution(NamedTuple):
    """Who is told to speak, and where: `speaker` is None for "he said"; then `pronoun` is "he".

    `direct` is true if the quotation follows at once ("Arbo said: …").
    """

    speaker: str | None
    start: int
    end: int
    pronoun: str = ""
    direct: bool = False


class _Cue(NamedTuple):
    """A verb of speech, a participle or "according to": `words` in lower case."""

    words: str
    start: int
    end: int


class _Speech(NamedTuple):
    by_head: dict[str, list[str]]  # all cues by their first words, the longest first
    verbs: frozenset[str]
    never_inverted: frozenset[str]
    replies: frozenset[str]
    participles: frozenset[str]
    sources: frozenset[str]
    no_sources: frozenset[str]
    naming: frozenset[str]
    with_as: frozenset[str]
    prepositions: frozenset[str]
    between: frozenset[str]


@cache
def _speech() -> _Speech:
    raw = load_toml("speech.toml")
    by_head: dict[str, list[str]] = {}
    kinds = ("verbs", "with_as", "participles", "sources")
    for cue in sorted((cue for kind in kinds for cue in raw[kind]), key=len, reverse=True):
        by_head.setdefault(cue.partition(" ")[0], []).append(cue)
    return _Speech(by_head, *(frozenset(raw[name]) for name in _Speech._fields[1:]))


def _cues_in(text: str, begin: int, stop: int) -> Iterator[_Cue]:
    """The cues in `text[begin:stop]`, in order."""
    at = begin
    for word in _WORD.finditer(text, begin, stop):
        cue = _cue_at(text, word, stop) if word.start() >= at else None
        if cue is not None:
            at = cue.end
            yield cue


def _cue_at(text: str, word: re.Match[str], stop: int) -> _Cue | None:
    start = word.start()
    for cue in _speech().by_head.get(word[0].lower(), ()):
        end = start + len(cue)
        if end <= stop and text[start:end].lower() == cue and not text[end : end + 1].isalnum():
            return _Cue(cue, start, end)
    return None


def told_after(text: str, at: int, stop: int, last: str) -> Attribution | None:
    """Who said the words that end at `at`, by what follows them up to `stop`.

    `last` is their last character: a comma or a question mark leads on to the verb.
    """
    lead = _LEAD.match(text, at, stop)
    begin = lead.end() if lead else at
    leads_on = last in _ENDS or "," in text[at:begin]
    word = _WORD.match(text, begin, stop)
    cue = _cue_at(text, word, stop) if word else None
    if cue is not None:
        return _source(text, cue, stop) if _is_source(cue) else _inverted(text, cue, stop)
    told = _subject_after(text, begin, stop, last) if leads_on else None
    return told or _signed(text, at, stop)


def _signed(text: str, at: int, stop: int) -> Attribution | None:
    """Who signs the words behind a dash at the end of the paragraph."""
    dash = _DASH.match(text, at, stop)
    if dash is None or not text[dash.end()].isupper():
        return None
    if stop - dash.end() > FARTHEST:
        return None
    found = described(text, dash.end(), stop)
    ends = found is not None and text[found.end : stop].strip(" \n.)")[:1] in ("", ",")
    return Attribution(found.text, dash.start(), stop) if found and ends else None


def _is_source(cue: _Cue) -> bool:
    return cue.words in _speech().sources


def _is_participle(cue: _Cue) -> bool:
    return cue.words in _speech().participles


def _inverted(text: str, verb: _Cue, stop: int) -> Attribution | None:
    """Who speaks by "said Arbo"."""
    space = _SPACE.match(text, verb.end, stop)
    invertible = verb.words in _speech().verbs - _speech().never_inverted
    if space is None or "," in space[0] or not invertible:
        return None
    found = described(text, space.end(), stop, bare=True)
    return _attribution(with_name(text, found, stop), verb)


def _attribution(found: Described | None, verb: _Cue) -> Attribution | None:
    if found is None:
        return None
    start, end = min(verb.start, found.start), max(verb.end, found.end)
    if found.pronoun:
        other = verb.words in _speech().replies
        return Attribution(None, start, end, pronoun="" if other else found.text.lower())
    return Attribution(found.text, start, end)


def _subject_after(text: str, begin: int, stop: int, last: str) -> Attribution | None:
    """Who speaks by "Arbo said" behind a quotation."""
    stop = min(stop, begin + FARTHEST)
    verb = next(_cues_in(text, begin, stop), None)
    if verb is None or verb.words not in _speech().verbs:
        return None
    found = subject_before(text, begin, verb.start, bare=True)
    if found is None or found.start != begin:
        return None
    if last in "?!…" and text[begin].isupper() and not _ends_clause(text, verb.end, stop):
        return None  # "“Why?” Arbo said nothing."
    return _attribution(found, verb)


def _ends_clause(text: str, at: int, stop: int) -> bool:
    after = _AFTER_VERB.match(text, at, stop)
    word = after[1] if after else None
    return after is not None and (
        word is None or word.lower() in _speech().prepositions | _speech().between
    )


def _source(text: str, cue: _Cue, stop: int) -> Attribution | None:
    """Who is named behind "according to"."""
    space = _SPACE.match(text, cue.end, stop)
    found = described(text, space.end() if space else cue.end, stop, bare=True)
    found = with_name(text, found, stop)
    if found is None or found.pronoun:
        return None
    if found.text.split()[-1].lower() in _speech().no_sources:
        return None
    return Attribution(found.text, cue.start, found.end)


def told_before(text: str, begin: int, at: int) -> Attribution | None:
    """Who says the words that begin at `at`, by what stands before them, from `begin` on."""
    begin = max(begin, at - FARTHEST)
    words = list(_cues_in(text, begin, at))
    if not words or _is_named(text, begin, at):
        return _entitled(text, begin, at)
    verb = words[-1]
    tail = text[verb.end : at]
    if ";" in tail or len(tail.split()) > MOST_WORDS:
        return None
    if verb.words in _speech().with_as and not tail.rstrip().endswith(" as"):
        return None
    found = _speaker_of(text, begin, words, at)
    if found is None:
        return None
    return found._replace(direct=tail.rstrip()[-1:] in (":", ","))


def _is_named(text: str, begin: int, at: int) -> bool:
    """True for a quotation that only names something: "so-called “big 5”"."""
    words = text[begin:at].split()[-2:]
    if not words or words[-1].lower() not in _speech().naming:
        return False
    if words[-1].lower() != "as":
        return True
    before = text[begin:at].lower()
    return not any(word in before for word in _speech().with_as)


def _entitled(text: str, begin: int, at: int) -> Attribution | None:
    """Who speaks by "Mayor: “…”", as headlines have it."""
    before = text[begin:at].rstrip()
    if not before.endswith(":") or _is_named(text, begin, at):
        return None
    found = described(text, begin, begin + len(before) - 1)
    whole = found is not None and found.end == begin + len(before) - 1
    if found is None or not whole or not found.role:
        return None
    return Attribution(found.text, begin, at, direct=True)


def _speaker_of(text: str, begin: int, words: list[_Cue], stop: int) -> Attribution | None:
    """The subject of the last verb; of a participle that of the verb before it."""
    place = len(words) - 1
    while place > 0 and _is_participle(words[place]):
        place -= 1
    verb = words[place]
    if _is_participle(verb):
        return _quoted_as(text, begin, verb)
    if _is_source(verb):
        return _source(text, verb, stop)
    floor = words[place - 1].end if place else begin
    found = _attribution(subject_before(text, floor, verb.start), verb)
    if found is None and not text[floor : verb.start].strip(" ,"):
        return _inverted(text, verb, stop)
    return found


def _quoted_as(text: str, begin: int, verb: _Cue) -> Attribution | None:
    """Who speaks by "quoted Arbo as saying"."""
    quoted = text.rfind(QUOTED, begin, verb.start)
    found = described(text, quoted + len(QUOTED), verb.start) if quoted >= 0 else None
    as_saying = found is not None and text[found.end : verb.start].strip() == "as"
    return _attribution(found, verb) if as_saying else None


def may_be(pronoun: str, speaker: str) -> bool:
    """False for a speaker that the pronoun cannot mean: "she" for Mr Berg or a ministry."""
    words = {word.lower().strip(".") for word in speaker.split()}
    if "and" in words:
        return pronoun == "they"
    return words.isdisjoint(load_toml("speech.toml")["not_meant_by"][pronoun])


def reported_by(text: str, start: int, end: int) -> Attribution | None:
    """Who speaks in a sentence without quotation marks, `text[start:end]`: "Arbo said that …"."""
    words = list(_cues_in(text, start, min(end, start + FARTHEST)))
    if len(words) != 1 or _is_participle(words[0]):
        return None
    return _speaker_of(text, start, words, end)


def source_at(text: str, at: int, stop: int) -> Attribution | None:
    """Who is named by "according to" in `text[at:stop]`, where nobody else is quoted."""
    if all(text.find(source[1:], at, stop) < 0 for source in _speech().sources):
        return None
    cue = next(filter(_is_source, _cues_in(text, at, stop)), None)
    return _source(text, cue, stop) if cue else None
