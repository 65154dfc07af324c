"""Which measures the words near a number name, and how they hang together with it."""

from collections.abc import Iterator

from claimcheck.model import Form, Measure, Mention
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.blocking import barred_by, text_of
from claimcheck.tables.cues import Role
from claimcheck.tables.fitting import fits, is_bare_of_years
from claimcheck.tables.number_ties import Tie, Words, tie_number
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables


class Named(NamedTuple):
    """The measure that words near a number name, and how they hang together.

    `also` are further words that name it: other cues, the fuel.  `counted` if the cue is the noun
    that the number counts; then `called` says if that noun, or a cue beside it, names it.
    """

    measure: Measure
    cue: Words
    tie: Tie
    also: tuple[Words, ...] = ()
    counted: bool = False
    called: bool = True

    @property
    def cues(self) -> tuple[Words, ...]:
        """All words that name it here."""
        return (self.cue, *self.also)


def named_measures(
    scene: Scene, number: int, mention: Mention, tables: Tables
) -> Iterator[tuple[Named, str]]:
    """The measures that fit the number and are named near it; with the reason if one is barred."""
    found = []
    for name, roles in scene.cues.items():
        measure = tables.measures[name]
        if measure.dated_event or not _fits(measure, mention, scene):
            continue
        named = _nearest_cue(scene, number, mention, measure, roles)
        if named is not None:
            found.append((named, barred_by(scene, number, named.cue, measure, roles)))
    yield from found


def _fits(measure: Measure, mention: Mention, scene: Scene) -> bool:
    """True if the number can state the measure here."""
    if not fits(measure, mention):
        return False
    return not is_bare_of_years(measure, mention) or _says(scene, "years")


def _says(scene: Scene, word: str) -> bool:
    return any(piece.word == word for piece in scene.clause.pieces)


def _nearest_cue(
    scene: Scene,
    number: int,
    mention: Mention,
    measure: Measure,
    roles: dict[Role, list[Words]],
) -> Named | None:
    nouns, cues = roles.get(Role.NOUN, []), roles.get(Role.CUE, [])
    counted = [noun for noun in nouns if 0 < noun.first - number <= 3]
    if mention.noun and measure.unit == "" and not counted and not _is_noun_of(mention, measure):
        return None
    if measure.needs:
        return _beside_need(scene, number, measure, roles)
    if counted:
        return _counting(scene, number, measure, counted[0], cues)
    return _called(scene, number, mention, measure, cues)


def _counting(scene: Scene, number: int, measure: Measure, noun: Words, cues: list[Words]) -> Named:
    """The measure whose noun the number counts, with a cue that names it too."""
    tie = Tie(True, noun.first - number, "counts them")
    other = [cue for cue in cues if cue.last < number or cue.last > noun.last]
    named = _tied(_nearest(scene, number, measure, other))
    also = () if named is None else (named.cue,)
    called = bool(also) or text_of(scene, noun) in measure.cues
    return Named(measure, noun, tie, also, counted=True, called=called)


def _called(
    scene: Scene, number: int, mention: Mention, measure: Measure, cues: list[Words]
) -> Named | None:
    """The measure by the nearest of its cues, with one before the number if that is behind it."""
    if _has_object(scene, number, mention):  # "17% of its energy" is about its energy
        cues = [cue for cue in cues if cue.last >= number]
    outside = [cue for cue in cues if not cue.first <= number <= cue.last]
    nearest = _tied(_nearest(scene, number, measure, outside))
    if nearest is None:  # "is 2 square kilometers": the unit is the cue
        nearest = _nearest(scene, number, measure, cues)
    if nearest is None or nearest.cue.last < number:
        return nearest
    before = _tied(_nearest(scene, number, measure, [cue for cue in cues if cue.last < number]))
    return nearest if before is None else nearest._replace(also=(before.cue,))


def _tied(named: Named | None) -> Named | None:
    return named if named is not None and named.tie.tied else None


def _has_object(scene: Scene, number: int, mention: Mention) -> bool:
    """True for a share that says of what: a measure before it is another number's."""
    following = [piece.word for piece in scene.clause.pieces[number + 1 : number + 3]]
    share = mention.unit == "percent" or mention.form is Form.FRACTION
    return share and following[:1] == ["of"] and following[1:] not in (["which"], ["whom"])


def _is_noun_of(mention: Mention, measure: Measure) -> bool:
    noun = mention.noun.lower()
    return any(noun in words or words in noun for words in (*measure.nouns, *measure.cues))


def _nearest(scene: Scene, number: int, measure: Measure, cues: list[Words]) -> Named | None:
    cues = cues + _repeated(scene, number, cues)
    ties = [(tie_number(scene.clause, number, cue), cue) for cue in cues]
    if not ties:
        return None
    tie, cue = min(ties, key=lambda pair: (not pair[0].tied, pair[0].distance))
    return Named(measure, cue, tie)


def _repeated(scene: Scene, number: int, cues: list[Words]) -> list[Words]:
    """A cue whose head alone is said again: "atomic number 43; promethium, number 61"."""
    before = scene.clause.pieces[number - 1].word if number else ""
    heads = {
        scene.clause.pieces[cue.last].word for cue in cues if cue.first < cue.last < number - 1
    }
    return [Words(number - 1, number - 1)] if before in heads else []


def _beside_need(
    scene: Scene, number: int, measure: Measure, roles: dict[Role, list[Words]]
) -> Named | None:
    """A cue and a fuel: the fuel nearest to the number decides which measure it is."""
    needs, cues = roles.get(Role.NEED, []), roles.get(Role.CUE, [])
    if not needs or not cues:
        return None
    need = _nearest(scene, number, measure, needs)
    cue = _nearest(scene, number, measure, cues)
    if need is None or cue is None:
        return None
    only = not _other_need(scene, measure)
    tied = need.tie.tied or (only and cue.tie.tied)
    tie = Tie(tied, need.tie.distance, need.tie.shape if need.tie.tied else cue.tie.shape)
    return Named(measure, cue.cue, tie, (need.cue, *cues))


def _other_need(scene: Scene, measure: Measure) -> bool:
    """True if the sentence names another fuel too."""
    own = set(scene.cues[measure.name].get(Role.NEED, []))
    return any(
        words not in own and not any(words.first >= o.first and words.last <= o.last for o in own)
        for roles in scene.cues.values()
        for words in roles.get(Role.NEED, ())
    )
