"""The strings of a JSON text, each with the path that leads to it and its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from claimcheck.documents.nested import Decoding
from claimcheck.errors import DocumentError
from claimcheck.model import SourceMap
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_TOKEN = Regex(r'"((?:[^"\\]++|\\.)*+)"|([{}\[\]:,])', re.DOTALL)
_SURROGATES = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = Regex(rf"{_SURROGATES}|\\u[0-9a-fA-F]{{4}}|\\.")
_STEP = Regex(r"\[\"([^\"]*)\"\]|\[([^\]]*)\]|([^.\[\]]+)")
ANY = "*"
REPLACEMENT = "\ufffd"  # for half of a surrogate pair, which is no character
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
Path = tuple[str, ...]


class Found(NamedTuple):
    """A string: the keys and indices that lead to it, and its place between the quotes."""

    path: Path
    start: int
    end: int


class Strings:
    """The strings that are values in a JSON text, in order.

    Raises DocumentError for what is no JSON or is nested beyond what the parser bears.
    """

    def __init__(self, source: str, name: str) -> None:
        self.source = source
        self._by_shape: dict[Path, list[Found]] = {}
        _validate(source, name)
        for found in _strings_of(source):
            self._by_shape.setdefault(_shape(found.path), []).append(found)

    def led_to(self, path: str) -> list[Found]:
        """The strings that a path leads to, such as "article.body" or "items[*].text"."""
        steps = steps_of(path)
        return [
            found
            for found in self._by_shape.get(_shape(steps), ())
            if all(step in (ANY, key) for step, key in zip(steps, found.path, strict=True))
        ]

    def beside(self, found: Found, key: str) -> str:
        """What the string under this key says in the object that holds another; "" for none."""
        path = (*found.path[:-1], key)
        told = (one for one in self._by_shape.get(_shape(path), ()) if one.path == path)
        return next((self.decoded(one)[0] for one in told), "")

    def longest(self, most: int) -> list[str]:
        """The paths, lists as a whole, of the strings that say most."""
        sizes = {
            shape: sum(one.end - one.start for one in found)
            for shape, found in self._by_shape.items()
        }
        return [written(shape) for shape in sorted(sizes, key=sizes.__getitem__)[::-1][:most]]

    def decoded(self, found: Found) -> tuple[str, SourceMap]:
        """What the string says, and where each of its characters stands in the source."""
        decoding = Decoding(self.source)
        at = found.start
        for escape in _ESCAPE.finditer(self.source, found.start, found.end):
            decoding.take(at, escape.start())
            decoding.stand_for(_character(escape[0]), *escape.span())
            at = escape.end()
        decoding.take(at, found.end)
        return decoding.decoded()


def _character(escape: str) -> str:
    """The character that an escape stands for."""
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    units = bytes.fromhex(escape.replace("\\u", ""))
    return units.decode("utf-16-be", "replace").replace("\ufffd\ufffd", REPLACEMENT)


def steps_of(path: str) -> Path:
    """The keys and indices that a path names: '["a.b"]' for a key with a dot in it."""
    steps = _STEP.finditer(path.removeprefix("$"))
    return tuple(next(one for one in step.groups() if one is not None) for step in steps)


def written(steps: Path) -> str:
    """The path of these keys and indices."""
    path = ""
    for step in steps:
        if step == ANY or step.isdecimal():
            path += f"[{step}]"
        else:
            path += f'["{step}"]' if set(step) & set(".[]") else f".{step}"
    return path.removeprefix(".") or "$"


def _shape(path: Path) -> Path:
    return tuple(ANY if step.isdecimal() else step for step in path)


def _strings_of(source: str) -> Iterator[Found]:
    path: list[str | int] = []  # of the open objects and lists: the present key or index
    expects_key = False
    for token in _TOKEN.finditer(source):
        sign = token[2]
        if sign is not None:
            expects_key = _step(path, sign, expects_key)
        elif expects_key:
            path[-1] = json.loads(token[0], strict=False)
        else:
            yield Found(tuple(map(str, path)), *token.span(1))


def _step(path: list[str | int], sign: str, expects_key: bool) -> bool:
    """Follow a sign between values; True if a key comes next."""
    if sign in "{[":
        path.append("" if sign == "{" else 0)
        return sign == "{"
    if sign in "}]":
        path.pop()
    elif sign == ",":
        place = path[-1]
        if not isinstance(place, int):
            return True
        path[-1] = place + 1
    return False


def _validate(source: str, name: str) -> None:
    """Raise DocumentError for what is no JSON; numbers may have any length."""
    try:
        json.loads(source, parse_int=str, parse_float=str, strict=False)
    except json.JSONDecodeError as error:
        hint = "mend it, or give a plain text the ending .txt"
        told = f"is not JSON: {error.msg}"
        raise DocumentError(told, file=name, line=error.lineno, hint=hint) from None
    except RecursionError:
        hint = "check where it comes from"
        raise DocumentError("is nested too deep", file=name, hint=hint) from None
