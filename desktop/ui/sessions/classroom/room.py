"""The classroom: which class is taught on this computer, its book, and the show that runs before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.storage import classes
from desktop.storage.classes import ClassBook, ClassHead
from desktop.storage.errors import DatabaseDamaged, StorageError, StorageLost
from desktop.storage.notes import Notes
from desktop.storage.opening import suspect
from desktop.ui.sessions.classroom.hours import Hour, keep_hour
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.ui.sessions.classroom.after import AfterLesson
    from desktop.ui.sessions.classroom.handout import Handout
    from desktop.ui.sessions.classroom.show import Show
    from desktop.ui.sessions.settings import Settings

CHOSEN = "class"


class Classroom(QObject):
    """The school classes of this computer.

    Signals: ``changed()``, a class was made, renamed, deleted or chosen, or its pupils are others;
    ``began(Show)`` and ``ended(Show)``, a show began or is over.
    """

    changed = Signal()
    began = Signal(object)
    ended = Signal(object)

    def __init__(
        self, desk: Desk, settings: Settings, folder: Path | None, device: str, parent: QObject | None = None
    ) -> None:
        """Keep classes in ``folder``, on the computer ``device``; ``desk`` is that of the learner, for its library."""
        super().__init__(parent)
        self._desk, self._settings, self._folder, self._device = desk, settings, folder, device
        self._book: ClassBook | None = None
        self._unsound = False
        self._after: AfterLesson | None = None
        self.show: Show | None = None
        desk.failed.connect(self._on_failed)

    def classes(self) -> tuple[ClassHead, ...]:
        """All classes, by name."""
        return classes.classes(self._folder) if self._folder is not None else ()

    @property
    def chosen(self) -> ClassHead | None:
        """The class that is taught now; the first where none was chosen, None where there is none."""
        found = self.classes()
        wanted = self._settings.kept(CHOSEN, "")
        return next((one for one in found if one.id == wanted), found[0] if found else None)

    @property
    def after(self) -> AfterLesson:
        """What is left of the lesson hours of the chosen class."""
        if self._after is None:
            from desktop.ui.sessions.classroom.after import AfterLesson

            self._after = AfterLesson(self, self._desk, self)
        return self._after

    @property
    def teaching(self) -> bool:
        """Whether a show runs: until it ends its class stays the chosen one, and is not deleted."""
        return self.show is not None

    @guarded
    def choose(self, class_id: str) -> None:
        """Teach this class from now on; not while a show runs."""
        if self.teaching:
            return
        self._settings.keep(CHOSEN, class_id)
        self._put_away()
        self.changed.emit()

    @guarded
    def create(self, name: str) -> None:
        """Make a class of this name and choose it."""
        if self._folder is not None and not self.teaching:
            self.choose(classes.create_class(self._folder, name, self._desk.now()).id)

    @guarded
    def rename(self, class_id: str, name: str) -> None:
        """Call a class otherwise."""
        if self._folder is not None:
            classes.rename_class(self._folder, class_id, name)
            if self._book is not None and self._book.head.id == class_id:
                self._book.head = self._book.head._replace(name=classes.tidy_name(name))
            self.changed.emit()

    @guarded
    def delete(self, class_id: str) -> None:
        """Delete a class with everything that is known of it; not while a show runs."""
        if self._folder is not None and not self.teaching:
            self._put_away()
            classes.delete_class(self._folder, class_id)
            if self._settings.kept(CHOSEN, "") == class_id:
                self._settings.keep(CHOSEN, "")
            self.changed.emit()

    def book(self) -> ClassBook:
        """The book of the chosen class; where there is none yet, one is made. Raises the errors of the stores."""
        assert self._folder is not None, "only a desk without a data folder has no classes"
        if self._unsound:
            self._put_away()
        if self._book is None:
            now = self._desk.now()
            head = self.chosen or classes.create_class(self._folder, self.tr("Kelas saya"), now)
            self._book = classes.open_class(self._folder, head, self._device, now)
            self._tell_opened(self._book)
        return self._book

    @guarded
    def begin(self, lesson_id: str, anchor: str | None = None) -> None:
        """Show a lesson to the chosen class: from where it was left, or from the section with this anchor."""
        from desktop.ui.sessions.classroom.show import Show

        if self.show is not None or self._folder is None:
            return
        self._desk.attempt(self._keep_hour, lesson_id)  # a full disk keeps no class from its lesson
        book = self.book()  # anew, where the one that was open is lost
        notes = Notes(book.progress, book.folder / "pictures")
        desk = Desk(self._desk.library, book.progress, notes, self._desk.now, self)
        desk.failed.connect(self._on_failed)
        try:
            self.show = Show(desk, self._settings, book, lesson_id, anchor, desk)
        except StorageError:
            desk.deleteLater()
            raise
        self.show.ended.connect(self._on_ended)
        self.changed.connect(self.show.refresh)
        self.began.emit(self.show)

    def _keep_hour(self, lesson_id: str) -> None:
        book = self.book()
        keep_hour(book.progress, Hour(book.mark(), self._desk.now(), lesson_id))

    @guarded
    def save_slides(self, path: Path, lesson_id: str, written: Callable[[Handout], bytes]) -> None:
        """Write the slides of a lesson, with their notes, into a file as ``written`` puts them, and say so."""
        from desktop.storage.whole_file import write_whole
        from desktop.ui.sessions.classroom.hall import kept_frame
        from desktop.ui.sessions.classroom.handout import handout

        write_whole(path, written(handout(self._desk.library, lesson_id, kept_frame(self._settings))))
        self._desk.tell("saved-file", path.name)

    def close(self) -> None:
        """End the show and close the book."""
        if self.show is not None:
            self.show.end_all()
        self._put_away()

    def _tell_opened(self, book: ClassBook) -> None:
        """Say what was not as usual when the book was opened."""
        if book.recovery is not None:
            self._desk.tell("class-restored" if book.recovery.entries or book.pupils() else "class-begun-anew")
        elif not book.backed_up:
            self._desk.tell("no-class-backup")

    @guarded
    def _tell_ended(self, since: int) -> None:
        """Say that there is something to be read of the show that began after this counter."""
        if self.after.read() and self.after.tells_of(since):
            self._desk.tell("lesson-ended")

    def _on_failed(self, error: Exception) -> None:
        """Let a class in which damage was met be opened anew, and recovered; anew, too, one whose file is lost."""
        book, path = self._book, error.path if isinstance(error, DatabaseDamaged | StorageLost) else None
        if book is not None and book.database.path is not None and path == book.database.path:
            if isinstance(error, DatabaseDamaged):
                suspect(path)
            self._unsound = True

    def _put_away(self) -> None:
        if self._book is not None and self.show is None:
            book, self._book, self._unsound = self._book, None, False
            book.close()

    def _on_ended(self) -> None:
        show, self.show = self.show, None
        if show is not None:
            self.ended.emit(show)
            self._tell_ended(show.since)
            show.desk.deleteLater()  # and the show with it
