"""A pad to give a PIN: a field for the keyboard, and keys for the mouse or a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.look import icons
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.clickable import Clickable
from desktop.ui.widgets.pin_field import PinField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

KEY = QSize(76, 56)
GAP = 8
ICON = 22
LETTERS = 26


class PadKey(Clickable):
    """A key with a digit, or with an icon. It leaves the focus where the keyboard writes.

    Signals: `hit(str)` with what it was made for.
    """

    hit = Signal(str)

    def __init__(self, theme: Theme, sign: str, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        """Stand for `sign`; `name` is for a screen reader, `icon` is drawn instead of the sign."""
        self.sign, self._icon = sign, icon
        super().__init__(theme, name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return room for a finger."""
        return KEY

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        roles = self.theme.roles
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        warm = self.hovered() or self.isDown()
        rounded(painter, self.rect(), 10, roles.tint_first if warm else roles.surface, roles.control)
        if self._icon:
            drawn = icons.pixmap(self._icon, roles.ink, ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPointF((self.width() - ICON) / 2, (self.height() - ICON) / 2), drawn)
        else:
            face = font(INTERFACE, 22, 600)
            metrics = QFontMetricsF(face)
            painter.setFont(face)
            painter.setPen(QColor(roles.ink))
            left = (self.width() - metrics.horizontalAdvance(self.sign)) / 2
            painter.drawText(QPointF(left, round((self.height() + metrics.capHeight()) / 2)), self.sign)
        painter.end()

    def _tell(self) -> None:
        self.hit.emit(self.sign)


class PinPad(QWidget):
    """A field, ten digits, a key that takes the last one back, and one that gives the PIN, as Enter does.

    Signals: `given(str)`, these digits shall be tried.
    """

    given = Signal(str)

    def __init__(self, theme: Theme, name: str, action: str, parent: QWidget | None = None) -> None:
        """Make an empty pad; `name` is what a screen reader calls the field, `action` stands on the key that gives."""
        super().__init__(parent)
        self.field = PinField(theme, name)
        self.field.setFont(font(INTERFACE, LETTERS, 600))
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setFixedSize(3 * KEY.width() + 2 * GAP, KEY.height())
        self.keys = tuple(PadKey(theme, digit, digit) for digit in "1234567890")
        self.back = PadKey(theme, "", self.tr("Hapus satu angka"), "delete")
        self.give_button = KeyButton(theme, action, "Enter", kind="filled")
        self.give_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.give_button.setFixedSize(KEY)
        self._arrange()
        for key in self.keys:
            key.hit.connect(self._write)
        self.back.hit.connect(self._take_back)
        self.give_button.clicked.connect(self.give)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def clear(self) -> None:
        """Forget what was written."""
        self.field.clear()

    def set_name(self, name: str) -> None:
        """Let a screen reader call the field otherwise."""
        self.field.setAccessibleName(name)

    def set_waiting(self, waiting: bool) -> None:
        """Take no digits for a while, or again."""
        self.field.setReadOnly(waiting)  # a field that is not enabled would lose the focus, and Esc with it
        for key in (*self.keys, self.back, self.give_button):
            key.setEnabled(not waiting)

    def give(self) -> None:
        """Have the digits tried, if there are any; the field is empty after it."""
        digits = self.field.text()
        if digits and not self.field.isReadOnly():
            self.field.clear()
            self.given.emit(digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        else:
            super().keyPressEvent(event)

    def _write(self, digit: str) -> None:
        self.field.insert(digit)
        self.field.setFocus()

    def _take_back(self) -> None:
        self.field.backspace()
        self.field.setFocus()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, key in enumerate(self.keys[:9]):
            grid.addWidget(key, place // 3, place % 3)
        grid.addWidget(self.back, 3, 0)
        grid.addWidget(self.keys[9], 3, 1)
        grid.addWidget(self.give_button, 3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        column.addWidget(self.field)
        column.addLayout(grid)
