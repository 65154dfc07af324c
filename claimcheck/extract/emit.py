"""Atoms to mentions: the hedge round them, and the unit that earlier numbers share with them."""

from __future__ import annotations

from claimcheck.extract.ellipsis import share_forward
from claimcheck.extract.hedges import read_hedge
from claimcheck.extract.scan import Atom, Scan
from claimcheck.model import Form, Kind, Mention

_JOINTS = frozenset(
    {
        " and ",
        " or ",
        " & ",
        " and about ",
        " to ",
        " by ",
        " x ",
        " × ",
        "x",
        "×",
        " X ",
        "- and ",
        "- or ",
    }
)
_LIST_JOINTS = frozenset({", ", ", and ", ", or "})
SHARED_WITH_NEXT = "unit shared with the next number"
MOST_PERCENT = 1000  # what is more shares no percent sign with the number after it
LONGEST_JOINT = 12  # characters of what may stand between two numbers of a list
MAX_SHARED = 12  # numbers of a list that share the unit of its last


def emit_atoms(scan: Scan, atoms: list[Atom]) -> int:
    """Where the last atom ends; the atoms stand among the scan's mentions then."""
    for atom in atoms:
        mention = _mention(scan, atom)
        scan.mentions.append(mention)
        if len(scan.mentions) > 1:
            if mention.kind is not Kind.NUMBER:
                _share_back(scan, mention)
            elif mention.form is Form.DIGITS:
                share_forward(scan)
    return max(scan.mentions[-1].full_end, atoms[-1].end)


def _mention(scan: Scan, atom: Atom) -> Mention:
    text = scan.text
    start, end, printed, _, form, kind, unit, noun, readings, notes, high, led = atom
    noun_end = end + 1 + len(noun) if noun else end
    hedge = read_hedge(text, start, end, unit, noun_end)
    full_start = led if 0 <= led < hedge.start else hedge.start
    ends = (printed,) if high is None else (printed, high)
    return Mention(
        start, end, text[start:end], kind, ends, unit, form, hedge.name, full_start, hedge.end,
        noun, "", None, notes, readings,
    )  # fmt: skip


def _share_back(scan: Scan, last: Mention) -> None:
    """Give the unit or noun of the last mention to the bare numbers that it is listed with."""
    if last.form in (Form.ORDER, Form.COMPOUND):
        return
    if last.kind is Kind.MONEY and scan.text[last.start] in "$£€¥":
        return
    mentions, joints = scan.mentions, _JOINTS
    for at in range(len(mentions) - 2, max(-1, len(mentions) - 2 - MAX_SHARED), -1):
        earlier, later = mentions[at], mentions[at + 1]
        if not _may_share(earlier, last) or later.full_start - earlier.end > LONGEST_JOINT:
            return
        joint = scan.text[earlier.end : later.full_start]
        if joint not in joints or (joint == " to " and earlier.form is Form.FRACTION):
            return
        mentions[at] = earlier._replace(
            kind=last.kind, unit=last.unit, noun=last.noun, readings=last.readings,
            notes=(*earlier.notes, SHARED_WITH_NEXT),
        )  # fmt: skip
        joints = _JOINTS | _LIST_JOINTS


def _may_share(earlier: Mention, last: Mention) -> bool:
    """True for a bare number; one of thousands shares no percent sign."""
    if earlier.kind is not Kind.NUMBER or earlier.unit:
        return False
    return last.kind is not Kind.PERCENT or earlier.low <= MOST_PERCENT
