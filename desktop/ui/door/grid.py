"""The learners side by side: large tiles while all of them fit, rows of a list where they are many."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.learner_tile import ROW, TALL, LearnerFace, LearnerTile
from desktop.ui.widgets.scrollbar import WIDTH, ScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

GAP, ROW_GAP = 16, 10
EDGE = 6
"""Logical pixels round the tiles, for the ring round the focus."""
COLUMNS = 3
"""Rows of a list stand in so many columns at most."""
PAUSE = 1000
"""Milliseconds after which a typed letter begins another name."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class LearnerGrid(QScrollArea):
    """Tiles to choose from by digits, by arrows and Enter, or by the first letters of a name.

    Signals: ``chosen(str)``, the id of a learner; ``reached(str)``, the focus came to this one.
    """

    chosen = Signal(str)
    reached = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an empty grid; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme, self._typed, self._rows = theme, "", False
        self.tiles: list[LearnerTile] = []
        self._inside = ChoiceGroup(name)
        self._inside.setAutoFillBackground(False)
        self.setWidget(self._inside)
        self.setVerticalScrollBar(ScrollBar(theme, "paper", self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._forget_typed)

    @property
    def current(self) -> str:
        """The id of the learner that the focus is on, or was on last; "" where there is none."""
        tile = self._current()
        return tile.face.id if tile is not None else ""

    def only_rows(self) -> None:
        """Show a list, however few they are."""
        self._rows = True

    def show_faces(self, faces: Sequence[LearnerFace], current: str) -> None:
        """Show these learners in their order; ``current`` (an id) is the one that Tab leads to."""
        had_focus = any(tile.hasFocus() for tile in self.tiles)
        for tile in self.tiles:
            tile.removeEventFilter(self)
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._made(face) for face in faces]
        for tile in self.tiles:
            self._mark(tile, tile.face.id == current)
        if self.tiles and self._current() is None:
            self._mark(self.tiles[0], True)
        self._lay()
        if had_focus:
            self.go_to(current)

    def go_to(self, learner: str) -> None:
        """Put the focus on a learner, or on the one that it was on last."""
        tile = next((tile for tile in self.tiles if tile.face.id == learner), self._current())
        if tile is not None:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def choose_by_key(self, key: str) -> bool:
        """Choose the learner who has this digit; false where nobody has."""
        tile = next((tile for tile in self.tiles if key and tile.face.key == key), None)
        if tile is not None:
            self.chosen.emit(tile.face.id)
        return tile is not None

    def fits(self, width: int, most: int) -> bool:
        """Whether nothing has to be scrolled to at ``width`` px, where there are ``most`` of height."""
        return self._height(width, ROW, ROW_GAP, COLUMNS) <= most

    def wanted_size(self, width: int, most: int) -> QSize:
        """The size in px that the tiles want at ``width`` px, where there are ``most`` of height.

        A list that is scrolled ends in the middle of a row, so that one sees that it goes on, beside its scroll bar.
        """
        tall = self._height(width, TALL, GAP, len(self.tiles))
        if tall <= most and not self._rows:
            return QSize(width, max(0, tall))
        if self.fits(width, most):
            return QSize(width, max(0, self._height(width, ROW, ROW_GAP, COLUMNS)))
        step, half = ROW.height() + ROW_GAP, EDGE + ROW.height() // 2
        columns = self._across(width, ROW, ROW_GAP, COLUMNS)
        beside = columns * (ROW.width() + ROW_GAP) - ROW_GAP + 2 * (EDGE + WIDTH + EDGE)
        return QSize(min(width, beside), half + max(0, (most - half) // step) * step if most > half else max(0, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles anew."""
        super().resizeEvent(event)
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear which tile the focus came to, and the keys that lead from one to the next."""
        if isinstance(watched, LearnerTile):
            if event.type() == QEvent.Type.FocusIn:
                self._come_to(watched)
            elif event.type() == QEvent.Type.KeyPress:
                return self._take_key(watched, event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _take_key(self, tile: LearnerTile, event: QKeyEvent) -> bool:
        """Whether a key was one of this grid's."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        key, text = Qt.Key(event.key()), event.text()
        if key in STEPS:
            self._step(tile, *STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.tiles[0 if key == Qt.Key.Key_Home else -1].setFocus(Qt.FocusReason.TabFocusReason)
        elif len(text) == 1 and text.isalpha():
            self._find(tile, text)
        else:
            return False
        return True

    def _step(self, tile: LearnerTile, across: int, down: int) -> None:
        columns = max(1, self._columns())
        place = self.tiles.index(tile)
        last = len(self.tiles) - 1
        wanted = place + across + down * columns
        if down > 0 and wanted > last and place // columns < last // columns:
            wanted = last  # the last line is shorter
        if 0 <= wanted <= last:
            self.tiles[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self, tile: LearnerTile, letter: str) -> None:
        """Go to the next name that begins with what was typed."""
        self._typed += letter.casefold()
        self._pause.start()
        place = self.tiles.index(tile) + (len(self._typed) == 1)
        for other in (*self.tiles[place:], *self.tiles[:place]):
            if other.face.name.casefold().startswith(self._typed):
                other.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._typed = letter.casefold()

    def _forget_typed(self) -> None:
        self._typed = ""

    def _made(self, face: LearnerFace) -> LearnerTile:
        tile = LearnerTile(self._theme, face, self._inside)
        tile.picked.connect(self.chosen)
        tile.installEventFilter(self)
        tile.show()
        return tile

    def _come_to(self, tile: LearnerTile) -> None:
        for other in self.tiles:
            self._mark(other, other is tile)
        self.ensureWidgetVisible(tile, 0, EDGE)
        self.reached.emit(tile.face.id)

    def _mark(self, tile: LearnerTile, current: bool) -> None:
        """Let Tab lead to one tile, as to a list."""
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def _current(self) -> LearnerTile | None:
        return next((tile for tile in self.tiles if tile.focusPolicy() == Qt.FocusPolicy.StrongFocus), None)

    def _columns(self) -> int:
        if not self.tiles or self.tiles[0].tall:
            return self._across(self.width(), TALL, GAP, len(self.tiles))
        return self._across(self.width(), ROW, ROW_GAP, COLUMNS)

    def _across(self, width: int, size: QSize, gap: int, most: int) -> int:
        """How many tiles stand side by side; lines as even as can be."""
        fitting = max(1, min(most, (width - 2 * EDGE - WIDTH + gap) // (size.width() + gap)))
        return ceil(len(self.tiles) / ceil(len(self.tiles) / fitting)) if self.tiles else 1

    def _height(self, width: int, size: QSize, gap: int, most: int) -> int:
        lines = ceil(len(self.tiles) / self._across(width, size, gap, most))
        return 2 * EDGE + lines * (size.height() + gap) - gap

    def _lay(self) -> None:
        tall = not self._rows and self._height(self.width(), TALL, GAP, len(self.tiles)) <= self.height()
        size, gap = (TALL, GAP) if tall else (ROW, ROW_GAP)
        columns = self._across(self.width(), size, gap, len(self.tiles) if tall else COLUMNS)
        high = self._height(self.width(), size, gap, len(self.tiles) if tall else COLUMNS)
        room = self.width() - (WIDTH if high > self.height() else 0)
        self._inside.resize(room, max(high, 0))
        for place, tile in enumerate(self.tiles):
            line, column = divmod(place, columns)
            count = min(columns, len(self.tiles) - line * columns) if tall else columns
            left = EDGE if self._rows else (room - count * (size.width() + gap) + gap) // 2
            tile.set_tall(tall)
            wide = min(size.width(), room - 2 * EDGE)
            tile.setGeometry(max(EDGE, left) + column * (size.width() + gap), EDGE + line * (size.height() + gap), wide,
                             size.height())  # fmt: skip
