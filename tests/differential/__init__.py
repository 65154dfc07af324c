"""Against what others compute: Fractions for intervals, Pint for units, quantulum3 for texts."""
