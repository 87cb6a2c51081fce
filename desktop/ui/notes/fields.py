"""The fields of a note: a side that takes pictures too, and tags that complete themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QTextCursor

from desktop.content.cloze import next_gap
from desktop.content.notes import PICTURE
from desktop.ui.widgets.fields import LineField, TextField

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

LINES = 3


class SideField(TextField):
    """One side of a note, in Markdown.

    Signals: ``picture_given(object)``, a QImage or the Path of a file that was pasted or dropped here.
    """

    picture_given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty side."""
        super().__init__(theme, LINES, parent)

    def make_gap(self) -> bool:
        """Make a gap of the selected words, or of the word at the cursor; false where there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        chosen = cursor.selectedText()
        words = chosen.strip()
        if not words or "\u2029" in words:
            return False
        before, _, after = chosen.partition(words)
        number = next_gap(self.toPlainText())
        cursor.insertText(f"{before}{{{{c{number}::{words}}}}}{after}")
        self.setTextCursor(cursor)
        return True

    def put_picture(self, name: str) -> None:
        """Write a picture where the cursor stands."""
        self.textCursor().insertText(f"![]({PICTURE}{name})")

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures beside text."""
        return source.hasImage() or bool(_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Give a picture on, and take everything else as text."""
        files = _files(source)
        if files:
            for path in files:
                self.picture_given.emit(path)
        elif source.hasImage() and not source.hasText():
            image = source.imageData()
            self.picture_given.emit(image if isinstance(image, QImage) else QImage(image))
        else:
            super().insertFromMimeData(source)


class TagField(LineField):
    """Tags with commas between them; one in use is completed as it is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a field without tags."""
        super().__init__(theme, "", "", parent)
        self.setAccessibleName(self.tr("Tag, dipisah koma"))
        self.setPlaceholderText(self.tr("misalnya sejarah, ulangan 2"))
        self._known: tuple[str, ...] = ()
        self._typed = 0
        self.textEdited.connect(self._complete)

    def set_known(self, tags: tuple[str, ...]) -> None:
        """Complete to these tags."""
        self._known = tags

    def tags(self) -> tuple[str, ...]:
        """The tags as they stand there."""
        return tuple(tag.strip() for tag in self.text().split(",") if tag.strip())

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Show these tags."""
        self.setText(", ".join(tags))
        self._typed = len(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A comma takes what was completed."""
        if event.key() == Qt.Key.Key_Comma and self.hasSelectedText():
            self.end(False)
        super().keyPressEvent(event)

    def _complete(self, text: str) -> None:
        grew, self._typed = len(text) > self._typed, len(text)
        begun = text.rpartition(",")[2].lstrip()
        if not grew or not begun or self.cursorPosition() < len(text):
            return
        fitting = (tag for tag in self._known if tag.casefold().startswith(begun.casefold()))
        rest = next((tag[len(begun) :] for tag in fitting if len(tag) > len(begun)), "")
        if rest:
            self.setText(text + rest)
            self.setSelection(len(text), len(rest))


def _files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
