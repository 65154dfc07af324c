"""Answers that editors gave to numbers: kept beside the draft, and held against it."""
