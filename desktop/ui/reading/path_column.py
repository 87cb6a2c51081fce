"""The left side of *Baca*: the list of lessons, and under it the contents of the one that lies open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.navigator import Row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.reading.contents_panel import ContentsPanel
    from desktop.ui.sessions.path import PathLesson

SHARE = 0.42
"""The contents get at most this part of the height; the lessons keep the rest."""


def lesson_row(lesson: PathLesson) -> Row:
    """The row of a lesson, with its ring and the cards that are due."""
    head = lesson.head
    return Row("lesson", head.id, head.title, "", lesson.fraction, lesson.read, lesson.due)


def unit_row(name: str, title: str, lessons: tuple[PathLesson, ...]) -> Row:
    """The row of a unit; its name holds that of its pack, for two packs may have a unit of one id."""
    read = sum(lesson.read for lesson in lessons)
    return Row("unit", name, title, f"{read}/{len(lessons)}", 0.0, False, 0)


class PathColumn(QWidget):
    """The list of lessons over the contents, which come after the first picture and may go elsewhere."""

    def __init__(self, path: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._contents: ContentsPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(path, 1)
        self.setMinimumWidth(path.minimumWidth())
        self.setFocusProxy(path)

    def take(self, contents: ContentsPanel) -> None:
        """Show the contents under the lessons."""
        if self._contents is None:
            self._contents = contents
            self._column.addWidget(contents)
            contents.show()
        self.share()

    def release(self) -> None:
        """Let the contents go; who takes them gives them another parent."""
        if self._contents is not None:
            self._column.removeWidget(self._contents)
            self._contents = None

    def share(self) -> None:
        """Give the contents the height they want, up to their part."""
        if self._contents is not None:
            wanted = self._contents.height_for(self.width())
            self._contents.setFixedHeight(min(wanted, round(self.height() * SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self.share()
