"""Addresses of databases among the tables: told from paths, and shown without their secrets."""

from __future__ import annotations

from claimcheck.regex import Regex

# A password may hold a "#" or a "/" that ought to be written as %23 and %2F, but not both.
_USER = r"[^:/@#]*:(?P<secret>[^@#]*|[^@/]*)@|[^:/@#]*@|"
_ADDRESS = Regex(rf"(?s)(?P<head>[A-Za-z][\w+.-]*://(?:{_USER})[^#]*)(?:#(?P<part>.*))?")
_VARIABLE = Regex(r"\$\{\w+\}")
_SECRETIVE = Regex(r"(?i)([?&][^=&#]*(?:pass|pwd|secret|token|key)[^=&#]*=)([^&#]*)")


def is_address(table: str) -> bool:
    """True for what names a server or a database rather than a path."""
    return "://" in table


def parted(address: str) -> tuple[str, str]:
    """The address of the database, and the table or query that stands behind its "#"."""
    found = _ADDRESS.fullmatch(address)
    return (found["head"], found["part"] or "") if found else (address, "")


def without_secrets(address: str) -> str:
    """The address with stars for a password that stands in it; the name of a variable stays."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return address
    start, end = found.span("secret")
    head = found["head"]
    if start >= 0:
        head = head[:start] + _starred(head[start:end]) + head[end:]
    head = _SECRETIVE.sub(lambda one: one[1] + _starred(one[2]), head)
    return head if found["part"] is None else f"{head}#{found['part']}"


def _starred(secret: str) -> str:
    return secret if _VARIABLE.fullmatch(secret) else "***"
