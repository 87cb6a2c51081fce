"""A card with what one does to it: turn it, then say whether one knew it. Shared by the panel and the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import GradeButton, KeyButton
from desktop.ui.widgets.card import CardFace

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme

FORGOT = 1
KNEW = 3
"""The two grades, as ratings of the scheduler: again, and good."""
PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""Keys that scroll a card longer than its face, wherever the focus is."""


class CardTable(QWidget):
    """One card and its buttons.

    Signals: ``flip_wanted()``; ``rated(int)`` with the rating, 1 or 3.
    """

    flip_wanted = Signal()
    rated = Signal(int)

    def __init__(self, theme: Theme, *, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = CardFace(theme, compact=compact)
        self.flip_button = KeyButton(theme, self.tr("Balik kartu"), self.tr("Spasi"), kind="filled")
        forgot_hint, knew_hint = ("", "") if compact else (self.tr("ulang sebentar lagi"), self.tr("ulang lain hari"))
        self.forgot_button = GradeButton(theme, self.tr("Lupa"), forgot_hint, "1", "second")
        self.knew_button = GradeButton(theme, self.tr("Ingat"), knew_hint, "2", "first")
        self.flip_button.clicked.connect(self.flip_wanted)
        self.forgot_button.clicked.connect(self._forgot)
        self.knew_button.clicked.connect(self._knew)
        self._arrange(compact)
        self.face.flip_wanted.connect(self.flip_wanted)
        self.setFocusProxy(self.face)

    def show_front(self, head: str, html: str, kicker: str = "") -> None:
        """Lay a card down with its question up; the focus stays on the card, so that a screen reader reads it."""
        had_focus = self.has_focus()
        self.face.show_front(head, html, kicker)
        self._set_turned(turned=False)
        if had_focus:
            self.face.setFocus()

    def show_back(self, html: str, foot: str) -> None:
        """Turn the card that lies there."""
        had_focus = self.has_focus()
        self.face.show_back(html, foot)
        self._set_turned(turned=True)
        if had_focus:
            self.face.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns; 1 and 2 answer a turned card; every other key goes on to the page."""
        if not self.press(event.key()):
            super().keyPressEvent(event)

    def press(self, key: int) -> bool:
        """Do what a key of the card does; false where the key has no meaning now."""
        turned = not self.forgot_button.isHidden()
        if key == Qt.Key.Key_Space and not turned:
            self.flip_wanted.emit()
        elif key == Qt.Key.Key_1 and turned:
            self._forgot()
        elif key == Qt.Key.Key_2 and turned:
            self._knew()
        elif key in PAGES:
            return self.face.scroll_words(PAGES[Qt.Key(key)])
        else:
            return False
        return True

    def has_focus(self) -> bool:
        """Whether the focus is on the card or one of its buttons."""
        parts = (self.face, self.flip_button, self.forgot_button, self.knew_button)
        return any(part.hasFocus() for part in parts)

    def _arrange(self, compact: bool) -> None:
        grades = QHBoxLayout()
        grades.setSpacing(8 if compact else 12)
        grades.addWidget(self.forgot_button)
        grades.addWidget(self.knew_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14 if compact else 20)
        column.addWidget(self.face, 1)
        column.addWidget(self.flip_button)
        column.addLayout(grades)
        self._set_turned(turned=False)

    def _set_turned(self, *, turned: bool) -> None:
        self.flip_button.setVisible(not turned)
        self.forgot_button.setVisible(turned)
        self.knew_button.setVisible(turned)

    def _forgot(self) -> None:
        self.rated.emit(FORGOT)

    def _knew(self) -> None:
        self.rated.emit(KNEW)
