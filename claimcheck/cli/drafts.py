"""Drafts as the command line names them: paths, and "-" for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from claimcheck.config import Config
from claimcheck.documents import FileOptions, document_from_bytes, read_document, read_stream
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model import Document

STANDARD_INPUT = "-"
Named = str | ClaimcheckError  # the path of a draft, or why there is none
Configs = Callable[[str], Config]  # the settings for what lies at a path

MAGIC = frozenset("*?[")  # what makes a path that is not there a glob
AS_NAMED = FileOptions()


def read_draft(
    path: str, stdin_name: str | None = None, options: FileOptions = AS_NAMED
) -> Document:
    """The document in a file, or in standard input for "-", which may be given a name.

    Raises DocumentError.
    """
    if path != STANDARD_INPUT:
        return read_document(path, options=options)
    name = stdin_name or "<stdin>"
    if sys.stdin is None:
        raise DocumentError("standard input is closed", hint="name a file")
    return document_from_bytes(read_stream(sys.stdin.buffer, name), name, options=options)


def drafts_named(
    paths: Iterable[str], configs: Configs, stdin_name: str | None = None
) -> Iterator[Named]:
    """The drafts that the paths mean, each once: folders are walked, globs expanded.

    A path that means none is there with what is wrong with it.
    """
    seen = set()
    for path in paths:
        try:
            for found in _found(path, configs, stdin_name):
                name = os.path.normpath(found) if isinstance(found, str) else found
                if name not in seen:
                    seen.add(name)
                    yield found
        except ClaimcheckError as error:
            yield error


def _found(path: str, configs: Configs, stdin_name: str | None) -> Iterator[Named]:
    if path == STANDARD_INPUT:
        if stdin_name is None or not _is_left_out(stdin_name, configs):
            yield path
    elif os.path.isdir(path):
        from claimcheck.cli.walk import drafts_in

        yield from drafts_in(path, configs)
    elif not MAGIC.isdisjoint(path) and not os.path.lexists(path):
        from claimcheck.cli.walk import drafts_like

        yield from drafts_like(path, configs)
    elif not _is_left_out(path, configs):
        yield path


def _is_left_out(path: str, configs: Configs) -> bool:
    """True for a file that is named and nevertheless excluded."""
    selection = configs(path).selection
    if not selection.force_exclude:
        return False
    from claimcheck.cli.ignoring import is_covered, layers_of

    return is_covered(layers_of(selection.exclude), os.path.abspath(path))
