"""Marking by keys and by a small box at what is selected: highlights, notes, bookmarks, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.content.annotations import HIGHLIGHT
from desktop.ui.reading.article_words import ArticleWords
from desktop.ui.reading.mark_boxes import MarkBoxes
from desktop.ui.reading.mark_focus import MarkFocus
from desktop.ui.reading.mark_layer import MarkLayer
from desktop.ui.sessions.annotation_rows import colour_name
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from desktop.ui.sessions.annotations import Marked
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.mark_bubble import MarkBubble
    from desktop.ui.widgets.note_box import NoteBox


class Marking(QObject):
    """The marking of one article."""

    def __init__(self, article: ArticleView, sessions: Sessions) -> None:
        """Mark the lesson that lies open, and each that is opened."""
        super().__init__(article)
        self._article, self._reading, self._desk = article, sessions.reading, sessions.desk
        self._session = sessions.annotations
        self.words, self.layer = ArticleWords(article), MarkLayer(article)
        self._focus = MarkFocus(article, self.words, self._session)
        self.boxes = MarkBoxes(article, self.words, self._focus, sessions.desk)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.lay)
        self._connect()
        self.lay()

    def _connect(self) -> None:
        self.layer.signs.clicked.connect(self.show_mark)
        self._session.changed.connect(self._on_changed)
        self._reading.opened.connect(self._on_opened)
        self._article.theme.changed.connect(self._on_new_document)
        self._article.letter_pressed.connect(self._on_letter)
        self.boxes.coloured.connect(self.highlight)
        self.boxes.note_wanted.connect(self.note)
        self.boxes.erased.connect(self.erase)
        self.boxes.confirmed.connect(self._confirm)
        self.boxes.written.connect(self._session.write_note)
        self.boxes.note_ended.connect(self._session.end_note)

    @property
    def bubble(self) -> MarkBubble:
        """The box at what is selected."""
        return self.boxes.bubble

    @property
    def box(self) -> NoteBox:
        """The editor of a note."""
        return self.boxes.box

    @guarded
    def lay(self) -> None:
        """Lay the marks of the open lesson over its words."""
        self.layer.lay(self._focus.marks())

    @guarded
    def highlight(self, colour: int = 0) -> None:
        """Mark what is selected, or the sentence on top; where that is a highlight, give it another colour."""
        if self.words.reading is None:
            return
        start, end = self.words.selected() or self.words.sentence()
        mark = self._focus.exactly(start, end, HIGHLIGHT)
        if mark is None:
            self._session.highlight(self._focus.lesson(), self.words.text, start, end, colour)
        elif colour:
            self._session.recolour(mark.annotation.id, colour)
        mark = self._focus.exactly(start, end, HIGHLIGHT)
        if mark is not None:
            self._focus.hold(mark)
            self.boxes.show_bubble()
            announce(self._article, self.tr("Disorot {colour}").format(colour=colour_name(mark.annotation.colour)))

    @guarded
    def note(self) -> None:
        """Write at the mark that has the focus; what is no mark yet becomes one."""
        if self.focused() is None:
            self.highlight()
        mark = self.focused()
        if mark is not None:
            self.boxes.show_note(mark)

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
            self._session.toggle_bookmark(self._focus.lesson(), self.words.text, *self.words.paragraph())

    @guarded
    def step(self, forward: bool) -> None:
        """Give the focus to the next mark, or to the one before; after the last one comes the first."""
        mark = self._focus.neighbour(forward)
        if mark is not None:
            self._go_to(mark)

    @guarded
    def show_mark(self, ident: str) -> None:
        """Bring a mark of the open lesson into sight and give it the focus."""
        mark = self._session.get(ident)
        if mark is not None and mark.annotation.lesson == self._focus.lesson():
            self._article.setFocus()
            self._go_to(mark)

    def focused(self) -> Marked | None:
        """The mark whose words, or some of them, are selected, or in which a screen reader's caret stands."""
        return self._focus.focused()

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
        self.boxes.hide_note()
        self._on_new_document()

    def _on_new_document(self) -> None:
        """The article is another now, or comes to be: what is laid over it waits until it is there."""
        self.boxes.hide_bubble()
        self._later.start()

    def _on_changed(self, lesson: str) -> None:
        if lesson in ("", self._focus.lesson()):
            self.lay()

    def _confirm(self) -> None:
        mark = self.focused()
        if mark is not None:
            self._session.confirm(mark.annotation.id)
            self.boxes.show_bubble()

    def _go_to(self, mark: Marked) -> None:
        if mark.place is not None:
            self._focus.go_to(mark)
            self.boxes.show_bubble()
