"""Thirty stories with an error planted in each three times over, written before the rules."""
