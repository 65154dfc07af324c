"""The README shows a transcript and Python, and its links lead somewhere; tests/docs runs both."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT, Code, Command, steps_of

README = ROOT / "README.md"


def test_there_are_transcripts_and_python() -> None:
    kinds = {type(step) for step in steps_of(README)}
    assert {Command, Code} <= kinds


@pytest.mark.parametrize("link", re.findall(r"\]\((?!http)([^)#]+)", README.read_text("utf-8")))
def test_the_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
