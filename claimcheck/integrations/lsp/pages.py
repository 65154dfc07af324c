"""A rule's page as a file that an editor can open beside the draft."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import ConfigError
from claimcheck.report.pages import page_of, rule_named


def page_file(code: str) -> Path:
    """The file with the page of the rule, written anew, in the folder for what can be made again.

    Raises ConfigError for a rule that does not exist and a folder that cannot be written to.
    """
    module = rule_named(code)
    file = folder_of_pages() / f"{module.rule.code}-{module.rule.name}.md"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page_of(module) + "\n", "utf-8")
    except OSError as error:
        hint = f"claimcheck rule {module.rule.code} prints the page"
        raise ConfigError(
            f"cannot be written: {error.strerror}", file=str(file), hint=hint
        ) from None
    return file


def folder_of_pages() -> Path:
    """The folder of the pages; what lies there is no draft."""
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False) / "rules"
