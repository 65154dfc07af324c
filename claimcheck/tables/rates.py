"""Exchange rates by day: an optional source, named "ecb"."""

from __future__ import annotations

import datetime
from decimal import Decimal
from importlib import import_module
from typing import Protocol

from claimcheck.errors import MissingExtraError

NAME = "ecb"  # how a user asks for the European Central Bank's rates, among the tables


class Rates(Protocol):
    """Exchange rates by day."""

    def rate(self, source: str, target: str, day: datetime.date) -> Decimal | None:
        """Units of the target currency for one of the source; None if no rate is known."""


class EcbRates:
    """The daily reference rates that come with the `currencyconverter` package.

    Raises MissingExtraError if it is not installed.
    """

    def __init__(self) -> None:
        try:
            converter = import_module("currency_converter").CurrencyConverter
        except ImportError as error:
            hint = "pip install 'claimcheck-newsroom[rates]'"
            raise MissingExtraError(
                "the rates need the package currencyconverter", hint=hint
            ) from error
        self._rates = converter(fallback_on_missing_rate=True)

    def rate(self, source: str, target: str, day: datetime.date) -> Decimal | None:
        """Units of the target currency for one of the source, on the day or the nearest before."""
        if not {source, target} <= set(self._rates.currencies):
            return None
        bounds = [self._rates.bounds[one] for one in (source, target) if one != "EUR"]
        if any(not bound.first_date <= day <= bound.last_date for bound in bounds):
            return None
        return Decimal(str(round(self._rates.convert(1, source, target, date=day), 8)))
