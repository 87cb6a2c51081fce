"""The whole app put together: which page a start shows, what is kept, and what it does with damaged things."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.content import registers
from desktop.paths import bundled_resources
from desktop.storage.backup import backups
from desktop.storage.database import Database, open_database
from desktop.storage.errors import DatabaseDamaged, DatabaseInUse, NewerDatabase, StorageFailed, StorageFull
from desktop.storage.library import DuplicatePack
from desktop.storage.recovery import verify
from desktop.study.memory import Rating
from desktop.ui.look import fonts
from desktop.ui.look.theme import Look
from desktop.ui.window.clock_question import ClockQuestion
from tests.storage.learner_world import make_newer
from tests.ui.desk_world import FEW, MANY, Clock, write_subject

BROKEN = Path(__file__).with_name("packs") / "broken"


class Home:
    """A computer with Mitra's resources, its subject replaced by the small one."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.resources, self.data = folder / "resources", folder / "data"
        self.pack = write_subject(self.resources / "packs" / "uji")
        for name in ("fonts", "icons"):
            (self.resources / name).symlink_to(bundled_resources() / name)
        self.clock = Clock()
        self.app: App | None = None

    @property
    def database(self) -> Path:
        """The learner's database."""
        (file,) = self.data.glob("learners/*/progress.db")
        return file

    def start(self, *packs: Path) -> App:
        """Start Mitra; the one that runs is closed first."""
        self.stop()
        app = self.app = build(self.resources, self.data, self.clock, packs=packs)
        with self.qtbot.waitExposed(app.window):
            app.start()
        app.complete()
        app.window.activateWindow()
        return app

    def stop(self) -> None:
        """Close Mitra."""
        if self.app is not None:
            self.app.close()
            self.app.window.deleteLater()
            self.app = None

    def said(self) -> str:
        """The message at the lower edge of the window; empty where there is none."""
        toast = self.app.extras.toast
        return " ".join(label.text() for label in toast.findChildren(QLabel)) if toast.isVisible() else ""


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    """A computer on which Mitra was never started."""
    fonts.install(bundled_resources())
    made = Home(qtbot, tmp_path)
    yield made
    made.stop()


def review(app: App, count: int, rating: Rating = Rating.GOOD) -> None:
    """Answer some of today's cards."""
    app.sessions.review.start_or_go_on()
    for _card in range(count):
        app.sessions.review.flip()
        app.sessions.review.answer(rating)


def test_the_first_start_shows_the_first_lesson(home: Home) -> None:
    app = home.start()
    assert app.window.page == "reading"
    assert app.sessions.reading.current.lesson.id == MANY
    assert home.said() == ""


@pytest.mark.parametrize("page", ["today", "reading", "review", "quiz", "progress", "notes"])
def test_the_same_study_day_goes_on_where_one_was(home: Home, page: str) -> None:
    home.start().window.show_page(page)
    home.clock.move(hours=19, minutes=59)
    assert home.start().window.page == page


@pytest.mark.parametrize("page", ["today", "reading", "review", "quiz"])
def test_a_new_study_day_begins_with_the_plan(home: Home, page: str) -> None:
    app = home.start()
    app.sessions.reading.open(FEW)
    app.window.show_page(page)
    home.clock.move(hours=20)
    app = home.start()
    assert app.window.page == "today"
    assert app.sessions.reading.current.lesson.id == FEW, "the lesson still lies open"
    app.window.show_page("reading")
    home.clock.move(hours=1)
    assert home.start().window.page == "reading"


def test_a_page_that_this_mitra_does_not_have(home: Home) -> None:
    home.start().progress.set_state("page", "kuis")
    assert home.start().window.page == "reading"


def test_the_look_is_kept_and_applied(home: Home) -> None:
    app = home.start()
    app.sessions.settings.set_dark(True)
    app.sessions.settings.set_serif(False)
    app.sessions.settings.enlarge()
    dark = QApplication.palette().color(QPalette.ColorRole.Window)
    app = home.start()
    assert app.theme.look == Look(dark=True, text=20, serif=False, motion=True)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == dark
    app.sessions.settings.set_dark(False)
    assert QApplication.palette().color(QPalette.ColorRole.Window) != dark


