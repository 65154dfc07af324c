"""The few equations that relate numbers of a draft, each checked and solved for every term."""

from claimcheck.equations.change import (
    Difference,
    Move,
    Multiple,
    PercentChange,
    PointsAsPercent,
    middles,
)
from claimcheck.equations.conversion import Conversion, converts
from claimcheck.equations.formula import Formula, from_base, printed, to_base
from claimcheck.equations.share import Bound, OneWhole, Quotient, Same, Share, Sum
from claimcheck.equations.slips import name_slip, name_slips
from claimcheck.equations.wording import (
    say_interval,
    say_number,
    say_quantity,
    say_value,
    unit_symbols,
)

__all__ = [
    "Bound",
    "Conversion",
    "Difference",
    "Formula",
    "Move",
    "Multiple",
    "OneWhole",
    "PercentChange",
    "PointsAsPercent",
    "Quotient",
    "Same",
    "Share",
    "Sum",
    "converts",
    "from_base",
    "middles",
    "name_slip",
    "name_slips",
    "printed",
    "say_interval",
    "say_number",
    "say_quantity",
    "say_value",
    "to_base",
    "unit_symbols",
]
