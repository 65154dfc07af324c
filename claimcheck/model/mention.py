"""One number in a text, as written."""

from decimal import Decimal
from enum import StrEnum

from claimcheck.namedtuple import NamedTuple

NOT_A_NUMBER = Decimal("NaN")


class Kind(StrEnum):
    """What a mention is; those after `COUNT` are set aside: seen, and not claims."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    DECADE = "decade"
    AGE_NAME = "age_name"
    ORDINAL = "ordinal"
    SCORE = "score"
    PHONE = "phone"
    CODE = "code"
    ADDRESS = "address"
    CITATION = "citation"
    LIST_MARKER = "list_marker"
    LINK = "link"
    IDIOM = "idiom"
    UNREAD = "unread"

    @property
    def is_claim(self) -> bool:
        """True for what a checker can check; False for what was set aside."""
        return self in _CLAIMS


_CLAIMS = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.COUNT})


class Form(StrEnum):
    """How a number is written, where that changes how finely it is meant."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    MIXED = "mixed"
    ORDER = "order"
    COMPOUND = "compound"


class Printed(NamedTuple):
    """One printed value and how finely it is written, scale word included.

    `step` is the unit of the last written digit (W of the rounding rules: 1,300 → 1; 12.5 → 0.1),
    `coarse` that of the last non-zero digit where there is no decimal point (U: 1,300 → 100).
    Both are positive and in the mention's unit.
    """

    value: Decimal
    step: Decimal = Decimal(1)
    coarse: Decimal = Decimal(1)

    @property
    def is_whole(self) -> bool:
        """True if the value has no fraction; a Decimal's own remainder stops at 28 digits."""
        return self.value == self.value.to_integral_value()


class Moment(NamedTuple):
    """What a date or time says; parts it does not say are None.  Weekday 0 is Monday."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    last_year: int | None = None


class Mention(NamedTuple):
    """One number in the text, as written; offsets are code points of Document.text.

    `start`, `end`: sign, currency, number, unit and both ends of a range ("between" included,
    "from" not), never the hedge; `full_start`, `full_end` take the hedge in.  `ends` holds one
    printed value, two for a range, in the order written; a score or a pair also has two, and what
    has no numeric value (a phone number) none.  `unit` is a Pint-like string ("kilometer ** 2",
    "USD / oil_bbl", "percent", "" for a count), `noun` what is counted, as written.  `form` tells
    simple fractions ("two-thirds", "one in five") and orders of magnitude ("dozens", whose ends
    are the order's) from the rest.  `hedge` is a name of the hedge table or None.  `reason` says
    why a mention was set aside, "" for claims; `moment` is what a date says; `notes` the decisions
    taken while reading it.  `readings` are the units the text may mean ("ton", "gallon"), the
    chosen one first, empty if there is only one.
    """

    start: int
    end: int
    text: str
    kind: Kind
    ends: tuple[Printed, ...] = ()
    unit: str = ""
    form: Form = Form.DIGITS
    hedge: str | None = None
    full_start: int = 0
    full_end: int = 0
    noun: str = ""
    reason: str = ""
    moment: Moment | None = None
    notes: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()

    @property
    def low(self) -> Decimal:
        """The smaller printed end; NaN for what has no numeric value."""
        if len(self.ends) == 1:
            return self.ends[0].value
        return min((end.value for end in self.ends), default=NOT_A_NUMBER)

    @property
    def high(self) -> Decimal:
        """The larger printed end; equal to `low` unless it is a range."""
        if len(self.ends) == 1:
            return self.ends[0].value
        return max((end.value for end in self.ends), default=NOT_A_NUMBER)

    @property
    def is_claim(self) -> bool:
        """True unless the mention was set aside."""
        return self.kind in _CLAIMS

    @property
    def is_range(self) -> bool:
        """True if two ends are printed."""
        return len(self.ends) == 2
