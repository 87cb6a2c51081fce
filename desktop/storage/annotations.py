"""A learner's marks in lessons: highlights, their notes and bookmarks, written through the log and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.log import moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.content.annotations import Annotation
    from desktop.storage.progress import Progress

_ALL = "SELECT id, lesson, at, kind, colour, note, exact, prefix, suffix, start FROM annotation"


class Annotations:
    """The marks of one learner, drawn from the log of ``progress``. Methods raise the errors of ``errors.py``."""

    def __init__(self, progress: Progress) -> None:
        """Work on this learner's database."""
        self._progress = progress
        self._database = progress.database

    def new_id(self, now: datetime) -> str:
        """An id that no mark has yet."""
        from desktop.content.annotations import MARK
        from desktop.storage.ids import ulid

        return MARK + ulid(now)

    def write(self, annotation: Annotation, now: datetime, version: str) -> None:
        """Keep a new mark, or what became of one that is there; ``version`` is that of the lesson's pack."""
        self._progress.record_annotation(annotation, now, version)

    def erase(self, annotation: str, now: datetime) -> None:
        """Delete a mark; an undo brings it back."""
        self._progress.record_erase(annotation, now)

    def all(self) -> tuple[Annotation, ...]:
        """All marks, lesson by lesson, each lesson's in the order in which their words stood."""
        return self._read("ORDER BY lesson, start, id")

    def of_lesson(self, lesson: str) -> tuple[Annotation, ...]:
        """The marks in a lesson, in the order in which their words stood."""
        return self._read("WHERE lesson = ? ORDER BY start, id", (lesson,))  # as the index has them

    def get(self, annotation: str) -> Annotation | None:
        """The mark of this id, None where there is none."""
        return next(iter(self._read("WHERE id = ?", (annotation,))), None)

    def _read(self, which: str, values: Sequence[object] = ()) -> tuple[Annotation, ...]:
        from desktop.content.annotations import Annotation, Quote

        rows = self._database.rows(f"{_ALL} {which}", values)
        return tuple(
            Annotation(name, lesson, kind, colour, Quote(exact, prefix, suffix, start), note, moment(at))
            for name, lesson, at, kind, colour, note, exact, prefix, suffix, start in rows
        )
