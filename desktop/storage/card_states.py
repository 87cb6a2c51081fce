"""What a learner decided about single cards: put off, suspended, marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.log import BURY, MARK, RESUME, SUSPEND, UNMARK, local
from desktop.study.days import study_day

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.storage.log import Entry

TABLES = (("card_state", "card"),)


class CardState(NamedTuple):
    """``buried`` is the study day for which the card is put off (it may be over by now)."""

    buried: date | None = None
    suspended: bool = False
    marked: bool = False


def state_of(row: Sequence[Any]) -> CardState:
    """A state from a row of buried, suspended, marked."""
    buried, suspended, marked = row
    return CardState(None if buried is None else date.fromordinal(buried), bool(suspended), bool(marked))


def draw(connection: sqlite3.Connection, card: str, counted: Sequence[Entry]) -> None:
    """Draw a card's state from its entries that count, in the order of replay."""
    state = CardState()
    for entry in counted:
        if entry.kind == BURY:
            state = state._replace(buried=study_day(local(entry)))
        elif entry.kind in (SUSPEND, RESUME):
            state = state._replace(suspended=entry.kind == SUSPEND)
        elif entry.kind in (MARK, UNMARK):
            state = state._replace(marked=entry.kind == MARK)
    if state != CardState():
        buried = None if state.buried is None else state.buried.toordinal()
        row = (card, buried, state.suspended, state.marked)
        connection.execute("INSERT OR REPLACE INTO card_state VALUES (?, ?, ?, ?)", row)