def test_size_and_place_of_the_window_are_kept(home: Home) -> None:
    home.start().window.setGeometry(30, 60, 700, 500)
    assert home.start().window.geometry().getRect() == (30, 60, 700, 500)


def test_a_copy_is_kept_when_mitra_is_closed_and_when_it_is_opened_on_another_day(home: Home) -> None:
    app = home.start()
    folder = app.learner.backups
    home.start()
    assert backups(folder) == [], "there is nothing to be kept yet"
    home.start().sessions.reading.toggle_read()
    home.stop()
    (closed,) = backups(folder)
    home.start()
    assert backups(folder) == [closed]
    home.clock.move(days=1)
    home.start()
    assert len(backups(folder)) == 1 and not closed.exists(), "checked anew, and nothing more to keep"


def test_completing_twice_makes_nothing_twice(home: Home) -> None:
    app = home.start()
    extras = app.extras
    app.complete()
    assert app.extras is extras


def test_a_window_closed_before_it_was_complete_stays_closed(home: Home) -> None:
    app = build(home.resources, home.data, home.clock)
    app.close()
    app.complete()
    assert not hasattr(app, "extras")
    app.window.deleteLater()


def test_a_second_start_is_refused_while_the_first_runs(home: Home) -> None:
    home.start()
    with pytest.raises(DatabaseInUse):
        build(home.resources, home.data, home.clock)


def test_a_clock_in_the_past_raises_the_question_once(home: Home) -> None:
    app = home.start()
    app.sessions.reading.toggle_read()
    now = home.clock.now
    home.clock.move(days=-6000)
    app = home.start()
    question = app.extras.dialog
    assert isinstance(question, ClockQuestion)
    question.answered.emit(now.date())
    question.accept()
    assert app.sessions.desk.now().date() == now.date()
    review(app, 1)
    assert app.progress.last_entry_at().date() == now.date()
    home.clock.now = now
    assert home.start().extras.dialog is None, "the clock is right again"


def test_a_clock_an_hour_back_raises_no_question(home: Home) -> None:
    home.start().sessions.reading.toggle_read()
    home.clock.move(minutes=-59)
    assert home.start().extras.dialog is None


def test_a_clock_in_the_past_asks_nothing_of_a_newcomer(home: Home) -> None:
    home.clock.move(days=-6000)
    assert home.start().extras.dialog is None


def destroy(file: Path) -> None:
    """Write nonsense over a whole database."""
    file.write_bytes(b"x" * max(4096, file.stat().st_size))
    for part in ("-wal", "-shm"):
        file.with_name(file.name + part).unlink(missing_ok=True)


def test_a_damaged_database_is_restored_and_said(home: Home) -> None:
    app = home.start()
    app.sessions.reading.toggle_read()
    home.clock.move(days=1)
    home.start()
    home.stop()
    file = home.database
    destroy(file)
    app = home.start()
    assert app.progress.lesson_state(MANY).read, "from the copy of this morning"
    assert home.said().startswith("Data belajar rusak")
    assert "cadangan" in home.said()
    assert list(file.parent.glob("progress.damaged-*.db")), "the damaged file is kept"


def test_a_damaged_database_without_a_copy_begins_anew_and_is_said(home: Home) -> None:
    app = home.start()
    folder = app.learner.backups
    home.stop()
    for backup in backups(folder):
        backup.unlink()
    destroy(home.database)
    app = home.start()
    assert app.progress.entries() == ()
    assert "mulai dari awal" in home.said()


def zero_page_of(file: Path, table: str) -> None:
    """Destroy the first page of one table, or of one index."""
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    with file.open("r+b") as opened:
        opened.seek((page - 1) * 4096)
        opened.write(b"\0" * 4096)


