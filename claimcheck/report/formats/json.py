"""One JSON value for the whole run; its form is versioned and described in the documentation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View
from claimcheck.report.record import record_of


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """The reports as one JSON object, every number in it whatever the view."""
    yield json.dumps(record_of(documents), ensure_ascii=False, indent=2) + "\n"
