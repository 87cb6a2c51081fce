"""The session that saves all of a learner's work in one file and takes it in: whose it is, and what it announces."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.content.notes import Note
from desktop.storage import bundle_merging
from desktop.storage.errors import DatabaseDamaged, FileNotWritten, StorageFull
from desktop.storage.foreign import FileBroken
from desktop.storage.guest import guest
from desktop.storage.learners import Learner, device_id
from desktop.storage.library import Library
from desktop.storage.pins import Pin
from desktop.storage.profiles import Profiles
from desktop.storage.progress import Progress
from desktop.study.memory import Rating
from desktop.ui.sessions.backups import BackupsSession
from desktop.ui.sessions.bundle_words import contents_words, halfway_sentence, saved_words
from desktop.ui.sessions.bundles import MINE, NEW, THEIRS, Arrival, BundlesSession, Contents, Result
from tests.exchanges import Computer
from tests.ui.desk_world import FEW, MANY, MORNING, Heard, World, new_world

MINE_ID, THEIR_ID = "0" * 26, "1" * 26


class Here:
    """A learner at a computer, with Budi's file."""

    def __init__(self, qtbot: QtBot, library: Library, folder: Path) -> None:
        self.qtbot, self.data = qtbot, folder / "data"
        own = self.data / "learners" / MINE_ID
        own.mkdir(parents=True)
        self.world = new_world(library, file=own / "progress.db")
        self.learner = Learner(MINE_ID, own, device_id(self.data))
        self.world.progress.write_as(self.learner.device)
        self.session = self.make(self.learner)
        self.file = folder / "Budi.mitra"
        other = Computer(folder / "school", random.Random(1), name=THEIR_ID)
        other.progress.record_review("uji/a", Rating.GOOD, MORNING, 3.0, "1")
        other.progress.record_read(MANY, "marked", MORNING, "1")
        other.progress.record_note(Note("own/1", "basic", "a", "b", lesson=FEW), MORNING)
        other.give(self.file)
        other.progress.database.close()

    def make(self, learner: Learner) -> BundlesSession:
        """A session of this learner."""
        desk = self.world.desk
        return BundlesSession(desk, learner, self.data, BackupsSession(desk, learner, desk), desk)

    def look(self) -> Arrival:
        """Read the file."""
        with self.qtbot.waitSignal(self.session.read) as heard:
            self.session.look_into(self.file)
        assert heard.args is not None and isinstance(heard.args[0], Arrival)
        return heard.args[0]

    def take(self, way: str) -> Result:
        """Take in what was read."""
        with self.qtbot.waitSignal(self.session.taken) as heard:
            self.session.take_in(way)
            self.session.take_in(way)  # once is enough
        assert heard.args is not None and isinstance(heard.args[0], Result)
        return heard.args[0]

    def refused(self, command: object, *values: object) -> object:
        """The error with which a command ends."""
        with self.qtbot.waitSignal(self.session.refused) as heard:
            command(*values)  # type: ignore[operator]
        assert heard.args is not None
        return heard.args[0]


@pytest.fixture
def here(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Here]:
    made = Here(qtbot, library, tmp_path)
    yield made
    made.world.close()


def test_who_has_just_begun_is_offered_their_own_first(here: Here) -> None:
    arrival = here.look()
    assert (arrival.name, arrival.ways, arrival.is_own) == ("Budi", (MINE, NEW), False)
    assert arrival.contents == arrival.fresh == Contents(1, 1, 1, 0)
    assert here.world.progress.entries() == ()


def test_taking_in_announces_what_changed(here: Here) -> None:
    here.look()
    desk = here.world.desk
    lessons, notes, marks = Heard(desk.lesson_changed), Heard(desk.note_changed), Heard(desk.annotated)
    parts = Heard(here.session.progressed)
    result = here.take(MINE)
    assert (result.way, result.name, result.taken.entries) == (MINE, "Budi", 3)
    assert lessons.all == [MANY, ""] and notes.all == ["own/1"] and marks.all == [""]
    assert all(isinstance(part, float) and 0 <= part <= 1 for part in parts.all)
    assert desk.progress.lesson_state(MANY).read
    again = here.look()
    assert again.is_own and again.ways == (MINE,) and (again.fresh, again.news) == (Contents(0, 0, 0, 0), 0)
    assert not here.take(MINE).taken.entries


def test_what_there_was_is_kept_as_a_backup_first(here: Here) -> None:
    here.world.review("uji/b")
    here.look()
    here.take(MINE)
    assert len(list(here.learner.backups.glob("*.db"))) == 1


