"""Totals in prose with the lists of their parts, by what ties the two together."""

from collections.abc import Iterator, Sequence

from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.listing import (
    Fits,
    Listing,
    is_called_total,
    is_part,
    list_words,
    read_bracketed,
    read_list,
    read_list_before,
    totals_before,
)
from claimcheck.patterns.tokens import word_at
from claimcheck.regex import Regex

FEWEST = 3  # numbers that make a total and its parts
LABEL = 100  # times the total: such a part is a name, not a number
NEAR = 5  # tokens of the words that belong to a total
CUES = ("comprising", "including", "totalling", "of_which", "in_all")
_LINKS = frozenset({"comprising", "including", "totalling"})
_MARKS = Regex(r"[:(]|\btotal\sof\b|\s[–—]\s|—|\b[Oo]f\s(?:the|its|all|those|these|their)\b|,")
_OF = frozenset({"the", "its", "all", "these", "those", "their", "his", "her", "our"})


class Candidate(NamedTuple):
    """A total and a list of parts that may make it."""

    total: Mention
    listing: Listing


class Totals(NamedTuple):
    """What one link ties together: the likeliest reading first.

    `whole` if the list is told to its end, `sure` if nothing else can be meant, `aside` if the list
    stands in brackets or between dashes, where a small one may be a mere remark.
    """

    readings: tuple[Candidate, ...]
    whole: bool
    sure: bool = True
    aside: bool = False


def find_totals(reading: Reading) -> Iterator[Totals]:
    """Every total with the lists that may be its parts."""
    told = {place for cue in CUES for place in reading.cues.get(cue, ())}
    for place, sentence in enumerate(reading.sentences):
        if len(sentence.mentions) < FEWEST - 1 or sentence.cut:
            continue
        if place in told or _MARKS.search(reading.text, sentence.start, sentence.end):
            yield from _of_sentence(reading, place, sentence)


def _of_sentence(reading: Reading, place: int, sentence: Sentence) -> Iterator[Totals]:
    numbers = sum(map(is_part, sentence.mentions))
    if numbers >= FEWEST - 1 and place in reading.cues.get("of_which", ()):
        yield from _kept(_of_them(reading, place, sentence))
    if numbers < FEWEST:
        return
    tokens = reading.tokens(sentence)
    marks = list_words()["opens_whole"] | list_words()["dashes"] | {"with"}
    for at, token in enumerate(tokens):
        if token.mention is not None:
            yield from _kept(_at_number(reading, tokens, at))
        elif token.word in marks or not _LINKS.isdisjoint(token.classes):
            yield from _kept(_at_word(reading, tokens, at))


def _kept(found: Totals | None) -> Iterator[Totals]:
    if found is not None and found.readings:
        yield found


def _at_word(reading: Reading, tokens: Sequence[Token], at: int) -> Totals | None:
    """Parts after a word or mark, their total before it; or the other way round."""
    token = tokens[at]
    if "totalling" in token.classes:
        return _total_after(reading, tokens, at)
    if token.word in list_words()["opens_whole"] or "comprising" in token.classes:
        return Totals(_after(reading, tokens, at), whole=True, aside=token.word == "(")
    if token.word in list_words()["dashes"] and _is_spaced(reading, token):
        return Totals(_after(reading, tokens, at), whole=True, aside=True)
    if token.word == "with":
        return _with(tokens, _after(reading, tokens, at))
    if "including" in token.classes:
        found = _after(reading, tokens, at)
        listed = found and _is_item(tokens, found[0].total)
        return None if listed else Totals(found, whole=False)
    return None


def _with(tokens: Sequence[Token], found: tuple[Candidate, ...]) -> Totals | None:
    """Parts after "with", which are the whole only if they are its two halves."""
    halved = found and _are_halves(tokens, found[0].listing)
    return Totals(found, whole=True, sure=False) if halved else None


