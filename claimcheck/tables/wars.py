""" "Before the war": the year before an event that a table dates."""

from __future__ import annotations

import datetime

from claimcheck.model import Period
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.periods import Bound
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

EVENT_DATE = "event_date"
YEAR = datetime.timedelta(days=365)
WORDS_BETWEEN = 5  # words from "before" to "war"


def before_war(scene: Scene, entity: Entity, tables: Tables) -> Bound | None:
    """The period that "before the war" binds; None if the sentence says nothing of the kind.

    The war is the event named last that concerns the entity or what it is part of.
    """
    words = [piece.word for piece in scene.clause.pieces]
    said = ("before" in words and _names_war(words, words.index("before"))) or any(
        word in ("prewar", "pre-war", "pre-invasion") for word in words
    )
    if not said:
        return None
    concerned = {entity.id, *entity.part_of}
    for event in scene.events:
        if not concerned.intersection(event.part_of):
            continue
        for row in tables.rows(event.id, EVENT_DATE):
            if row.valid is not None and row.valid.first.year > 1:  # a calendar's first
                began = row.valid.first
                period = Period(began - YEAR, began - datetime.timedelta(days=1))
                why = f"the year before {event.label}, {began}"
                return Bound(period, True, True, why)
    return Bound(None, True, False, "before a war", "no table dates the war that is meant")


def _names_war(words: list[str], before: int) -> bool:
    following = words[before + 1 : before + 2 + WORDS_BETWEEN]
    return any(word in grammar().wars for word in following)
