"""Where things stand on the presenter: what the wall shows, what comes next, the list, the notes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

SHARE, NARROW_SHARE = 0.6, 0.5
"""The parts of the width that belong to what the wall shows, the second where a list beside it needs room."""

LEAST_SHARE = 0.42
"""The least part of the width that the left column has, be the wall as narrow as it likes: a list needs room."""

NARROW = 1200
"""The width under which a list that is worked with needs that."""

GAP = 20
HEAD = 26
"""The line above each part that says what it is."""

ROW = 56
"""The height of a line of the list: a finger hits it."""

LIST_PART, NEXT_PART = 0.62, 0.36
"""The parts of the height that list and next sheet take at most above notes: a list takes more above few of them."""

BELOW_PART = 0.32
"""The part of the height that the next sheet has where it stands below the one on the wall."""

NO_HINTS = 106
"""The height that is left to say that there are no notes."""


class Wanted(NamedTuple):
    """What is to be placed: the wall's width by its height, whether the next sheet is there, notes and list.

    ``hints`` and ``rows`` are the heights of all their lines, 0 for none; ``worked`` says that the list is what the
    teacher works with, as in a quiz, and not the slides of the lesson, beside which notes need the room.
    """

    shape: float
    next: bool = False
    hints: int = 0
    rows: int = 0
    worked: bool = False


class Places(NamedTuple):
    """Where each part stands, with its line above it; what there is no place for is empty."""

    current: QRect
    next: QRect
    rows: QRect
    hints: QRect


def arrange(room: QRect, wanted: Wanted) -> Places:
    """Divide a room. What the wall shows stands at the left; below it the list, unless it is worked with."""
    high = room.height() - HEAD - _below(room, wanted)
    share = NARROW_SHARE if wanted.worked and room.width() < NARROW else SHARE
    wide = round(min((room.width() - GAP) * share, high * wanted.shape))
    column = max(wide, round(room.width() * LEAST_SHARE))
    left = QRect(room.left(), room.top(), column, room.height())
    right = room.adjusted(column + GAP, 0, 0, 0)
    current = QRect(left.left(), left.top(), wide, HEAD + min(round(wide / wanted.shape), high))
    rest = QRect(left.left(), current.bottom() + 1 + GAP, column, left.bottom() - current.bottom() - GAP)
    none = QRect()
    if wanted.worked:
        below = max(GAP + HEAD + wanted.hints, NO_HINTS)
        most = max(round(right.height() * LIST_PART), right.height() - below)
        upper = min(wanted.rows + HEAD, most)
        return Places(current, rest if wanted.next else none, *_stack(right, upper))
    upper = min(HEAD + round(right.width() / wanted.shape), round(right.height() * NEXT_PART)) if wanted.next else 0
    following, hints = _stack(right, upper)
    return Places(current, following, rest if wanted.rows else none, hints)


def _below(room: QRect, wanted: Wanted) -> int:
    """The height that what stands below the wall's sheet takes at least, with the gap above it."""
    if wanted.worked:
        return round(room.height() * BELOW_PART) if wanted.next else 0
    seen = 3 if room.height() > 10 * ROW else 2
    return GAP + HEAD + min(wanted.rows, seen * ROW) if wanted.rows else 0


def _stack(column: QRect, upper: int) -> tuple[QRect, QRect]:
    """Two parts of a column, the upper one so many pixels high or empty."""
    if not upper:
        return QRect(), column
    first = QRect(column.left(), column.top(), column.width(), upper)
    return first, column.adjusted(0, upper + GAP, 0, 0)
