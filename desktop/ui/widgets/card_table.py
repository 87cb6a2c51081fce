"""A card with what one does to it: answer it, then say whether one knew it. Shared by the panel and the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card import CardFace
from desktop.ui.widgets.card_text import plain
from desktop.ui.widgets.card_wanted import THINK, Wanted
from desktop.ui.widgets.focus import holds_focus
from desktop.ui.widgets.grades import EASY, FORGOT, HARD, KNEW, GradeRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.study.answers import Checked
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.answer_line import AnswerLine
    from desktop.ui.widgets.order_list import OrderList

__all__ = ["EASY", "FORGOT", "HARD", "KNEW", "CardTable"]

MOST = 16_777_215
"""Qt's own word for as high as it likes, in px."""
LOW = 520
"""Px of the table's height under which an answer and the checked things leave no room for the question."""
CHECKED_SHARE = 0.4
"""The part of the table's height that checked things may take: the answer above them has to be read too."""
PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""Keys that scroll a card longer than its face, wherever the focus is."""


class CardTable(QWidget):
    """One card and its buttons.

    Signals: ``flip_wanted()``; ``answered(object)`` with what was typed (str) or the order of the things (tuple of
    int); ``rated(int)`` with the rating, 1 to 4.
    """

    flip_wanted = Signal()
    answered = Signal(object)
    rated = Signal(int)

    def __init__(self, theme: Theme, *, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._compact = compact
        self._wanted = THINK
        self._turned = False
        self._line: AnswerLine | None = None
        self._list: OrderList | None = None
        self.face = CardFace(theme, compact=compact)
        self.flip_button = KeyButton(theme, self.tr("Balik kartu"), self.tr("Spasi"), kind="filled")
        self.flip_button.once = True
        self.grades = GradeRow(theme, compact=compact)
        self.forgot_button, self.knew_button = self.grades.buttons[FORGOT], self.grades.buttons[KNEW]
        self._column = QVBoxLayout(self)
        self._arrange()
        self.flip_button.clicked.connect(self._ask)
        self.grades.rated.connect(self.rated)
        self.face.flip_wanted.connect(self._ask)
        self.setFocusProxy(self.face)

    @property
    def line(self) -> AnswerLine:
        """The line to type in, made for the first card that wants it."""
        if self._line is None:
            from desktop.ui.widgets.answer_line import AnswerLine

            self._line = AnswerLine(self.theme, self._compact)
            self._line.entered.connect(self._ask)
            self._column.insertWidget(1, self._line)
            QWidget.setTabOrder(self._line, self.flip_button)
        return self._line

    @property
    def list(self) -> OrderList:
        """The things to put into order, made for the first card that wants it."""
        if self._list is None:
            from desktop.ui.widgets.order_list import OrderList

            self._list = OrderList(self.theme)
            self._list.entered.connect(self._ask)
            self._column.insertWidget(1, self._list)
        return self._list

    def show_front(self, head: str, html: str, kicker: str = "", wanted: Wanted = THINK) -> None:
        """Lay a card down with its question up; the focus goes to where it is answered, as a screen reader reads it."""
        had_focus = self.has_focus()
        self._want(wanted)
        self.face.show_front(head, html, kicker, wanted.figures)
        self._set_turned(turned=False)
        if had_focus:
            self.setFocus()

    def show_back(self, html: str, foot: str, checked: Checked | None = None, suggested: int = 0) -> None:
        """Turn the card that lies there; `checked` is what became of an answer, `suggested` the grade that fits it."""
        had_focus, spoken = self.has_focus(), ""
        if checked is not None:
            from desktop.ui.widgets.verdict_text import checked_html, checked_words

            words = plain(html)
            beside = html if self._wanted.way != "order" else _beside_list(html)
            html, spoken = checked_html(checked, beside, words), checked_words(checked, words)
        alone = self._wanted.way == "order" and self.height() < LOW
        if self._wanted.way == "order":
            self.list.show_result(checked.order if checked is not None else ())
        self.face.show_back(html, foot, alone, spoken)
        self._set_turned(turned=True)
        if had_focus:
            (self.grades.buttons.get(suggested) or self.face).setFocus()

    def set_hints(self, hints: Mapping[int, str]) -> None:
        """Say under each grade (rating to words) when the card comes next."""
        self.grades.set_hints(hints)

    def set_low(self, low: bool) -> None:
        """Stand closer together where there is little height; a card on a page of its own has air above it."""
        self._column.setSpacing(14 if self._compact or low else 20)
        self._column.setContentsMargins(0, 0 if self._compact or low else 10, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height between the card and the things put in order."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns; figures grade a turned card; every other key goes on to the page."""
        if not self.press(event.key()):
            super().keyPressEvent(event)

    def press(self, key: int) -> bool:
        """Do what a key of the card does; false where the key has no meaning now."""
        if key == Qt.Key.Key_Space and not self._turned:
            self._ask()
        elif self._turned and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self.grades.press(key - Qt.Key.Key_1)
        elif key in PAGES:
            return self.face.scroll_words(PAGES[Qt.Key(key)])
        else:
            return False
        return True

    def has_focus(self) -> bool:
        """Whether the focus is on the card, its answer or one of its buttons."""
        return holds_focus(self)

    def _arrange(self) -> None:
        self.set_low(low=False)
        self._column.addWidget(self.face, 1)
        # One takes the place of the other, and the card keeps its size: words that are not set anew are there at once.
        front, foot = QWidget(), QWidget()
        below = QVBoxLayout(front)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.flip_button)
        below.addStretch(1)
        self._foot = QStackedLayout(foot)
        self._foot.addWidget(front)
        self._foot.addWidget(self.grades)
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column.addWidget(foot)
        self._set_turned(turned=False)

    def _want(self, wanted: Wanted) -> None:
        """Lay out what the card is answered with; cards that are answered in thought touch none of it."""
        if wanted.way == "type":
            self.line.clear()
        elif wanted.way == "order":
            self.list.set_items(wanted.items, wanted.order)
        if wanted.way != self._wanted.way:
            think = wanted.way == "think"
            self.flip_button.set_text(self.tr("Balik kartu") if think else self.tr("Periksa"))
            self.flip_button.set_key(self.tr("Spasi") if think else self.tr("Enter"))
            prompts = {
                "type": self.tr("Ketik jawabanmu, lalu tekan Enter"),
                "order": self.tr("Susun dari yang pertama, lalu tekan Enter"),
            }
            self.face.set_prompt(prompts.get(wanted.way, ""))
        self._wanted = wanted

    def _set_turned(self, *, turned: bool) -> None:
        self._turned = turned
        if self._line is not None:
            self._line.setVisible(self._wanted.way == "type" and not turned)
        if self._list is not None:
            self._list.setVisible(self._wanted.way == "order")
            self._share()
        self._foot.setCurrentIndex(int(turned))
        self.setFocusProxy(self._answer_place() if not turned else self.face)

    def _share(self) -> None:
        if self._list is not None:
            self._list.setMaximumHeight(round(self.height() * CHECKED_SHARE) if self._turned else MOST)

    def _answer_place(self) -> QWidget:
        """Return what is answered in."""
        if self._wanted.way == "type":
            return self.line
        return self.list if self._wanted.way == "order" else self.face

    def _ask(self) -> None:
        if self._turned:
            return
        if self._wanted.way == "type":
            self.answered.emit(self.line.text())
        elif self._wanted.way == "order":
            self.answered.emit(self.list.order())
        else:
            self.flip_wanted.emit()


def _beside_list(html: str) -> str:
    """Return what the answer of an order tells besides the right order, which the list under the card shows."""
    return html.rpartition("</ol>")[2].removeprefix("<p>").removesuffix("</p>")
