"""What a number says by itself, and what no number can say."""

from collections.abc import Mapping

from claimcheck.equations.share import Bound
from claimcheck.equations.wording import say_quantity
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict
from claimcheck.namedtuple import NamedTuple


class Never(NamedTuple):
    """A number that is wrong or unclear as it stands; one role, "value".  `reason` says why."""

    reason: str = ""

    @property
    def name(self) -> str:
        """Why."""
        return self.reason

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Refuted, whatever the value."""
        return Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """None: no other value would do."""
        return None

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The number, and why it cannot be so."""
        return f"{say_quantity(terms['value'])}: {self.reason}"

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The number, and why it cannot be so."""
        return self.explain(terms)


class Within(Bound):
    """A value within limits, in its own unit, with a message of its own; role "value"."""

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The number, and the limit that it passes."""
        return self.explain(terms)
