"""The boxes of marking: the small one at what is selected, shown once that has settled, and the editor of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desktop.content.annotations import COLOURS, HIGHLIGHT
from desktop.ui.sessions.annotation_rows import colour_name
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from desktop.ui.reading.article_words import ArticleWords
    from desktop.ui.reading.mark_focus import MarkFocus
    from desktop.ui.sessions.annotations import Marked
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.mark_bubble import MarkBubble
    from desktop.ui.widgets.note_box import NoteBox

SETTLED = 220
"""Milliseconds for which a selection must stand before the box opens at it."""


class MarkBoxes(QObject):
    """Shows and hides the boxes of one article.

    Signals: ``coloured(int)``, ``note_wanted()``, ``erased()`` and ``confirmed()`` from the small box, of the words it
    stands at; ``written(str, str)``, the mark that is noted at and the words so far; ``note_ended()``.
    """

    coloured = Signal(int)
    note_wanted = Signal()
    erased = Signal()
    confirmed = Signal()
    written = Signal(str, str)
    note_ended = Signal()

    _bubble: MarkBubble | None = None  # of the class: Qt may ask once more after Python has emptied an instance

    def __init__(self, article: ArticleView, words: ArticleWords, focus: MarkFocus, desk: Desk) -> None:
        """Stand over this article."""
        super().__init__(article)
        self._article, self._words, self._focus, self._desk = article, words, focus, desk
        self._box: NoteBox | None = None
        self._noted = ""
        self._pressed = self._clicked = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._on_settled)
        article.selectionChanged.connect(self._on_selected)
        article.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._relaid = QTimer(self, singleShot=True, interval=0)
        self._relaid.timeout.connect(self._follow_words)
        article.theme.changed.connect(self._relaid.start)
        article.installEventFilter(self)
        article.viewport().installEventFilter(self)

    @property
    def bubble(self) -> MarkBubble:
        """The box at what is selected, made when it is first needed."""
        if self._bubble is None:
            from desktop.ui.widgets.mark_bubble import MarkBubble

            names = {one: self.tr("Sorot {colour}").format(colour=colour_name(one)) for one in COLOURS}
            self._bubble = MarkBubble(self._article.theme, self._article, names)
            self._bubble.coloured.connect(self.coloured)
            self._bubble.note_wanted.connect(self.note_wanted)
            self._bubble.card_wanted.connect(self._article.choose_passage)
            self._bubble.copy_wanted.connect(self._article.copy)
            self._bubble.erased.connect(self.erased)
            self._bubble.confirmed.connect(self.confirmed)
        return self._bubble

    @property
    def box(self) -> NoteBox:
        """The editor of a note, made when it is first needed."""
        if self._box is None:
            from desktop.ui.widgets.note_box import NoteBox

            self._box = NoteBox(self._article.theme, self._article)
            self._box.written.connect(self._tell_written)
            self._box.closed.connect(self.note_ended)
        return self._box

    @guarded
    def show_bubble(self) -> None:
        """Open the small box at what is selected, while the keys go to the article and no pop-up is open."""
        self._settled.stop()
        chosen = self._words.selected()
        focused = self._article.hasFocus() or (self._bubble is not None and holds_focus(self._bubble))
        if chosen is None or not focused or self._article.open_popup() is not None:
            return
        mark = self._focus.exactly(*chosen)
        where = self._words.rect(*chosen)
        if mark is None:
            self.bubble.show_for(where)
            return
        held = mark.annotation
        is_highlight = held.kind == HIGHLIGHT
        self._article.tint_selection(held.colour if is_highlight else 0)
        self.bubble.show_for(where, held.colour if is_highlight else -1, held.note, moved=mark.moved)

    def hide_bubble(self) -> None:
        """Close the small box."""
        self._settled.stop()
        if self._bubble is not None:
            self._bubble.close_box()

    def show_note(self, mark: Marked) -> None:
        """Write at a mark."""
        if mark.place is not None:
            self.hide_bubble()
            self._noted = mark.annotation.id
            where = self._words.rect(mark.place.start, mark.place.end)
            self.box.show_for(where, mark.annotation.quote.exact, mark.annotation.note)

    def hide_note(self) -> None:
        """Close the editor; what is written is whole."""
        if self._box is not None:
            self._box.close_box()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the mouse is released and what moves the words; in an open box, Esc closes it and Tab goes in."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._pressed = kind == QEvent.Type.MouseButtonPress
            self._clicked = not self._pressed
            self._settled.start()
        elif kind == QEvent.Type.Resize:
            self._relaid.start()
        if self._bubble is None or not self._bubble.isVisible() or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape and kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind != QEvent.Type.KeyPress or event.modifiers() or key not in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            return False
        if key == Qt.Key.Key_Tab:
            self._bubble.take_focus()
        else:
            self.hide_bubble()
        return True

    def _on_scrolled(self) -> None:
        if not self._relaid.isActive():  # else the words are being laid out anew, and the box goes along with them
            self.hide_bubble()

    @guarded
    def _follow_words(self) -> None:
        """Stand beside the words where they are after a new layout; those of a note are brought into sight again."""
        if self._bubble is not None and self._bubble.isVisible():
            if self._words.selected() is None:
                self.hide_bubble()
            else:
                self.show_bubble()
        if self._box is not None and self._box.isVisible():
            self._follow_noted(self._box)

    def _follow_noted(self, box: NoteBox) -> None:
        mark = next((one for one in self._focus.marks() if one.annotation.id == self._noted), None)
        if mark is None or mark.place is None:
            box.close_box()
            return
        where = self._words.rect(mark.place.start, mark.place.end)
        if not self._article.viewport().geometry().contains(where):
            self._words.bring(mark.place.start)
            where = self._words.rect(mark.place.start, mark.place.end)
        box.stand_at(where)

    def _on_selected(self) -> None:
        self._article.tint_selection(0)
        self.hide_bubble()
        self._settled.start()

    def _on_settled(self) -> None:
        """Open the box at what is selected; a click into a highlight selects it, once the button is up."""
        if self._pressed:
            return  # the way of the mouse is not at its end
        clicked, self._clicked = self._clicked, False
        if self._article.textCursor().hasSelection():
            self.show_bubble()
        elif clicked and self._article.open_popup() is None and not self._article.caret_moves():
            self._focus_clicked()

    @guarded
    def _focus_clicked(self) -> None:
        mark = self._focus.at_caret() if self._words.reading is not None else None
        if mark is not None:
            self._focus.hold(mark)
            self.show_bubble()

    def _tell_written(self, words: str) -> None:
        self.written.emit(self._noted, words)
