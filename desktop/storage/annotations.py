"""A learner's marks in lessons: highlights, their notes and bookmarks, written through the log and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.log import moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.content.annotations import Annotation
    from desktop.storage.progress import Progress

_ALL = "SELECT id, lesson, at, value FROM annotation"


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
        return self._read(f"{_ALL} ORDER BY lesson")

    def of_lesson(self, lesson: str) -> tuple[Annotation, ...]:
        """The marks in a lesson, in the order in which their words stood."""
        return self._read(f"{_ALL} WHERE lesson = ?", (lesson,))

    def get(self, annotation: str) -> Annotation | None:
        """The mark of this id, None where there is none."""
        return next(iter(self._read(f"{_ALL} WHERE id = ?", (annotation,))), None)

    def _read(self, question: str, values: Sequence[object] = ()) -> tuple[Annotation, ...]:
        from desktop.content.annotations import annotation_of

        rows = self._database.rows(question, values)
        read = (annotation_of(name, value, moment(at)) for name, _lesson, at, value in rows)
        pairs = zip(rows, read, strict=True)
        found = [one._replace(lesson=lesson) for (_name, lesson, _at, _value), one in pairs if one is not None]
        return tuple(sorted(found, key=_order))


def _order(annotation: Annotation) -> tuple[str, int, str]:
    return annotation.lesson, annotation.quote.start, annotation.id
