"""The bar over an article in which words are looked for: what is typed, how often it stands there, on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

HEIGHT = 50
WIDEST_FIELD = 420
SETTLED = 600
"""Milliseconds without a letter after which a screen reader hears the count: not at each letter."""


class FindField(LineField):
    """The words; Enter goes on, Shift+Enter back.

    Signals: ``stepped(bool)``, true forward.
    """

    stepped = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Looks for words in what stands under it.

    Signals: ``typed(str)``, other words; ``stepped(bool)``, to the next hit or back; ``left()``, Esc, back to where one
    was; ``closed()``, its button, to stay where one is.
    """

    typed = Signal(str)
    stepped = Signal(bool)
    left = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(self.tr("Cari di bacaan"))
        self.field = FindField(theme, self.tr("Cari di bacaan ini"), self.tr("Cari di bacaan ini"))
        self._said = ""
        self._count = Label(theme, "", 14, 400, "muted")
        self.previous_button = IconButton(theme, "chevron-up", self.tr("Temuan sebelumnya (Shift F3)"))
        self.next_button = IconButton(theme, "chevron-down", self.tr("Temuan berikutnya (F3)"))
        self.close_button = IconButton(theme, "x", self.tr("Tutup dan tetap di sini"))
        self._quiet = QTimer(self, singleShot=True, interval=SETTLED)
        self._arrange()
        self.field.textChanged.connect(self.typed)
        self.field.stepped.connect(self.stepped)
        self.next_button.clicked.connect(self._go_on)
        self.previous_button.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.closed)
        self._quiet.timeout.connect(self._say)
        theme.changed.connect(self.update)

    def take_focus(self, words: str = "") -> None:
        """Give the field the focus, with all its words selected; ``words`` take their place."""
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, current: int, total: int, turned: str = "", context: str = "") -> None:
        """Say which hit of how many is shown, from 1 (0 for none yet).

        ``turned`` is "start" or "end" where the search went round there; a screen reader hears of ``context``, too, the
        words around the hit.
        """
        text = self._words(current, total, turned) if self.field.text().strip() else ""
        self._count.set_text(text)
        self.field.setAccessibleDescription(text)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(total > 0)
        self._said = f"{text}: {context}" if context else text
        self._quiet.start()

    def count(self) -> str:
        """Return what the bar says of the hits."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, *_event: object) -> None:
        """Say nothing more."""
        self._quiet.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line under it."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.roles.surface))
        painter.drawRect(self.rect())
        painter.setBrush(QColor(self.theme.roles.line))
        painter.drawRect(0, self.height() - 1, self.width(), 1)
        painter.end()

    def _words(self, current: int, total: int, turned: str) -> str:
        if not total:
            return self.tr("Tidak ada di bacaan ini")
        if not current:
            return self.tr("{total} temuan").format(total=total)
        text = self.tr("{current} dari {total}").format(current=current, total=total)
        if turned == "start":
            return self.tr("{count}, lagi dari awal").format(count=text)
        if turned == "end":
            return self.tr("{count}, lagi dari akhir").format(count=text)
        return text

    def _arrange(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.field.setMaximumWidth(WIDEST_FIELD)
        self._count.setWordWrap(False)
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 3)
        row.addSpacing(6)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self.previous_button, self.next_button, self.close_button):
            row.addWidget(button)

    def _go_on(self) -> None:
        self.stepped.emit(True)

    def _go_back(self) -> None:
        self.stepped.emit(False)

    def _say(self) -> None:
        announce(self, self._said)
