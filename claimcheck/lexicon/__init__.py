"""The words: numbers, hedges, units and currencies, as TOML, and the tables compiled of them."""
