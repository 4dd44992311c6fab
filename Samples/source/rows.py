"""A row of a sample action log, with the faults planted in it and how they are mended."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Row:
    """One action; its cells are keyed by column, a missing key is an empty cell."""

    cells: dict
    gaps: tuple = ()
    """Rules that this row breaks on the day the sample is checked."""
    mended: dict = field(default_factory=dict)
    """Cells that differ in the mended log."""
    only_mended: bool = False
    """The row answers a recommendation that the faulty log leaves without action."""
    dropped_when_mended: bool = False


@dataclass(frozen=True)
class Band:
    """A theme that spans the table, and the rows below it."""

    title: str
    rows: tuple


def faulty(bands):
    """The bands as the log with the planted faults has them."""
    return _kept(bands, lambda row: not row.only_mended)


def mended(bands):
    """The bands with every fault mended."""
    kept = _kept(bands, lambda row: not row.dropped_when_mended)
    return [Band(band.title, tuple(replace(row, cells=row.cells | row.mended, gaps=()) for row in band.rows)) for band in kept]


def _kept(bands, wanted):
    kept = [Band(band.title, tuple(row for row in band.rows if wanted(row))) for band in bands]
    return [band for band in kept if band.rows]
