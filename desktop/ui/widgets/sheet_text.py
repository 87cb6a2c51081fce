"""The words of a sheet that lies over the window: to be read, selected and copied, in the look of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.ui.look.article_css import css, measures
from desktop.ui.look.fonts import INTERFACE, font, spaced
from desktop.ui.widgets.copy_menu import copy_menu
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme


class SheetText(QTextBrowser):
    """A text in the subset of HTML that articles are written in; keys scroll it."""

    shows_focus = True
    """It fills the sheet and scrolls by keys: a ring round it all would tell nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._html = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(theme, "paper"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 0, 12, 0)
        self.setCursorWidth(0)  # it would look like a letter at the beginning
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._fill)

    def show_html(self, html: str) -> None:
        """Show a text in the subset of HTML that articles are written in."""
        self._html = html
        self._fill()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, in the language of the program."""
        copy_menu(self).popup(event.globalPos())

    def _fill(self) -> None:
        document, look = self.document(), self.theme.look
        document.setDocumentMargin(0)
        document.setDefaultFont(spaced(font(INTERFACE, measures(look).small), look))
        document.setDefaultStyleSheet(css(self.theme.roles, look))
        self.setHtml(self._html)
