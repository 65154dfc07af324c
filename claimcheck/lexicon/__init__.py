"""The words: number words, hedges, units and currencies, as TOML, and the table compiled of them."""
