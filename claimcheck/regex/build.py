"""Compile every expression of the package: `python -m claimcheck.regex.build`."""

from __future__ import annotations

import array
import gc
import json
import re
from collections.abc import Iterable
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from claimcheck.regex import Regex
from claimcheck.regex.codes import CODES, interpreter, key_of

PACKAGE = "claimcheck"
SAMPLE = "One pump, about 40 C hot, moved nearly 3 million litres or so: a metre in 2 m of cold."
LEFT_OUT = ("claimcheck.integrations", "claimcheck.__main__")  # of extras, and what runs at import


def all_expressions() -> list[Regex]:
    """Every expression that the package defines, once, in order.

    Those that are put together from lists of words come into being where a text is read.
    """
    for found in walk_packages(import_module(PACKAGE).__path__, f"{PACKAGE}."):
        if not found.name.startswith(LEFT_OUT):
            import_module(found.name)
    import_module(PACKAGE).extract(SAMPLE)
    known = (one for one in gc.get_objects() if isinstance(one, Regex))
    made = {key_of(one.pattern, one.flags): one for one in known}
    return [made[key] for key in sorted(made)]


def compile_codes(expressions: Iterable[Regex]) -> bytes:
    """The file with the codes of the expressions; the same expressions give the same bytes."""
    entries: dict[str, list[Any]] = {}
    units = array.array("I")
    for one in expressions:
        code, flags, groups, names = _compiled(one.pattern, one.flags)
        key = key_of(one.pattern, one.flags)
        entries[key] = [len(units), len(code), flags, groups, names]
        units.extend(code)
    head = f"{interpreter()}\n{json.dumps(entries, separators=(',', ':'))}\n"
    return head.encode() + units.tobytes()


def _compiled(pattern: str, flags: int) -> tuple[list[int], int, int, dict[str, int]]:
    """What `re.compile` hands to the interpreter."""
    internals: Any = re
    parsed = internals._parser.parse(pattern, flags)
    state = parsed.state
    code = internals._compiler._code(parsed, flags)
    return code, int(flags) | int(state.flags), state.groups - 1, dict(state.groupdict)


def main() -> None:
    """Write the file."""
    with open(CODES, "wb") as file:
        file.write(compile_codes(all_expressions()))


if __name__ == "__main__":
    main()
