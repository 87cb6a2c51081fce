"""notes: written, changed, deleted and taken back exactly; found by words and tags; cards put aside and used again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.model import Figure
from desktop.content.notes import Note
from desktop.study.days import study_day
from desktop.ui.notes.words import detail_words, spoken_row, when_words
from desktop.ui.sessions.note_rows import NoteRow, holds, tidy_tags, words_of
from desktop.ui.sessions.notes import MARKED, OWN, SUSPENDED, NotesSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World, cards_of


@pytest.fixture
def session(world: World) -> NotesSession:
    return NotesSession(world.desk, world.desk)


def written(session: NotesSession, front: str, back: str = "x", **fields: object) -> Note:
    note = session.begin()._replace(front=front, back=back, **fields)  # type: ignore[arg-type]
    assert session.save(note)
    kept = session.note(note.id)
    assert kept is not None
    return kept


def row_of(session: NotesSession, key: str) -> NoteRow:
    row = session.row(key)
    assert row is not None
    return row


def questions(session: NotesSession, words: str = "") -> list[str]:
    return [row_of(session, key).text for key in session.keys(OWN, words)]


def test_each_step_is_taken_back_exactly(world: World, session: NotesSession) -> None:
    said, changed = Heard(world.desk.said), Heard(world.desk.note_changed)
    note = written(session, "Siapa?", tags=("a",), lesson=MANY, see="awal")
    assert session.save(note._replace(front="Siapa dulu?"))
    session.delete(note.id)
    assert [one.kind for one in said.all] == ["note-added", "note-changed", "note-deleted"]  # type: ignore[attr-defined]
    assert changed.all == [note.id] * 3
    assert session.keys(OWN, "") == ()
    undo_last(world.desk)
    assert session.note(note.id) == note._replace(front="Siapa dulu?")
    undo_last(world.desk)
    assert session.note(note.id) == note and questions(session) == ["Siapa?"]
    undo_last(world.desk)
    assert session.note(note.id) is None and session.keys(OWN, "") == ()


def test_the_same_words_again_write_nothing(world: World, session: NotesSession) -> None:
    note = written(session, "Siapa?")
    assert session.save(note._replace(front=" Siapa?\r\n"))
    assert world.kinds() == ["note"]


def test_words_and_tags_find_notes_the_newest_first(world: World, session: NotesSession) -> None:
    written(session, "Ibu kota Mesir?", "Kairo", tags=("Geografi",))
    world.clock.move(minutes=1)
    written(session, "Siapa yang *pertama*?", "Mesir", tags=("sejarah", "ulangan 2"))
    assert questions(session) == ["Siapa yang pertama?", "Ibu kota Mesir?"]
    assert questions(session, "mesir KAIRO") == ["Ibu kota Mesir?"]
    assert questions(session, "#geo") == questions(session, "geografi") == ["Ibu kota Mesir?"]
    assert questions(session, "#mesir") == []
    assert session.tags() == ("Geografi", "sejarah", "ulangan 2")


def test_a_row_says_when_its_card_comes_next(world: World, session: NotesSession) -> None:
    today = study_day(world.clock())
    note = written(session, "Siapa?", tags=("a",), lesson=FEW)
    row = row_of(session, note.id)
    assert when_words(row, today) == "baru"
    assert detail_words(row) == "Tanya jawab · #a · Apa yang disepakati?"
    world.review(note.id)
    row = row_of(session, note.id)
    assert row.day is not None and row.day > today
    assert when_words(row._replace(day=today + timedelta(days=1)), today) == "besok"
    assert when_words(row._replace(day=today - timedelta(days=9)), today) == "hari ini"
    assert when_words(row._replace(day=today + timedelta(days=5)), today) == "5 hari lagi"
    assert when_words(row._replace(day=today + timedelta(days=60)), today) == "11 Mei 2026"
    assert spoken_row(row._replace(marked=True, suspended=True), today).startswith("Siapa?. diistirahatkan. ditandai. ")


def test_cards_of_packs_are_found_where_they_are_marked_or_put_aside(world: World, session: NotesSession) -> None:
    own = written(session, "a", "b", kind="both")
    late, early = cards_of(FEW, 1)[0], cards_of(MANY, 1)[0]
    for card in (late, early, f"{own.id}~reverse"):
        world.progress.record_mark(card, world.clock(), "1.0")
    world.progress.record_suspend(early, world.clock(), "1.0")
    assert session.keys(MARKED, "") == (f"{own.id}~reverse", early, late)
    assert session.counts() == {OWN: 1, MARKED: 3, SUSPENDED: 1}
    assert row_of(session, early).note == "" and row_of(session, f"{own.id}~reverse").note == own.id
    assert session.keys(MARKED, row_of(session, late).text) == (late,)
    session.toggle_suspended(row_of(session, early))
    assert world.progress.suspended() == set()
    session.toggle_marked(row_of(session, early))
    assert early not in world.progress.marked()
    undo_last(world.desk)
    undo_last(world.desk)
    assert world.progress.suspended() == {early} and early in world.progress.marked()


def test_all_cards_of_a_note_rest_together(world: World, session: NotesSession) -> None:
    note = written(session, "a", "b", kind="both")
    session.toggle_suspended(row_of(session, note.id))
    assert world.progress.suspended() == {note.id, f"{note.id}~reverse"}
    assert row_of(session, note.id).suspended
    session.toggle_suspended(row_of(session, note.id))
    assert world.progress.suspended() == set()


def test_a_copy_puts_the_card_of_the_pack_aside_and_undo_brings_it_back(world: World, session: NotesSession) -> None:
    card = world.desk.card(cards_of(MANY, 1)[0])
    assert card is not None
    copy = session.copy_of(card)
    assert (copy.lesson, copy.see) == (card.lesson, card.see) and copy.front
    assert session.save(copy, card.id)
    assert world.kinds() == ["note", "suspend"]
    undo_last(world.desk)
    assert world.progress.suspended() == set()
    undo_last(world.desk)
    assert session.note(copy.id) is None
    own = written(session, "a")
    own_card = world.desk.card(own.id)
    assert own_card is not None and session.copy_of(own_card) == own, "an own card is simply opened"


def test_a_copy_takes_bitmaps_along(world: World, session: NotesSession, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    from desktop.ui.notes.pictures import packed_image

    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    figure = Figure("f1", "image", "", "", 8, 8, "", packed_image(image).data)
    card = world.desk.card(cards_of(MANY, 1)[0])
    assert card is not None
    copy = session.copy_of(card._replace(front='a<img src="figure:f1">', figures=(figure,)))
    (preview,) = session.preview(copy)
    assert preview.figures[0].image == figure.image


def test_drafts_wait_until_they_are_added(session: NotesSession) -> None:
    note = session.begin("cloze", "Mesir dulu", FEW, "awal")
    assert (note.front, note.back) == ("Mesir dulu", "")
    session.keep_draft(note)
    assert session.waiting_draft() == note
    assert session.faults(note) == ("cloze-gap",)
    assert session.save(note._replace(front="{{c1::Mesir}} dulu"))
    assert session.waiting_draft() is None
    kept = session.note(note.id)
    assert kept is not None
    session.keep_draft(kept)
    assert session.drafts.all() == (), "what is kept is no draft"


def test_ten_thousand_notes_are_read_once_and_searched_without_the_store(world: World, session: NotesSession) -> None:
    values = [(f"own/{number:026}", number, f'{{"kind":"basic","front":"Soal {number}?"}}') for number in range(10_000)]
    with world.database.transaction() as connection:
        connection.executemany("INSERT INTO note VALUES (?, ?, ?)", values)
    asked: list[str] = []
    world.database.connection.set_trace_callback(asked.append)
    keys = session.keys(OWN, "")
    assert (len(keys), len(asked)) == (10_000, 1)
    assert len(session.keys(OWN, "soal 999")) == 19
    assert len(asked) == 1
    assert row_of(session, keys[0]).text == "Soal 9999?"


def test_small_words() -> None:
    assert tidy_tags((" #Sejarah ", "sejarah", "", "ulangan  2")) == ("sejarah", "ulangan 2")
    assert words_of("![peta](picture:x.png) *a* {{c1::b::c}}\n- d\\.") == "[peta] a b d."
    assert words_of("![](picture:x.png) **2*3** * 4 *!") == "[gambar] 2*3 * 4 *!"
    assert holds([], "", ()) and not holds(["#a"], "a", ("b",))
