"""Settings written out in the form of a settings file."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claimcheck.config.address import without_secrets
from claimcheck.config.keys import Config
from claimcheck.config.quoted import quoted
from claimcheck.config.selection import FileIgnores, Selection
from claimcheck.model import Period, Settings

BASELINE = "claimcheck-baseline.json"  # the name that the examples give a baseline


def written(config: Config) -> str:
    """The settings as TOML that reads back as the same; one that is not set is a comment.

    Stars stand for a password.
    """
    settings, desk = config.settings, config.settings.desk
    lines = [
        f"fail-on = {quoted(config.fail_on)}",
        f"format = {quoted(config.format)}",
        f"extractor = {quoted(settings.extractor)}",
        f"select = {_strings(settings.select)}",
        f"ignore = {_strings(settings.ignore)}",
        f"tables = {_strings(without_secrets(str(one)) for one in config.tables)}",
        f"shipped-tables = {str(settings.shipped_tables).lower()}",
        *_json(settings),
        _date(settings.date),
        *_run(config),
        *_selection(config.selection),
        "",
        "[desk]",
        f"core-share = {_share(desk.core_share)}",
        f"grey-share = {_share(desk.grey_share)}",
        *_ignores(config.selection.ignores),
    ]
    return "\n".join(lines) + "\n"


def _run(config: Config) -> list[str]:
    baseline = None if config.baseline is None else quoted(str(config.baseline))
    return [
        f"baseline = {baseline}" if baseline else f'# baseline = "{BASELINE}"',
        f"jobs = {config.jobs}" if config.jobs else 'jobs = "auto"',
        f"cache = {str(config.cache).lower()}",
    ]


def _selection(selection: Selection) -> list[str]:
    """The patterns as they were said; those that nobody said are a comment."""
    exclude = f"exclude = {_strings(pattern.text for pattern in selection.exclude)}"
    include = f"include = {_strings(pattern.text for pattern in selection.include)}"
    return [
        include if selection.include else '# include = ["*.md", "*.txt"]',
        f"# {exclude}" if selection.exclude == Selection().exclude else exclude,
        f"force-exclude = {str(selection.force_exclude).lower()}",
        f"respect-gitignore = {str(selection.respect_gitignore).lower()}",
    ]


def _ignores(ignores: Iterable[FileIgnores]) -> list[str]:
    lines = [f"{quoted(one.pattern.text)} = {_strings(one.codes)}" for one in ignores]
    return ["", "[per-file-ignores]", *lines] if lines else []


def _json(settings: Settings) -> list[str]:
    said = (("json-path", settings.json_path), ("json-format", settings.json_format))
    return [f"{key} = {quoted(value)}" for key, value in said if value]


def _date(date: Period | None) -> str:
    if date is None:
        return '# date = "2025-03-18"'
    shortest = (f"{date.first:%Y}", f"{date.first:%Y-%m}", f"{date.first:%Y-%m-%d}")
    return f"date = {quoted(next(text for text in shortest if Period.parse(text) == date))}"


def _share(value: Decimal) -> str:
    """The share as a number, if TOML's numbers hold it."""
    return str(value) if Decimal(repr(float(value))) == value else quoted(str(value))


def _strings(values: Iterable[str]) -> str:
    return f"[{', '.join(map(quoted, values))}]"
