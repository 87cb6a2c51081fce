"""What only the teacher reads: notes in large type, which scroll."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScroller, QTextBrowser

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.fade import fade_ends
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.act import Hint

SIZES = (16, 18, 20, 23, 26, 30)
USUAL = 2
LEADING = 1.4
RIGHT = 12
"""Px free between the notes and what they are scrolled by."""

LINES = 3
"""Lines by which a key scrolls."""

KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class HintText(QTextBrowser):
    """The notes of what is on the wall."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.theme = theme
        self._hints: tuple[Hint, ...] = ()
        self._step = USUAL
        self._measured = (0, 0)
        self.setAccessibleName(self.tr("Catatan guru"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(theme, "paper"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 0, RIGHT, 0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self._fill()

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show other notes, from their beginning; the same ones stay where they are."""
        if hints != self._hints:
            self._hints = hints
            self._fill()

    def wanted_height(self, width: int) -> int:
        """The height in px of all notes, set in this width."""
        if width != self._measured[0]:
            measured = self.document().clone()
            measured.setTextWidth(width - RIGHT)
            self._measured = (width, math.ceil(measured.size().height()))
        return self._measured[1]

    def enlarge(self) -> None:
        """Set the notes in larger type."""
        self._set_step(self._step + 1)

    def shrink(self) -> None:
        """Set the notes in smaller type."""
        self._set_step(self._step - 1)

    def scroll_down(self) -> None:
        """Show what comes below."""
        self._scroll(1)

    def scroll_up(self) -> None:
        """Show what comes above."""
        self._scroll(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the arrows; every other key is the show's."""
        if event.key() in KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._scroll(KEYS[Qt.Key(event.key())])
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words; they fade where more of them can be scrolled to."""
        super().paintEvent(event)
        bar = self.verticalScrollBar()
        painter = QPainter(self.viewport())
        fade_ends(painter, QRectF(self.viewport().rect()), bar.value(), bar.maximum(), self.theme.roles.paper)
        painter.end()

    def _scroll(self, by: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(by * LINES * self._pixels() * LEADING))

    def _set_step(self, step: int) -> None:
        self._step = min(max(step, 0), len(SIZES) - 1)
        self._fill()

    def _pixels(self) -> int:
        return self.theme.scaled(SIZES[self._step])

    def _fill(self) -> None:
        roles = self.theme.roles
        document = self.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(font(INTERFACE, self._pixels()))
        height = round(self._pixels() * LEADING)
        document.setDefaultStyleSheet(
            f"p {{ color: {roles.ink}; margin: 0 0 {height // 2}px 0; line-height: {height}px;"
            f" -qt-line-height-type: fixed; }} p.head {{ color: {roles.first}; font-weight: 700; margin-bottom: 2px; }}"
            f" p.none {{ color: {roles.muted}; }}"
        )
        self.setHtml(self._html())
        self._measured = (0, 0)
        self.verticalScrollBar().setValue(0)

    def _html(self) -> str:
        nothing = self.tr("Tidak ada catatan di sini.")
        return "".join(map(_paragraphs, self._hints)) or f'<p class="none">{escape(nothing)}</p>'


def _paragraphs(hint: Hint) -> str:
    head = f'<p class="head">{escape(hint.head)}</p>' if hint.head else ""
    return head + "".join(f"<p>{escape(part.strip())}</p>" for part in hint.text.split("\n\n") if part.strip())
