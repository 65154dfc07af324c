"""Claimcheck inside other programs: each part optional, and imported only when asked for."""
