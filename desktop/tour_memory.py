"""Scenes of learners, backups and merging for the tour: each is set up, and named with the window that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.program import Program


def scenes(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Name and window of each scene, drawn when it is given; ``program`` has a learner's window open."""
    yield from ()
