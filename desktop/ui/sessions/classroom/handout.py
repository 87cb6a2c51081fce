"""The slides of a lesson with their notes, for paper or for a second screen: what is printed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.deck import deck_of
from desktop.ui.sessions.classroom.lesson_words import hints, prose_of, with_meanings
from desktop.ui.widgets.wall.slide_scene import scenes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.model import Lesson
    from desktop.storage.library import Library
    from desktop.ui.sessions.classroom.act import Hint
    from desktop.ui.widgets.wall.sheet import Frame, Sheet


class HandoutSlide(NamedTuple):
    """One slide as it stands on the wall, and what only the teacher reads."""

    sheet: Sheet
    notes: tuple[Hint, ...]


class Handout(NamedTuple):
    """A lesson: its title and its slides."""

    title: str
    slides: tuple[HandoutSlide, ...]


def handout(library: Library, lesson_id: str, frame: Frame) -> Handout:
    """The slides of a lesson as a wall of this frame shows them. Raises UnknownLesson."""
    lesson = library.lesson(lesson_id)
    units = library.outline()
    unit = next((unit.name for unit in units if any(head.id == lesson_id for head in unit.lessons)), "")
    return Handout(lesson.title, tuple(_slides(library, lesson, unit, frame)))


def _slides(library: Library, lesson: Lesson, unit: str, frame: Frame) -> Iterator[HandoutSlide]:
    """Each page of the deck; the notes of a slide stand under its first page."""
    deck = deck_of(lesson)
    own = {slide.id: slide for slide in deck}
    shown = tuple(with_meanings(slide, library, lesson.id) for slide in deck)
    figures = {figure.id: figure for figure in lesson.figures}
    told: set[str] = set()
    for scene in scenes_of(shown, figures, frame, lesson.title, unit):
        slide = own[scene.slide.id]
        notes = () if slide.id in told else tuple(hints(slide, scene.slide, lesson, prose_of(slide, deck)))
        told.add(slide.id)
        yield HandoutSlide(scene.sheet(frame), notes)
