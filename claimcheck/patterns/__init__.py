"""The small pattern language over slots and cue words, with which rules find their numbers."""
