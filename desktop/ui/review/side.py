"""What is looked up beside the card: its paragraph in the lesson, or its history; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.review.history import HistoryView
    from desktop.ui.sessions.card_history import CardHistory
    from desktop.ui.sessions.explain import Explanation
    from desktop.ui.sessions.paragraph import Paragraph
    from desktop.ui.widgets.article import ArticleView


class SideView(QWidget):
    """The side of the page.

    Signals: ``closed()``, back to the card; ``lesson_wanted(str, str)``, open this lesson at this anchor on *Baca*;
    ``explanation_wanted(str, str)``, what the link in this lesson means.
    """

    closed = Signal()
    lesson_wanted = Signal(str, str)
    explanation_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._paragraph: Paragraph | None = None
        self._article: ArticleView | None = None
        self._history: HistoryView | None = None
        self._title = Label(theme, "", 15, 700)
        self.open_button = KeyButton(theme, self.tr("Buka bacaan"), kind="link")
        self.close_button = KeyButton(theme, self.tr("Kembali ke kartu"), "Esc", kind="outlined")
        self.close_button.set_compact()
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 16, 8)
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self.open_button)
        head.addWidget(self.close_button)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def article(self) -> ArticleView:
        """The lesson, made when it is first looked up."""
        if self._article is None:
            from desktop.ui.widgets.article import ArticleView

            self._article = ArticleView(self.theme)
            self._article.link_activated.connect(self._follow)
            self._stack.addWidget(self._article)
        return self._article

    @property
    def history(self) -> HistoryView:
        """The table, made when it is first looked up."""
        if self._history is None:
            from desktop.ui.review.history import HistoryView

            self._history = HistoryView(self.theme)
            self._stack.addWidget(self._history)
        return self._history

    def showing(self) -> str:
        """What stands there: "paragraph", "history", or "" while the side is closed."""
        if self.isHidden():
            return ""
        return "history" if self._stack.currentWidget() is self._history else "paragraph"

    def show_paragraph(self, paragraph: Paragraph) -> None:
        """Show a lesson at its paragraph, tinted for a moment; the side is open."""
        self._paragraph = paragraph
        self._title.set_text(self.tr("Bagian dari kartu ini"))
        self.open_button.show()
        self._stack.setCurrentWidget(self.article)
        self.article.set_lesson(paragraph.page)
        if paragraph.anchor:
            self.article.scroll_to_anchor(paragraph.anchor)

    def show_history(self, history: CardHistory) -> None:
        """Show a card's history."""
        self._title.set_text(self.tr("Riwayat kartu ini"))
        self.open_button.hide()
        self._stack.setCurrentWidget(self.history)
        self.history.show_history(history)

    def show_explanation(self, href: str, explanation: Explanation) -> None:
        """Say what a link means, beside it."""
        self.article.show_popup(href, explanation.html, explanation.name, explanation.foot)

    def take_focus(self) -> None:
        """Give the focus to what is looked up."""
        if self.showing() == "history":
            self.history.take_focus()
        else:
            self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the card."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        painter = QPainter(self)
        rounded(painter, self.rect(), 0, self.theme.roles.paper)
        rounded(painter, self.rect().adjusted(0, 0, 1 - self.width(), 0), 0, self.theme.roles.line)
        painter.end()

    def _open(self) -> None:
        if self._paragraph is not None:
            self.lesson_wanted.emit(self._paragraph.lesson, self._paragraph.anchor)

    def _follow(self, href: str) -> None:
        if self._paragraph is not None:
            self.explanation_wanted.emit(self._paragraph.lesson, href)
