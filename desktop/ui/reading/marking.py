"""Marking by keys and by a small box at what is selected: highlights, notes, bookmarks, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from desktop.content.annotations import COLOURS, HIGHLIGHT
from desktop.ui.reading.article_words import ArticleWords
from desktop.ui.reading.mark_layer import MarkLayer
from desktop.ui.sessions.annotation_rows import colour_name
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.focus import holds_focus
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from desktop.ui.sessions.annotations import Marked
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.mark_bubble import MarkBubble
    from desktop.ui.widgets.note_box import NoteBox

SETTLED = 220
"""Milliseconds for which a selection must stand before the box opens at it."""


class Marking(QObject):
    """The marking of one article. A mark has the focus while its words, and no others, are selected."""

    _bubble: MarkBubble | None = None  # of the class: Qt may ask once more after Python has emptied an instance

    def __init__(self, article: ArticleView, sessions: Sessions) -> None:
        """Mark the lesson that lies open, and each that is opened."""
        super().__init__(article)
        self._article, self._reading, self._desk = article, sessions.reading, sessions.desk
        self._session = sessions.annotations
        self.words, self.layer = ArticleWords(article), MarkLayer(article)
        self._box: NoteBox | None = None
        self._noted = self._held = ""
        self._pressed = self._clicked = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.lay)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._on_settled)
        self._connect()
        self.lay()

    def _connect(self) -> None:
        article = self._article
        self.layer.signs.clicked.connect(self.show_mark)
        self._session.changed.connect(self._on_changed)
        self._reading.opened.connect(self._on_opened)
        article.theme.changed.connect(self._on_new_document)
        article.letter_pressed.connect(self._on_letter)
        article.selectionChanged.connect(self._on_selected)
        article.verticalScrollBar().valueChanged.connect(self._hide_bubble)
        article.installEventFilter(self)
        article.viewport().installEventFilter(self)

    @property
    def bubble(self) -> MarkBubble:
        """The box at what is selected, made when it is first needed."""
        if self._bubble is None:
            from desktop.ui.widgets.mark_bubble import MarkBubble

            names = {one: self.tr("Sorot {colour}").format(colour=colour_name(one)) for one in COLOURS}
            self._bubble = MarkBubble(self._article.theme, self._article, names)
            self._bubble.coloured.connect(self.highlight)
            self._bubble.note_wanted.connect(self.note)
            self._bubble.card_wanted.connect(self._article.choose_passage)
            self._bubble.copy_wanted.connect(self._article.copy)
            self._bubble.erased.connect(self.erase)
            self._bubble.confirmed.connect(self._confirm)
        return self._bubble

    @property
    def box(self) -> NoteBox:
        """The editor of a note, made when it is first needed."""
        if self._box is None:
            from desktop.ui.widgets.note_box import NoteBox

            self._box = NoteBox(self._article.theme, self._article)
            self._box.written.connect(self._keep_note)
            self._box.closed.connect(self._session.end_note)
        return self._box

    @guarded
    def lay(self) -> None:
        """Lay the marks of the open lesson over its words."""
        self.layer.lay(self._marks())

    @guarded
    def highlight(self, colour: int = 0) -> None:
        """Mark what is selected, or the sentence on top; where that is a highlight, give it another colour."""
        if self.words.reading is None:
            return
        start, end = self.words.selected() or self.words.sentence()
        mark = self._exactly(start, end, HIGHLIGHT)
        if mark is None:
            self._session.highlight(self._lesson(), self.words.text, start, end, colour)
        elif colour:
            self._session.recolour(mark.annotation.id, colour)
        mark = self._exactly(start, end, HIGHLIGHT)
        if mark is not None:
            self._held = mark.annotation.id
            self.words.select(start, end)
            self._show_bubble()
            announce(self._article, self.tr("Disorot {colour}").format(colour=colour_name(mark.annotation.colour)))

    @guarded
    def note(self) -> None:
        """Write at the mark that has the focus; what is no mark yet becomes one."""
        if self.focused() is None:
            self.highlight()
        mark = self.focused()
        if mark is not None and mark.place is not None:
            self._hide_bubble()
            self._noted = mark.annotation.id
            where = self.words.rect(mark.place.start, mark.place.end)
            self.box.show_for(where, mark.annotation.quote.exact, mark.annotation.note)

    @guarded
    def erase(self) -> None:
        """Delete the mark that has the focus."""
        mark = self.focused()
        if mark is not None:
            self.words.unselect()
            self._session.erase(mark.annotation.id)

    @guarded
    def bookmark(self) -> None:
        """Put a bookmark at the paragraph that is selected or on top, or take it away."""
        if self.words.reading is not None:
            self._session.toggle_bookmark(self._lesson(), self.words.text, *self.words.paragraph())

    @guarded
    def step(self, forward: bool) -> None:
        """Give the focus to the next mark, or to the one before; after the last one comes the first."""
        starts = [(mark.place.start, mark) for mark in self._marks() if mark.place is not None]
        if not starts:
            return
        chosen = self.words.selected()
        here = chosen[0] if chosen else self.words.top()
        if forward:
            found = (mark for start, mark in starts if start > here or (start == here and not chosen))
            self._go_to(next(found, starts[0][1]))
        else:
            self._go_to(next((mark for start, mark in reversed(starts) if start < here), starts[-1][1]))

    @guarded
    def show_mark(self, ident: str) -> None:
        """Bring a mark of the open lesson into sight and give it the focus."""
        mark = self._session.get(ident)
        if mark is not None and mark.annotation.lesson == self._lesson():
            self._article.setFocus()
            self._go_to(mark)

    def focused(self) -> Marked | None:
        """The mark whose words, or some of them, are selected, or in which a screen reader's caret stands."""
        chosen = self.words.selected()
        if chosen is not None:
            return self._exactly(*chosen) or self._session.at(self._lesson(), *chosen)
        at = self.words.caret()
        return self._session.at(self._lesson(), at, at + 1) if self._article.caret_moves() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the mouse is released and what moves the words; in an open box, Esc closes it and Tab goes in."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._pressed = kind == QEvent.Type.MouseButtonPress
            self._clicked = not self._pressed
            self._settled.start()
        elif kind == QEvent.Type.Resize and self._bubble is not None and self._bubble.isVisible():
            self._hide_bubble()
            self._settled.start()
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
            self._hide_bubble()
        return True

    def _on_letter(self, letter: str) -> None:
        if letter in "1234":
            self.highlight(int(letter))
        elif letter in "][":
            self.step(letter == "]")
        elif letter.casefold() == "h":
            self.highlight()
        elif letter.casefold() == "n":
            self.note()
        elif letter == "Del":
            self.erase()

    def _on_opened(self, _opened: object) -> None:
        if self._box is not None:
            self._box.close_box()
        self._on_new_document()

    def _on_new_document(self) -> None:
        """The article is another now, or comes to be: what is laid over it waits until it is there."""
        self._hide_bubble()
        self._later.start()

    def _on_changed(self, lesson: str) -> None:
        if lesson in ("", self._lesson()):
            self.lay()

    def _on_selected(self) -> None:
        self._article.tint_selection(0)
        self._hide_bubble()
        self._settled.start()

    def _on_settled(self) -> None:
        """Open the box at what is selected; a click into a highlight selects it, once the button is up."""
        if self._pressed:
            return  # the way of the mouse is not at its end
        clicked, self._clicked = self._clicked, False
        if self._article.textCursor().hasSelection():
            self._show_bubble()
        elif clicked and self._article.open_popup() is None and not self._article.caret_moves():
            self._focus_clicked()

    @guarded
    def _focus_clicked(self) -> None:
        at = self.words.caret()
        mark = self._session.at(self._lesson(), at, at + 1) if self.words.reading is not None else None
        if mark is not None and mark.place is not None:
            self.words.select(mark.place.start, mark.place.end)
            self._show_bubble()

    @guarded
    def _show_bubble(self) -> None:
        self._settled.stop()
        chosen = self.words.selected()
        focused = self._article.hasFocus() or (self._bubble is not None and holds_focus(self._bubble))
        if chosen is None or not focused or self._article.open_popup() is not None:
            return
        mark = self._exactly(*chosen)
        where = self.words.rect(*chosen)
        if mark is None:
            self.bubble.show_for(where)
            return
        held = mark.annotation
        is_highlight = held.kind == HIGHLIGHT
        self._article.tint_selection(held.colour if is_highlight else 0)
        self.bubble.show_for(where, held.colour if is_highlight else -1, held.note, moved=mark.moved)

    def _hide_bubble(self) -> None:
        self._settled.stop()
        if self._bubble is not None:
            self._bubble.close_box()

    def _keep_note(self, words: str) -> None:
        self._session.write_note(self._noted, words)

    def _confirm(self) -> None:
        mark = self.focused()
        if mark is not None:
            self._session.confirm(mark.annotation.id)
            self._show_bubble()

    def _go_to(self, mark: Marked) -> None:
        if mark.place is not None:
            self._held = mark.annotation.id
            self.words.select(mark.place.start, mark.place.end)
            self.words.bring(mark.place.start)
            self._show_bubble()

    def _exactly(self, start: int, end: int, kind: str = "") -> Marked | None:
        """The mark of these very words; of this kind, where one is named. Of two it is the one that was gone to."""
        marks = (mark for mark in self._marks() if kind in ("", mark.annotation.kind))
        found = [mark for mark in marks if mark.place is not None and mark.place[:2] == (start, end)]
        return min(found, key=self._is_not_held, default=None)

    def _is_not_held(self, mark: Marked) -> tuple[bool, bool]:
        held = mark.annotation
        return held.id != self._held, held.kind != HIGHLIGHT

    def _marks(self) -> tuple[Marked, ...]:
        lesson = self._lesson()
        return self._session.in_lesson(lesson, self._text) if lesson else ()

    def _text(self) -> str:
        return self.words.text

    def _lesson(self) -> str:
        """The lesson that is shown: another one may lie open already."""
        page = self._article.page()
        return page.key if page is not None else ""
