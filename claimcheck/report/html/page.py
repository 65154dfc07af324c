"""The report as one file, and as a part of another page.

Nothing that a draft or a table says is ever mark-up: the templates escape all of it, and the page
forbids every script and style but its own.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.model.checked import CheckedDocument
from claimcheck.report.html.draft import draft_of, rules_of
from claimcheck.report.html.status import STATUSES
from claimcheck.report.wording import shown, summary_of

PACKAGE = "claimcheck.report.html"
KEY_DIGITS = 8  # hexadecimal; they keep apart the reports of one notebook


def page_of(documents: Sequence[CheckedDocument]) -> str:
    """The report on the drafts as an HTML file that needs no other and asks the network nothing."""
    drafts = [draft_of(checked, f"d{place}-") for place, checked in enumerate(documents, 1)]
    style, script = _asset("parts.css") + _asset("page.css"), _asset("page.js")
    template = _templates().get_template("page.html")
    return template.render(
        drafts=drafts,
        rules=rules_of(drafts),
        summary=summary_of(documents) if documents else "no drafts",
        statuses=STATUSES,
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def part_of(checked: CheckedDocument) -> str:
    """The report as a part of another page: no script, and styles that touch nothing else."""
    text = checked.document.text.encode("utf-8", "replace")
    draft = draft_of(checked, f"c{sha256(text).hexdigest()[:KEY_DIGITS]}-")
    template = _templates().get_template("part.html")
    return template.render(draft=draft, style=Markup(_asset("parts.css")))


def part_style() -> str:
    """The style sheet of the parts, for a page that puts parts of its own together."""
    return _asset("parts.css")


def templates_with(package: str) -> Environment:
    """The templates of a package, which may import those of the report; they escape as it does."""
    loader = ChoiceLoader([PackageLoader(package), PackageLoader(PACKAGE)])
    return _templates().overlay(loader=loader)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _printable(value: object) -> object:
    """A text without what a browser or a reader would obey; its line breaks stay."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return "\n".join(map(shown, value.split("\n")))
    return value


@cache
def _asset(name: str) -> str:
    return files(PACKAGE).joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The name under which the page's security policy knows its own script or style."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
