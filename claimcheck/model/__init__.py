"""The values that pass between the stages: immutable, without I/O, Pint or pandas in them."""

from claimcheck.model.document import (
    Block,
    BlockKind,
    Document,
    Location,
    Period,
    Remark,
    SourceMap,
)
from claimcheck.model.mention import Form, Kind, Mention, Moment, Printed
from claimcheck.model.outcome import (
    Addend,
    Addition,
    Basis,
    Evidence,
    Finding,
    Fit,
    Outcome,
    Severity,
    Solution,
    Suppressed,
    SuppressedBy,
    Unread,
    Verdict,
)
from claimcheck.model.quantity import Meaning, Quantity, Unit
from claimcheck.model.quotation import Quotation
from claimcheck.model.reading import Reading, Sentence, Token
from claimcheck.model.record import Edition, Match, Measure, Rank, ReferenceRow
from claimcheck.model.relation import AddsUp, Equation, NamesSlip, Relation, TellsAll, Term
from claimcheck.model.rule import Rule
from claimcheck.model.settings import Desk, Settings

__all__ = [
    "Addend",
    "Addition",
    "AddsUp",
    "Basis",
    "Block",
    "BlockKind",
    "Desk",
    "Document",
    "Edition",
    "Equation",
    "Evidence",
    "Finding",
    "Fit",
    "Form",
    "Kind",
    "Location",
    "Match",
    "Meaning",
    "Measure",
    "Mention",
    "Moment",
    "NamesSlip",
    "Outcome",
    "Period",
    "Printed",
    "Quantity",
    "Quotation",
    "Rank",
    "Reading",
    "ReferenceRow",
    "Relation",
    "Remark",
    "Rule",
    "Sentence",
    "Settings",
    "Severity",
    "Solution",
    "SourceMap",
    "Suppressed",
    "SuppressedBy",
    "TellsAll",
    "Term",
    "Token",
    "Unit",
    "Unread",
    "Verdict",
]
