"""Lesson hours of the small subject: one with something of everything, and a room in which some are taught."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop.storage.classes import ClassBook
from desktop.storage.preferences import Preferences
from desktop.study.classroom.account import Account, Cards, Contest, Quiz, Score, Slide
from desktop.study.classroom.class_quiz import Asked
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.classroom.hours import Hour, keep_hour
from desktop.ui.sessions.classroom.room import Classroom
from desktop.ui.sessions.settings import Settings
from tests.ui.desk_world import FEW, MANY, MORNING, World


def made(slides: int = 4) -> Account:
    """An hour with so many slides of two lessons."""
    shown = tuple(
        Slide(MANY if number % 2 else FEW, f"bagian-{number % 3 + 1}", number, number + 1, slides, 35 * number)
        for number in range(1, slides + 1)
    )
    return Account(
        MORNING,
        MORNING + timedelta(minutes=38, seconds=20),
        shown,
        (Quiz(MANY, (Asked("uji/hilang", ((0, 3), (1, 20)), 1),)),),
        (Contest(11, 12, (Score(2, 400, 1), Score(1, 300, 2), Score(3, -100, 3))),),
        Cards(14, ("uji/sedikit-1", "uji/hilang")),
        turns=5,
        present=28,
        absent=2,
    )


def made_room(world: World, folder: Path) -> Classroom:
    """The classroom of a teacher who has no class yet."""
    settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), Theme())
    return Classroom(world.desk, settings, folder / "classes", "device", world.desk)


def teach(world: World, book: ClassBook, lesson: str, *slides: str) -> None:
    """One hour in which some slides were shown, a minute each."""
    keep_hour(book.progress, Hour(book.mark(), world.clock(), lesson))
    for number, anchor in enumerate(slides, 1):
        world.clock.move(minutes=1)
        book.record_shown(lesson, f"{anchor or '-'} {number} {len(slides)} 60", world.clock())
