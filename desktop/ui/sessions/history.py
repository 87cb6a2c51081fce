"""The way that a reader went from place to place, to be gone back and forward again."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 200
"""Places that are remembered; the oldest is forgotten first."""


class Place(NamedTuple):
    """A line of a lesson: the lesson's id, and the line as the article names it ("" for its top)."""

    lesson: str
    line: str


class History:
    """Places before and after the one where the reader is, which is told at each step and never kept here."""

    def __init__(self) -> None:
        self._past: list[Place] = []
        self._future: list[Place] = []

    @property
    def has_past(self) -> bool:
        """Whether there is a way back."""
        return bool(self._past)

    @property
    def has_future(self) -> bool:
        """Whether a way back can be undone."""
        return bool(self._future)

    def leave(self, here: Place) -> None:
        """Go somewhere new: ``here`` becomes the last place of the past, and nothing lies ahead any more."""
        self._future.clear()
        if not self._past or self._past[-1] != here:
            self._past.append(here)
            del self._past[:-LONGEST]

    def back(self, here: Place) -> Place | None:
        """Go back from ``here``; None where there is no other place behind."""
        return _step(here, self._past, self._future)

    def forward(self, here: Place) -> Place | None:
        """Undo one ``back``; None where none is left."""
        return _step(here, self._future, self._past)


def _step(here: Place, source: list[Place], target: list[Place]) -> Place | None:
    """Take the next place out of ``source`` that is not ``here``, and put ``here`` in its stead into ``target``."""
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
