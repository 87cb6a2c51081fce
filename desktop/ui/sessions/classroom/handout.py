"""The slides of a lesson with their notes, for paper or for a second screen: what is printed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.act import Hint
    from desktop.ui.widgets.wall.sheet import Sheet


class HandoutSlide(NamedTuple):
    """One slide as it stands on the wall, and what only the teacher reads."""

    sheet: Sheet
    notes: tuple[Hint, ...]


class Handout(NamedTuple):
    """A lesson: its title and its slides."""

    title: str
    slides: tuple[HandoutSlide, ...]
