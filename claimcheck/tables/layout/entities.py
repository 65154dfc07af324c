"""The entities of a table of one's own, and the names by which prose calls them."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon.spelling import plural_of
from claimcheck.tables.elsewhere import COMMON
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.layout.rows import is_total
from claimcheck.tables.layout.values import Layout
from claimcheck.tables.layout.words import head_words

SHORTEST = 3  # letters of a name that is taken in other cases too


def entity_of(label: str, layout: Layout) -> tuple[Entity, tuple[Name, ...]]:
    """The entity that a layout's rows call so, and its names; for those that no table ships."""
    about = layout.about
    if label == about:
        return Entity(label, "", label), (Name(label, label),)
    sort = COMMON if layout.kind in head_words().common else ""
    part_of = (about,) if about else ()
    entity = Entity(label, layout.kind, label, part_of, sort=sort)
    return entity, tuple(Name(surface, label) for surface in names_for(label, layout.kind))


def heads_of(layout: Layout) -> dict[str, tuple[str, ...]]:
    """The nouns by which prose refers back to the layout's entities: "the department"."""
    return {layout.kind: (layout.kind,)} if layout.kind else {}


def names_for(label: str, kind: str = "") -> tuple[str, ...]:
    """How prose writes the name: the label, "&" and "and", with the word for what it is.

    A total is no name: "total" says nothing of what it is the total of.
    """
    if is_total(label):
        return (f"all {plural_of(kind)}", f"All {plural_of(kind)}") if kind else ()
    surfaces = list(_cased(label, kind))
    if kind in head_words().joined and kind not in label.lower().split():
        surfaces += [f"{one} {end}" for one in surfaces for end in (kind, kind.capitalize())]
        surfaces += _lower_joined(label, kind)
    return tuple(dict.fromkeys(surfaces))


def _cased(label: str, kind: str) -> Iterator[str]:
    """The label as printed, with "and" for "&", in title case if it shouts, in lower case."""
    for one in _with_and(label):
        yield one
        spoken = _titled(one) if one.isupper() and len(one) > SHORTEST + 1 else one
        yield spoken
        if kind in head_words().common and _is_phrase(spoken):
            yield spoken.lower()
            yield spoken.lower().capitalize()


def _titled(text: str) -> str:
    return text.title().replace(" And ", " and ").replace(" Of ", " of ").replace("'S", "'s")


def _with_and(label: str) -> tuple[str, ...]:
    if " & " in label:
        return label, label.replace(" & ", " and ")
    return (label, label.replace(" and ", " & ")) if " and " in label else (label,)


def _lower_joined(label: str, kind: str) -> list[str]:
    """ "the parks department": in lower case only with the word for what it is."""
    if not _is_phrase(label):
        return []
    return [f"{one.lower()} {kind}" for one in _with_and(label)]


def _is_phrase(text: str) -> bool:
    """True for words that are no abbreviations, initials or numbers."""
    words = [word for word in text.replace("&", " ").split() if word.isalpha()]
    shouted = any(word.isupper() and not text.isupper() for word in words)
    return bool(words) and not shouted and len(text) > SHORTEST
