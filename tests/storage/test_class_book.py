"""Pupils and log of a class; who is removed is gone from every file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage import class_traces
from desktop.storage.class_book import ClassBook, ClassHead, Pupil
from desktop.storage.classes import create_class, open_class
from desktop.storage.errors import StorageFull
from desktop.study.classroom.turns import ABSENT, PRESENT, TURN, Happening, fold
from tests.storage.learner_world import DAY, HOUR, NOW

NAMES = ("Zaskia Wulandari", "Bonifasius Tambunan", "Ketut Suardana")
GONE = "Bonifasius"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the classes lie."""
    return tmp_path / "classes"


@pytest.fixture
def head(folder: Path) -> ClassHead:
    """A class."""
    return create_class(folder, "VII A", NOW)


@pytest.fixture
def book(folder: Path, head: ClassHead) -> Iterator[ClassBook]:
    """Its open book, with three pupils and two days of backups."""
    first = open_class(folder, head, "here", NOW)
    first.add_pupils(NAMES)
    first.close()
    second = open_class(folder, head, "here", NOW)
    second.record_shown("uji/satu", "1", NOW)
    second.close()
    made = open_class(folder, head, "here", NOW + DAY)
    yield made
    made.close()


def places_of(name: str, folder: Path) -> list[str]:
    """The files in whose bytes a name stands."""
    found = [path for path in folder.rglob("*") if path.is_file() and name.encode() in path.read_bytes()]
    return sorted(path.relative_to(folder).as_posix().split("/", 1)[1] for path in found)


def test_pupils_keep_their_order_and_ids(book: ClassBook) -> None:
    assert book.pupils() == tuple(Pupil(f"p{number}", name) for number, name in enumerate(NAMES, 1))
    book.add_pupils(["Dewi\tAyu\n", "Dewi Ayu"])
    assert book.pupils()[3:] == (Pupil("p4", "Dewi Ayu"), Pupil("p5", "Dewi Ayu")), "the same name may stand twice"


def test_an_id_is_never_given_again(folder: Path, head: ClassHead, book: ClassBook) -> None:
    book.record("pupil/p9", "turn", NOW)
    assert book.add_pupils(["Ani"]) == (Pupil("p10", "Ani"),)
    assert book.set_pupils(book.pupils()[:-1])
    assert book.add_pupils(["Budi"]) == (Pupil("p11", "Budi"),)
    assert book.set_pupils(())
    assert book.add_pupils(["Citra"]) == (Pupil("p12", "Citra"),)
    book.close()


def test_who_is_removed_is_gone_from_every_file(folder: Path, book: ClassBook) -> None:
    place = folder / book.head.id
    for name in ("progress.damaged-20260302-090000.db", "progress.v2-20260302-090000.db", "progress.db.rescue-wal"):
        shutil.copy(next((place / "backups").iterdir()), place / name)
    assert len(places_of(GONE, folder)) >= 5, "the test can see names"
    assert book.set_pupils([pupil for pupil in book.pupils() if GONE not in pupil.name])
    assert places_of(GONE, folder) == [], "the book is still open, so the log of writing counts too"
    assert [pupil.id for pupil in book.pupils()] == ["p1", "p3"]
    kept = places_of("Ketut", folder)
    assert len([name for name in kept if name.startswith("backups/")]) == 2, "the others are still backed up"
    assert not any("damaged" in name for name in os.listdir(place)), "what cannot be changed in part is deleted"
    book.close()
    assert places_of(GONE, folder) == []


def test_a_long_list_leaves_nothing_between_its_pages(folder: Path, book: ClassBook) -> None:
    names = [f"Siswa-nomor-{number:03d} dari kelas yang besar" for number in range(300)]
    book.add_pupils(names)
    for number in range(200):
        book.record(f"pupil/p{number}", "turn", NOW)
    assert book.set_pupils([pupil for pupil in book.pupils() if not pupil.name.startswith("Siswa-nomor-1")])
    assert places_of("Siswa-nomor-1", folder) == []
    assert book.set_pupils(())
    assert places_of("Siswa-nomor", folder) == []


def test_who_is_renamed_leaves_no_old_name(folder: Path, book: ClassBook) -> None:
    renamed = [pupil._replace(name="Boni T.") if GONE in pupil.name else pupil for pupil in book.pupils()]
    assert book.set_pupils(renamed)
    assert places_of(GONE, folder) == []
    assert [pupil.id for pupil in book.pupils()] == ["p1", "p2", "p3"]


