"""A short message at the lower edge with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

STAYS = 8000
WIDEST = 560
MARGIN = 24


class Toast(QFrame):
    """A message over `host` that goes away by itself after 8 s, but never while it has the pointer or the focus.

    Whatever it offers must be reachable elsewhere too. Signals: `acted()` when its action was chosen.
    """

    acted = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        """Make a hidden message."""
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._label = Label(theme, "", 15)
        self._action = KeyButton(theme, "", kind="link")
        self._close = IconButton(theme, "x", self.tr("Tutup"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 8, 8)
        row.setSpacing(14)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self._leave)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        host.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def show_message(self, text: str, action: str = "", key: str = "") -> None:
        """Say `text`; `action` names what can be done about it, `key` the key that does the same."""
        self._label.set_text(text)
        self._action.set_text(action)
        self._action.set_key(key)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def drop_offer(self) -> None:
        """Put a message away that offers to do something, because by now that would be something else."""
        if not self._action.isHidden():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the message away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        roles = self.theme.roles
        painter = QPainter(self)
        rounded(painter, self.rect(), 10, roles.surface, roles.control)
        painter.end()

    def _place(self) -> None:
        widest = min(WIDEST, self._host.width() - 2 * MARGIN)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(min(widest, self._wanted_width()), layout.minimumSize().width())
        height = max(48, layout.heightForWidth(width))
        self.setGeometry((self._host.width() - width) // 2, self._host.height() - height - MARGIN, width, height)

    def _wanted_width(self) -> int:
        words = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        buttons = self._close.sizeHint().width() + 14
        if not self._action.isHidden():
            buttons += self._action.sizeHint().width() + 14
        return words + buttons + 26

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _leave(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.hide()
