"""What is left of each lesson hour of a class, read from its own log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from shiboken6 import delete

from desktop.storage.classes import Pupil
from desktop.study.memory import Rating
from desktop.ui.sessions.classroom.account_csv import account_csv
from desktop.ui.sessions.classroom.after import AfterLesson
from desktop.ui.sessions.classroom.hours import MOST, Hour, hours, keep_hour
from desktop.ui.sessions.classroom.room import Classroom
from desktop.ui.sessions.said import Said
from tests.ui.account_world import made_room, teach
from tests.ui.desk_world import FEW, MANY, MORNING, Heard, World


@pytest.fixture
def room(world: World, tmp_path: Path) -> Iterator[Classroom]:
    """The classroom of a teacher who has no class yet."""
    made = made_room(world, tmp_path)
    yield made
    made.close()
    delete(made)


def test_before_the_first_hour_there_is_nothing_and_no_class_is_made(world: World, room: Classroom) -> None:
    after = AfterLesson(room, world.desk)
    assert not after.read()
    assert room.classes() == ()
    assert room.book() is not None
    assert not after.read()


def test_the_last_hour_is_shown_and_those_before_can_be_asked_for(world: World, room: Classroom) -> None:
    book = room.book()
    teach(world, book, MANY, "", "bagian-1")
    teach(world, book, FEW)
    world.clock.move(days=1)
    teach(world, book, FEW, "")
    after = AfterLesson(room, world.desk)
    assert after.read()
    assert after.text.heads[1:3] == (("Pelajaran", "Apa yang disepakati?"), ("Tanggal", "13 Maret 2026"))
    assert (after.has_older, after.has_newer) == (True, False)
    after.step(-1)
    assert after.text.heads[1] == ("Pelajaran", "Siapa yang memulai?"), "an hour without anything is passed over"
    assert len(after.text.parts[0].rows) == 2
    assert (after.has_older, after.has_newer) == (False, True)
    after.step(-1)
    assert not after.has_older


def test_what_was_undone_is_not_told(world: World, room: Classroom) -> None:
    book = room.book()
    teach(world, book, MANY, "")
    for number in (1, 2):
        book.progress.record_review(f"uji/banyak-{number}", Rating.GOOD, world.clock(), 5.0, "1.0")
    book.undo(world.clock())
    after = AfterLesson(room, world.desk)
    after.read()
    assert after.text.parts[1].lines == ("1 kartu dijawab bersama: 1 langsung diketahui, 0 perlu diulang.",)


def test_no_name_of_a_pupil_is_in_what_is_saved(world: World, room: Classroom, tmp_path: Path) -> None:
    book = room.book()
    book.set_pupils([Pupil("p1", "Siti Nurhaliza")])
    teach(world, book, MANY, "")
    book.record("pupil/p1", "present", world.clock())
    book.record("pupil/p1", "turn", world.clock())
    after = AfterLesson(room, world.desk)
    after.read()
    told = Heard(world.desk.said)
    after.save(tmp_path / "saved.csv", account_csv)
    saved = (tmp_path / "saved.csv").read_text("utf-8-sig")
    assert "1 siswa hadir" in saved
    assert "Siti" not in saved and "p1" not in saved
    assert told.all == [Said("saved-file", "saved.csv", False)]


def test_a_file_that_cannot_be_written_is_told(world: World, room: Classroom, tmp_path: Path) -> None:
    teach(world, room.book(), MANY, "")
    after = AfterLesson(room, world.desk)
    after.read()
    failed = Heard(world.desk.failed)
    after.save(tmp_path / "nowhere" / "saved.csv", account_csv)
    assert len(failed.all) == 1


def test_hours_are_kept_in_order_and_the_oldest_are_forgotten(world: World) -> None:
    made = [Hour(number, MORNING + timedelta(hours=number), MANY) for number in range(MOST + 3)]
    for hour in made:
        keep_hour(world.progress, hour)
    assert hours(world.progress) == tuple(made[3:])
    keep_hour(world.progress, made[-1]._replace(lesson=FEW))
    assert hours(world.progress)[-1].lesson == FEW, "a show in which nothing was recorded is not kept twice"
    world.progress.set_state("hours", "nonsense\n7\t2026-03-12T08:00:00+07:00\tuji/banyak")
    assert hours(world.progress) == (Hour(7, MORNING, MANY),)
