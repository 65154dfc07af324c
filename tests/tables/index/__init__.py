"""Tests of the indexes of large tables."""
