"""A show of a few plain slides, for the tests of windows that are about other things than lessons."""

from __future__ import annotations

from typing import NamedTuple

from desktop.ui.sessions.classroom.act import Act, Hint
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.sessions.classroom.starters import LESSON
from desktop.ui.widgets.wall.setting import set_plain
from desktop.ui.widgets.wall.sheet import HEIGHT, MARGIN, TOP, Box, Frame, Sheet
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import MANY

WORDS = ("Satu", "Dua", "Tiga", "Empat", "Lima")
NOTES = "Hanya untuk guru"


class Slide(NamedTuple):
    """A word, and a bar in the lower left quarter whose colour tells slides apart."""

    word: str

    def sheet(self, frame: Frame) -> Sheet:
        text = set_plain(self.word, MARGIN, TOP, frame.column, frame.body)
        role = ("first", "second", "good", "gold", "muted")[WORDS.index(self.word)]
        return Sheet(frame.width, (text, Box(0, HEIGHT / 2, frame.width / 2, HEIGHT / 2, role)), (self.word,))


class SlidesAct(Act):
    """The slides one after another."""

    def __init__(self, show: Show) -> None:
        super().__init__(show)
        self.at = 0

    def name(self) -> str:
        return "Slide"

    def scene(self) -> Slide:
        return Slide(WORDS[self.at])

    def next_scene(self) -> Slide | None:
        return Slide(WORDS[self.at + 1]) if self.at + 1 < len(WORDS) else None

    def hints(self) -> tuple[Hint, ...]:
        return (Hint("Catatan", NOTES),)

    def forward(self) -> None:
        self.jump(self.at + 2)

    def back(self) -> None:
        self.jump(self.at)

    def jump(self, number: int) -> None:
        if 0 < number <= len(WORDS):
            self.at = number - 1
            self.changed.emit()


class SlideShow(Show):
    """A show of these slides."""

    def make(self, kind: str) -> Act:
        return SlidesAct(self) if kind == LESSON else super().make(kind)


def slide_show(world: ClassWorld) -> SlideShow:
    """A show before a class."""
    made = world.hall()
    return SlideShow(made.desk, world.settings, world.book, MANY, None, made)
