"""Fields to write in, in the theme's colours: one line, and several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.edit_menu import edit_menu
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIZE = 16
PADDING = 7


def field_sheet(theme: Theme, kind: str) -> str:
    """The sheet of a field of a class; the ring round the focus is its second sign beside the border."""
    roles = theme.roles
    return (
        f"{kind} {{ background: {roles.surface}; color: {roles.ink}; border: 1px solid {roles.control};"
        f" border-radius: 8px; padding: {PADDING}px; selection-background-color: {roles.first};"
        f" selection-color: {roles.on_first}; placeholder-text-color: {roles.muted}; }}"
        f" {kind}:focus {{ border: 2px solid {roles.first};"
        f" padding: {PADDING - 1}px; }}"
    )


def asks_undo(event: QEvent) -> bool:
    """Whether a field is asked if the key of undo is its own, before the key goes to the window."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
    )


class LineField(QLineEdit):
    """One line of text."""

    # The border shows it.
    shows_focus = True

    def __init__(self, theme: Theme, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for a screen reader, ``hint`` stands there while it is empty."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFont(font(INTERFACE, SIZE))
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def look_changed(self) -> None:
        """Take the colours of the theme."""
        self.setStyleSheet(field_sheet(self.theme, "QLineEdit"))

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the cards while nothing was typed that it could take back."""
        if not self.isUndoAvailable() and asks_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu in the language of the program."""
        edit_menu(self.theme, self).popup(event.globalPos())


class TextField(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    # The border shows it.
    shows_focus = True

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        """Make an empty field at least so many lines high."""
        super().__init__(parent)
        self.theme = theme
        self.setTabChangesFocus(True)
        self.setFont(font(INTERFACE, SIZE))
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.set_lines(lines)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def set_lines(self, lines: int) -> None:
        """Be at least so many lines high."""
        height = QFontMetricsF(self.font()).lineSpacing() * lines
        self.setMinimumHeight(round(height + 2 * self.document().documentMargin()) + 2 * PADDING + 2)

    def look_changed(self) -> None:
        """Take the colours of the theme."""
        self.setStyleSheet(field_sheet(self.theme, "QPlainTextEdit"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu in the language of the program."""
        edit_menu(self.theme, self).popup(event.globalPos())
