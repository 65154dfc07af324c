"""How a desk wants its drafts checked."""

from decimal import Decimal

from claimcheck.model.document import Period
from claimcheck.namedtuple import NamedTuple


class Desk(NamedTuple):
    """The constants of judgement; the defaults were measured on published prose.

    `core_share` and `grey_share` are shares of a printed value: how far "about" reaches before it
    is asked about, and before it is refuted.
    """

    core_share: Decimal = Decimal("0.05")
    grey_share: Decimal = Decimal("0.10")


class Settings(NamedTuple):
    """One pass: the document's date, the engine, the rules, the desk's constants.

    `select` and `ignore` are rule codes or their beginnings ("CC2"); an empty `select` takes all.
    `shipped_tables` False leaves the shipped reference data out.  `json_path` leads to the draft
    in a JSON file, and `json_format` says what stands there; empty, the file says it.
    """

    date: Period | None = None
    extractor: str = "claimcheck"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    shipped_tables: bool = True
    desk: Desk = Desk()
    json_path: str = ""
    json_format: str = ""

    def wants(self, code: str) -> bool:
        """True if the rule of this code is to run."""
        chosen = not self.select or code.startswith(self.select)
        return chosen and not (self.ignore and code.startswith(self.ignore))
