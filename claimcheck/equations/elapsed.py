"""Equations of time that elapses: the duration between two dates, and the age at an event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from claimcheck.equations.calendar import Days, days_of, ends_of, say_days
from claimcheck.equations.formula import Formula, from_base, to_base
from claimcheck.equations.wording import say_number, say_quantity
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict

DAY = 86_400  # seconds, the base unit of time
HALF_DAY = DAY // 2  # what a clock without "p.m." shows
YEAR = Fraction(36_525 * DAY, 100)  # the Julian year, as Pint has it


class Elapsed(Formula):
    """duration = time from start to end; roles "duration", and "start" and "end" or one "span".

    Counted in the coarser of the two grains; with `inclusive` both ends may count, so that 1909
    to 1913 is four years or five.  `until` stands in for an end that is no number of the text (the
    day the draft is published).
    """

    def __init__(self, inclusive: bool = True, until: Days | None = None) -> None:
        self.inclusive = inclusive
        self.until = until

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "time between two dates"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if the duration can be the time between, review if only its outer can.

        Between two years or months it may be one less: from late 1995 to early 2003.
        """
        said, counted = terms["duration"], self._counted(terms)
        if counted is None or said.unit.dimension != "time":
            return Verdict.UNCHECKED
        least, most, grain = counted
        if least < 0:
            return Verdict.REFUTED
        fair = Interval.of(least if grain == DAY else max(least - grain, Fraction(0)), most)
        core, outer = (to_base(said, i) for i in (said.meaning.core, said.meaning.outer))
        if core.overlaps(fair):
            return Verdict.SUPPORTED
        return Verdict.REVIEW if outer.overlaps(fair) else Verdict.REFUTED

    def _ends(self, terms: Mapping[str, Quantity]) -> tuple[Days | None, Days | None]:
        if "span" in terms or "end" in terms:
            return ends_of(terms)
        return days_of(terms["start"].mention.moment), self.until

    def _counted(self, terms: Mapping[str, Quantity]) -> tuple[Fraction, Fraction, Fraction] | None:
        """Least and most that elapsed, and one of the grain, in seconds."""
        start, end = self._ends(terms)
        if start is None or end is None:
            return None
        least, grain = _difference(start, end)
        return least, least + (grain if self.inclusive else 0), grain

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The duration in its own unit; None for the dates."""
        counted = self._counted(terms) if role == "duration" else None
        if counted is None or counted[0] < 0:
            return None
        return from_base(terms["duration"].unit, Interval.of(counted[0], counted[1]))

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The time that elapsed."""
        start, end = self._ends(terms)
        if start is None or end is None:
            return "no days of the calendar"
        printed = [say_quantity(terms[role]) for role in ("span", "start", "end") if role in terms]
        printed += [say_days(self.until)] if self.until else []
        words = " to ".join(dict.fromkeys(printed))
        if end.last < start.first:
            return f"{words} runs backwards"
        return f"{words} is {_say_count(*_difference(start, end))}"

    def slip(self, terms: Mapping[str, Quantity]) -> str:
        """Two digits of a year in the wrong order."""
        start, end = self._ends(terms)
        if start is None or end is None or terms["duration"].unit.dimension != "time":
            return ""
        core = to_base(terms["duration"], terms["duration"].meaning.core)
        for one, other in ((start.first.year, end.first.year), (end.first.year, start.first.year)):
            for year in _transposed(one):
                if abs(year - other) * YEAR in core and year != one:
                    return f"{one} for {year}: two digits changed places"
        return ""


def _difference(start: Days, end: Days) -> tuple[Fraction, Fraction]:
    """Seconds between them in the coarser grain, and the grain."""
    a, b = start.first, end.first
    if "year" in (start.grain, end.grain):
        return (b.year - a.year) * YEAR, YEAR
    if "month" in (start.grain, end.grain):
        return ((b.year - a.year) * 12 + b.month - a.month) * YEAR / 12, YEAR / 12
    return Fraction((b - a).days * DAY), Fraction(DAY)


def _say_count(least: Fraction, grain: Fraction) -> str:
    name = {YEAR: "year", YEAR / 12: "month"}.get(grain, "day")
    count = int(least / grain)
    said = f"{count:,} {name}" + ("" if count == 1 else "s")
    if name != "day" or least < 2 * YEAR:
        return said
    return f"{said}, or {say_number(least / YEAR, 3)} years"


