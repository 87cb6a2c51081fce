"""A question whose parts are sorted into kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.study.quiz import NOTHING
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.question import GAP, GivingView, digit, right_word, wrong_word
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

BESIDE = 3
"""So many kinds stand in a row; of more, each second row begins anew."""


class SortView(GivingView):
    """The kinds with their numbers, and under them the parts: a number sorts the one at hand and goes to the next.

    `rows` are the parts; a click on a part and then on a kind does the same, Backspace takes a part back.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._options: list[Option] = []
        self._kinds: list[list[Option]] = []
        self._lines: list[QHBoxLayout] = []
        self.kinds: list[Option] = []

    def lay_out(self) -> None:
        """Make a row for each part, and a field for each kind."""
        assert self.asked is not None
        count = len(self.asked.kinds)
        lines = [min(BESIDE, count - start) for start in range(0, count, BESIDE)]
        while len(self._lines) < len(lines):
            line = QHBoxLayout()
            line.setSpacing(GAP)
            self.column.insertLayout(len(self._lines), line)
            self._lines.append(line)
            self._kinds.append([])
        lines += [0] * (len(self._lines) - len(lines))
        self.kinds = []
        for known, wanted, into in zip(self._kinds, lines, self._lines, strict=True):
            self.kinds += self.options(known, wanted, into)
        for field in self.kinds:
            field.fill_height()  # fields of one row are equally high
        self.rows = self.options(self._options, len(self.asked.parts), self.column, len(self._lines))

    def paint_answer(self) -> None:
        """Show which part is at hand, and into which kind each was sorted."""
        assert self.asked is not None
        choices = self.asked.question.choices
        for number, (field, kind) in enumerate(zip(self.kinds, self.asked.kinds, strict=True), 1):
            field.show_words(str(number), f"<b>{kind}</b>")
        for place, (row, part) in enumerate(zip(self.rows, self.asked.parts, strict=True)):
            row.show_words("", choices[part].text, self._note(part), self.state(place, part))

    def stops(self) -> list[Option]:
        """Return kinds and parts in the order in which Tab comes to them."""
        return [*self.kinds, *self.rows]

    def hint(self) -> str:
        """Return what to do, and with which keys."""
        return self.tr("Pilih satu (↑ ↓ atau klik), lalu kelompoknya (angka atau klik). Sesudah semua, tekan Enter.")

    def pick_by(self, text: str, key: int) -> bool:
        """Sort the part at hand by the number of a kind, or take it back by Backspace."""
        if key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._sort(NOTHING)
            return True
        kind = digit(text, len(self.kinds))
        if kind != NOTHING:
            self._sort(kind)
        return kind != NOTHING

    def clicked_on(self, option: Option) -> None:
        """A click on a part takes it at hand, a click on a kind sorts it there."""
        if option in self.rows:
            self.reach(self.rows.index(option))
        elif option in self.kinds:
            self._sort(self.kinds.index(option))

    def _sort(self, kind: int) -> None:
        assert self.asked is not None
        answer = list(self.answer)
        part = self.asked.parts[self.current]
        answer[part] = kind
        if kind != NOTHING:
            self.current = self.next_empty(answer)
        self.set_answer(answer)
        self.reach(self.current)
        if kind != NOTHING:
            announce(self, self.asked.kinds[kind])

    def _note(self, part: int) -> str:
        assert self.asked is not None
        kind = self.answer[part]
        if kind == NOTHING:
            return ""
        sorted_as = f"{kind + 1} {self.asked.kinds[kind]}"
        if self.marked is None:
            return f"→ {sorted_as}"
        if self.marked.parts[part]:
            return f"{right_word()}: {sorted_as}"
        right = self.asked.question.choices[part].answer
        return self.tr("{word}: seharusnya {answer}").format(word=wrong_word(), answer=right)
