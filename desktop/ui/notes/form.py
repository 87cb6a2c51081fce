"""What is written of a note: its kind, both sides, its tags, and the lesson that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.content.notes import Note
from desktop.ui.notes.fields import SideField, TagField
from desktop.ui.notes.kinds import KindRow
from desktop.ui.notes.words import kind_words
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme


class NoteForm(QWidget):
    """The fields of one note.

    Signals: ``changed()``, something was written; ``picture_given(object)``, as a side tells it.
    """

    changed = Signal()
    picture_given = Signal(object)

    def __init__(self, theme: Theme, note: Note, known_tags: tuple[str, ...], title: str) -> None:
        """Show a note; ``title`` is that of its lesson, "" for none."""
        super().__init__()
        self._note = note
        self._moved = ""
        self.kinds = KindRow(theme)
        self._front_name, self._back_name = Label(theme, "", 13, 600), Label(theme, "", 13, 600)
        self.front, self.back = SideField(theme), SideField(theme)
        self._tag_name = Label(theme, self.tr("Tag, dipisah koma (boleh kosong)"), 13, 600)
        self.tags = TagField(theme)
        self.tags.set_known(known_tags)
        place = self.tr("Milik bacaan: {title}").format(title=title) if title else ""
        self._place = Label(theme, place, 13, 400, "muted")
        self._place.setVisible(bool(title))
        self._side = self.front
        self._arrange()
        self.show_note(note)
        self._connect()

    def note(self) -> Note:
        """The note as it is written now."""
        sides = self.front.toPlainText(), self.back.toPlainText()
        return self._note._replace(kind=self.kinds.kind(), front=sides[0], back=sides[1], tags=self.tags.tags())

    def show_note(self, note: Note) -> None:
        """Show another note, and put the cursor where something is missing."""
        self._note = note
        self.kinds.set_kind(note.kind)
        self.front.setPlainText(note.front)
        self.back.setPlainText(note.back)
        self.tags.set_tags(note.tags)
        self._name_sides(note.kind)
        self._side = self.front
        self.front.setFocus()

    def set_low(self) -> None:
        """Do with little room: both sides are one line high at least, and scroll; the tags tell what they are."""
        self._tag_name.hide()
        for side in (self.front, self.back):
            side.set_lines(1)

    def focus_fault(self, code: str) -> None:
        """Put the cursor where a fault can be mended."""
        (self.back if code in ("back-empty", "order-few") else self.front).setFocus()

    def make_gap(self) -> bool:
        """Make a gap of the selected words: the note becomes a cloze if it is none; false where nothing is selected."""
        if self.kinds.kind() != "cloze":
            self._remember_side()
            cursor = self._side.textCursor()
            start, end = cursor.selectionStart(), cursor.selectionEnd()  # now: the text moves, and the cursor with it
            self.kinds.set_kind("cloze")
            self._turn_into("cloze")
            if self._side is self.back and self._moved:
                self._select_in_front(start, end)
        return self.front.make_gap()

    def put_picture(self, name: str) -> None:
        """Put a picture on the side that was written on last."""
        self._remember_side()
        self._side.put_picture(name)
        self._side.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.kinds)
        for name, field, stretch in (
            (self._front_name, self.front, 3),
            (self._back_name, self.back, 3),
            (self._tag_name, self.tags, 0),
        ):
            column.addSpacing(6)
            column.addWidget(name)
            column.addWidget(field, stretch)
        column.addWidget(self._place)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose_kind)
        for field in (self.front, self.back):
            field.textChanged.connect(self.changed)
            field.cursorPositionChanged.connect(self._remember_side)
            field.picture_given.connect(self.picture_given)
        self.tags.textChanged.connect(self.changed)

    def _remember_side(self) -> None:
        """Know the side that is written on also when the focus has gone to a button."""
        focus = self.window().focusWidget()
        if focus in (self.front, self.back):
            self._side = self.front if focus is self.front else self.back

    def _choose_kind(self, kind: str) -> None:
        self._turn_into(kind)
        self.changed.emit()

    def _turn_into(self, kind: str) -> None:
        """Give a cloze the text that stands on the back alone, and give it back when the kind changes once more."""
        self._name_sides(kind)
        front, back = self.front.toPlainText(), self.back.toPlainText()
        if kind == "cloze" and back.strip() and not front.strip():
            self._moved = back
            self.front.setPlainText(back)
            self.back.clear()
        elif kind != "cloze" and self._moved and front == self._moved and not back.strip():
            self._moved = ""
            self.back.setPlainText(front)
            self.front.clear()

    def _select_in_front(self, start: int, end: int) -> None:
        from PySide6.QtGui import QTextCursor

        cursor = self.front.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.front.setTextCursor(cursor)
        self.front.setFocus()
        self._side = self.front

    def _name_sides(self, kind: str) -> None:
        words = kind_words()[kind]
        for label, field, name in (
            (self._front_name, self.front, words.front),
            (self._back_name, self.back, words.back),
        ):
            label.set_text(name)
            field.setAccessibleName(name)
