"""What a shell can complete a value to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pkgutil import iter_modules

from click.shell_completion import CompletionItem

from claimcheck import extractors
from claimcheck.cli.commands.completion import SHELLS
from claimcheck.config.keys import FAIL_ON
from claimcheck.pipeline import OWN_ENGINE
from claimcheck.report.formats import format_names
from claimcheck.rules import all_rules

Words = Iterable[tuple[str, str]]  # each with what it means, "" where it says so itself


def completions(words: str, incomplete: str) -> list[CompletionItem]:
    """The words of the list that begin so; codes after a comma are completed one by one."""
    done, comma, begun = incomplete.rpartition(",")
    return [
        CompletionItem(f"{done}{comma}{word}", help=meaning or None)
        for word, meaning in _LISTS[words]()
        if word.lower().startswith(begun.strip().lower())
    ]


def _codes() -> Words:
    families = sorted({rule.code[:3] for rule in all_rules()})
    return [*((one, "all that begin so") for one in families), *_rules()]


def _rules() -> Words:
    return [(rule.code, rule.name) for rule in all_rules()]


def _names() -> Words:
    return [*_rules(), *((rule.name, rule.code) for rule in all_rules())]


def _formats() -> Words:
    return [(name, "") for name in format_names()]


def _levels() -> Words:
    return [(level, "") for level in FAIL_ON]


def _extractors() -> Words:
    return [(OWN_ENGINE, ""), *((one.name, "") for one in iter_modules(extractors.__path__))]


def _shells() -> Words:
    return [(shell, "") for shell in SHELLS]


_LISTS: dict[str, Callable[[], Words]] = {
    "codes": _codes,
    "rules": _names,
    "formats": _formats,
    "levels": _levels,
    "extractors": _extractors,
    "shells": _shells,
}
