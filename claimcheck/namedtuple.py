"""Named tuples as typing makes them, made in a sixth of the time.

A short run defines more than a hundred of them, and typing compiles a constructor for each and
checks its annotations, which was a seventh of the run.  Here constructors of one length share their
code, as only the names of the fields differ.  Type checkers see typing's own.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # which reads annotations when they are asked for
    from typing import NamedTuple
else:
    from collections import namedtuple
    from functools import cache
    from types import FunctionType

    _UNKNOWN_FIELD = TypeError if sys.version_info >= (3, 13) else ValueError

    class _Methods:
        """What named tuples of every length have in common."""

        __slots__ = ()

        def __repr__(self) -> str:
            """The class with each field."""
            shown = ", ".join(map("{}={!r}".format, self._fields, self))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[object, ...]:
            """The plain tuple, for pickle and copy."""
            return tuple(self)

        def _asdict(self) -> dict[str, object]:
            """A dict from the names of the fields to their values."""
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, /, **fields: object) -> object:
            """The same with other values in some fields.

            Raises ValueError for unknown ones, from Python 3.13 on TypeError, as typing's do.
            """
            replaced = self._make(map(fields.pop, self._fields, self))
            if fields:
                raise _UNKNOWN_FIELD(f"Got unexpected field names: {list(fields)!r}")
            return replaced

    @cache
    def _of_length(length: int) -> type:
        """A named tuple of so many fields, whose constructor and fields the others take over."""
        return namedtuple("Pattern", [f"field_{place}" for place in range(length)])

    class _Maker(type):
        """What makes a named tuple of a class that names NamedTuple as its base."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            """The class: a plain subclass of tuple, without this metaclass."""
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            pattern = _of_length(len(fields))
            for place, field in enumerate(fields):
                body[field] = pattern.__dict__[f"field_{place}"]
            body |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            body |= {"_make": pattern.__dict__["_make"], "__slots__": ()}
            body["__new__"] = _constructor(pattern, name, fields, tuple(defaults.values()))
            return type(name, (_Methods, tuple), body)

    def _constructor(
        pattern: type, name: str, fields: tuple[str, ...], defaults: tuple[object, ...]
    ) -> FunctionType:
        model = pattern.__new__
        code = model.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
        return FunctionType(code, model.__globals__, "__new__", defaults)

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