def _transposed(year: int) -> list[int]:
    digits = str(year)
    return [
        int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
        for at in range(len(digits) - 1)
    ]


class AgeAt(Formula):
    """age = full years from birth to an event; roles "age", "birth", and "event" or one "life".

    "life" is a span of years.  `on` stands in for an event that is no number of the text (the day
    the draft is published).
    """

    def __init__(self, on: Days | None = None) -> None:
        self.on = on

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "age at an event"

    def ages(self, terms: Mapping[str, Quantity]) -> tuple[int, int] | None:
        """The youngest and the oldest one can be at the event; None without both dates."""
        if "life" in terms:
            moment = terms["life"].mention.moment
            born, event = days_of(moment), days_of(moment, last=True)
        else:
            born = days_of(terms["birth"].mention.moment)
            event = days_of(terms["event"].mention.moment) if "event" in terms else self.on
        if born is None or event is None:
            return None
        return full_years(born.last, event.first), full_years(born.first, event.last)

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported for an age one can have; review for one off where a date is only a year."""
        ages = self.ages(terms)
        if ages is None:
            return Verdict.UNCHECKED
        core = _years_said(terms["age"])
        if ages[1] >= 0 and core.overlaps(Interval.of(*ages)):
            return Verdict.SUPPORTED
        vague = ages[0] != ages[1] and core.overlaps(Interval.of(ages[0] - 1, ages[1] + 1))
        return Verdict.REVIEW if vague else Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The age in years; None for the dates."""
        ages = self.ages(terms) if role == "age" else None
        return None if ages is None or ages[1] < 0 else Interval.of(max(ages[0], 0), ages[1])

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The age worked out."""
        ages = self.ages(terms)
        if ages is None:
            return "no days of the calendar"
        dates = [say_quantity(terms[role]) for role in ("life", "birth", "event") if role in terms]
        span = " to ".join(dates) + (f" to {say_days(self.on)}" if self.on else "")
        if ages[1] < 0:
            return f"{span} is before birth"
        return f"{span} is an age of " + " or ".join(str(age) for age in sorted({*ages}))


def _years_said(age: Quantity) -> Interval:
    """The age as said: "100" is no round number when it is somebody's age."""
    mention = age.mention
    if mention.hedge is not None or mention.is_range:
        return age.meaning.core
    end = mention.ends[0]
    return Interval.around(end.value, Fraction(end.step) / 2)


class ByTheClock(Formula):
    """duration = time from one hour of the day to another; roles "duration", "start", "end".

    The clock may pass midnight, and hours may lack their "p.m."
    """

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "time between two hours"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if the duration can be the time between, as the clock shows it."""
        said, passed = terms["duration"], self._passed(terms)
        if passed is None or said.unit.dimension != "time":
            return Verdict.UNCHECKED
        core, outer = (to_base(said, i) for i in (said.meaning.core, said.meaning.outer))
        times = [Interval.point(passed + turn) for turn in (0, HALF_DAY, 2 * HALF_DAY)]
        if any(core.overlaps(time) for time in times):
            return Verdict.SUPPORTED
        near = any(outer.overlaps(time) for time in times)
        return Verdict.REVIEW if near else Verdict.REFUTED

    def _passed(self, terms: Mapping[str, Quantity]) -> int | None:
        """Seconds from the one hour to the other, less than half a day."""
        start, end = (terms[role].mention.moment for role in ("start", "end"))
        if start is None or end is None or start.hour is None or end.hour is None:
            return None
        hours, minutes = end.hour - start.hour, (end.minute or 0) - (start.minute or 0)
        return (hours * 60 + minutes) * 60 % HALF_DAY

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The duration in its own unit; None for the hours."""
        passed = self._passed(terms) if role == "duration" else None
        if passed is None:
            return None
        return from_base(terms["duration"].unit, Interval.point(passed))

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The time that passed."""
        start, end = say_quantity(terms["start"]), say_quantity(terms["end"])
        minutes = (self._passed(terms) or 0) // 60
        return f"{start} to {end} is {minutes // 60}:{minutes % 60:02} hours"


def full_years(born: date, day: date) -> int:
    """Birthdays from birth to the day, negative before birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
