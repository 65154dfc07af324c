"""The whole run as one JSON value."""

from __future__ import annotations

import json

from claimcheck.report.formats import View
from claimcheck.report.formats.json import render

from . import odd


def test_places_are_code_points_and_the_text_is_as_written() -> None:
    told = json.loads(odd.told("json"))
    (finding,) = told["findings"]
    text = odd.checked().document.text
    assert text[finding["start"] : finding["end"]] == odd.NUMBERS
    assert finding["rule"] == "CC201"
    assert (finding["line"], finding["column"]) == (odd.LINES, odd.CODE_POINTS)


def test_the_ledger_has_every_number_whatever_the_view() -> None:
    plain, full = (json.loads(odd.told("json", everything=one)) for one in (False, True))
    assert plain == full
    assert len(plain["ledger"]) == len(odd.checked().ledger)


def test_nothing_is_escaped_that_need_not_be() -> None:
    assert "\\u" not in odd.told("json", odd.checked("𝄞日.txt"))


def test_a_run_without_drafts_is_a_value_too() -> None:
    told = json.loads("".join(render([], View())))
    assert [told[key] for key in ("documents", "findings", "ledger", "unread")] == [[], [], [], []]
