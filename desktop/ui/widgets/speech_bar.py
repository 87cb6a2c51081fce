"""The bar under the article while it is read aloud: pause, sentences back and forward, speed, end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme

ROOM = 560
"""Logical pixels of width from which the bar also says in words what it does."""


class SpeechBar(QWidget):
    """What is being read aloud can be steered with it.

    Signals: ``pause_wanted()``, also to go on; ``back_wanted()``, ``forward_wanted()``, ``slower_wanted()``,
    ``faster_wanted()``, ``stop_wanted()``.
    """

    pause_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()
    slower_wanted = Signal()
    faster_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the bar."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Pembacaan"))
        self.back = IconButton(theme, "skip-back", self.tr("Kalimat sebelumnya"))
        self.pause = IconButton(theme, "pause", self.tr("Jeda (D)"))
        self.forward = IconButton(theme, "skip-forward", self.tr("Kalimat berikutnya"))
        self.slower = IconButton(theme, "minus", self.tr("Lebih lambat (<)"))
        self.faster = IconButton(theme, "plus", self.tr("Lebih cepat (>)"))
        self.stop = IconButton(theme, "x", self.tr("Selesai mendengarkan (Shift D)"))
        self._words = Label(theme, "", 13, 600)
        self._speed = Label(theme, "", 13, 400, "muted")
        for label in (self._words, self._speed):
            label.setWordWrap(False)
        self._arrange()
        self._connect()
        theme.changed.connect(self.update)

    def show_state(self, paused: bool, speed: int) -> None:
        """Show whether it pauses, and its speed in words a minute."""
        words = self.tr("Jeda") if paused else self.tr("Membacakan")
        self._words.set_text(words)
        self._speed.set_text(self.tr("{count} kata/menit").format(count=speed))
        if paused:
            self.pause.set_icon("play", self.tr("Lanjutkan (D)"))
        else:
            self.pause.set_icon("pause", self.tr("Jeda (D)"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room."""
        super().resizeEvent(event)
        self._words.setVisible(self.width() >= ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.roles.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.roles.line))
        painter.end()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 6)
        row.setSpacing(4)
        for button in (self.back, self.pause, self.forward):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.slower)
        row.addWidget(self._speed)
        row.addWidget(self.faster)
        row.addSpacing(8)
        row.addWidget(self.stop)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.slower.clicked.connect(self.slower_wanted)
        self.faster.clicked.connect(self.faster_wanted)
        self.stop.clicked.connect(self.stop_wanted)
