"""Scenes of learners, backups and merging for the tour: each is set up, and named with the window that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.made_up import Clock


class Scene(NamedTuple):
    """A name, the window that shows it, whether it is dark, and its size in logical pixels."""

    name: str
    window: QWidget
    dark: bool
    size: tuple[int, int]


def scenes(home: Path, clock: Clock) -> Iterator[Scene]:
    """Each scene, drawn when it is given, on data folders of their own in ``home`` (which has a ``cache``)."""
    yield from _learners(home / "class-of-five", clock)


def _learners(data: Path, clock: Clock) -> Iterator[Scene]:
    """Five learners at one computer."""
    yield from ()
