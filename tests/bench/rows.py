"""The rows of the table that the bench prints."""

from __future__ import annotations

import statistics
from typing import NamedTuple

from tests.bench.plain import TABLE


class Row(NamedTuple):
    """One row: what was measured for Mitra and for its baseline, and whether the target is met."""

    name: str
    mitra: str
    baseline: str
    ratio: float | None
    target: str
    met: bool


def scaled(name: str, found: float, base: float, plain: float, most: float) -> Row:
    """A row in milliseconds. ``most`` holds on the machine of the table; here it is as much longer as plain words are,
    which took ``plain`` milliseconds just now.
    """
    here = most * max(1.0, plain / TABLE)
    target = f"<= {most:.0f} ms; {here:.0f} here, where plain words take {plain:.1f} for {TABLE}"
    return Row(name, f"{found:.1f} ms", f"{base:.1f} ms", found / base, target, found <= here)


def in_ms(seconds: list[float]) -> str:
    """The median of some times, in words."""
    return f"{statistics.median(seconds) * 1e3:.0f} ms"


def show(rows: list[Row]) -> None:
    """Print the table, with its targets and whether each is met."""
    _head("target")
    for row in rows:
        print(f"{_line(row)}  {row.target}: {'ok' if row.met else 'MISSED'}")


def tell(rows: list[Row]) -> None:
    """Print the table of a slowed computer, for which there are no targets."""
    _head("")
    for row in rows:
        print(_line(row))


def _head(last: str) -> None:
    print(f"{'':30} {'Mitra':>10} {'baseline':>10} {'ratio':>6}  {last}".rstrip())


def _line(row: Row) -> str:
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
    return f"{row.name:30} {row.mitra:>10} {row.baseline:>10} {ratio:>6}"
