"""A question whose left and right sides belong together in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.study.quiz import LETTERS, NOTHING
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.question import GAP, GivingView, digit, letter, right_word, wrong_word
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

BETWEEN = 24


class MatchView(GivingView):
    """Numbers at the left, letters at the right: a number goes to a left, a letter pairs it and goes on to the next.

    `rows` are the lefts; a click on a left and then on a right does the same, Backspace takes a pair apart.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lefts: list[Option] = []
        self._rights: list[Option] = []
        self.partners: list[Option] = []
        sides = QHBoxLayout()
        sides.setSpacing(BETWEEN)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(GAP)
            side.addStretch(1)
            sides.addLayout(side, 1)
        self.column.addLayout(sides)

    def lay_out(self) -> None:
        """Make a row for each left and each right."""
        assert self.asked is not None
        self.rows = self.options(self._lefts, len(self.asked.parts), self._left)
        self.partners = self.options(self._rights, len(self.asked.partners), self._right)

    def paint_answer(self) -> None:
        """Show which left is at hand, and what each was paired with."""
        assert self.asked is not None
        choices = self.asked.question.choices
        for place, (row, part) in enumerate(zip(self.rows, self.asked.parts, strict=True)):
            row.show_words(str(place + 1), choices[part].text, self._note(part), self.state(place, part))
        for place, (row, partner) in enumerate(zip(self.partners, self.asked.partners, strict=True)):
            taken = [self.asked.parts.index(part) + 1 for part, one in enumerate(self.answer) if one == partner]
            note = self.tr("dipasangkan dengan {number}").format(number=taken[0]) if taken and not self.marked else ""
            row.show_words(LETTERS[place], choices[partner].answer, note, "plain")

    def stops(self) -> list[Option]:
        """Return both sides in the order in which Tab comes to them."""
        return [*self.rows, *self.partners]

    def hint(self) -> str:
        """Return what to do, and with which keys."""
        return self.tr("Pilih nomor di kiri, lalu huruf pasangannya di kanan. Sesudah semua berpasangan, tekan Enter.")

    def pick_by(self, text: str, key: int) -> bool:
        """Go to a left by its number, pair it by a letter, take it apart by Backspace."""
        if key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._pair(NOTHING)
            return True
        left, right = digit(text, len(self.rows)), letter(text, len(self.partners))
        if left != NOTHING:
            self.reach(left)
        elif right != NOTHING:
            self._pair(right)
        return left != NOTHING or right != NOTHING

    def clicked_on(self, option: Option) -> None:
        """A click on a left takes it at hand, a click on a right pairs the two."""
        if option in self.rows:
            self.reach(self.rows.index(option))
        elif option in self.partners:
            self._pair(self.partners.index(option))

    def _pair(self, place: int) -> None:
        """Pair the left at hand with a right, which leaves whatever it was paired with before."""
        assert self.asked is not None
        partner = self.asked.partners[place] if place != NOTHING else NOTHING
        answer = [NOTHING if one == partner else one for one in self.answer]
        answer[self.asked.parts[self.current]] = partner
        left = self.current + 1
        if partner != NOTHING:
            self.current = self.next_empty(answer)
        self.set_answer(answer)
        self.reach(self.current)
        if partner != NOTHING:
            announce(self, self.tr("{number} dengan {letter}").format(number=left, letter=LETTERS[place]))

    def _note(self, part: int) -> str:
        assert self.asked is not None
        partner = self.answer[part]
        if partner == NOTHING:
            return ""
        choices = self.asked.question.choices
        paired = f"{LETTERS[self.asked.partners.index(partner)]} {choices[partner].answer}"
        if self.marked is None:
            return f"→ {paired}"
        if self.marked.parts[part]:
            return f"{right_word()}: {paired}"
        right = LETTERS[self.asked.partners.index(part)]
        return self.tr("{word}: seharusnya {answer}").format(
            word=wrong_word(), answer=f"{right} {choices[part].answer}"
        )
