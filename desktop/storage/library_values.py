"""What the library tells about the path as a whole, and the names of its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


class LessonHead(NamedTuple):
    """A lesson as the navigator shows it: its unit's id, its length in words and minutes, how many cards it has."""

    id: str
    title: str
    unit: str
    words: int
    minutes: int
    cards: int


class UnitOutline(NamedTuple):
    """A unit with its lessons in the order of the path; `number` counts from 1 in its pack."""

    id: str
    title: str
    number: int
    lessons: tuple[LessonHead, ...]
    pack: str

    @property
    def name(self) -> str:
        """Its number and title."""
        return f"{self.number} {self.title}"


class PackHead(NamedTuple):
    """What a pack says about itself."""

    id: str
    title: str
    version: str
    language: str
    licence: str


class DuplicatePack(Exception):
    """Two folders hold packs of one id, so that their cards could not be told apart."""

    def __init__(self, pack: str, first: Path, second: Path) -> None:
        """Name the id and both folders."""
        self.id, self.first, self.second = pack, first, second
        super().__init__(f"pack {pack}: {first} and {second}")


class UnknownLesson(LookupError):
    """No pack holds a lesson of this id."""

    def __init__(self, lesson: str) -> None:
        """Name the id that was asked for."""
        self.id = lesson
        super().__init__(lesson)


def outline_of(units: list[list[Any]]) -> tuple[UnitOutline, ...]:
    """The outline from its JSON, in which every value is the list of its fields."""
    return tuple(
        UnitOutline(unit, title, number, tuple(map(LessonHead._make, heads)), pack)
        for unit, title, number, heads, pack in units
    )
