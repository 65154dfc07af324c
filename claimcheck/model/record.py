"""Reference rows, the measures they state, and their matches with mentions."""

from decimal import Decimal

from claimcheck.model.document import Period
from claimcheck.model.mention import Mention
from claimcheck.namedtuple import NamedTuple


class ReferenceRow(NamedTuple):
    """One figure of a reference table.

    `value` is the source's best figure, [low, high] the span where sources differ, all in `unit`
    (a Pint unit, a currency code, or "" for a count).  `valid` is the period the figure holds
    for; None if the source does not date it: such a row never refutes.  `asserted_by` names one
    side of a conflict whose claim this is, "" for an established figure.  A `superseded` row was
    revised since: it never supports, and a number that agrees with it is not refuted.
    """

    table: str
    entity_id: str
    entity: str
    measure: str
    value: Decimal
    unit: str
    low: Decimal
    high: Decimal
    valid: Period | None
    scope: str
    vintage: str
    asserted_by: str
    source: str
    url: str
    retrieved: str
    note: str = ""
    superseded: bool = False


class Measure(NamedTuple):
    """A measure of a table: how it is named in prose, and how far figures may differ.

    `label` is for messages, `unit` that of its rows.  `cues` are the words that name it, `needs`
    words one of which must stand beside a cue (a fuel), `nouns` what is counted, `blockers` the
    words that narrow it to a part or make it another quantity; `scopes` words that choose a scope.
    `tolerance` is relative, `tolerance_abs` in the rows' unit; the larger counts, and a difference
    refutes only beyond `refutes_beyond` of them.  `timeless` rows hold for every year.  `recipes`
    derive it from other measures.  `superlatives` and `superlatives_least` name the first rank
    from the top and the bottom; ranks hold for the entity types it is `complete` over.
    """

    name: str
    label: str
    cues: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    tolerance: Decimal = Decimal("0.01")
    tolerance_abs: Decimal = Decimal(0)
    entity_types: tuple[str, ...] = ()
    timeless: bool = False
    unit: str = ""
    nouns: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    refutes_beyond: Decimal = Decimal(4)
    never_refutes: bool = False
    whole: bool = False
    resolves: bool = False
    bare_units: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    superlatives: tuple[str, ...] = ()
    superlatives_least: tuple[str, ...] = ()
    complete: tuple[str, ...] = ()
    dated_event: bool = False
    scoped: bool = False


class Rank(NamedTuple):
    """A rank that a sentence claims and the one the table gives, 1 for the first.

    `scope` is what is ranked over ("World"); `margin` how far, relative, the entity lies from the
    one that has the claimed rank; `least` if it counts from the bottom.
    """

    claimed: int
    actual: int
    scope: str
    margin: Decimal
    least: bool = False


class Edition(NamedTuple):
    """What an earlier edition states for a year, and today's row of the same year."""

    stated: ReferenceRow
    now: ReferenceRow


class Match(NamedTuple):
    """A mention and the rows it can be compared with.

    `rows` all state the same measure of the same entity for the period that the words bind.
    `linked` is set if the syntax ties number, measure and entity together, so that a difference
    may refute; `dated` if the period was said and not implied.  `others` are rows of other
    periods, scopes or sources that explain a difference ("stale").  `bar` says why a difference
    leaves the number unchecked, `doubt` why it is only asked about; both "" if it may refute.
    `steps` tell how the match was made, for `claimcheck explain`.  `rank` is set where the mention
    claims a place in an order, not a figure.  `editions` are revised rows of years near by.
    """

    mention: Mention
    measure: Measure
    rows: tuple[ReferenceRow, ...]
    linked: bool
    dated: bool
    period: Period | None = None
    others: tuple[ReferenceRow, ...] = ()
    steps: tuple[str, ...] = ()
    bar: str = ""
    doubt: str = ""
    rank: Rank | None = None
    editions: tuple[Edition, ...] = ()
