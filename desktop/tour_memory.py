"""Scenes of learners, backups and merging for the tour: each is set up, and named with the window that shows it."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.app import App
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
    yield from _backups(home / "half-a-year", home / "cache", clock)


def _learners(data: Path, clock: Clock) -> Iterator[Scene]:
    """Five learners at one computer."""
    yield from ()


def _backups(data: Path, cache: Path, clock: Clock) -> Iterator[Scene]:
    """Half a year of backups, and the question whether one of them is to come back."""
    from PySide6.QtCore import QCoreApplication

    from desktop.app import build
    from desktop.paths import bundled_resources
    from desktop.ui.window.backup_sheet import BackupSheet

    app = build(bundled_resources(), data, clock, cache=cache)
    app.sessions.settings.set_motion(False)
    app.window.resize(1366, 768)
    app.start()
    _work_half_a_year(app, clock)
    app.complete()
    app.extras.show_backups()
    sheet = app.extras.dialog
    assert isinstance(sheet, BackupSheet)
    while not sheet.list.count():
        QCoreApplication.processEvents()
    yield Scene("backups", sheet, False, (sheet.width(), sheet.height()))
    app.sessions.settings.set_dark(True)
    sheet.list.setCurrentRow(sheet.list.count() // 2)
    sheet.ask()
    yield Scene("backups-question", sheet, True, (sheet.width(), sheet.height()))
    sheet.reject()
    app.close()
    app.window.deleteLater()
    app.deleteLater()


def _work_half_a_year(app: App, clock: Clock) -> None:
    """Work on some days of half a year, each with its backup."""
    from desktop.storage.log import READ, REVIEW
    from desktop.storage.progress import Entry

    now = clock.now
    lessons = [head.id for unit in app.library.outline() for head in unit.lessons]
    cards = [place.card for place in app.library.cards_of(lessons)]
    for number, days in enumerate((171, 140, 112, 84, 63, 42, 28, 14, 9, 6, 5, 2, 1, 1, 0)):
        clock.now = now - timedelta(days=days, hours=-number % 5 - 4 * bool(days), minutes=number * 7 % 50)
        at, count = clock.now.astimezone(UTC), 10 * number + 1
        work = [Entry("tour", count, at, 420, READ, lessons[number], "marked", "")]
        for place, card in enumerate(cards[number * 6 : number * 6 + 9], count + 1):
            work.append(Entry("tour", place, at, 420, REVIEW, card, "3 8.2", ""))
        app.progress.merge(work)
        app.sessions.backups.keep()
    clock.now = now
