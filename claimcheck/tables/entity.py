"""What tables state figures about, and the names by which prose calls it."""

from claimcheck.namedtuple import NamedTuple


class Entity(NamedTuple):
    """A country, plant, river, element … of a table.

    `part_of` are the ids of what it lies in.  `context` are words that settle an ambiguous name.
    `sort` narrows the type ("nuclear" for a plant; "common" for what a common noun names), "" if
    nothing does.
    """

    id: str
    type: str
    label: str
    part_of: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    sort: str = ""


class Name(NamedTuple):
    """One surface of an entity, case as printed.

    `demonym` marks an adjective ("Kenyan"); `ambiguous` a surface that also means something else
    and counts only beside a context word of its entity.
    """

    surface: str
    entity_id: str
    demonym: bool = False
    ambiguous: bool = False


class Sighting(NamedTuple):
    """A name found in the text: `text[start:end]`, and the entities it may mean.

    `certain` is False if the name is ambiguous and nothing around it settles which is meant.
    """

    start: int
    end: int
    entities: tuple[Entity, ...]
    demonym: bool
    certain: bool
