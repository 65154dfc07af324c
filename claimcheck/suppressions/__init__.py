"""Findings set aside: by comments in the draft, by a baseline, or on unchanged lines."""
