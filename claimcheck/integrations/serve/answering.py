"""A request answered: the draft read, checked and told in the form that was asked for.

This runs in a process of its own, which can be ended when a draft takes too long.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path, PurePath

from claimcheck.config import Config
from claimcheck.documents import FileOptions, document_from_bytes
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.serve.asking import Asked, refuse_long
from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.refusal import (
    MEDIA_JSON,
    RequestError,
    problem_of,
    status_of,
)
from claimcheck.integrations.serve.replying import held_by, with_reply
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple
from claimcheck.pipeline import check_document
from claimcheck.report.formats import View, format_named
from claimcheck.tables import Tables, load_tables

LIVE = "live"  # the form that the page shows


class Form(NamedTuple):
    """A form of the report: its format, its media type, and the ending of its files."""

    format: str
    media: str
    ending: str


FORMS = {
    form.format: form
    for form in (
        Form("json", MEDIA_JSON, "json"),
        Form("html", "text/html; charset=utf-8", "html"),
        Form("csv", "text/csv; charset=utf-8", "csv"),
        Form("markdown", "text/markdown; charset=utf-8", "md"),
        Form("sarif", "application/sarif+json", "sarif"),
    )
}


class Answer(NamedTuple):
    """What goes back: the body, its media type, and the name under which a browser may save it.

    A plain value, since errors do not come whole from one process to another.
    """

    body: bytes
    media: str
    filename: str = ""
    status: int = 200


def answer(asked: Asked, form: str, limits: Limits) -> Answer:
    """The report in this form, or why there is none."""
    try:
        checked = _checked(asked, limits)
        if asked.reply is not None:
            return _json({"answers": with_reply(checked, asked)})
        held = held_by(checked, asked).checked if asked.answers else checked
        return _live(held, asked) if form == LIVE else _told(held, FORMS[form], asked.name)
    except ClaimcheckError as error:
        return _problem(error)
    except (MemoryError, RecursionError):
        return _problem(RequestError(413, "the draft is too large or too deep", "split it"))


def _problem(error: ClaimcheckError) -> Answer:
    return Answer(problem_of(error), MEDIA_JSON, status=status_of(error))


def prepare(config: Config) -> None:
    """Load what every check needs, so that the first one need not wait for it."""
    check_document(document_from_bytes(b"5 of 10", "draft.txt"), config.settings, _tables(config))


def _checked(asked: Asked, limits: Limits) -> CheckedDocument:
    settings = asked.config.settings
    options = FileOptions(settings.json_path, settings.json_format)
    document = document_from_bytes(asked.data, asked.name, options=options)
    refuse_long(document.text, limits)
    return check_document(document, settings, _tables(asked.config))


def _told(checked: CheckedDocument, form: Form, name: str) -> Answer:
    view = View(everything=True, notes=True)
    text = "".join(format_named(form.format).render([checked], view))
    return Answer(
        text.encode("utf-8", "replace"), form.media, f"{PurePath(name).stem}.{form.ending}"
    )


def _live(checked: CheckedDocument, asked: Asked) -> Answer:
    from claimcheck.integrations.serve.live import live_of  # its templates are the page's alone

    live = live_of(checked, asked.is_file)
    marks = [
        mark._asdict() | {"answers": [known._asdict() for known in mark.answers]}
        for mark in live.marks
    ]
    values = live._asdict() | {"marks": marks}
    return _json(values)


def _json(values: dict[str, object]) -> Answer:
    told = json.dumps(values, ensure_ascii=False)
    return Answer(told.encode("utf-8", "replace"), MEDIA_JSON)


def _tables(config: Config) -> Tables:
    return _opened(config.tables, config.settings.shipped_tables)


@cache
def _opened(sources: tuple[Path | str, ...], shipped: bool) -> Tables:
    return load_tables(sources, shipped=shipped)
