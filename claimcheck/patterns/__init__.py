"""The small pattern language over slots and cue words, with which rules find their numbers."""

from claimcheck.patterns.change import (
    Terms,
    change_patterns,
    change_terms,
    end_of,
    old_and_new,
    scaled_readings,
    share_unit,
    sign_of,
    word_before,
)
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.language import Pattern, PatternError, compile_patterns
from claimcheck.patterns.pairs import Pair, find_pairs, is_difference, without_number
from claimcheck.patterns.search import Hit, search
from claimcheck.patterns.tokens import slot_types, token_places, tokenize
from claimcheck.patterns.wholes import (
    counted_before,
    find_wholes,
    following,
    listed_parts,
    opens_list,
    parts_by_sentence,
    place_of,
)

__all__ = [
    "Hit",
    "Pair",
    "Pattern",
    "PatternError",
    "Terms",
    "change_patterns",
    "change_terms",
    "compile_patterns",
    "counted_before",
    "cues_in",
    "end_of",
    "find_pairs",
    "find_wholes",
    "following",
    "is_difference",
    "listed_parts",
    "old_and_new",
    "opens_list",
    "parts_by_sentence",
    "place_of",
    "scaled_readings",
    "search",
    "share_unit",
    "sign_of",
    "slot_types",
    "token_places",
    "tokenize",
    "without_number",
    "word_before",
]
