"""Fuzzing by coverage: what reads the words of strangers, held to its promises on any input."""
