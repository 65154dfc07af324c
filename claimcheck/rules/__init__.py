"""Rules: one module each, found by a walk over this package.

A module is a rule if it has a `RULE`; its docstring is the rule's page, `BAD` and `GOOD` its
examples, and `find` yields the relations that it sees, those that hold included.  A rule of the
pass itself (CC0xx) has no `find`: another stage sees what it is about.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Reading, Relation, Rule, Settings
from claimcheck.namedtuple import NamedTuple


class RuleModule(NamedTuple):
    """A rule with what its module says of it.

    `page` is the docstring; in the examples of `bad` the marks « » stand round what must be found.
    """

    rule: Rule
    page: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    find: Callable[[Reading], Iterator[Relation]]


@cache
def rule_modules() -> tuple[RuleModule, ...]:
    """Every rule of the package, in the order of their codes."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [
        RuleModule(
            module.RULE,
            module.__doc__ or "",
            tuple(module.BAD),
            tuple(module.GOOD),
            getattr(module, "find", _no_relations),
        )
        for module in modules
        if hasattr(module, "RULE")
    ]
    return tuple(sorted(found, key=lambda module: module.rule.code))


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules, in the order of their codes."""
    return tuple(module.rule for module in rule_modules())


def find_relations(reading: Reading, settings: Settings | None = None) -> list[Relation]:
    """The relations that the wanted rules see between the numbers of the reading."""
    settings = settings or Settings()
    return [
        relation
        for module in rule_modules()
        if settings.wants(module.rule.code)
        for relation in module.find(reading)
    ]


def refuse_unknown_rules(settings: Settings) -> None:
    """Raise ConfigError for a code that no rule has: a check would be clean for no reason."""
    codes = [rule.code for rule in all_rules()]
    for said in (*settings.select, *settings.ignore):
        if not any(code.startswith(said) for code in codes):
            raise ConfigError(f"no rule is called {said!r}", hint=did_you_mean(said, codes))


def _no_relations(reading: Reading) -> Iterator[Relation]:
    """None: no relation of numbers breaks a rule of the pass itself."""
    return iter(())
