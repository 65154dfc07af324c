"""One relation at a time: does its equation hold under the reading that suits it best?"""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.interval import Interval
from claimcheck.model import Mention, Quantity, Relation, Term, Verdict
from claimcheck.namedtuple import NamedTuple

Span = tuple[int, int]


class Weighed(NamedTuple):
    """A relation, the terms of the reading that holds best, and the verdict on them."""

    relation: Relation
    terms: Mapping[str, Quantity]
    verdict: Verdict

    @property
    def fails(self) -> bool:
        """True if a human must look at it."""
        return self.verdict.accuses

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The numbers as printed, in the order of the text."""
        found = {span_of(t.quantity.mention): t.quantity.mention for t in self.relation.terms}
        return tuple(found[span] for span in sorted(found))

    def role_of(self, span: Span) -> str | None:
        """The role in which the number stands here; None if it is not part of it."""
        for role, quantity in self.terms.items():
            if span_of(quantity.mention) == span:
                return role
        return None

    def reach(self, span: Span) -> Interval | None:
        """What the number would have to be, the others being anything their words say."""
        role = self.role_of(span)
        if role is None:
            return None
        loose = {
            name: quantity if name == role else _loosened(quantity)
            for name, quantity in self.terms.items()
        }
        return self.relation.equation.solve(role, loose)


def weigh(relation: Relation) -> Weighed:
    """The relation under the reading that holds best, no graver than its ceiling."""
    if not _has_values(relation.terms):
        return Weighed(relation, relation.quantities(), Verdict.UNCHECKED)
    weighed: list[Weighed] = []
    for terms in _readings(relation):
        weighed.append(Weighed(relation, terms, relation.equation.compare(terms)))
        if weighed[-1].verdict is Verdict.SUPPORTED:
            break  # none holds better, and of those that hold the first counts
    best = min(weighed, key=lambda one: _GENTLE.index(one.verdict))
    if best.fails and best.verdict.gravity > relation.ceiling.gravity:
        return best._replace(verdict=relation.ceiling)
    return best


def _readings(relation: Relation) -> Iterator[Mapping[str, Quantity]]:
    yield relation.quantities()
    for terms in relation.alternatives:
        if _has_values(terms):
            yield _by_role(terms)


def _has_values(terms: Sequence[Term]) -> bool:
    return all(term.quantity.mention.ends for term in terms)


def _by_role(terms: Sequence[Term]) -> dict[str, Quantity]:
    return {term.role: term.quantity for term in terms}


_GENTLE = (
    Verdict.SUPPORTED,
    Verdict.REVIEW,
    Verdict.UNCHECKED,
    Verdict.REFUTED,
    Verdict.NOT_A_CLAIM,
)


def span_of(mention: Mention) -> Span:
    """Start and end of the mention: one number of the text, however it is read."""
    return mention.start, mention.end


def _loosened(quantity: Quantity) -> Quantity:
    meaning = quantity.meaning
    return quantity._replace(meaning=meaning._replace(printed=meaning.core))
