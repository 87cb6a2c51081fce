"""A question whose parts are put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt

from desktop.study.quiz import NOTHING
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.question import QuestionView, digit, right_word, wrong_word
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from desktop.study.quiz import Asked, Marked
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.option import State

FAR = 10
"""So many pixels the mouse goes with a part before it takes it along."""


class OrderView(QuestionView):
    """Parts from first to last. One is lifted by Space or a click and moved by the arrows, by the number of its place,
    by a click on that place, or drawn there with the mouse; Shift with an arrow moves the one that has the focus.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._options: list[Option] = []
        self._lifted = False
        self._drawn = False
        self._from: QPoint | None = None

    def show_question(self, asked: Asked, answer: tuple[int, ...] = (), marked: Marked | None = None) -> None:
        """Show a question; nothing is lifted."""
        self._lifted = False
        super().show_question(asked, answer, marked)

    def show_marked(self, answer: tuple[int, ...], marked: Marked) -> None:
        """Put down what is lifted, and show the marks."""
        self._lifted = False
        super().show_marked(answer, marked)

    def lay_out(self) -> None:
        """Make a row for each part."""
        assert self.asked is not None
        known = len(self._options)
        self.rows = self.options(self._options, len(self.asked.parts), self.column)
        for row in self._options[known:]:
            row.installEventFilter(self)

    def paint_answer(self) -> None:
        """Show the parts in the order given so far."""
        assert self.asked is not None
        choices = self.asked.question.choices
        for place, (row, part) in enumerate(zip(self.rows, self.answer, strict=True)):
            row.show_words(str(place + 1), choices[part].text, self._note(part), self._state(place, part))

    def hint(self) -> str:
        """Return what to do, and with which keys."""
        return self.tr("Seret, atau angkat dengan Spasi, lalu ↑ ↓ atau angka tempatnya. Sesudah itu, tekan Enter.")

    def step(self, by: int, *, lifted: bool) -> bool:
        """Go to the next part, or move the one that is lifted."""
        if not (lifted or self._lifted) or self.marked is not None:
            return super().step(by, lifted=lifted)
        return self._move(self.current, self.current + by)

    def pick_by(self, text: str, key: int) -> bool:
        """Move the part that has the focus to the place of this number."""
        place = digit(text, len(self.rows))
        return place != NOTHING and self._move(self.current, place)

    def clicked_on(self, option: Option) -> None:
        """Lift a part; with one lifted, put it where was clicked."""
        place = self.rows.index(option)
        if self._drawn:
            self._drawn = False
            return
        if self._lifted and place != self.current:
            self._move(self.current, place)
            self._lifted = False
        else:
            self.current = place
            self._lifted = not self._lifted
        self.paint_answer()

    def reached(self, option: Option) -> None:
        """The focus came to a part; what is lifted stays so until it is put down."""
        if not self._lifted:
            super().reached(option)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a part along with the mouse."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._from, self._drawn = event.position().toPoint(), False  # type: ignore[attr-defined]
        elif kind == QEvent.Type.MouseMove and self._from is not None and isinstance(watched, Option):
            self._draw(watched, event.position().toPoint())  # type: ignore[attr-defined]
        elif kind == QEvent.Type.MouseButtonRelease:
            self._from = None
        return False

    def _draw(self, row: Option, point: QPoint) -> None:
        if self.marked is not None or row not in self.rows:
            return
        if not self._drawn and abs(point.y() - (self._from or point).y()) >= FAR:
            self._drawn, self._lifted, self.current = True, False, self.rows.index(row)
        over = self.childAt(row.mapTo(self, point))
        if self._drawn and isinstance(over, Option) and over in self.rows:
            self._move(self.current, self.rows.index(over))

    def _move(self, place: int, target: int) -> bool:
        if not 0 <= target < len(self.rows):
            return True  # nothing beyond the ends; the page shall not scroll instead
        order = list(self.answer)
        order.insert(target, order.pop(place))
        self.current = target
        self.set_answer(order)
        self.rows[target].setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("Sekarang nomor {place} dari {total}").format(place=target + 1, total=len(order))
        announce(self, said)
        return True

    def _state(self, place: int, part: int) -> State:
        if self.marked is not None:
            return "right" if self.marked.parts[part] else "wrong"
        return "picked" if self._lifted and place == self.current else "plain"

    def _note(self, part: int) -> str:
        if self.marked is None:
            return ""
        if self.marked.parts[part]:
            return right_word()
        assert self.asked is not None
        place = self.asked.question.choices[part].answer
        return self.tr("{word}: seharusnya nomor {place}").format(word=wrong_word(), place=place)
