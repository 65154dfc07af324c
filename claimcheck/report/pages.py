"""A rule's page as Markdown: its docstring, and its examples with what is found in bold."""

from __future__ import annotations

from inspect import cleandoc

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.rules import RuleModule, rule_modules


def rule_named(name: str) -> RuleModule:
    """The rule of this code or name, in upper or lower case.

    Raises ConfigError, with the closest one, if there is none.
    """
    wanted = name.strip().lower()
    by_name = {module.rule.code.lower(): module for module in rule_modules()}
    by_name |= {module.rule.name: module for module in rule_modules()}
    if wanted not in by_name:
        names = [module.rule.name for module in rule_modules()]
        codes = [module.rule.code for module in rule_modules()]
        known = codes if wanted.startswith("cc") else names
        hint = did_you_mean(wanted.upper() if known is codes else wanted, known)
        raise ConfigError(f"no rule is called {name!r}", hint=hint)
    return by_name[wanted]


def title_of(module: RuleModule) -> str:
    """What the rule finds, in one line."""
    return module.page.strip().partition("\n")[0]


def page_of(module: RuleModule) -> str:
    """The rule's page, without a line break at its end."""
    rule = module.rule
    speaks = "\n\nA note: it never makes a run fail." if rule.notes_only else ""
    return (
        f"# {rule.code} {rule.name}\n\n{cleandoc(module.page)}{speaks}\n\n"
        f"Found:\n\n{_examples(module.bad)}\n\nNot found:\n\n{_examples(module.good)}"
    )


def _examples(texts: tuple[str, ...]) -> str:
    marked = (text.replace("«", "**").replace("»", "**") for text in texts)
    return "\n".join("- " + text.replace("\n", "\n  ") for text in marked)
