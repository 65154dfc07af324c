"""The encoding of a text file that does not say it."""

from __future__ import annotations

import codecs

from claimcheck.errors import MissingExtraError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
WESTERN = "cp1252"
CANDIDATES = [
    WESTERN, "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "koi8_r", "mac_roman", "cp437", "cp850", "cp932", "gb18030", "big5", "cp949",
]  # fmt: skip


def encoding_of(head: bytes, whole: bool) -> str:
    """The encoding of a text that begins so: what its mark says, else UTF-8, else the likeliest.

    `whole` if there is no more of it: what looks cut off at the end is then wrong.  Raises
    MissingExtraError if the likeliest cannot be asked for.
    """
    marked = next((name for mark, name in BOMS if head.startswith(mark)), "")
    if marked:
        return marked
    if _is_utf8(head, whole):
        return _unmarked_utf16(head) or "utf-8"
    return _likeliest(head)


def _is_utf8(head: bytes, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, whole)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(head: bytes) -> str:
    """UTF-16 without its mark: every other byte of Latin text is NUL."""
    for name, nulls, others in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if len(head) > 3 and head[nulls::2].count(0) > len(head) // 3 > head[others::2].count(0):
            return name
    return ""


def _likeliest(head: bytes) -> str:
    try:
        from charset_normalizer import from_bytes
    except ImportError as error:
        hint = "save it as UTF-8, or pip install charset-normalizer"
        raise MissingExtraError("the text is not UTF-8", hint=hint) from error
    found = list(from_bytes(head, cp_isolation=CANDIDATES, enable_fallback=False))
    if not found:
        return WESTERN
    western = next((one for one in found if WESTERN in one.could_be_from_charset), None)
    # A short text fits many encodings alike; then it is the one that most of such files have.
    if western is not None and western.chaos <= found[0].chaos:
        return WESTERN
    return found[0].encoding
