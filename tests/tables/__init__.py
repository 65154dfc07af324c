"""Tests of the tables: reading, compiling, matching."""
