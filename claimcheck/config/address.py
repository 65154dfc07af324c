"""Addresses of databases among the tables: told from paths, and shown without their secrets."""

from __future__ import annotations

import re

_PASSWORD = re.compile(r"(://[^:/@]*):([^@]*)@")
_VARIABLE = re.compile(r"\$\{\w+\}")
_SECRETIVE = re.compile(r"(?i)([?&][^=&#]*(?:pass|pwd|secret|token|key)[^=&#]*=)([^&#]*)")


def is_address(table: str) -> bool:
    """True for what names a server or a database rather than a path."""
    return "://" in table


def without_secrets(address: str) -> str:
    """The address with stars for a password that stands in it; the name of a variable stays."""
    head, mark, part = address.partition("#")
    if "@" in part and "/" not in head.partition("://")[2]:
        head, mark, part = address, "", ""  # a password with a "#" in it
    head = _PASSWORD.sub(lambda found: f"{found[1]}:{_starred(found[2])}@", head)
    head = _SECRETIVE.sub(lambda found: found[1] + _starred(found[2]), head)
    return head + mark + part


def _starred(secret: str) -> str:
    return secret if _VARIABLE.fullmatch(secret) else "***"
