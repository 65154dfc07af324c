"""What MkDocs calls: adds the pages of rules and commands, and makes links fit the site.

The pages in docs/ are also read in the repository.  There, links lead to files beside docs/; on
the site those files are part of it, and codes of rules link to their pages.
"""

from __future__ import annotations

import re
from pathlib import Path

import command_page
import rule_pages
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from claimcheck.rules import rule_modules

ROOT = Path(__file__).parents[2]
BESIDE = ("reference_data/README.md", "examples/*")  # files beside docs/ that pages link to
RULES = "claimcheck/rules/"  # the modules whose pages are made here
COMMANDS = "claimcheck/cli/commands/"
_LINK = re.compile(r"\]\(\.\./([^)\s#]+)")
_FILE = re.compile(r"^<!-- file: (?:\S*/)?(\S+) -->\n(?=```)", re.MULTILINE)
_CODE = re.compile(r"<code>(CC\d{3})</code>(?!</a>)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The configuration with the rules in its menu."""
    config.nav = [*(config.nav or []), {"Rules": rule_pages.navigation()}]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files with the pages made here, and with those beside docs/ that pages link to."""
    made = rule_pages.pages() | {command_page.PATH: command_page.command_page()}
    for path, text in made.items():
        files.append(File.generated(config, path, content=text))
    for pattern in BESIDE:
        for file in sorted(ROOT.glob(pattern)):
            name, listed = file.relative_to(ROOT).as_posix(), InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, name, abs_src_path=str(file), inclusion=listed))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with its files named, and links to files beside docs/ led to their place here."""
    if "/" in page.file.src_uri:
        return markdown
    named = _FILE.sub(r'<p class="file">\1</p>\n\n', markdown)
    return _LINK.sub(lambda link: f"]({_place(link[1])}", named)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with each code of a rule linked to the rule's page."""
    urls = {one.rule.code: _url(rule_pages.path_of(one), files) for one in rule_modules()}

    def linked(code: re.Match[str]) -> str:
        if code[1] not in urls or urls[code[1]] == page.url:
            return code[0]
        return f'<a href="{get_relative_url(urls[code[1]], page.url)}">{code[0]}</a>'

    return _CODE.sub(linked, html)


def _place(path: str) -> str:
    """Where a file beside docs/ stands on the site."""
    if path.rstrip("/") + "/" == RULES:
        return rule_pages.INDEX
    if path.rstrip("/") + "/" == COMMANDS:
        return command_page.PATH
    if path.startswith(RULES):
        return f"rules/{Path(path).stem.replace('_', '-')}.md"
    return path


def _url(path: str, files: Files) -> str:
    file = files.get_file_from_path(path)
    assert file is not None
    return file.url
