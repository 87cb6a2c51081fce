"""Draws every page with a made-up learner and a fixed clock, and every figure: for those who build Mitra."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop import made_up, tour_memory, tour_reading
from desktop.made_up import Clock
from desktop.paths import bundled_resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage, QPixmap
    from PySide6.QtWidgets import QApplication

    from desktop.app import App
    from desktop.ui.widgets.figure_canvas import Canvas

JAKARTA = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 12, 8, 15, tzinfo=JAKARTA)
SECOND_LESSON = "bilateral/siapa-yang-pertama"
FIRST_LESSON = "bilateral/apa-itu-kerja-sama-bilateral"
SIZES = ((1366, 768), (1920, 1080))
SMALL = (1024, 600)
FAST = 80
"""The quality of a PNG, which is only how hard it is packed: a third faster than Qt's usual, and a tenth larger."""

SHOTS = (
    *("today", "read", "read-first", "read-end", "review", "review-answer", "review-end"),
    *("quiz", "quiz-answer", "quiz-end"),
)


def draw(folder: Path) -> Iterator[Path]:
    """Draw all pages into ``folder``, light and dark, in three sizes; yield each picture as it is written.

    Raises OSError where the folder does not take them.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.ui.look import fonts

    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["mitra", "-style", "fusion"])
    assert isinstance(application, QApplication)
    fonts.install(bundled_resources())
    with TemporaryDirectory() as home:
        yield from Tour(application, home, folder).pictures()


class Tour:
    """One walk through the app of a made-up learner."""

    def __init__(self, application: QApplication, home: str, folder: Path) -> None:
        self._application, self._home, self._folder = application, Path(home), folder
        self._clock = Clock(NOW)

    def pictures(self) -> Iterator[Path]:
        """Draw page after page."""
        yield from self._first_start()
        self._study("studied")  # of which each walk through all pages has a copy
        for dark in (False, True):
            for size in SIZES:
                yield from self._all_pages(dark, size)
        yield from self._all_pages(False, SMALL)
        yield from self._learners()

    def _first_start(self) -> Iterator[Path]:
        self._clock.now = NOW - timedelta(days=3)
        app = self._open("new", False, SIZES[0])
        yield self._save(app, "first-start", False, SIZES[0])
        app.window.show_page("today")
        yield self._save(app, "first-today", False, SIZES[0])
        app.window.show_page("review")
        yield self._save(app, "first-review", False, SIZES[0])
        yield from self._review_scenes(app)
        yield from self._figures(app)
        yield from self._class_scenes(app)
        self._close(app)

    def _review_scenes(self, app: App) -> Iterator[Path]:
        """Draw each way of answering and what is looked up, at the usual size and, in the dark, at the smallest."""
        for name in made_up.review_scenes(app, self._clock):
            yield self._save(app, name, False, SIZES[0])
            app.sessions.settings.set_dark(True)
            yield self._save(app, name, True, SMALL)
            app.sessions.settings.set_dark(False)
            app.window.resize(*SIZES[0])

    def _class_scenes(self, app: App) -> Iterator[Path]:
        """Draw what a class sees, and what its teacher."""
        for name, window in made_up.class_scenes(app, self._clock):
            window.showNormal()
            window.resize(*SIZES[0])
            self._application.processEvents()
            yield self._write(window.grab(), name, True, SIZES[0])

    def _learners(self) -> Iterator[Path]:
        """Draw the choice of learners, their backups and what goes from computer to computer."""
        for name, window, dark, size in tour_memory.scenes(self._home, self._clock):
            window.resize(*size)
            self._application.processEvents()
            yield self._write(window.grab(), name, dark, size)

    def _figures(self, app: App) -> Iterator[Path]:
        """Draw each figure and table of every lesson for a small screen, in both themes, and as the wall shows it."""
        from PySide6.QtCore import QSize

        from desktop.ui.widgets.figure_canvas import draw_figure, draw_table, tables
        from desktop.ui.widgets.wall.slide_pictures import draw_slides

        for head in (head for unit in app.library.outline() for head in unit.lessons):
            lesson = app.library.lesson(head.id)
            for look, canvas in canvases().items():
                name = f"{head.id.rpartition('/')[2]}-{{}}-{look}-{SMALL[0]}"
                for number, figure in enumerate(lesson.figures, 1):
                    yield self._write_as(draw_figure(figure, canvas), f"figure-{name.format(number)}")
                for number, table in enumerate(tables(lesson.html), 1):
                    yield self._write_as(draw_table(table, canvas), f"table-{name.format(number)}")
            for number, picture in draw_slides(lesson, ("figure", "table"), QSize(*SMALL)):
                yield self._write_as(picture, f"figure-{head.id.rpartition('/')[2]}-slide-{number}-wall-{SMALL[0]}")

    def _all_pages(self, dark: bool, size: tuple[int, int]) -> Iterator[Path]:
        name = f"{'dark' if dark else 'light'}-{size[0]}"
        copytree(self._home / "studied", self._home / name)
        self._clock.now = NOW
        app = self._open(name, dark, size)
        for shot in SHOTS:
            getattr(self, f"_{shot.replace('-', '_')}")(app)
            yield self._save(app, shot, dark, size)
        yield from self._overlays(app, dark, size)
        self._close(app)

    def _overlays(self, app: App, dark: bool, size: tuple[int, int]) -> Iterator[Path]:
        if size != SIZES[1]:
            for name, shown in tour_reading.scenes(app, SECOND_LESSON):
                self._application.processEvents()  # a page that is new, or has other room, lays itself out
                yield self._write(shown.grab(), name, dark, size)
        page = app.window.reading
        if size == SMALL:
            page.sides.show_path()
            yield self._save(app, "read-path", dark, size)
            page.sides.close_drawers()
            page.sides.show_cards()
            yield self._save(app, "read-cards", dark, size)
            page.sides.close_drawers()
        if size == SMALL:
            yield self._write(self._import(app), "import", dark, size)
        sheets = (
            ("keys", app.extras.show_keys), ("guide", app.extras.show_guide), ("export", app.extras.files.export_cards),
            ("plan", app.extras.show_plan),
        )  # fmt: skip
        for name, show in sheets:
            show()
            yield from self._dialog(app, name, dark, size)
        if size != SIZES[1]:
            made_up.review_half_a_year(app, self._clock)
            app.window.show_page("progress")
            yield self._save(app, "progress", dark, size)
            yield from self._own_cards(app, dark, size)

    def _own_cards(self, app: App, dark: bool, size: tuple[int, int]) -> Iterator[Path]:
        """Draw the list of own cards with one that rests, and the editor with a passage that became a gap."""
        first = made_up.write_notes(app, self._clock, SECOND_LESSON)
        app.extras.toast.hide()
        app.window.show_page("notes")
        yield self._save(app, "notes", dark, size)
        app.window.note_wanted.emit(first)
        yield from self._dialog(app, "note-editor", dark, size)

    def _dialog(self, app: App, name: str, dark: bool, size: tuple[int, int]) -> Iterator[Path]:
        if (dialog := app.extras.dialog) is not None:
            yield self._write(dialog.grab(), name, dark, size)
            dialog.close()

    def _import(self, app: App) -> QPixmap:
        """The sheet of an import, of a table some rows of which cannot be read."""
        table = self._home / "kartu teman.csv"
        table.write_text(made_up.TABLE, "utf-8")
        app.extras.files.exchange.take_in(table)
        sheet = app.extras.dialog
        assert sheet is not None
        while app.sessions.exchange.plan is None:
            self._application.processEvents()
        self._application.processEvents()  # its list finds its lines
        picture = sheet.grab()
        sheet.reject()
        return picture

    def _today(self, app: App) -> None:
        app.window.show_page("today")

    def _read(self, app: App) -> None:
        app.window.show_lesson(SECOND_LESSON)
        app.window.reading.article.verticalScrollBar().setValue(0)

    def _read_first(self, app: App) -> None:
        app.window.show_lesson(FIRST_LESSON)
        app.window.reading.article.verticalScrollBar().setValue(0)

    def _read_end(self, app: App) -> None:
        app.window.show_lesson(SECOND_LESSON)
        bar = app.window.reading.article.verticalScrollBar()
        self._application.processEvents()
        bar.setValue(bar.maximum())

    def _review(self, app: App) -> None:
        app.window.show_page("review")

    def _review_answer(self, app: App) -> None:
        app.sessions.review.flip()

    def _review_end(self, app: App) -> None:
        made_up.review_some(app, self._clock, 99)

    def _quiz(self, app: App) -> None:
        app.window.show_page("quiz")

    def _quiz_answer(self, app: App) -> None:
        made_up.err(app, self._clock, FIRST_LESSON)

    def _quiz_end(self, app: App) -> None:
        made_up.finish_quiz(app, self._clock)

    def _study(self, name: str) -> None:
        """Three days of a learner's life: one lesson read, its cards reviewed, a second lesson begun."""
        for days in (3, 2, 1):
            self._clock.now = NOW - timedelta(days=days)
            app = self._open(name, False, SIZES[0])
            if days == 3:
                app.sessions.reading.open(FIRST_LESSON)
                app.sessions.reading.toggle_read()
            made_up.review_some(app, self._clock)
            if days == 1:
                app.sessions.reading.open(SECOND_LESSON)
                app.sessions.reading.see(0.45, False)
                app.sessions.reading.tick()
            self._close(app)

    def _open(self, name: str, dark: bool, size: tuple[int, int]) -> App:
        from desktop.app import build

        resources = bundled_resources()
        app = build(resources, self._home / name, self._clock, cache=self._home / "cache")
        app.sessions.settings.set_dark(dark)
        app.sessions.settings.set_motion(False)
        app.window.resize(*size)
        app.start()
        self._application.processEvents()
        app.complete()
        return app

    def _close(self, app: App) -> None:
        app.close()
        app.window.deleteLater()
        app.deleteLater()
        self._application.processEvents()

    def _save(self, app: App, name: str, dark: bool, size: tuple[int, int]) -> Path:
        app.window.resize(*size)
        self._application.processEvents()
        return self._write(app.window.grab(), name, dark, size)

    def _write(self, picture: QPixmap, name: str, dark: bool, size: tuple[int, int]) -> Path:
        return self._write_as(picture, f"{name}-{'dark' if dark else 'light'}-{size[0]}x{size[1]}")

    def _write_as(self, picture: QPixmap | QImage, name: str) -> Path:
        path = self._folder / f"{name}.png"
        # The type stubs want bytes for the name of the format, and Qt takes only text.
        if not picture.save(str(path), "PNG", FAST):  # type: ignore[call-overload]
            raise OSError(f"{path} cannot be written")
        return path


def canvases() -> dict[str, Canvas]:
    """Give what figures are drawn on: the smallest screen in both themes."""
    from PySide6.QtCore import QSize

    from desktop.ui.look.roles import DARK, LIGHT
    from desktop.ui.widgets.figure_canvas import Canvas

    return {"light": Canvas(QSize(*SMALL), LIGHT), "dark": Canvas(QSize(*SMALL), DARK)}
