"""The kinds of values that a key may have, and what is said of one that has another."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from os import PathLike

from claimcheck.errors import ConfigError
from claimcheck.regex import Regex

LONGEST_COUNT = 18  # digits
_CODE = Regex(r"CC\d{0,3}")


class SettingError(ConfigError):
    """A key, or its value, that makes no sense; `key` is as written."""

    def __init__(self, message: str, key: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.key = key


def strings(key: str, value: object) -> tuple[str, ...]:
    """The strings of a list, or of one.  Raises SettingError for anything else."""
    many = [value] if isinstance(value, str) else value
    if isinstance(many, (list, tuple)) and all(isinstance(one, (str, PathLike)) for one in many):
        return tuple(str(one) for one in many)
    raise SettingError(f"{key} is a list of strings", key, f'such as {key} = ["…"]')


def string(key: str, value: object) -> str:
    """The string.  Raises SettingError for anything else."""
    if isinstance(value, str):
        return value
    raise SettingError(f"{key} is a string", key)


def flag(key: str, value: object) -> bool:
    """The truth value.  Raises SettingError for anything else."""
    if isinstance(value, bool):
        return value
    raise SettingError(f"{key} is true or false", key)


def share(key: str, value: object) -> Decimal:
    """The share, from 0 to 1.  Raises SettingError for anything else."""
    try:
        said = Decimal(str(value))
    except InvalidOperation:
        said = Decimal(-1)
    if said.is_finite() and 0 <= said <= 1:
        return said
    raise SettingError(f"{key} is a share between 0 and 1", key, "0.05 is five percent")


def codes(key: str, value: object) -> tuple[str, ...]:
    """Rule codes, or their beginnings.  Raises SettingError for anything else."""
    found = tuple(code.upper() for code in strings(key, value))
    for code in found:
        if not _CODE.fullmatch(code):
            hint = "such as CC201, or CC2 for a family"
            raise SettingError(f"{code!r} is not a rule code", key, hint)
    return found


def table(key: str, value: object) -> Mapping[str, object]:
    """The keys and values of a table.  Raises SettingError for anything else."""
    if isinstance(value, Mapping):
        return {str(name): one for name, one in value.items()}
    raise SettingError(f"{key} is a table", key, f"[{key}] on a line of its own")


def count(key: str, value: object, otherwise: str) -> int | None:
    """The number, 1 or more; None for the word `otherwise`.  Raises SettingError for the rest."""
    if value == otherwise:
        return None
    is_short = isinstance(value, str) and value.isdecimal() and len(value) <= LONGEST_COUNT
    said = int(value) if isinstance(value, str) and is_short else value
    if isinstance(said, int) and not isinstance(said, bool) and said >= 1:
        return said
    raise SettingError(f'{key} is a number from 1 on, or "{otherwise}"', key)
