"""The text under extraction, what was found in it, and what a document shows as a whole."""

from decimal import Decimal

from claimcheck.lexicon.table import UnitTable, unit_table
from claimcheck.lexicon.words import dollar_places, word_set
from claimcheck.model import Form, Kind, Mention, Moment, Printed
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

BLANKS = " \u00a0\u202f"
OPENINGS = "(“\"'‘["  # marks that open a quotation or an aside before a word
LOOK_BACK = 40  # characters: the longest hedge, month or cue with room to spare
_DECIMAL_COMMA = Regex(
    r"[0-9](?<![0-9,.].)[0-9]{0,2},[0-9]{1,2}(?![0-9,])[  ]?(?:%|€|km|kg|Mio|Mrd|million|euro)"
)
_DECIMAL_POINT = Regex(r"[0-9]\.[0-9]{1,2}(?![0-9])|[0-9],[0-9]{3}(?![0-9])")
_TORN = Regex(r"[0-9] ?, 000(?![0-9])")
_WHOLE = Regex(r"[0-9],[0-9]{3}(?![0-9])")
_LINE_BREAK = Regex(r"[\n\t]")
_DATELINE = Regex(r"\A\s{0,20}([A-Z][A-Z .]{2,30}?)(?:,|:| ?\(([^)\n]{1,40})\)| ?[-–—])")


class Atom(NamedTuple):
    """One number with its sign, currency and unit, before ranges and hedges."""

    start: int
    end: int
    printed: Printed
    scale: Decimal
    form: Form
    kind: Kind
    unit: str = ""
    noun: str = ""
    readings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    high: Printed | None = None
    led: int = -1  # where the "from" of a range begins, −1 without one


class Scan:
    """A text, its unit table, and the mentions found so far."""

    __slots__ = (
        "_decimal_comma", "_dollar", "_sterling", "_torn_comma", "mentions", "table", "text",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.table: UnitTable = unit_table()
        self.mentions: list[Mention] = []
        self._decimal_comma: bool | None = None
        self._torn_comma: bool | None = None
        self._sterling: bool | None = None
        self._dollar: str | None = None

    @property
    def decimal_comma(self) -> bool:
        """True if the document writes decimals with a comma and never with a point."""
        if self._decimal_comma is None:
            self._decimal_comma = bool(
                _DECIMAL_COMMA.search(self.text) and not _DECIMAL_POINT.search(self.text)
            )
        return self._decimal_comma

    @property
    def torn_comma(self) -> bool:
        """True if a tokeniser left a blank behind every comma of the text: "10, 000"."""
        if self._torn_comma is None:
            self._torn_comma = bool(_TORN.search(self.text) and not _WHOLE.search(self.text))
        return self._torn_comma

    @property
    def dollar(self) -> str:
        """Currency that a bare "$" means here, by the dateline; "USD" where nothing else is said.

        A text that also writes "A$", "C$" and the like keeps its bare "$" for the United States'.
        """
        if self._dollar is None:
            self._dollar = _dollar_of(self.text)
        return self._dollar

    @property
    def sterling(self) -> bool:
        """True if the document counts in British money somewhere."""
        if self._sterling is None:
            self._sterling = "£" in self.text or "sterling" in self.text
        return self._sterling


def _dollar_of(text: str) -> str:
    dateline = _DATELINE.match(text)
    if dateline is None:
        return "USD"
    code = dollar_places().get(dateline.group(1).strip(), "USD")
    agency = dateline.group(2) or ""
    if code == "USD" or agency in word_set("places.toml", "", "agencies"):
        return "USD"
    return "USD" if f"{code[0]}$" in text or "US$" in text else code


def previous_word(text: str, at: int) -> str:
    """The word before `at` on the same line, with its punctuation; "" if there is none."""
    head = text[at - LOOK_BACK if at > LOOK_BACK else 0 : at].rstrip(BLANKS)
    if not head or head[-1] in "\n\t":
        return ""
    if "\u00a0" in head or "\u202f" in head:
        head = head.replace("\u00a0", " ").replace("\u202f", " ")
    word = head[head.rfind(" ") + 1 :]
    if "\n" in word or "\t" in word:
        word = _LINE_BREAK.split(word)[-1]
    return word


def word_start(text: str, at: int, word: str) -> int:
    """Where `word`, as `previous_word` gave it, stands before `at`."""
    return text.rfind(word, max(0, at - LOOK_BACK), at)


def aside(
    scan: Scan, span: tuple[int, int], kind: Kind, reason: str, ends: tuple[Printed, ...] = ()
) -> Mention:
    """Mention of `span` that is set aside, with the reason."""
    start, end = span
    return Mention(
        start, end, scan.text[start:end], kind, ends, "", Form.DIGITS, None, start, end, "", reason
    )  # fmt: skip


def at_moment(mention: Mention, moment: Moment) -> Mention:
    """The mention with what it says of the calendar or the clock."""
    return Mention(*mention[:12], moment)
