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


LEARNERS = (
    ("Sri", "bird"),
    ("Budi Santoso", "cat"),
    ("Ni Luh Putu Ayu", "flower"),
    ("Yohanes", "turtle"),
    ("Tita", "sailboat"),
)
"""The names and pictures of those who share a computer."""
PIN = "2468"


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
    yield from _merging(home, clock)
    yield from _diagnosis(home / "half-a-year", home / "cache", clock)


def _learners(data: Path, clock: Clock) -> Iterator[Scene]:
    """Five learners at one computer, one of whom has a PIN."""
    from desktop.paths import bundled_resources
    from desktop.storage.profiles import Profiles
    from desktop.ui.door.window import DoorWindow
    from desktop.ui.look import icons
    from desktop.ui.look.theme import Look, Theme
    from desktop.ui.sessions.learners import LearnersSession

    icons.install(bundled_resources())
    data.mkdir(parents=True)
    now, store = clock.now, Profiles(data)
    for minutes, (name, picture) in enumerate(LEARNERS):
        store.add(name, picture, now + timedelta(minutes=minutes), PIN if name == LEARNERS[1][0] else "")
    session = LearnersSession(data, clock)
    store.entered(store.all(now)[3].id, now)
    door = DoorWindow(Theme(Look(motion=False)), session)
    session.setParent(door)
    door.wear(False, "plain")
    door.resize(1366, 768)
    door.show()
    door.activateWindow()
    yield Scene("learners", door, False, (1366, 768))
    door.wear(True, "plain")
    door.flow.enter(session.profiles[1].id)
    door.pin.pad.field.setText("12")
    yield Scene("learners-pin", door, True, (1024, 600))
    door.close()
    door.deleteLater()


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


def _merging(home: Path, clock: Clock) -> Iterator[Scene]:
    """Budi's work from school is taken in at home: whose it is, and what became of it."""
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.made_up import review_some
    from desktop.paths import bundled_resources
    from desktop.ui.sessions.bundles import MINE
    from desktop.ui.window.take_in_sheet import TakeInSheet

    file = _saved_at_school(home / "school", clock)
    app = build(bundled_resources(), home / "home", clock, cache=home / "cache")
    app.start()
    app.complete()
    review_some(app, clock)
    app.extras.files.bundles.take_in(file)
    sheet = app.extras.dialog
    assert isinstance(sheet, TakeInSheet)
    while sheet.bar.isVisible():
        QApplication.processEvents()
    sheet.ways[MINE].click()
    yield Scene("take-in", sheet, False, (sheet.width(), sheet.height()))
    app.sessions.settings.set_dark(True)
    sheet.press_go()
    while sheet.bar.isVisible():
        QApplication.processEvents()
    yield Scene("taken-in", sheet, True, (sheet.width(), sheet.height()))
    sheet.close()
    app.close()
    app.window.deleteLater()


def _saved_at_school(data: Path, clock: Clock) -> Path:
    """The file of a pupil who read three lessons and was asked for two weeks."""
    from datetime import timedelta

    from desktop.content.notes import Note
    from desktop.storage.bundle_whose import manifest_of
    from desktop.storage.bundle_writing import write
    from desktop.storage.database import open_database
    from desktop.storage.learners import open_learner
    from desktop.storage.profiles import Profiles
    from desktop.storage.progress import Progress
    from desktop.study.memory import Rating

    learner = open_learner(data, clock())
    Profiles(data).rename(learner.id, "Budi")
    database = open_database(learner.progress, clock())
    progress = Progress(database, learner.device)
    for day in range(14, 0, -1):
        now = clock() - timedelta(days=day)
        if day % 5 == 0:
            progress.record_read(f"bilateral/bacaan-{day}", "marked", now, "1")
        for number in range(9):
            progress.record_review(f"bilateral/kartu-{day * number % 40}", Rating.GOOD, now, 6.0, "1")
    progress.record_note(Note("own/" + "0" * 26, "basic", "Ibu kota Mesir?", "Kairo"), clock())
    file = data / "Mitra Budi 2026-03-12.mitra"
    write(file, database, learner, manifest_of(learner, clock()))
    database.close()
    return file


def _diagnosis(data: Path, cache: Path, clock: Clock) -> Iterator[Scene]:
    """What a checkup finds, and what is said of an error that nobody foresaw."""
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.paths import bundled_resources
    from desktop.ui.sessions.mishaps import Mishap
    from desktop.ui.window.checkup_sheet import CheckupSheet
    from desktop.ui.window.unexpected import UnexpectedWindow

    app = build(bundled_resources(), data, clock, cache=cache)
    app.start()
    app.complete()
    app.sessions.settings.set_dark(False)
    app.window.resize(1366, 768)
    app.extras.show_checkup()
    sheet = app.extras.dialog
    assert isinstance(sheet, CheckupSheet)
    while sheet.bar.isVisible():
        QApplication.processEvents()
    yield Scene("checkup", sheet, False, (sheet.width(), sheet.height()))
    sheet.reject()
    said = UnexpectedWindow(Mishap("", "~/.local/share/Mitra/reports/20260312-080000.txt", 1), app.window)
    said.open()
    yield Scene("unexpected", said, False, (said.width(), said.height()))
    said.close()
    app.close()
    app.window.deleteLater()
    app.deleteLater()
