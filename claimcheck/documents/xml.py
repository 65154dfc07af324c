"""XML read as events, with nothing from outside and no entities of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from claimcheck.errors import DocumentError


class Listener(Protocol):
    """What is told of the elements and texts, in order; names are without their namespace."""

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def leave(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text, perhaps a part of it."""


class _DoctypeError(Exception):
    """A document type declaration, which may hold an entity bomb and which no draft needs."""


def parse_xml(data: bytes, listener: Listener, name: str) -> None:
    """Tell the listener what is in the XML.

    Raises DocumentError if it is not well-formed or declares a document type.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: listener.enter(
        _local(tag), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: listener.leave(_local(tag))
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except _DoctypeError:
        hint = "check where it comes from"
        raise DocumentError("declares a document type", file=name, hint=hint) from None
    except expat.ExpatError as error:
        hint = "open it and save it again"
        raise DocumentError(f"is damaged: {error}", file=name, hint=hint) from None


def _refuse(*declaration: object) -> None:
    raise _DoctypeError


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
