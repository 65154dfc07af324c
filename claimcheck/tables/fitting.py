"""Whether a number is of a kind that states a measure: the dimension, or what prose leaves out."""

from claimcheck.model import Form, Kind, Measure, Mention
from claimcheck.units import find_unit

COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.CODE})


def fits(measure: Measure, mention: Mention) -> bool:
    """True if the number can state the measure: same dimension, or a unit prose leaves out.

    Of a bare number of years the sentence must also say "years" somewhere: see `is_bare_of_years`.
    """
    if mention.kind is Kind.CODE and not measure.whole:
        return False
    if measure.unit == "" and not measure.cues:
        return True
    if find_unit(mention.unit).dimension == find_unit(measure.unit).dimension:
        return mention.kind in COUNTS if measure.unit == "" else True
    return _fits_in_prose(measure, mention)


def _fits_in_prose(measure: Measure, mention: Mention) -> bool:
    """True for a number whose unit prose leaves out or says elsewhere."""
    if mention.unit in measure.bare_units:
        return not mention.noun
    if mention.unit or mention.kind not in COUNTS:
        return False
    if measure.unit == "percent":
        return mention.form is Form.FRACTION
    return measure.unit == "year" and not mention.noun


def is_bare_of_years(measure: Measure, mention: Mention) -> bool:
    """True for a number without a unit that fits a measure in years."""
    return measure.unit == "year" and not mention.unit and "" not in measure.bare_units
