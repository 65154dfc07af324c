"""What a body asks: anything is either understood or refused, and nothing else happens."""

from __future__ import annotations

import json
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, config_from
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.serve.asking import (
    KEYS_WITH_REPLY,
    SETTINGS,
    Asked,
    Reply,
    read_request,
)
from claimcheck.integrations.serve.limits import Limits

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
ASKED = st.dictionaries(st.sampled_from(KEYS_WITH_REPLY), VALUES)
SETTING = st.dictionaries(st.sampled_from(SETTINGS), VALUES)
OWN = Config(config_from({"ignore": ["CC2"], "desk": {"core-share": 0.01}}).settings)


def read(**asked: Any) -> Asked:
    body = json.dumps(asked).encode()
    return read_request(body, OWN, Limits(), KEYS_WITH_REPLY)


BODIES = st.builds(
    lambda asked, settings: json.dumps({**asked, **settings}).encode(),
    ASKED,
    st.just({}) | st.builds(lambda said: {"text": "5", "settings": said}, SETTING),
)


@given(st.binary() | BODIES)
def test_whatever_is_sent_is_understood_or_refused(body: bytes) -> None:
    with suppress(ClaimcheckError):
        assert isinstance(read_request(body, Config(), Limits(), KEYS_WITH_REPLY), Asked)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_text_stays_what_it_is(text: str) -> None:
    assert read(text=text).data.decode() == text


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("draft.md", "draft.md"),
        ("", "draft.txt"),
        ("/etc/passwd", "passwd"),
        ("../x.md", "x.md"),
        ("..", ".."),
        (f"{'a' * 300}.md", f"{'a' * 197}.md"),
    ],
)
def test_a_name_is_a_name_and_no_path(name: str, taken: str) -> None:
    assert read(text="5", name=name).name == taken


def test_what_a_request_does_not_set_is_as_the_server_has_it() -> None:
    assert read(text="5").config == OWN
    asked = read(text="5", date="2025", settings={"extend_ignore": ["cc4"]}).config
    assert asked.settings.ignore == ("CC2", "CC4")
    assert asked.settings.desk.core_share == Decimal("0.01")
    assert asked.settings.date is not None


def test_an_answer_is_read_as_it_is_given() -> None:
    said = {"place": 3, "rule": "CC201", "verdict": "waived", "note": "x", "remove": True}
    assert read(text="5", answer=said).reply == Reply(**said)
