"""Tests of `claimcheck.cache`."""
