"""Rules: one module each, found by a walk over this package.

A module is a rule if it has a `RULE`; its docstring is the rule's page, `BAD` and `GOOD` its
examples, and `find` yields the relations that it sees, those that hold included.  A rule of the
pass itself (CC0xx) has no `find`: another stage sees what it is about.

What the modules say of their rules is kept in a table (`python -m claimcheck.rules` writes it), so
that a module is imported only where a draft holds what its rule needs.  One that the table lacks is
imported and asked.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from os import listdir
from os.path import dirname, join, splitext

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Reading, Relation, Rule, Settings
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.needs import Needs

FOLDER = dirname(__file__)
TABLE = join(FOLDER, "rules.table")
NOTES, SILENT = "notes", "silent"  # kinds of rules in the table: one of notes, one without `find`
Find = Callable[[Reading], Iterator[Relation]]


class RuleModule(NamedTuple):
    """A rule with what its module says of it.

    `page` is the docstring; in the examples of `bad` the marks « » stand round what must be found.
    """

    rule: Rule
    page: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    find: Find


class Entry(NamedTuple):
    """A rule, the name of its module, and whether that has a `find`."""

    module: str
    rule: Rule
    finds: bool


@cache
def rule_modules() -> tuple[RuleModule, ...]:
    """Every rule of the package, in the order of their codes."""
    return tuple(_rule_module(entry) for entry in _entries())


def _rule_module(entry: Entry) -> RuleModule:
    module = import_module(f"{__name__}.{entry.module}")
    find = getattr(module, "find", _no_relations)
    return RuleModule(entry.rule, module.__doc__ or "", (*module.BAD,), (*module.GOOD,), find)


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules, in the order of their codes."""
    return tuple(entry.rule for entry in _entries())


def find_relations(reading: Reading, settings: Settings | None = None) -> list[Relation]:
    """The relations that the wanted rules see between the numbers of the reading."""
    settings = settings or Settings()
    met = _needs().met_by(reading)
    return [
        relation
        for entry in _finding()
        if not (entry.rule.needs and met.isdisjoint(entry.rule.needs))
        and settings.wants(entry.rule.code)
        for relation in _finder(entry.module)(reading)
    ]


@cache
def _finding() -> tuple[Entry, ...]:
    """The rules that have a `find`."""
    return tuple(entry for entry in _entries() if entry.finds)


@cache
def _needs() -> Needs:
    """What those rules need, all together."""
    return Needs(need for entry in _finding() for need in entry.rule.needs)


@cache
def _finder(module: str) -> Find:
    find: Find = import_module(f"{__name__}.{module}").find
    return find


def refuse_unknown_rules(settings: Settings) -> None:
    """Raise ConfigError for a code that no rule has: a check would be clean for no reason."""
    codes = [rule.code for rule in all_rules()]
    for said in (*settings.select, *settings.ignore):
        if not any(code.startswith(said) for code in codes):
            raise ConfigError(f"no rule is called {said!r}", hint=did_you_mean(said, codes))


@cache
def _entries() -> tuple[Entry, ...]:
    """The rules whose modules are there, in the order of their codes."""
    kept = {entry.module: entry for entry in kept_entries()}
    found = (kept.get(name) or entry_of(name) for name in module_names())
    return tuple(sorted(filter(None, found), key=code_of))


def code_of(entry: Entry) -> str:
    """The code of its rule, by which rules are in order."""
    return entry.rule.code


def module_names() -> Iterator[str]:
    """The names of the modules of this package; pkgutil has them too, and takes long to load."""
    for file in listdir(FOLDER):
        name, ending = splitext(file)
        if ending == ".py" and name.isidentifier() and not name.startswith("_"):
            yield name


def entry_of(name: str) -> Entry | None:
    """What the module of this name says of its rule; None if it is none."""
    module = import_module(f"{__name__}.{name}")
    rule = getattr(module, "RULE", None)
    return None if rule is None else Entry(name, rule, hasattr(module, "find"))


def kept_entries() -> Iterator[Entry]:
    """What the table says of the rules; nothing if there is none."""
    try:
        with open(TABLE, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except OSError:
        return
    for line in lines:
        module, code, name, kind, *needs = line.split("\t")
        rule = Rule(code, name, kind == NOTES, tuple(needs))
        yield Entry(module, rule, kind != SILENT)


def _no_relations(reading: Reading) -> Iterator[Relation]:
    """None: no relation of numbers breaks a rule of the pass itself."""
    return iter(())
