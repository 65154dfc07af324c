"""Where in the draft numbers stand, for a reader: in which block, and in whose words."""

from collections.abc import Sequence

from claimcheck.model import BlockKind, Document, Finding, Mention, Outcome, Quotation
from claimcheck.model.checked import CheckedDocument, Entry, concerned
from claimcheck.namedtuple import NamedTuple

_IN_BLOCK = {
    BlockKind.DEK: "in the dek",
    BlockKind.TABLE_CELL: "in a table",
    BlockKind.LIST_ITEM: "in a list",
    BlockKind.QUOTE: "in a block quote",
    BlockKind.CAPTION: "in a caption",
}
_ARTICLES = ("The ", "A ", "An ")


class Whereabouts(NamedTuple):
    """The kind of block, None outside of blocks; whether it is in quotation marks; who says it.

    There may be a speaker without quotation marks: "according to the ministry".
    """

    block: BlockKind | None
    quoted: bool
    speaker: str | None


def whereabouts_of(
    checked: CheckedDocument, start: int, mentions: Sequence[Mention] = ()
) -> Whereabouts:
    """Where the character at `start` stands and, if there are any, in whose words the numbers.

    It is quoted if one of them is; a speaker is told if it is that of all.
    """
    block = checked.document.block_at(start)
    found = _quotations(checked, start, mentions)
    speakers = {None if one is None else one.speaker for one in found}
    quoted = any(one is not None and one.marked for one in found)
    speaker = speakers.pop() if len(speakers) == 1 else None
    return Whereabouts(block.kind if block else None, quoted, speaker)


def where_of(one: Finding | Outcome, checked: CheckedDocument) -> str:
    """The same in words, " (in the headline, in the words of Ines Arbo)", to go behind others.

    "" for what is the body's own.  Where the numbers are not all one speaker's, those that are
    somebody's are named.
    """
    told = in_words(one, checked)
    return f" ({told})" if told else ""


def in_words(one: Finding | Outcome, checked: CheckedDocument) -> str:
    """ "in the headline, in the words of Ines Arbo"; "" for what is the body's own."""
    mentions = concerned(one) if isinstance(one, Outcome) else one.mentions
    found = _quotations(checked, one.start, mentions)
    if len(set(found)) == 1:
        said = [_whose(found[0])]
    else:
        pairs = zip(mentions, found, strict=True)
        said = [f"{' '.join(m.text.split())} {_whose(quoted)}" for m, quoted in pairs if quoted]
    parts = dict.fromkeys((_in_block(checked.document, one.start), *said))
    return ", ".join(part for part in parts if part)


def whose_words(entry: Entry, checked: CheckedDocument) -> str:
    """ " (in the words of Ines Arbo)": who says a number of the ledger; "" if nobody is told to."""
    told = _whose(checked.quotation_at(entry.mention.start))
    return f" ({told})" if told else ""


def _quotations(
    checked: CheckedDocument, start: int, mentions: Sequence[Mention]
) -> list[Quotation | None]:
    offsets = [mention.start for mention in mentions] or [start]
    return [checked.quotation_at(offset) for offset in offsets]


def _whose(quotation: Quotation | None) -> str:
    if quotation is None:
        return ""
    if quotation.speaker is None:
        return "in quotation marks"
    speaker = quotation.speaker
    if speaker.startswith(_ARTICLES):
        speaker = speaker[0].lower() + speaker[1:]
    return f"{'in the words of' if quotation.marked else 'according to'} {speaker}"


def _in_block(document: Document, start: int) -> str:
    block = document.block_at(start)
    if block is None or block.kind is BlockKind.PARAGRAPH:
        return ""
    if block.kind is BlockKind.HEADLINE:
        return "in the headline" if block == document.blocks[0] else "in a heading"
    return _IN_BLOCK[block.kind]
