"""The school classes of a computer: made, chosen, renamed and deleted, also while one is being taught."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QSignalSpy

from desktop.storage import classes
from desktop.storage.errors import DatabaseDamaged, StorageFull
from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.classroom.room import Classroom
from desktop.ui.sessions.classroom.starters import CONTEST, QUIZ, REVIEW, TIMER
from desktop.ui.sessions.said import Said
from desktop.ui.sessions.settings import Settings
from tests.ui.desk_world import MANY, Heard, World

pytestmark = pytest.mark.usefixtures("dressed")


def made_room(world: World, folder: Path) -> Classroom:
    """The classes in a folder."""
    settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), Theme())
    return Classroom(world.desk, settings, folder / "classes", "here", world.desk)


@pytest.fixture
def room(world: World, tmp_path: Path) -> Iterator[Classroom]:
    """A computer without classes."""
    made = made_room(world, tmp_path)
    yield made
    made.close()


def said(spy: QSignalSpy) -> list[str]:
    """The kinds of what was told."""
    found = [spy.at(place)[0] for place in range(spy.count())]
    return [one.kind for one in found if isinstance(one, Said)]


def test_without_a_class_one_is_made_when_it_is_needed(room: Classroom) -> None:
    assert room.chosen is None and room.classes() == ()
    assert room.book().head.name == "Kelas saya"
    assert room.chosen == room.book().head


def test_a_class_is_made_chosen_renamed_and_deleted(room: Classroom, tmp_path: Path) -> None:
    room.create("VII A")
    room.create("VII B")
    assert room.chosen.name == "VII B" == room.book().head.name
    first = next(head for head in room.classes() if head.name == "VII A")
    room.choose(first.id)
    assert room.book().head == first
    room.rename(first.id, "IX")
    assert room.book().head.name == room.chosen.name == "IX"
    room.delete(first.id)
    assert [head.name for head in room.classes()] == ["VII B"] and room.chosen.name == "VII B"
    assert first.id not in (tmp_path / "computer").read_text()


def test_the_class_that_is_taught_stays(room: Classroom) -> None:
    room.create("VII A")
    room.create("VII B")
    taught, other = room.chosen, next(head for head in room.classes() if head.name == "VII A")
    room.begin(MANY)
    assert room.show is not None
    room.choose(other.id)
    room.delete(taught.id)
    room.create("VII C")
    room.begin(MANY)
    assert room.chosen == taught and len(room.classes()) == 2
    room.rename(taught.id, "VII D")
    assert room.show.book.head.name == "VII D", "its name may change"
    room.show.end_all()
    room.choose(other.id)
    assert room.chosen == other == room.book().head


def test_an_act_that_ended_leaves_nothing_in_its_show(room: Classroom) -> None:
    def things() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(room.findChildren(QObject))

    room.begin(MANY)
    before = things()
    for kind in (CONTEST, QUIZ, REVIEW, TIMER):
        room.show.start(kind)
        assert things() > before
        room.show.end()
        assert things() == before, kind


@pytest.mark.parametrize(("names", "kind"), [(["Ani"], "class-restored"), ([], "class-begun-anew")])
def test_a_damaged_class_is_recovered_and_that_is_told(
    world: World, tmp_path: Path, names: list[str], kind: str
) -> None:
    room, spy = made_room(world, tmp_path), QSignalSpy(world.desk.said)
    room.book().add_pupils(names)
    file = room.book().database.path
    assert file is not None
    for error in (DatabaseDamaged(tmp_path / "learners" / "progress.db"), DatabaseDamaged(file)):
        assert not file.with_name("progress.suspect").exists(), "a learner's damage is none of a class"
        world.desk.failed.emit(error)
    room.close()
    again = made_room(world, tmp_path)
    assert [pupil.name for pupil in again.book().pupils()] == names and said(spy) == [kind]
    again.close()


def test_a_backup_that_cannot_be_made_is_told(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise StorageFull(tmp_path)

    monkeypatch.setattr(classes, "back_up", full)
    room, spy = made_room(world, tmp_path), QSignalSpy(world.desk.said)
    room.book()
    assert said(spy) == ["no-class-backup"]
    room.close()


def test_a_lesson_that_a_store_refuses_to_begin_is_no_show_and_is_told(
    room: Classroom, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(kind: str, show: object) -> None:
        raise StorageFull(None)

    failed = QSignalSpy(world.desk.failed)
    monkeypatch.setattr("desktop.ui.sessions.classroom.stack.make_act", refuse)
    room.begin(MANY)
    assert room.show is None and failed.count() == 1
    monkeypatch.undo()
    room.begin(MANY)
    assert room.show is not None


def test_a_full_disk_keeps_no_class_from_its_lesson(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StorageFull(tmp_path)

    room = made_room(world, tmp_path)
    room.create("VII A")
    failed = QSignalSpy(world.desk.failed)
    monkeypatch.setattr(room.book().progress, "set_state", full)
    room.begin(MANY)
    assert room.show is not None and failed.count() == 1
    room.close()


def test_a_class_whose_folder_was_lost_in_a_show_is_opened_anew(world: World, tmp_path: Path) -> None:
    room = made_room(world, tmp_path)
    room.create("VII A")
    room.begin(MANY)
    assert room.show is not None
    shutil.rmtree(room.book().folder)
    failed = Heard(room.show.failed)
    room.show.forward()
    assert room.show.act.place()[0] == 2 and len(failed.all) == 1
    room.show.end_all()
    failed = Heard(world.desk.failed)
    room.begin(MANY)
    assert [head.name for head in room.classes()] == ["Kelas saya"]
    room.show.end_all()
    shutil.rmtree(room.book().folder)
    world.clock.move(minutes=1)
    room.begin(MANY)
    assert len(failed.all) == 1 and room.book().folder.is_dir(), "also where it was lost between two shows"
    room.close()