def _at_number(reading: Reading, tokens: Sequence[Token], at: int) -> Totals | None:
    """Totals that say so, and those whose parts follow after a comma."""
    mention = tokens[at].mention
    if mention is None or not is_part(mention) or not _is_figure(mention):
        return None
    called = _before(reading, tokens, at, at) if is_called_total(reading.text, mention) else ()
    if called:
        listed = any("including" in token.classes for token in tokens[:at])
        return Totals(called, whole=not listed)
    if _is_in_all(tokens, at):
        return Totals(_before(reading, tokens, at, at - 1), whole=True, sure=False)
    comma = _comma_after(tokens, at)
    return None if comma is None else _apposed(reading, tokens, at, comma)


def _comma_after(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the comma that ends the words of a number, if another follows it at once."""
    near = range(at, min(at + NEAR, len(tokens)))
    comma = next((place for place in near if tokens[place].word == ","), len(tokens))
    followed = any(token.mention for token in tokens[comma + 1 : comma + 2])
    return comma if followed else None


def _apposed(reading: Reading, tokens: Sequence[Token], at: int, comma: int) -> Totals | None:
    """ "Of the 40 teachers, 12 are men …", "27 people, 15 men and 12 women"."""
    mention = tokens[at].mention
    assert mention is not None
    listing = read_list(tokens, comma + 1, _alike(reading, mention))
    if listing is None or listing.loose or _is_half(mention):
        return None
    return _weigh_apposition(tokens, at, comma, Candidate(mention, listing))


def _weigh_apposition(
    tokens: Sequence[Token], at: int, comma: int, one: Candidate
) -> Totals | None:
    """What the words before the total and behind the comma make of the list."""
    found, listing = (one,), one.listing
    halves = _are_halves(tokens, listing)
    if _is_of(tokens, at):
        return Totals(found, whole=halves or listing.rest)
    if any("of_which" in token.classes for token in tokens[comma + 2 : comma + 3]):
        return Totals(found, whole=False)
    if halves:
        return Totals(found, whole=True)
    free = bool(one.total.noun) and not _is_tied(tokens[at + 1 : comma])
    return Totals(found, whole=False) if free and _are_parallel(tokens, listing) else None


def _is_tied(words: Sequence[Token]) -> bool:
    """True if the words make the total part of another statement."""
    return any(token.word in list_words()["ties"] for token in words)


def _of_them(reading: Reading, place: int, sentence: Sentence) -> Totals | None:
    """Parts "of these", their total the only number of things in the sentence before."""
    tokens = reading.tokens(sentence)
    at = next((p for p, token in enumerate(tokens) if "of_which" in token.classes), 0)
    before = reading.sentences[place - 1] if place and not at else sentence
    total = _only_thing(before, tokens[at].start if at else sentence.end)
    if total is None or before.block is not sentence.block:
        return None
    start = at + 2 if word_at(tokens, at + 1) == "," else at + 1
    listing = read_list(tokens, start, _alike(reading, total))
    if listing is None or listing.loose:
        return None
    return Totals((Candidate(total, listing),), whole=listing.rest, sure=False)


def _only_thing(sentence: Sentence, end: int) -> Mention | None:
    """The only number of things that a sentence tells before a place."""
    parts = [m for m in sentence.mentions if m.end <= end and is_part(m)]
    counted = [m for m in parts if m.noun and m.is_claim and _is_figure(m)]
    if len(counted) != 1:
        return None
    bare = (m for m in parts if m.start > counted[0].start and not m.unit and not m.noun)
    return None if any(bare) else counted[0]


def _after(reading: Reading, tokens: Sequence[Token], at: int) -> tuple[Candidate, ...]:
    """Totals before a link with the list after it, the nearest first."""
    found = []
    for total in totals_before(tokens, at, _is_figure):
        bare = not total.unit and not total.noun
        fits = _is_bare if bare else _alike(reading, total)
        listing = read_list(tokens, at + 1, fits)
        if listing is None and tokens[at].word != "(":
            listing = _named_before(tokens, at, total, fits)
        if listing is not None and not _are_labels(total, listing):
            found.append(Candidate(total, listing))
    return tuple(found)


def _named_before(tokens: Sequence[Token], at: int, total: Mention, fits: Fits) -> Listing | None:
    """Parts in brackets after their names; as many as the total counts are no parts."""
    listing = read_bracketed(tokens, at + 1, fits)
    return None if listing is None or len(listing.parts) == total.high else listing


def _total_after(reading: Reading, tokens: Sequence[Token], at: int) -> Totals | None:
    """The total that stands right after the words, with the lists that may end before them."""
    for place in range(at + 1, min(at + 4, len(tokens))):
        total = tokens[place].mention
        if total is not None:
            fits = is_part(total) and _is_figure(total)
            return Totals(_before(reading, tokens, place, at), whole=True) if fits else None
    return None


def _before(reading: Reading, tokens: Sequence[Token], at: int, end: int) -> tuple[Candidate, ...]:
    """The lists that end before a token, for the total at another."""
    total = tokens[at].mention
    assert total is not None
    lists = read_list_before(tokens, end, _alike(reading, total))
    return tuple(Candidate(total, listing) for listing in lists)


def _alike(reading: Reading, total: Mention) -> Fits:
    """What can be a part of the total: a figure of its dimension, or a bare number."""
    if not total.unit and not total.noun:
        return _is_figure
    dimension = reading.measure(total).unit.dimension

    def fits(mention: Mention) -> bool:
        bare = not mention.unit and (not mention.noun or _is_named(mention.noun, total.unit))
        per = total.unit.startswith(f"{mention.unit} / ")
        return bare or per or reading.measure(mention).unit.dimension == dimension

    return fits


def _is_figure(mention: Mention) -> bool:
    return mention.unit != "percent"


def _is_bare(mention: Mention) -> bool:
    return not mention.unit


def _is_named(noun: str, unit: str) -> bool:
    """True for things counted in the unit: "88 passing yards" are yards."""
    return bool(unit) and noun.rsplit(maxsplit=1)[-1] in (unit, unit + "s")


def _are_labels(total: Mention, listing: Listing) -> bool:
    """True for as many large numbers as the total counts: "two codes (11110 and 11111)"."""
    if not list_words()["kinds"].isdisjoint(total.noun.lower().split()):
        return True
    as_many = total.high == len(listing.parts)
    return as_many and any(part.high >= LABEL * total.high for part in listing.parts)


def _is_in_all(tokens: Sequence[Token], at: int) -> bool:
    """True for ", 49 in all" and "or $85 million altogether"."""
    joined = at > 0 and tokens[at - 1].word in list_words()["before_all"]
    after = tokens[at + 1 : at + 4]
    return joined and any("in_all" in token.classes for token in after)


def _is_spaced(reading: Reading, token: Token) -> bool:
    """True for a dash between words, not one between two numbers."""
    around = reading.text[token.start - 1 : token.start] + reading.text[token.end : token.end + 1]
    return not any(one.isdigit() for one in around)


def _is_item(tokens: Sequence[Token], total: Mention) -> bool:
    """True if the number is itself an item of a longer list ("two albums, nine singles")."""
    at = next(place for place, token in enumerate(tokens) if token.mention == total)
    before = at > 0 and tokens[at - 1].word in (",", "and")
    return before and any(t.mention is not None and t.mention.is_claim for t in tokens[:at])


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    """True for "of the 40" at the start of a statement."""
    start = at - 1 if at and tokens[at - 1].word in _OF else at
    of = start > 0 and tokens[start - 1].word == "of"
    return of and (start == 1 or tokens[start - 2].word in (",", ";", ":", "“", '"'))


def _is_half(mention: Mention) -> bool:
    """True for "five children" in "five children, four women and five men": no total of them."""
    last = mention.noun.lower().rsplit(maxsplit=1)[-1] if mention.noun else ""
    return any(last in pair.split() for pair in list_words()["halves"])


def _are_parallel(tokens: Sequence[Token], listing: Listing) -> bool:
    """True for "17 from the old province and 12 from the new": the same word after each part."""
    after = []
    for at in range(listing.start, min(listing.end, len(tokens) - 1)):
        if tokens[at].mention in listing.parts:
            after.append(tokens[at + 1].word)
    return len(set(after)) == 1 and after[0] in list_words()["ties"]


def _are_halves(tokens: Sequence[Token], listing: Listing) -> bool:
    """True for two parts that leave nothing out: men and women."""
    words = {token.word for token in tokens[listing.start : listing.end]}
    pairs = (pair.split() for pair in list_words()["halves"])
    return len(listing.parts) == 2 and any(words.issuperset(pair) for pair in pairs)
