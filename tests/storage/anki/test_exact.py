"""Own notes go out to Anki and come back: as they were written, or as they were changed there, and nothing more."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.content.notes import Note
from desktop.content.stepwise import drained
from desktop.storage import intake
from desktop.storage.anki.exact import bare, packed, unpacked
from desktop.storage.anki.writing import write_package
from desktop.storage.intake import Result
from desktop.storage.outgoing import of_own
from desktop.ui.look.roles import LIGHT
from tests.storage.anki.packages import PNG
from tests.storage.learner_world import LearnerWorld

NOW = datetime(2026, 3, 12, 8, 0, tzinfo=timezone(timedelta(hours=7)))
TEXTS = (
    Note("own/01m81gkzbm25k3ejeqdecdy2d1", "basic", "# *Apa* <b>?", "> itu\\", ("kelas 7",), "p/l"),
    Note("own/01m81gkzbm25k3ejeqdecdy2d2", "both", "![peta](picture:NAME)", "Aceh", ("geo",), "p/l", "alinea"),
    Note("own/01m81gkzbm25k3ejeqdecdy2d3", "cloze", "{{c1::Bandung::kota}} _1955_", "Asia", (), "p/l"),
    Note("own/01m81gkzbm25k3ejeqdecdy2d4", "typed", "Ibu kota?", "Jakarta\nDKI Jakarta", (), "p/l"),
    Note("own/01m81gkzbm25k3ejeqdecdy2d5", "order", "Urutkan:\n- apa saja", "satu\ndua\ntiga", (), "p/l"),
)


@pytest.fixture
def worlds(tmp_path: Path) -> Iterator[tuple[LearnerWorld, LearnerWorld]]:
    both = LearnerWorld(tmp_path / "one"), LearnerWorld(tmp_path / "other")
    yield both
    for world in both:
        world.database.close()


def exported(world: LearnerWorld, path: Path) -> tuple[Note, ...]:
    name = world.notes.pictures.add(PNG, ".png")
    for note in TEXTS:
        world.notes.write(note._replace(front=note.front.replace("NAME", name)), NOW)
    own = world.notes.notes()
    outgoing = of_own([(note, world.notes.cards(note.id)) for note in own], {"p/l": "Bacaan itu"})
    write_package(path, outgoing, LIGHT._asdict(), NOW)
    return own


def taken_in(world: LearnerWorld, path: Path) -> Result:
    plan = intake.plan(drained(intake.reading(path, NOW)), world.notes, (), ("p/l",), NOW)
    return drained(intake.keeping(plan, world.progress, world.notes, NOW))


def changed(path: Path, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    scratch = path.with_suffix(".db")
    scratch.write_bytes(files["collection.anki2"])
    with closing(sqlite3.connect(scratch)) as connection:
        rows = connection.execute("SELECT id, flds FROM notes").fetchall()
        connection.executemany("UPDATE notes SET flds = ? WHERE id = ?", [(change(text), row) for row, text in rows])
        connection.commit()
    files["collection.anki2"] = scratch.read_bytes()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)


def test_what_comes_back_unchanged_changes_nothing(worlds: tuple[LearnerWorld, LearnerWorld], tmp_path: Path) -> None:
    own = exported(worlds[0], tmp_path / "a.apkg")
    assert taken_in(worlds[0], tmp_path / "a.apkg") == (("", 0, 0, 0), ())
    assert worlds[0].notes.notes() == own


def test_another_computer_gets_the_very_notes(worlds: tuple[LearnerWorld, LearnerWorld], tmp_path: Path) -> None:
    own = exported(worlds[0], tmp_path / "a.apkg")
    assert taken_in(worlds[1], tmp_path / "a.apkg").imported[1:] == (5, 0, 0)
    found = {note.id: note for note in worlds[1].notes.notes()}
    assert found == {note.id: note._replace(see="") for note in own}
    assert all(worlds[1].notes.cards(note) for note in found)


def test_what_was_changed_in_anki_says_what_anki_says(
    worlds: tuple[LearnerWorld, LearnerWorld], tmp_path: Path
) -> None:
    exported(worlds[0], tmp_path / "a.apkg")
    changed(tmp_path / "a.apkg", lambda text: text.replace("Asia", "Afrika").replace("tiga", "empat"))
    assert taken_in(worlds[0], tmp_path / "a.apkg").imported[1:] == (0, 2, 0)
    assert worlds[0].notes.note(TEXTS[2].id) == TEXTS[2]._replace(front="{{c1::Bandung::kota}} *1955*", back="Afrika")
    assert worlds[0].notes.note(TEXTS[4].id) == TEXTS[4]._replace(
        front="Urutkan:\n\n- apa saja", back="satu\ndua\nempat"
    )


def test_a_field_that_holds_no_note() -> None:
    fields = ("a", "b", "")
    field = "own/1" + packed(TEXTS[0], (), fields)
    assert bare(field) == "own/1"
    assert unpacked(field, fields, ()) == (TEXTS[0], ())
    for other in ("own/1", "<!---->", "<!--e30=-->", "<!--W10=-->", "<!--////-->", field.replace("--", "-- ")):
        assert unpacked(other, fields, ()) is None
    assert unpacked(field, ("a", "c", ""), ()) is None
