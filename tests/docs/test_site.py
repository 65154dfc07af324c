"""The site: built without a warning, its links lead somewhere, it loads nothing from elsewhere."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from claimcheck.cli.group import SUMMARIES
from claimcheck.rules import RuleModule, rule_modules

from .pages import DOCS, ROOT, name_of, tokens_of

BLOCKS = ("h1", "h2", "h3", "li", "table", "tr", "pre", "img")
LOADING = {"link": "href", "script": "src", "img": "src", "iframe": "src"}


class Html(NamedTuple):
    """What a page of the site leads to and loads, the places in it, and how many blocks it has."""

    links: tuple[str, ...]
    loads: tuple[str, ...]
    ids: frozenset[str]
    blocks: Counter[str]


class _Reader(HTMLParser):
    """Collects what `Html` holds."""

    def __init__(self) -> None:
        super().__init__()
        self.main = False
        self.blocks: Counter[str] = Counter()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.main = (self.main or told.get("role") == "main") and tag != "footer"
        if self.main and tag in BLOCKS:
            self.blocks[tag] += 1
        self.ids |= {told[name] for name in ("id", "name") if name in told}
        if tag == "a" and "href" in told:
            self.links.append(told["href"])
        elif tag in LOADING and told.get("rel") != "canonical":
            self.loads.append(told.get(LOADING[tag], ""))


@cache
def read(path: Path) -> Html:
    """The page in this file."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return Html(tuple(reader.links), tuple(reader.loads), frozenset(reader.ids), reader.blocks)


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


class Site(NamedTuple):
    """The folder of the site, and the warnings while it was built."""

    folder: Path
    warnings: list[str]

    @property
    def pages(self) -> list[Path]:
        """Its pages, the one for links that lead nowhere left out."""
        return [path for path in sorted(self.folder.rglob("*.html")) if path.name != "404.html"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, built once."""
    folder, heard = tmp_path_factory.mktemp("site"), _Warnings()
    logging.getLogger("mkdocs").addHandler(heard)
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    logging.getLogger("mkdocs").removeHandler(heard)
    yield Site(folder, heard.said)
    read.cache_clear()


def test_it_is_built_without_a_warning(site: Site) -> None:
    assert site.warnings == []
    assert len(site.pages) > len(rule_modules())


def is_astray(link: str, page: Path) -> bool:
    """True if no page of the site, or no place on it, is where the link leads."""
    parts = urlsplit(link)
    if parts.scheme:
        return False
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file():
        return True
    return bool(parts.fragment) and unquote(parts.fragment) not in read(target).ids


def test_links_lead_somewhere(site: Site) -> None:
    links = [(page, link) for page in site.pages for link in read(page).links]
    assert [(page.name, link) for page, link in links if is_astray(link, page)] == []
    assert is_astray("nowhere.html", site.pages[0])
    assert is_astray("#nowhere", site.pages[0])


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=name_of)
def test_a_page_has_the_blocks_that_the_repository_shows(site: Site, page: Path) -> None:
    """Two programs read the Markdown; a list that one of them takes for a paragraph is noticed."""
    tokens = [one for token in tokens_of(page) for one in (token, *(token.children or ()))]
    shown = Counter(one.tag for one in tokens if one.tag in BLOCKS and one.nesting >= 0)
    shown["pre"] = sum(one.type in ("fence", "code_block") for one in tokens)
    name = "index" if page.stem == "README" else page.stem
    assert read(site.folder / f"{name}.html").blocks == +shown


def test_it_loads_nothing_from_elsewhere(site: Site) -> None:
    loaded = {link for page in site.pages for link in read(page).loads}
    assert [link for link in loaded if link.startswith(("http:", "https:", "//"))] == []
    for sheet in site.folder.rglob("*.css"):
        assert "@import" not in sheet.read_text("utf-8")


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.rule.code)
def test_a_rule_has_a_page_with_its_examples(site: Site, module: RuleModule) -> None:
    page = site.folder / "rules" / f"{module.rule.name}.html"
    text = page.read_text("utf-8")
    assert f"{module.rule.code} {module.rule.name}" in text
    for example in module.bad:
        marked = escape(example, quote=False).replace("«", "<mark>").replace("»", "</mark>")
        assert marked in text.replace("&quot;", '"').replace("&#x27;", "'")
    for good in module.good:
        assert escape(good, quote=False) in text.replace("&quot;", '"').replace("&#x27;", "'")


def test_codes_lead_to_their_rules(site: Site) -> None:
    report = site.folder / "reading-a-report.html"
    assert "rules/conversion-mismatch.html" in read(report).links
    index = site.folder / "rules" / "index.html"
    names = {f"{module.rule.name}.html" for module in rule_modules()}
    assert names <= set(read(index).links)


def test_files_are_shown_with_their_names(site: Site) -> None:
    assert '<p class="file">draft.md</p>' in (site.folder / "in-ci.html").read_text("utf-8")


def test_every_command_has_its_help(site: Site) -> None:
    text = (site.folder / "commands.html").read_text("utf-8")
    assert all(f"Usage: claimcheck {name}" in text for name in SUMMARIES)
    assert "Usage: claimcheck tables add" in text
