"""What a request asks: a draft as text or as a file, its date, and settings over the server's."""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from pathlib import PurePath
from typing import cast

from claimcheck.config import Config, config_from
from claimcheck.errors import did_you_mean
from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.refusal import RequestError
from claimcheck.namedtuple import NamedTuple
from claimcheck.rules import refuse_unknown_rules

KEYS = ("text", "file", "name", "date", "settings", "answers")
KEYS_WITH_REPLY = (*KEYS, "answer")
# The settings that concern one draft; those that name files of the machine are the server's.
SETTINGS = (
    "desk",
    "extend-ignore",
    "extend-select",
    "ignore",
    "json-format",
    "json-path",
    "select",
    "shipped-tables",
)
NAME = "draft.txt"
LONGEST_NAME = 200  # characters
EXAMPLE = '{"text": "Sales rose 5.5% to 154,711 from 146,610."}'


class Reply(NamedTuple):
    """What an editor answers to a number; `place` is its place in the ledger, from 0.

    `rule` is the code of the finding that is answered; "" answers all there are, or signs the
    number off.  `remove` takes the answer back.
    """

    place: int
    rule: str = ""
    verdict: str = ""
    source: str = ""
    now: str = ""
    note: str = ""
    by: str = ""
    remove: bool = False


class Asked(NamedTuple):
    """A draft to check: its bytes, its name, whose ending says the format, and the settings.

    `answers` is what the file of answers beside the draft holds, "" without one; `reply` is an
    answer to add to it.  `is_file` is set where it came as bytes, not as text.
    """

    data: bytes
    name: str
    config: Config
    answers: str = ""
    reply: Reply | None = None
    is_file: bool = False


def read_request(
    body: bytes, config: Config, limits: Limits, known: tuple[str, ...] = KEYS
) -> Asked:
    """What the body asks, over the settings of the server; `known` are the keys it may have.

    Raises RequestError for a body of another form, ConfigError for a setting that makes no sense.
    """
    asked = _object(body, known)
    reply = _reply(asked["answer"]) if "answer" in asked else None
    name = PurePath(_string(asked, "name") or NAME).name[-LONGEST_NAME:] or NAME
    settings, answers = _config(asked, config), _string(asked, "answers")
    return Asked(_data(asked, limits), name, settings, answers, reply, "file" in asked)


def _object(body: bytes, known: tuple[str, ...]) -> Mapping[str, object]:
    try:
        value = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise RequestError(400, "the body is not JSON", f"such as {EXAMPLE}") from None
    if not isinstance(value, dict):
        raise RequestError(400, "the body is not a JSON object", f"such as {EXAMPLE}")
    for key in value:
        if key not in known:
            raise RequestError(400, f"there is no key {key!r}", did_you_mean(key, known))
    return cast("Mapping[str, object]", value)


def _no_number(name: str) -> float:
    raise ValueError(name)  # NaN and Infinity, which are no JSON


def _string(asked: Mapping[str, object], key: str) -> str:
    value = asked.get(key, "")
    if not isinstance(value, str):
        raise RequestError(400, f"{key} is a string", f"such as {EXAMPLE}")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _reply(said: object) -> Reply:
    """The answer that is given; its verdict and what it needs are judged with the draft."""
    if not isinstance(said, dict) or not isinstance(said.get("place"), int):
        raise RequestError(400, "the answer is of no number", 'such as {"place": 0, …}')
    for key, value in said.items():
        if key not in Reply._fields:
            raise RequestError(400, f"an answer has no {key!r}", did_you_mean(key, Reply._fields))
        wanted = type(Reply._field_defaults.get(key, 0))
        if type(value) is not wanted:
            hint = f"a value such as {json.dumps(wanted())}"
            raise RequestError(400, f"{key} of an answer is of another kind", hint)
    return Reply(**said)


def _data(asked: Mapping[str, object], limits: Limits) -> bytes:
    """The draft as bytes; a text as UTF-8, half surrogate pairs in it replaced."""
    if ("text" in asked) == ("file" in asked):
        hint = 'a text as it is, or a file as base64: {"file": "…", "name": "draft.docx"}'
        raise RequestError(400, "there must be a text or a file", hint)
    if "text" in asked:
        text = _string(asked, "text")
        refuse_long(text, limits)
        return text.encode()
    try:
        return b64decode(_string(asked, "file"), validate=True)
    except (binascii.Error, ValueError):
        raise RequestError(400, "file is not base64", "encode its bytes as RFC 4648 says") from None


def refuse_long(text: str, limits: Limits) -> None:
    """Raise RequestError for a draft of too many characters."""
    if len(text) > limits.characters:
        message = f"the draft has {len(text):,} characters; {limits.characters:,} are read"
        raise RequestError(413, message, "split it, or run: claimcheck check FILE")


def _config(asked: Mapping[str, object], config: Config) -> Config:
    said = asked.get("settings", {})
    if not isinstance(said, dict):
        hint = 'such as {"select": ["CC2"]}'
        raise RequestError(400, "settings is an object", hint)
    for key in said:
        if key.replace("_", "-") not in SETTINGS:
            raise RequestError(400, f"there is no setting {key!r}", did_you_mean(key, SETTINGS))
    date = asked.get("date")
    wanted = config_from(said if date in (None, "") else {**said, "date": date}, over=config)
    refuse_unknown_rules(wanted.settings)
    return wanted
