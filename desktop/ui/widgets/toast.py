"""A short message at the upper edge of what is read, with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import holds_focus
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce
from desktop.ui.widgets.toast_place import controls, place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

STAYS = 8000
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest)
WIDEST = 560
NARROWER = (440, 340, 260)
"""Logical pixels of a message where nothing wider has room beside the controls of a page."""
MARGIN, LITTLE = 24, 4
"""Logical pixels that a message leaves free beside it, and where it stands beside a control."""
TOP, LITTLE_TOP = 12, 4
"""Logical pixels between the message and the upper edge of its pane, and of a low one, whose card begins higher up."""
LOW = 620
"""Logical pixels of a pane's height under which it is low."""


class Toast(QFrame):
    """A message over `host` that goes away by itself after 8 s, but never while it has the pointer or the focus.

    It stands at the top of a pane, beside what can be pressed there: what one does next (the links at the end of a
    lesson, the grades under a card) lies at the foot of every page. Whatever it offers must be reachable elsewhere too.
    Signals: `acted()` when its action was chosen.
    """

    acted = Signal()

    def __init__(self, theme: Theme, host: QWidget, pane: Callable[[], QWidget] | None = None) -> None:
        """Make a hidden message; `pane` tells over which widget inside of `host` it stands now, else over the host."""
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._find_pane = pane
        self._pane = host
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

    def follow(self) -> None:
        """Stand over the pane as it is now: another one may have taken its place."""
        if self.isVisible():
            self._place()

    def come_after(self, widget: QWidget) -> None:
        """Let Tab come here from `widget`: the message stands at the top of its pane, so it comes before that."""
        QWidget.setTabOrder(widget, self._action)
        QWidget.setTabOrder(self._action, self._close)

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
        """Stay at the top of the pane when that moves, or has other controls."""
        if event.type() in MOVES:
            self.follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        roles = self.theme.roles
        painter = QPainter(self)
        rounded(painter, self.rect(), 10, roles.surface, roles.control)
        painter.end()

    def _place(self) -> None:
        self._follow_pane()
        pane = QRect(self._pane.mapTo(self._host, QPoint(0, 0)), self._pane.size())
        room = pane.adjusted(LITTLE, top(pane.height()), -LITTLE, -LITTLE)
        self.setGeometry(place(room, self._sizes(pane.width() - 2 * MARGIN), controls(self._pane, self._host)))

    def _sizes(self, most: int) -> list[QSize]:
        """The sizes that the message can have, the widest first: narrower ones stand between two controls."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        widest = max(min(WIDEST, most, self._wanted_width()), layout.minimumSize().width())
        widths = [widest, *(width for width in NARROWER if layout.minimumSize().width() <= width < widest)]
        return [QSize(width, max(48, layout.heightForWidth(width))) for width in widths]

    def _follow_pane(self) -> None:
        pane = self._find_pane() if self._find_pane is not None else self._host
        if pane is self._pane:
            return
        if self._pane is not self._host:
            self._pane.removeEventFilter(self)
        self._pane = pane
        pane.installEventFilter(self)

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
        if self.underMouse() or holds_focus(self):
            self._timer.start()
        else:
            self.hide()


def top(height: int) -> int:
    """Return the px between a message and the upper edge of a pane that is `height` px high."""
    return TOP if height >= LOW else LITTLE_TOP
