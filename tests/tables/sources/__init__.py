"""Tests of the kinds of table sources."""