TABLES = ["log", "memory", "memory_due", "lesson", "reading", "place", "answer", "card_state", "renamed"]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("large", [False, True])
def test_damage_inside_the_database_keeps_no_door_shut(
    home: Home, monkeypatch: pytest.MonkeyPatch, table: str, large: bool
) -> None:
    """Also in a file that is too large to be read whole at each start."""
    if large:
        monkeypatch.setattr("desktop.storage.opening.CHECKED", 0)
    app = home.start()
    app.sessions.reading.toggle_read()
    review(app, 3)
    home.clock.move(days=1)
    home.start()
    home.stop()
    zero_page_of(home.database, table)
    home.clock.move(days=1)
    with home.qtbot.capture_exceptions() as met:
        app = home.start()  # a slot, or the check of the day's backup, may be what meets it
    for kind, error, trace in met:
        app.catch(kind, error, trace)
    app = home.start()
    assert len(app.progress.entries()) == 4
    assert app.progress.lesson_state(MANY).read
    verify(app.database)
    assert list(home.database.parent.glob("progress.damaged-*.db"))


def test_damage_met_while_mitra_is_open_is_said_and_mended_at_the_next_start(home: Home) -> None:
    app = home.start()
    app.sessions.desk.failed.emit(DatabaseDamaged(home.database))
    assert home.said().startswith("Sebagian data belajar rusak.")
    app = home.start()
    assert home.said().startswith("Data belajar rusak")


