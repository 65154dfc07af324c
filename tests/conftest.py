"""What all tests share: no test is timed, on a busy machine least of all."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
