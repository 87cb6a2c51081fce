"""The turn of a card as two pictures; it is short, and any key or click ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtWidgets import QWidget

DURATION = 140
ENDING = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)


class Flip(QObject):
    """Turns a widget's picture about its upright axis.

    Signals: `changed()` when the next moment is to be painted; `finished()` when the widget stands still again.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Turn pictures of `widget`, which paints them."""
        super().__init__(widget)
        self._widget = widget
        self._before = QPixmap()
        self._after = QPixmap()
        self._moment = 1.0
        self._motion: QVariantAnimation | None = None

    def running(self) -> bool:
        """Return whether the turn is under way."""
        return self._motion is not None

    def picture(self, paint: Callable[[QPainter], None]) -> QPixmap:
        """Return what `paint` draws of the widget, as sharp as the screen."""
        ratio = self._widget.devicePixelRatioF()
        drawn = QPixmap(self._widget.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        paint(painter)
        painter.end()
        return drawn

    def start(self, before: QPixmap, after: QPixmap) -> None:
        """Turn from one picture to the other."""
        # Animations are classes that PySide builds at first touch; none is needed before the first turn.
        from PySide6.QtCore import QCoreApplication, QVariantAnimation

        self.finish()
        self._before, self._after, self._moment = before, after, 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(DURATION)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._step)
        self._motion.finished.connect(self.finish)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._motion.start()

    def finish(self) -> None:
        """End the turn now."""
        if self._motion is None:
            return
        from PySide6.QtCore import QCoreApplication

        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        motion, self._motion = self._motion, None
        motion.stop()
        motion.deleteLater()
        self._before, self._after = QPixmap(), QPixmap()
        self.finished.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the present moment: the first half narrows the one picture, the second widens the other."""
        share = abs(1 - 2 * self._moment)
        shown = self._before if self._moment < 0.5 else self._after
        place = QRectF(self._widget.rect())
        width = place.width() * share
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRectF((place.width() - width) / 2, 0, width, place.height())
        painter.drawPixmap(target, shown, QRectF(shown.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the turn at any key or click, which then does what it always does."""
        if event.type() in ENDING:
            self.finish()
        return False

    def _step(self, moment: float) -> None:
        self._moment = moment
        self.changed.emit()