def test_a_backup_that_is_damaged_is_deleted_with_the_name(folder: Path, book: ClassBook) -> None:
    oldest = min((folder / book.head.id / "backups").iterdir())
    oldest.write_bytes(b"damaged " + GONE.encode() * 999)
    assert book.set_pupils(book.pupils()[:1])
    assert places_of(GONE, folder) == [] and not oldest.exists()


def test_what_a_full_disk_keeps_from_being_removed_is_removed_at_the_next_opening(
    folder: Path, head: ClassHead, book: ClassBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StorageFull(folder)

    with monkeypatch.context() as patch:
        patch.setattr(class_traces, "remove", full)
        assert not book.set_pupils(book.pupils()[:1])
    assert len(book.pupils()) == 1, "the list itself is kept"
    book.close()
    assert places_of(GONE, folder) != []
    opened = open_class(folder, head, "here", NOW + DAY + HOUR)
    assert places_of(GONE, folder) == []
    opened.close()


def test_names_stand_in_no_log(book: ClassBook) -> None:
    book.record("pupil/p1", "turn", NOW)
    book.record_shown("bilateral/a", "awal 1 12 4.0", NOW)
    entries = book.progress.entries()
    assert entries and not any(name in str(entry) for entry in entries for name in NAMES)


def test_marks_of_former_days_are_not_read(book: ClassBook) -> None:
    book.record_all(["pupil/p1", "pupil/p2"], PRESENT, NOW)
    book.record("pupil/p3", ABSENT, NOW)
    book.record("pupil/p1", TURN, NOW)
    book.record("quiz/x", TURN, NOW)
    book.record("pupil/p2", TURN, NOW)
    book.undo(NOW)
    book.record_all(["pupil/p1", "pupil/p3"], PRESENT, NOW + DAY)
    told = [(event.subject[-2:], event.value) for event in book.pupil_events(NOW + DAY)]
    assert told == [("p3", ABSENT), ("p1", TURN), ("p1", PRESENT), ("p3", PRESENT)]
    some, every = (
        [Happening(event.subject, event.value, event.day) for event in found]
        for found in (book.pupil_events(NOW + DAY), book.events("pupil/"))
    )
    assert len(some) < len(every) and fold(some) == fold(every), "they change nothing"


def test_events_and_undo(book: ClassBook) -> None:
    before = book.mark()
    book.record("pupil/p1", "turn", NOW)
    book.record("quiz/x", "start", NOW)
    book.record_shown("bilateral/a", "awal 1 12 4.0", NOW)
    assert [(event.subject, event.value) for event in book.events("pupil/")] == [("pupil/p1", "turn")]
    assert [event.subject for event in book.events("", before)] == ["pupil/p1", "quiz/x"]
    assert len(book.shown(before)) == 1
    assert book.undo(NOW, before).subject == "quiz/x"
    assert book.undo(NOW, before).subject == "pupil/p1"
    assert book.undo(NOW, before) is None, "what was shown is not taken back, nor what came before"
    assert book.events("") == ()


def test_undo_leaves_alone_what_the_class_was_taught(book: ClassBook) -> None:
    book.record("pupil/p1", TURN, NOW)
    book.progress.record_read("uji/banyak", "auto", NOW, "1.0")
    undone = book.undo(NOW)
    assert undone is not None and undone.subject == "pupil/p1"
    assert book.progress.lesson_state("uji/banyak").read
    assert book.undo(NOW) is None


def test_what_was_touched_today_is_found_without_the_rest(book: ClassBook) -> None:
    for subject, moment in (("quiz/a", NOW), ("quiz/b", NOW + DAY), ("contest/c", NOW + DAY), ("quiz/d", NOW + DAY)):
        book.record(subject, "begin", moment)
    assert book.subjects_of_day("quiz/", NOW + DAY) == ("quiz/b", "quiz/d")
    book.record("quiz/a", "go 1", NOW + DAY)
    book.record("quiz/b", "go 1", NOW + DAY)
    assert book.subjects_of_day("quiz/", NOW + DAY) == ("quiz/d", "quiz/a", "quiz/b"), "the newest last"