def test_somebody_else_is_somebody_else(here: Here) -> None:
    here.world.review("uji/b")
    mine = here.world.progress.entries()
    assert here.look().ways == (NEW, MINE)
    result = here.take(NEW)
    assert (result.way, result.name) == (NEW, "Budi")
    assert here.world.progress.entries() == mine
    assert (here.data / "learners" / THEIR_ID / "progress.db").is_file()
    assert here.look().ways == (THEIRS, MINE)
    assert here.take(THEIRS).name == "Budi"
    Pin(here.data / "learners" / THEIR_ID / "pin.json").set("1234")
    arrival = here.look()
    assert (arrival.ways, arrival.other) == ((), "Budi"), "behind a PIN"


def test_who_saved_a_file_goes_before_who_was_said_to_be_the_same(here: Here) -> None:
    here.world.review("uji/b")
    here.look()
    here.take(MINE)  # by mistake
    assert here.look().is_own
    here.session.stop()
    made = here.data / "learners" / THEIR_ID
    made.mkdir()
    assert here.look().ways == (THEIRS, MINE), "Budi has come to this computer"


def test_a_named_learner_who_has_done_nothing_is_somebody(here: Here) -> None:
    Profiles(here.data).rename(MINE_ID, "Siti")
    arrival = here.look()
    assert (arrival.ways, arrival.own) == ((NEW, MINE), "Siti")


def test_a_guest_takes_nothing_in_and_may_save(here: Here, tmp_path: Path) -> None:
    coming = guest()
    here.session = here.make(coming)
    assert here.look().ways == (NEW,)
    here.session.stop()
    assert here.session.own().is_guest
    here.world.review("uji/b")
    here.file = tmp_path / "tamu.mitra"
    with here.qtbot.waitSignal(here.session.saved):
        here.session.save(here.file)
    assert here.look().name == ""


def test_a_shared_id_gives_this_computer_another(here: Here, tmp_path: Path) -> None:
    here.world.review("uji/b")
    copy = Progress(new_world(here.world.library).database, here.learner.device)
    copy.record_review("uji/c", Rating.GOOD, MORNING + timedelta(hours=1), 3.0, "1")
    other = Computer(tmp_path / "copy", random.Random(1), name=MINE_ID)
    other.progress.merge(copy.entries())
    other.give(here.file)
    other.progress.database.close()
    copy.database.close()
    here.look()
    here.take(MINE)
    assert here.world.progress.device == device_id(here.data) != here.learner.device
    assert here.world.progress.undo(MORNING) is None
    assert len(here.world.progress.entries()) == 2


def test_a_disk_that_is_full_in_the_middle_keeps_what_is_there(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    here.look()
    full = StorageFull(here.learner.progress)

    def refuse(*_values: object) -> None:
        raise full

    monkeypatch.setattr(bundle_merging, "take_readings", refuse)
    lessons = Heard(here.world.desk.lesson_changed)
    assert here.refused(here.session.take_in, MINE) is full
    assert lessons.all[-1] == "", "pages show what came in before"
    assert halfway_sentence(full).startswith("Disk penuh, jadi belum semuanya masuk.")
    monkeypatch.undo()
    here.look()
    here.take(MINE)
    assert len(here.world.progress.entries()) == 3


def test_a_file_that_is_none_is_refused(here: Here) -> None:
    here.file.write_bytes(b"PK")
    assert isinstance(here.refused(here.session.look_into, here.file), FileBroken)
    here.session.take_in(MINE)
    assert here.world.progress.entries() == ()


def test_damage_that_saving_meets_is_told_to_all(here: Here, tmp_path: Path) -> None:
    here.world.review("uji/b")
    connection = here.world.database.connection
    connection.execute("DROP TRIGGER log_keeps_values")
    connection.execute("UPDATE log SET seal = seal + 1")
    failed = Heard(here.world.desk.failed)
    error = here.refused(here.session.save, tmp_path / "x.mitra")
    assert isinstance(error, FileNotWritten) and isinstance(failed.all[0], DatabaseDamaged)
    assert not (tmp_path / "x.mitra").exists()


def test_words() -> None:
    assert contents_words(Contents(0, 0, 0, 0)) == ""
    assert contents_words(Contents(1234, 0, 0, 2), 3).replace("\u00a0", " ") == "1.234 jawaban, 2 penanda dan 3 gambar"
    assert saved_words(MORNING) == "12 Maret 2026 pukul 08.00" and saved_words(None) == ""


def test_own_contents(here: Here, world: World) -> None:
    here.look()
    here.take(MINE)
    own = here.session.own()
    assert (own.name, own.is_guest, own.contents, own.pictures) == ("Budi", False, Contents(1, 1, 1, 0), 0)
