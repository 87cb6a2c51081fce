"""The editor of a note at words of the article: it keeps what is written while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article import ArticleView

WIDTH = 420
LINES = 4


class NoteField(TextField):
    """The field of a note.

    Signals: ``left()``, the focus went elsewhere in the window; ``done()``, Ctrl+Enter: what is written is whole.
    """

    left = Signal()
    done = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, which ends writing everywhere, from the window: there it marks the lesson as read."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, or end with Ctrl+Enter."""
        if _ends(event):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it, but not of a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


class NoteBox(ArticleBox):
    """The editor.

    Signals: ``written(str)``, the words so far.
    """

    written = Signal(str)

    def __init__(self, theme: Theme, article: ArticleView) -> None:
        """Make a hidden editor."""
        super().__init__(theme, article)
        self.setAccessibleName(self.tr("Catatan"))
        self._quote = Label(theme, "", 14, 400, "muted")
        self._quote.setWordWrap(False)
        self.field = NoteField(theme, LINES)
        self.field.setMaximumHeight(self.field.minimumHeight())
        self.field.setAccessibleName(self.tr("Catatan untuk kata-kata ini"))
        hint = Label(theme, self.tr("Tersimpan sendiri. Esc untuk kembali ke bacaan."), 13, 400, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._quote)
        column.addWidget(self.field)
        column.addWidget(hint)
        self.field.textChanged.connect(self._tell)
        self.field.left.connect(self.close_box)
        self.field.done.connect(self.close_box)
        self._filling = False

    def show_for(self, words: QRect, quote: str, note: str) -> None:
        """Write at these words, of which ``quote`` is the beginning; ``note`` is what was written before."""
        room = self.fontMetrics().elidedText(f"“{quote}”", Qt.TextElideMode.ElideRight, WIDTH - 40)
        self._quote.set_text(room)
        self._filling = True
        self.field.setPlainText(note)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False
        self.stand_at(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_at(self, words: QRect) -> None:
        """Go to where these words stand now; what is being written stays as it is."""
        self.show_beside(words, WIDTH)

    def _tell(self) -> None:
        if not self._filling:
            self.written.emit(self.field.toPlainText())


def _ends(event: QKeyEvent) -> bool:
    ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    return ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
