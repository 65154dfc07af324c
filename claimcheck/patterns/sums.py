"""Which rows and columns of a table are sums of others, told by labels and by what adds up.

A label alone proves nothing: totals of rates, ranks and averages do not add up.  A sum is believed
where most lines of its kind hold; one that fails among them is wrong, and the cell where a failing
row meets a failing column is the wrong one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.grid import Figure, Grid, TableWords, table_words
from claimcheck.patterns.slipped import is_slip, is_turned

Place = tuple[int, int]  # row, column

MOST_COLUMNS = 30
LONGEST_RUN = 8  # columns side by side that make another one
TELLING_ROWS = 4  # rows of two figures or more that must hold before columns are believed a sum
LABELLED_ROWS = 2  # the same under a head that says total
ROWS_PER_FAILURE = 5  # holding rows that outweigh one that fails
TELLING_SHARE = Fraction(1, 15)  # a gap under this share of the total may be a row left out
SLIGHT_SHARE = Fraction(1, 50)  # the same in a row whose like hold
SMALL_TOTAL = 20  # of smaller totals every unit counts if the other columns hold
FEW_SLIPS = 2
HUNDRED = Fraction(100)


class Line(NamedTuple):
    """A total and its parts; `gap` is what the parts make more than the total.

    `slack` is what rounding of the printed figures explains.
    """

    total: Place
    parts: tuple[Place, ...]
    gap: Fraction
    slack: Fraction

    @property
    def holds(self) -> bool:
        """True if the parts add up to the total."""
        return abs(self.gap) <= self.slack

    def change(self, place: Place) -> Fraction:
        """What must be added to one cell for the line to hold."""
        return self.gap if place == self.total else -self.gap

    @property
    def places(self) -> frozenset[Place]:
        """Every cell of the line."""
        return frozenset((self.total, *self.parts))


class Failure(NamedTuple):
    """A line that does not add up, the cells suspected, and if that is sure."""

    line: Line
    suspects: tuple[Place, ...]
    sure: bool


class Sums(NamedTuple):
    """The lines of a table that hold, and those that do not and should."""

    holding: tuple[Line, ...]
    failing: tuple[Failure, ...]


def find_sums(grid: Grid) -> Sums:
    """The sums of a table, of rows and of columns."""
    if grid.width > MOST_COLUMNS or len(grid.rows) < 3:
        return Sums((), ())
    across = [line for structure in _across(grid) for line in structure]
    down = _down(grid, table_words())
    broken = [line for line in across if not line.holds]
    columns = list(_failures(grid, down, broken))
    rows = _row_failures(grid, broken, columns)
    holding = [line for line in (*across, *down) if line.holds and _telling(grid, line)]
    return Sums(tuple(holding), (*columns, *rows))


def _telling(grid: Grid, line: Line) -> bool:
    """True if at least two parts are not nought: a sum of one proves little."""
    return sum(1 for place in line.parts if _at(grid, place).value) >= 2


def _at(grid: Grid, place: Place) -> Figure:
    figure = grid.figure(*place)
    assert figure is not None
    return figure


def _line(grid: Grid, total: Place, parts: Sequence[Place]) -> Line | None:
    """The line of the cells; None if a part is words, or fewer than two are figures."""
    whole = grid.figure(*total)
    cells = [grid.rows[row][column] for row, column in parts]
    if whole is None or any(cell.figure is None and not cell.is_empty for cell in cells):
        return None
    figures = [cell.figure for cell in cells if cell.figure]
    if len(figures) < 2:
        return None
    places = tuple(at for at, cell in zip(parts, cells, strict=True) if cell.figure)
    gap = sum((figure.value for figure in figures), -whole.value)
    return Line(total, places, gap, _slack(whole, figures))


def _slack(whole: Figure, parts: Sequence[Figure]) -> Fraction:
    """What rounding explains where most figures are rounded: half a step of each."""
    rounded = 2 * sum(figure.step < 1 for figure in (*parts, whole)) > len(parts)
    return sum((figure.step for figure in parts), whole.step) / 2 if rounded else Fraction(0)


# Columns that are sums of columns beside them


def _across(grid: Grid) -> Iterator[list[Line]]:
    """For each column that is a sum of columns beside it, the lines of its rows."""
    for column in range(grid.width):
        found = [
            lines
            for first, last in _runs(column, grid.width)
            if (lines := _believed(grid, column, first, last))
        ]
        if found:
            yield max(found, key=lambda lines: (_weight(lines), -len(lines[0].parts)))


def _runs(column: int, width: int) -> Iterator[tuple[int, int]]:
    for length in range(2, LONGEST_RUN + 1):
        if column - length >= 0:
            yield column - length, column
        if column + 1 + length <= width:
            yield column + 1, column + 1 + length


def _believed(grid: Grid, column: int, first: int, last: int) -> list[Line]:
    """The lines of the rows if enough hold; nothing otherwise."""
    lines: list[Line] = []
    holding = telling = failing = 0
    for line in _row_lines(grid, column, range(first, last)):
        lines.append(line)
        holding += line.holds
        telling += line.holds and _telling(grid, line)
        failing += not line.holds
        if failing > 2 and failing * 2 > holding:
            return []
    enough = telling >= _rows_needed(grid, column, lines)
    return lines if enough and failing <= max(1, holding // ROWS_PER_FAILURE) else []


def _row_lines(grid: Grid, column: int, parts: range) -> Iterator[Line]:
    """For each row the column as the sum of others; not where all are nought."""
    for row in range(grid.first, len(grid.rows)):
        line = _line(grid, (row, column), [(row, at) for at in parts])
        if line is not None and any(_at(grid, place).value for place in line.places):
            yield line


def _rows_needed(grid: Grid, column: int, lines: Sequence[Line]) -> int:
    """How many rows must hold; fewer under a head that promises a total."""
    if not table_words().is_total(grid.head[column]):
        return TELLING_ROWS
    turned = all(line.holds or _slips(grid, line, is_turned) for line in lines)
    return 1 if turned else LABELLED_ROWS


def _weight(lines: Sequence[Line]) -> int:
    return sum(1 if line.holds else -2 for line in lines)


# Rows that are sums of the rows above or below them


def _down(grid: Grid, words: TableWords) -> list[Line]:
    """The lines of the columns under (or over) rows labelled as totals."""
    totals = [row for row in range(grid.first, len(grid.rows)) if words.is_total(grid.label(row))]
    found: list[Line] = []
    for at, row in enumerate(totals):
        groups = _groups(grid, totals, at)
        readings = [list(_columns(grid, row, group, words)) for group in groups if len(group) > 1]
        if readings:
            found += max(readings, key=_holding)
    return found


def _groups(grid: Grid, totals: Sequence[int], at: int) -> Iterator[list[int]]:
    """Rows that a total may add up: all above it, those since the last total, the totals, or all
    below it."""
    row = totals[at]
    plain = [r for r in range(grid.first, len(grid.rows)) if r not in totals]
    yield [r for r in plain if r < row]
    if at:
        yield [r for r in plain if totals[at - 1] < r < row]
        yield list(totals[:at])
    yield [r for r in plain if r > row]


def _holding(lines: Iterable[Line]) -> int:
    return sum(line.holds for line in lines)


def _columns(grid: Grid, row: int, group: Sequence[int], words: TableWords) -> Iterator[Line]:
    for column in range(grid.width):
        line = _line(grid, (row, column), [(r, column) for r in group])
        if line is None:
            continue
        head = grid.head[column]
        hundred = _at(grid, line.total).value == HUNDRED
        percent = words.is_percent(head) or _at(grid, line.total).mention.unit == "percent"
        if (percent and hundred) or (not percent and (line.holds or words.is_added(head))):
            yield line


def _failures(grid: Grid, down: Sequence[Line], broken: Sequence[Line]) -> Iterator[Failure]:
    """The columns that should add up and do not."""
    failing = [line for line in down if not line.holds]
    held = sum(1 for line in down if line.holds and _telling(grid, line))
    small = held > 1 and len(failing) == 1
    gaping = [line for line in failing if _gapes(grid, line, held, small)]
    for line in failing:
        crossing = _crossing(line, broken)
        if crossing:
            yield Failure(line, crossing, sure=True)
        elif line in gaping and len(gaping) * 3 <= held + 3:
            yield Failure(line, _suspects(grid, line), _is_sure(grid, line, held))


def _is_sure(grid: Grid, line: Line, held: int) -> bool:
    """True for a gap of a tenth of the total or a turned digit, where other columns hold."""
    share = abs(line.gap) * 10 >= abs(_at(grid, line.total).value)
    return (held > 1 and share) or (held > 0 and bool(_slips(grid, line, is_turned)))


def _row_failures(
    grid: Grid, broken: Sequence[Line], columns: Sequence[Failure]
) -> Iterator[Failure]:
    """The rows that do not add up and hold no cell that a column suspects."""
    told = {place for failure in columns for place in failure.suspects}
    for line in broken:
        averaged = _is_no_sum(grid, line) and not _slips(grid, line)
        if not told & line.places and _is_telling_gap(grid, line) and not averaged:
            yield Failure(line, _suspects(grid, line), sure=True)


def _is_telling_gap(grid: Grid, line: Line) -> bool:
    total = abs(_at(grid, line.total).value)
    return total < SMALL_TOTAL or abs(line.gap) >= total * SLIGHT_SHARE


def _crossing(line: Line, broken: Sequence[Line]) -> tuple[Place, ...]:
    """The cells whose change by one amount mends the line and another one that fails."""
    shared = {
        place
        for other in broken
        for place in other.places & line.places
        if other.change(place) == line.change(place)
    }
    return tuple(sorted(shared))


def _gapes(grid: Grid, line: Line, held: int, small: bool) -> bool:
    """True if the gap is no row left out, no average and no maximum."""
    slips = bool(_slips(grid, line))
    if not slips and _is_no_sum(grid, line):
        return False
    total = _at(grid, line.total).value
    large = _is_large(line, total)
    if not held:
        return slips and large
    if small and abs(total) < SMALL_TOTAL:
        return True
    step = min(_at(grid, place).step for place in line.places)
    return large or (abs(line.gap) >= 3 * step and bool(_slips(grid, line, is_turned)))


def _is_large(line: Line, total: Fraction) -> bool:
    """True for a gap beyond rounding that is a telling share of the larger sum."""
    size, whole = abs(line.gap), max(abs(total), abs(total + line.gap))
    return size >= 2 * (line.slack or 1) and size >= whole * TELLING_SHARE


def _is_no_sum(grid: Grid, line: Line) -> bool:
    """True for a total no larger than its largest part, or exceeded by more than that part."""
    total, largest = _at(grid, line.total).value, max(_at(grid, at).value for at in line.parts)
    return total <= largest or 0 <= largest < line.gap


def _suspects(grid: Grid, line: Line) -> tuple[Place, ...]:
    """The one or two cells that a slip of the hand explains, and the total; else all."""
    slips = _slips(grid, line)
    few = 1 <= len(slips) <= FEW_SLIPS
    return tuple(sorted({*slips, line.total})) if few else tuple(sorted(line.places))


def _slips(
    grid: Grid, line: Line, explains: Callable[[Figure, Fraction], bool] | None = None
) -> list[Place]:
    """The cells whose change by a slip of the hand mends the line."""
    fits = explains or is_slip
    return [place for place in line.places if fits(_at(grid, place), line.change(place))]
