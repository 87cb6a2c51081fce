"""The keys that count hands: a letter adds one, with Shift it takes one away, digits after it fill in the number."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.study.classroom.class_quiz import MOST_HANDS
from desktop.ui.sessions.classroom.act import Command

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ui.sessions.classroom.act import Act

SOON = timedelta(seconds=5)
"""So long after a letter digits are its number of hands; later ones mean what they do elsewhere."""


class Letter(QObject):
    """The keys of one answer."""

    def __init__(self, act: Act, letter: str, row: str) -> None:
        """Count for the row of an act."""
        super().__init__(act)
        self._act, self._letter, self._row = act, letter, row

    def commands(self) -> tuple[Command, Command]:
        """One more and one less."""
        more = QCoreApplication.translate("ClassQuiz", "{letter}: satu tangan lagi").format(letter=self._letter)
        less = QCoreApplication.translate("ClassQuiz", "{letter}: satu tangan kurang").format(letter=self._letter)
        return (
            Command(more, (self._letter,), self.more, shown=False),
            Command(less, (f"Shift+{self._letter}",), self.less, shown=False),
        )

    def more(self) -> None:
        """One more hand."""
        self._act.step(self._row, 1)

    def less(self) -> None:
        """One hand less."""
        self._act.step(self._row, -1)


class Typed:
    """The number that is being typed after a letter."""

    def __init__(self) -> None:
        """Nothing was typed yet."""
        self._row, self._digits = "", ""
        self._at: datetime | None = None

    def begin(self, row: str, now: datetime) -> None:
        """A letter was pressed: digits that follow soon are the number of this row."""
        self._row, self._digits, self._at = row, "", now

    def forget(self) -> None:
        """Something else was done."""
        self._row, self._at = "", None

    def digit(self, digit: str, now: datetime) -> tuple[str, int] | None:
        """The row and the number that it has with this digit; None where no letter came soon before."""
        if self._at is None or not digit.isdecimal() or not timedelta() <= now - self._at <= SOON:
            return None
        number = int(self._digits + digit)
        if number > MOST_HANDS:
            return None
        self._digits, self._at = str(number), now
        return self._row, number