def test_what_a_slot_could_not_read_is_said_once(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    app = home.start()
    told: list[Exception] = []
    app.sessions.desk.failed.connect(told.append)
    for _again in range(3):
        error = StorageFailed(home.database, "disk I/O error")
        app.catch(StorageFailed, error, None)
    assert len(told) == 1
    assert home.said().startswith("Langkah terakhir belum dapat disimpan.")
    app.catch(ValueError, ValueError("ours"), None)
    assert "ValueError: ours" in capsys.readouterr().err
    assert len(told) == 1


def test_a_database_that_is_gone_comes_back_from_its_copy(home: Home) -> None:
    home.start().sessions.reading.toggle_read()
    home.clock.move(days=1)
    home.start()
    home.stop()
    home.database.unlink()
    app = home.start()
    assert app.progress.lesson_state(MANY).read
    assert home.said().startswith("Data belajar tidak ditemukan")


def test_a_window_that_cannot_be_made_leaves_nothing_locked(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.start()
    home.stop()
    with monkeypatch.context() as broken:
        broken.setattr(App, "_make_window", lambda _app: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            build(home.resources, home.data, home.clock)
    open_database(home.database, home.clock()).close()


def test_a_pack_that_is_named_twice_is_one_pack(home: Home, tmp_path: Path) -> None:
    other = write_subject(tmp_path / "lain", "lain")
    app = home.start(other, other, home.pack)
    assert [pack.id for pack in app.library.packs] == ["uji", "lain"]


def test_a_newer_database_is_refused_and_left_alone(home: Home) -> None:
    home.start()
    home.stop()
    file = home.database
    with closing(sqlite3.connect(file)) as connection:
        make_newer(connection)
    before = file.read_bytes()
    with pytest.raises(NewerDatabase) as refused:
        build(home.resources, home.data, home.clock)
    assert refused.value.found == 99
    assert file.read_bytes() == before


def test_a_broken_pack_is_named_and_the_others_are_there(home: Home) -> None:
    app = home.start(BROKEN / "dangling")
    assert home.said().startswith("Paket dangling salah tulis")
    assert [pack.id for pack in app.library.packs] == ["uji"]


def test_without_the_map_there_are_lessons_all_the_same(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registers, "bundled_resources", lambda: tmp_path)  # where no map lies
    app = home.start(bundled_resources() / "packs" / "bilateral")
    assert [pack.id for pack in app.library.packs] == ["uji", "bilateral"]
    assert home.said().startswith("Peta atau bendera tidak terpasang utuh")
    lesson = app.library.lesson("bilateral/seratus-enam-puluh-dua-negara")
    assert "map" not in {figure.kind for figure in lesson.figures}


def test_a_folder_that_is_not_there_is_named_too(home: Home, tmp_path: Path) -> None:
    home.start(tmp_path / "hilang")
    assert home.said().startswith("Paket hilang tidak ditemukan")


def test_a_further_pack_stands_in_the_path(home: Home, tmp_path: Path) -> None:
    app = home.start(write_subject(tmp_path / "lain", "lain"))
    assert [unit.pack for unit, _lessons in app.sessions.reading.path()] == ["uji", "uji", "lain", "lain"]


def test_a_second_pack_of_the_same_name_is_refused(home: Home, tmp_path: Path) -> None:
    with pytest.raises(DuplicatePack) as refused:
        build(home.resources, home.data, home.clock, packs=[write_subject(tmp_path / "lain")])
    assert refused.traceback, "while the error is held, nothing of the learner's may be"
    open_database(home.database, home.clock()).close()


def test_a_card_with_a_new_id_keeps_its_memory(home: Home) -> None:
    app = home.start()
    app.sessions.reading.open(FEW)
    app.sessions.reading.toggle_read()
    review(app, 3)
    memory = app.progress.memory(f"{FEW}-1")
    home.stop()
    cards = home.pack / "awal" / "sedikit.yaml"
    cards.write_text(cards.read_text().replace("{id: sedikit-1,", "{id: baru, was: sedikit-1,"))
    app = home.start()
    assert app.progress.memory("uji/baru")._replace(due=memory.due) == memory
    app.sessions.review.start()
    assert app.sessions.review.current is None, "it is known for today under its new name too"


def test_on_a_full_disk_mitra_opens_and_says_what_is_missing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.start().sessions.reading.toggle_read()
    home.stop()
    home.clock.move(days=1)

    def transaction(database: Database) -> AbstractContextManager[sqlite3.Connection]:
        raise StorageFull(database.path)

    def no_room(*_values: object) -> None:
        raise StorageFull(None)

    with monkeypatch.context() as full:
        full.setattr(Database, "transaction", transaction)
        full.setattr("desktop.storage.backup.copy_checked", no_room)
        app = home.start()
        assert app.window.page == "today"
        assert home.said().startswith("Cadangan belum dapat dibuat.")
        app.sessions.reading.toggle_read()
        assert home.said().startswith("Disk penuh")
        assert app.progress.lesson_state(MANY).read


def test_closing_loses_nothing_and_asks_nothing(home: Home) -> None:
    app = home.start()
    app.sessions.reading.toggle_read()
    review(app, 2)
    app.window.close()
    assert app.extras.dialog is None
    app = home.start()
    assert [entry.kind for entry in app.progress.entries()] == ["read", "review", "review"]


# ------------------------------------------------------------------ the program, in a process of its own

LATER = (".classroom", ".widgets.wall", ".storage.class", ".window.class_", ".window.teaching")
"""What is read only when a class is taught: nobody waits for it at the start."""

RUN = """
import sys
import desktop.start as app
class Quick(app.QApplication):
    def exec(self):
        print(*(name for name in sys.modules if any(room in name for room in {rooms})), end="")
        return 0
app.QApplication = Quick
import desktop.ui.window.single as single
single.PATIENCE = 100
sys.exit(app.run(sys.argv[1], sys.argv[2:]))
"""


def program(data: Path, *packs: Path) -> subprocess.CompletedProcess[str]:
    """Run Mitra until its window would wait for the user."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUN.format(rooms=LATER), str(data), *map(str, packs)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_program_opens_without_the_rooms_of_a_class_and_ends_without_a_word(tmp_path: Path) -> None:
    done = program(tmp_path / "data")
    assert (done.returncode, done.stdout) == (0, "")
    assert [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line] == []
    assert (tmp_path / "data" / "learners").is_dir()


def test_a_newer_database_is_a_notice_and_no_traceback(home: Home) -> None:
    home.start()
    home.stop()
    with closing(sqlite3.connect(home.database)) as connection:
        make_newer(connection)
    done = program(home.data)
    assert done.returncode == 1
    assert "Data belajar ini dibuat oleh Mitra yang lebih baru." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_data_folder_held_by_a_silent_mitra_is_a_notice(home: Home) -> None:
    home.start()
    done = program(home.data)
    assert done.returncode == 1
    assert "Mitra sudah terbuka" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_copy_of_a_pack_under_the_same_id_is_a_notice(tmp_path: Path) -> None:
    copy = shutil.copytree(bundled_resources() / "packs" / "bilateral", tmp_path / "salinan")
    done = program(tmp_path / "data", copy)
    assert done.returncode == 1
    assert "Dua paket bacaan memakai id yang sama, yaitu bilateral." in done.stderr
    assert "Traceback" not in done.stderr
