"""What goes out on paper: the open lesson, its unit or its subject, laid out and written in short steps."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.content.handout import Handout, HandoutLesson, HandoutUnit, Inside, sources_of, terms_of
from desktop.content.stepwise import as_share
from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from typing import Any

    from desktop.storage.library import LessonHead, PackHead, UnitOutline
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.reading import OpenLesson, ReadingSession

    Laying = Callable[[Handout, Inside], Generator[float, None, Any]]

LESSON, UNIT, SUBJECT = "lesson", "unit", "subject"
"""How much goes out."""
KEPT = "handout"
"""The state that keeps what was chosen the last time."""
SLICE = 0.012
"""Seconds of work between two looks at the keyboard."""
READ = 0.2
"""The share of the work that reading the lessons is; laying them out is the rest."""


class Wish(NamedTuple):
    """How much is to go out (LESSON, UNIT or SUBJECT), and what of it."""

    part: str = LESSON
    inside: Inside = Inside()


class HandingOut(QObject):
    """One handout at a time.

    Signals: ``progressed(float)``, so much of the present work is done (0 to 1); ``laid(object)``, what ``laying`` made
    of the handout; ``done()``, a file was written, or what was to be printed went to the printer; ``refused()``, it
    could not be, and the desk has said why.
    """

    progressed = Signal(float)
    laid = Signal(object)
    done = Signal()
    refused = Signal()

    def __init__(self, desk: Desk, reading: ReadingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reading = desk, reading
        self._handout: Handout | None = None
        self._inside = Inside()
        self._held = ("", "")
        self._steps: Generator[float, None, Any] | None = None
        self._finish: Callable[[Any], None] | None = None
        self._path = Path()
        self._going_out = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def handout(self) -> Handout | None:
        """What was read last, to be laid out."""
        return self._handout

    def titles(self) -> dict[str, str]:
        """What can go out, by how much it is: the titles of the open lesson, its unit and its subject."""
        opened = self._reading.current
        if opened is None:
            return {}
        pack = self._pack(opened.unit)
        return {LESSON: opened.lesson.title, UNIT: opened.unit.title, SUBJECT: pack.title}

    def kept_wish(self) -> Wish:
        """What was chosen the last time; at first the lesson with all that belongs to it."""
        words = (self._desk.progress.get_state(KEPT) or "").split()
        if len(words) != 2 or words[0] not in (LESSON, UNIT, SUBJECT) or len(words[1]) != len(Inside._fields):
            return Wish()
        return Wish(words[0], Inside(*(sign == "1" for sign in words[1])))

    def lay(self, wish: Wish, laying: Laying) -> None:
        """Begin to read what goes out and to lay it out as ``laying`` does; ``laid`` will follow. The wish is kept."""
        self._inside = wish.inside
        signs = "".join(str(int(chosen)) for chosen in wish.inside)
        self._desk.attempt(self._desk.progress.set_state, KEPT, f"{wish.part} {signs}")
        self._begin(self._laying(wish, laying), self.laid.emit, going_out=False)

    def write(self, path: Path, steps: Generator[float, None, bytes]) -> None:
        """Begin to write what ``steps`` end with into a file, wholly or not at all; ``done`` will follow."""
        self._path = path
        self._begin(steps, self._write)

    def write_book(self, path: Path) -> None:
        """Begin to write as a book (EPUB 3) what was laid out last; ``done`` will follow."""
        from desktop.paths import bundled_resources
        from desktop.storage.epub.writing import writing
        from desktop.ui.look.roles import LIGHT

        if self._handout is not None:
            self.write(path, writing(self._handout, self._inside, LIGHT._asdict(), bundled_resources()))

    def run(self, steps: Generator[float, None, None]) -> None:
        """Begin to do some steps; ``done`` will follow."""
        self._begin(steps, self._tell_done)

    def stop(self) -> None:
        """Give up what is being done; where something was on its way out, this is said."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()
            if self._going_out:
                self._desk.tell("handout-stopped")

    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._steps is not None

    def _begin(
        self, steps: Generator[float, None, Any], finish: Callable[[Any], None], *, going_out: bool = True
    ) -> None:
        self.stop()
        self._steps, self._finish, self._going_out = steps, finish, going_out
        self.progressed.emit(0.0)
        self._timer.start()

    def _work(self) -> None:
        """Go on for a moment."""
        steps, until, share = self._steps, monotonic() + SLICE, 0.0
        if steps is None:
            return
        try:
            while monotonic() < until:
                share = next(steps)
        except StopIteration as end:
            self._timer.stop()
            self._steps = None
            self._end(end.value)
            return
        except StorageError as error:
            self._refuse(error)
            return
        self.progressed.emit(share)

    def _end(self, value: Any) -> None:
        if self._finish is None:
            return
        try:
            self._finish(value)
        except StorageError as error:
            self._refuse(error)

    def _refuse(self, error: StorageError) -> None:
        self._timer.stop()
        self._steps = None
        self._desk.failed.emit(error)
        self.refused.emit()

    def _write(self, data: bytes) -> None:
        from desktop.storage.whole_file import write_whole

        write_whole(self._path, data)
        self._desk.tell("saved-file", self._path.name)
        self.done.emit()

    def _tell_done(self, _nothing: None) -> None:
        self.done.emit()

    def _laying(self, wish: Wish, laying: Laying) -> Generator[float, None, Any]:
        handout = yield from self._read(wish.part)
        laid = yield from as_share(laying(handout, wish.inside), READ, 1.0)
        return laid

    def _read(self, part: str) -> Generator[float, None, Handout]:
        """Read what goes out; once more only where another lesson lies open, or more or less is wanted."""
        opened = self._reading.current
        assert opened is not None, "without a lesson nothing is offered"
        wanted = (part, opened.lesson.id)
        if self._handout is None or self._held != wanted:
            self._handout = yield from self._reading_anew(part, opened)
            self._held = wanted
        return self._handout

    def _reading_anew(self, part: str, opened: OpenLesson) -> Generator[float, None, Handout]:
        units: list[HandoutUnit] = []
        wanted = _wanted(self._desk.library.outline(), part, opened)
        total, count = sum(len(heads) for _unit, heads in wanted), 0
        for unit, heads in wanted:
            lessons: list[HandoutLesson] = []
            for head in heads:
                lessons.append(self._lesson(head.id))
                count += 1
                yield READ * count / total
            units.append(HandoutUnit(unit.number, unit.title, tuple(lessons)))
        return self._whole(self.titles()[part], opened.unit, tuple(units))

    def _lesson(self, lesson: str) -> HandoutLesson:
        library = self._desk.library
        return HandoutLesson(library.lesson(lesson), library.cards(lesson), library.questions(lesson))

    def _whole(self, title: str, unit: UnitOutline, units: tuple[HandoutUnit, ...]) -> Handout:
        """The handout with the terms and sources of its lessons."""
        library, pack = self._desk.library, self._pack(unit)
        beside = units[0].lessons[0].lesson.id
        lessons = [one.lesson for part in units for one in part.lessons]
        names = dict.fromkeys(term for lesson in lessons for term in lesson.terms)
        terms = terms_of(units, {name: term for name in names if (term := library.term(name, beside)) is not None})
        cited = dict.fromkeys((*(name for lesson in lessons for name in lesson.cites), *(one.source for one in terms)))
        known = {name: source for name in cited if (source := library.source(name, beside)) is not None}
        sources = sources_of(units, terms, known)
        return Handout(title, pack.title, pack.version, pack.language, pack.licence, units, terms, sources)

    def _pack(self, unit: UnitOutline) -> PackHead:
        return next(head for head in self._desk.library.packs if head.id == unit.pack)


def _wanted(
    outline: Iterable[UnitOutline], part: str, opened: OpenLesson
) -> list[tuple[UnitOutline, tuple[LessonHead, ...]]]:
    """The units of which something goes out, each with the lessons that do."""
    own = [unit for unit in outline if unit.pack == opened.unit.pack]
    if part == SUBJECT:
        return [(unit, unit.lessons) for unit in own]
    heads = tuple(head for head in opened.unit.lessons if part == UNIT or head.id == opened.lesson.id)
    return [(opened.unit, heads)]
