"""Verify the numbers of a draft: against each other and against reference tables."""
