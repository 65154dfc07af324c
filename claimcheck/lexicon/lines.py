"""A file of keyed lines, found one at a time: what a run does not ask for costs it nothing.

The file has sections; a section's lines are "key, tab, rest", in the order of their keys.  Loading
splits it where a section or the first letter of the keys changes, which takes a tenth of the time
of filling dictionaries.  A look-up searches one such block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar, overload

MOST_REMEMBERED = 8192  # keys looked up and kept, those that no line has included

Rows = Mapping[str, str]
_Value = TypeVar("_Value")
_Other = TypeVar("_Other")


class Lines:
    """The lines of one section."""

    __slots__ = ("_blocks",)

    def __init__(self, blocks: dict[bytes, bytes]) -> None:
        self._blocks = blocks

    def find(self, key: str) -> str | None:
        """What stands behind the key; None if no line has it."""
        if not key:
            return None
        wanted = key.encode("utf-8", "surrogatepass")
        block = self._blocks.get(wanted[:1])
        if block is None:
            return None
        at = block.find(b"\n%b\t" % wanted)
        if at < 0:
            return None
        start = at + len(wanted) + 2
        return block[start : block.index(b"\n", start)].decode()

    def items(self) -> Iterator[tuple[str, str]]:
        """Every key with what stands behind it, in order."""
        for block in self._blocks.values():
            for line in block.decode()[1:-1].split("\n"):
                key, _, rest = line.partition("\t")
                yield key, rest


class Remembered(Mapping[str, _Value], Generic[_Value]):
    """The lines of a section as a mapping: each is parsed when it is first asked for, and kept."""

    __slots__ = ("_kept", "_lines", "_parse")

    def __init__(self, lines: Lines, parse: Callable[[str], _Value]) -> None:
        self._lines = lines
        self._parse = parse
        self._kept: dict[str, _Value | None] = {}

    @overload
    def get(self, key: str, default: None = None, /) -> _Value | None: ...
    @overload
    def get(self, key: str, default: _Value | _Other, /) -> _Value | _Other: ...
    def get(self, key: str, default: object = None, /) -> object:
        """What the key's line says; `default` if no line has the key."""
        try:
            found = self._kept[key]
        except KeyError:
            found = self._find(key)
        return default if found is None else found

    def _find(self, key: str) -> _Value | None:
        rest = self._lines.find(key)
        value = None if rest is None else self._parse(rest)
        if len(self._kept) >= MOST_REMEMBERED:
            self._kept.clear()
        self._kept[key] = value
        return value

    def __getitem__(self, key: str) -> _Value:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self._lines.items())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_lines(path: str) -> dict[str, Lines]:
    """The sections of a file by their names."""
    sections: dict[str, dict[bytes, bytes]] = {}
    with open(path, "rb") as file:
        for block in file.read().split(b"\n\n"):
            name, _, lines = block.partition(b"\n")
            sections.setdefault(name.decode(), {})[lines[:1]] = b"\n%b\n" % lines
    return {name: Lines(blocks) for name, blocks in sections.items()}


def write_lines(path: str, sections: Mapping[str, Rows]) -> None:
    """Write a file as `read_lines` reads it."""
    blocks = (block for name, rows in sections.items() for block in _blocks(name, rows))
    with open(path, "wb") as file:
        file.write(b"\n\n".join(blocks))


def _blocks(name: str, rows: Rows) -> Iterable[bytes]:
    letters: dict[bytes, list[bytes]] = {}
    for key, rest in rows.items():
        line = f"{key}\t{rest}".encode()
        letters.setdefault(line[:1], []).append(line)
    for letter in sorted(letters):
        yield b"\n".join([name.encode(), *sorted(letters[letter])])
