"""What all acts of one show share: the lesson, the class's desk and book, and ways to speak to the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.widgets.wall.sheet import HEIGHT, SIZES, USUAL_STEP, Frame

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.content.guide import Guide
    from desktop.storage.classes import ClassBook
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.settings import Settings
    from desktop.ui.widgets.wall.sheet import Scene


WIDTHS = (HEIGHT, round(2.6 * HEIGHT))
"""The narrowest and the widest wall, in units; others show bars at their edges."""


def fitting(width: int) -> int:
    """The nearest width that a wall may have."""
    return min(max(width, WIDTHS[0]), WIDTHS[1])


class Hall(QObject):
    """One lesson before one class.

    Signals: ``changed()``, wall or teacher's screen show something else; ``told(str)``, a sentence for the teacher
    alone; ``failed(Exception)``, a store refused something and nothing moved on; ``slide_wanted(str)``, the slide of
    the section with this anchor shall be shown now; ``roster_wanted()``, the teacher wants the list of pupils.
    """

    changed = Signal()
    told = Signal(str)
    failed = Signal(object)
    slide_wanted = Signal(str)
    roster_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        book: ClassBook,
        lesson_id: str,
        anchor: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Show a lesson to the class of this book, whose desk it is.

        ``anchor`` is the section to begin with, "" the beginning, None the place where the class left it.
        """
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self.desk, self.book, self.anchor = desk, book, anchor
        self.lesson = desk.library.lesson(lesson_id)
        units = desk.library.outline()
        self.unit = next(unit for unit in units if any(head.id == lesson_id for head in unit.lessons))
        self.unit_title = self.unit.name
        self.since = book.mark()
        self.began_at = desk.now()
        width = fitting(settings.kept("width", 1920))  # most likely it is the same wall as the last time
        self.frame = kept_frame(settings)._replace(width=width)
        desk.failed.connect(self.failed)

    def now(self) -> datetime:
        """The present moment, with the local offset."""
        return self._desk.now()

    def sees(self, act: QObject) -> bool:
        """Whether the class can see this act now: nothing lies over it."""
        return True

    def lowest(self) -> QObject | None:
        """The act of the lesson, which lies under all others; None where none lies there."""
        return None

    def ground(self) -> Scene | None:
        """What the lesson shows, which lies under all other acts; None where none lies there."""
        return None

    def lead_to(self, lesson: str, anchor: str) -> None:
        """Show the slide of a section of this lesson; of another one tell the teacher which it is.

        Raises the named errors of the stores.
        """
        if lesson == self.lesson.id and anchor:
            self.slide_wanted.emit(anchor)
        else:
            title = self._desk.library.lesson(lesson).title
            self.told.emit(self.tr("Ini dari pelajaran “{title}”.").format(title=title))

    def guide(self) -> Guide:
        """What helps to teach the lesson."""
        return self._desk.library.guide(self.lesson.id)


def kept_frame(settings: Settings) -> Frame:
    """The usual shape of a wall, with text of the size that was chosen last."""
    return Frame(1920, min(max(settings.kept("step", USUAL_STEP), 0), len(SIZES) - 1))
