"""Marks: made, recoloured, written at, deleted, taken back, found in the lesson as it is now, and listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.annotations import Annotation, Quote, quote_at
from desktop.storage.annotations import Annotations
from desktop.ui.sessions.annotation_rows import ALL, BOOKMARKS, HIGHLIGHTS, NOTES, AnnotationList, spoken_row
from desktop.ui.sessions.annotations import AnnotationsSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World


@pytest.fixture
def session(world: World) -> AnnotationsSession:
    return AnnotationsSession(world.desk, world.desk)


def mark(session: AnnotationsSession, words: str, lesson: str = MANY, colour: int = 0) -> Annotation:
    """Highlight the first place where these words stand."""
    text = session.text_of(lesson)
    start = text.index(words)
    session.highlight(lesson, text, start, start + len(words), colour)
    found = session.at(lesson, start, start + len(words))
    assert found is not None
    return found.annotation


def test_each_step_is_taken_back_exactly(world: World, session: AnnotationsSession) -> None:
    changed, said = Heard(session.changed), Heard(world.desk.said)
    made = mark(session, "Dua negara")
    assert made.colour == 1 and session.in_lesson(MANY)[0].place.sure
    session.recolour(made.id, 3)
    session.write_note(made.id, "Mengapa dua?")
    session.end_note()
    session.erase(made.id)
    assert session.in_lesson(MANY) == () and changed.all == [MANY] * 4
    assert [one.kind for one in said.all] == ["mark-deleted"]  # type: ignore[attr-defined]
    undo_last(world.desk)
    assert session.get(made.id).annotation == made._replace(colour=3, note="Mengapa dua?")
    for _step in range(2):
        undo_last(world.desk)
    assert session.get(made.id).annotation == made
    undo_last(world.desk)
    assert session.get(made.id) is None and not session.all()


def test_the_last_colour_is_kept(world: World, session: AnnotationsSession) -> None:
    mark(session, "Dua negara", colour=4)
    assert session.colour == 4 and AnnotationsSession(world.desk, world.desk).colour == 4
    world.desk.progress.set_state("marker", "9")
    assert session.colour == 1
    world.desk.progress.set_state("marker", "²")
    assert session.colour == 1


def test_the_shortest_highlight_around_is_meant(session: AnnotationsSession) -> None:
    whole, part = mark(session, "Dua negara menulis surat"), mark(session, "negara")
    start = session.text_of(MANY).index("negara menulis")
    assert session.at(MANY, start, start + 3).annotation == part
    assert session.at(MANY, start + 9, start + 12).annotation == whole
    assert session.at(MANY, start, start + 200) is None


def test_spaces_alone_are_no_highlight(session: AnnotationsSession) -> None:
    text = session.text_of(MANY)
    session.highlight(MANY, text, text.index(" "), text.index(" ") + 1)
    assert session.all() == ()


def test_a_note_survives_the_end_of_the_program(world: World, session: AnnotationsSession) -> None:
    made = mark(session, "Dua negara")
    session.write_note(made.id, "Setengah kal\ud800imat")
    session._typing.timeout.emit()  # a moment passes, and the light goes out
    assert session.get(made.id).annotation.note == ""
    again = AnnotationsSession(world.desk, world.desk)
    assert again.get(made.id).annotation.note == "Setengah kalimat"
    assert AnnotationsSession(world.desk, world.desk).get(made.id).annotation.note == "Setengah kalimat"
    undo_last(world.desk)
    assert again.get(made.id).annotation.note == ""


def test_a_note_at_a_mark_that_is_gone_is_forgotten(world: World, session: AnnotationsSession) -> None:
    made = mark(session, "Dua negara")
    session.write_note(made.id, "x")
    session.erase(made.id)
    session.end_note()
    assert not world.desk.progress.get_state("annotation-draft")


def test_an_unchanged_note_writes_nothing(world: World, session: AnnotationsSession) -> None:
    made = mark(session, "Dua negara")
    before = len(world.desk.progress.entries())
    session.write_note(made.id, "  ")
    session.end_note()
    session.recolour(made.id, made.colour)
    assert len(world.desk.progress.entries()) == before


def test_a_bookmark_comes_and_goes(world: World, session: AnnotationsSession) -> None:
    said, text = Heard(world.desk.said), session.text_of(MANY)
    start = text.index("Dua negara")
    end = text.index("\n", start)
    session.toggle_bookmark(MANY, text, start, end)
    (found,) = session.in_lesson(MANY)
    assert (found.annotation.kind, found.place.start) == ("bookmark", start)
    assert len(found.annotation.quote.exact) <= 80 and text.startswith(found.annotation.quote.exact, start)
    session.toggle_bookmark(MANY, text, start, end)
    assert session.in_lesson(MANY) == ()
    assert [one.kind for one in said.all] == ["bookmark-added", "bookmark-deleted"]  # type: ignore[attr-defined]


def test_a_mark_from_another_edition_is_moved_until_it_is_confirmed(world: World, session: AnnotationsSession) -> None:
    store, text = Annotations(world.desk.progress), session.text_of(MANY)
    start = text.index("Dua negara menulis surat")
    old = quote_at(text, start, start + 24)._replace(exact="Dua kerajaan menulis surat")
    store.write(Annotation("mark/1", MANY, "highlight", 2, old), world.desk.now(), "0.9")
    found = session.get("mark/1")
    assert found.moved and text[found.place.start : found.place.end] == "Dua negara menulis surat"
    session.confirm("mark/1")
    found = session.get("mark/1")
    assert not found.moved and found.annotation.quote.exact == "Dua negara menulis surat"


def test_a_full_disk_loses_nothing(world: World, session: AnnotationsSession) -> None:
    failed, made = Heard(world.desk.failed), mark(session, "Dua negara")
    world.database.rows("PRAGMA query_only = ON")
    session.highlight(MANY, session.text_of(MANY), 0, 4)
    session.write_note(made.id, "tetap ada")
    session.end_note()
    assert failed.all and [one.annotation for one in session.in_lesson(MANY)] == [made._replace(note="tetap ada")]
    world.database.rows("PRAGMA query_only = OFF")
    session.end_note()
    assert session.get(made.id).annotation.note == "tetap ada"


def test_notes_that_the_disk_refuses_stay_each_at_its_mark(world: World, session: AnnotationsSession) -> None:
    one, other = mark(session, "Dua negara"), mark(session, "surat")
    world.database.rows("PRAGMA query_only = ON")
    for ident, words in ((one.id, "yang pertama"), (other.id, "yang kedua")):
        session.write_note(ident, words)
        session.end_note()
    assert session.get(one.id).annotation.note == "yang pertama"  # what its editor opens with
    assert sorted(mark.note for mark in session.all()) == ["yang kedua", "yang pertama"]
    world.database.rows("PRAGMA query_only = OFF")
    session.end_note()
    assert not world.desk.progress.get_state("annotation-draft")
    again = AnnotationsSession(world.desk, world.desk)
    assert [again.get(ident).annotation.note for ident in (one.id, other.id)] == ["yang pertama", "yang kedua"]


def test_two_notes_survive_the_end_of_the_program(world: World, session: AnnotationsSession) -> None:
    one, other = mark(session, "Dua negara"), mark(session, "surat")
    session.write_note(one.id, "a")
    session.write_note(other.id, "b\nc")
    session._typing.timeout.emit()
    again = AnnotationsSession(world.desk, world.desk)
    assert [again.get(ident).annotation.note for ident in (one.id, other.id)] == ["a", "b\nc"]


def test_who_types_without_a_pause_is_not_kept_waiting_for_the_disk(world: World, session: AnnotationsSession) -> None:
    made = mark(session, "Dua negara")
    session.write_note(made.id, "p")
    first = session._typing.id()
    session.write_note(made.id, "pa")
    assert session._typing.isActive() and session._typing.id() == first  # it was not begun anew


def test_a_nonsense_draft_is_left_alone(world: World) -> None:
    for kept in ("mark/1", "[1]", '{"mark/1": 7}', '{"mark/1": "\\ud800"}'):
        world.desk.progress.set_state("annotation-draft", kept)
        assert AnnotationsSession(world.desk, world.desk).all() == ()


# ------------------------------------------------------------------------------------------------- the list


def test_a_bookmark_says_where_its_paragraph_goes_on(world: World, session: AnnotationsSession) -> None:
    text = session.text_of(MANY)
    title, long = text.index("\n"), max(text.split("\n"), key=len)
    begin = text.index(long)
    session.toggle_bookmark(MANY, text, 0, title)
    session.toggle_bookmark(MANY, text, begin, begin + len(long))
    listed = AnnotationList(session)
    short, cut = [row.quote for row in map(listed.row, listed.keys(BOOKMARKS, 0, "")) if row is not None]
    assert short == text[:title]
    assert cut.endswith(" …") and long.startswith(cut[:-2])


def test_the_list_follows_the_path_and_the_words(world: World, session: AnnotationsSession) -> None:
    later, first = mark(session, "Dua negara", FEW, 2), mark(session, "Dua negara", MANY, 1)
    title = mark(session, "Siapa yang memulai?", MANY, 3)
    session.write_note(later.id, "Tanya Bu Guru")
    session.end_note()
    text = session.text_of(FEW)
    session.toggle_bookmark(FEW, text, 0, text.index("\n"))
    listed = AnnotationList(session)
    bookmark = listed.keys(BOOKMARKS, 0, "")
    assert listed.keys(ALL, 0, "") == (title.id, first.id, *bookmark, later.id)
    assert listed.keys(HIGHLIGHTS, 0, "") == (title.id, first.id, later.id)
    assert listed.keys(NOTES, 0, "") == listed.keys(ALL, 2, "") == listed.keys(ALL, 0, "bu GURU") == (later.id,)
    assert listed.counts() == {ALL: 4, HIGHLIGHTS: 3, NOTES: 1, BOOKMARKS: 1}
    row = listed.row(later.id)
    assert row is not None
    assert (row.title, row.quote, row.note, row.moved) == ("Apa yang disepakati?", "Dua negara", "Tanya Bu Guru", False)
    assert spoken_row(row) == "Dua negara. Tanya Bu Guru. Sorotan hijau, 12 Maret 2026. Apa yang disepakati?"
    assert listed.row("mark/x") is None


def test_marks_of_a_lesson_that_is_gone_are_listed_at_the_end(world: World, session: AnnotationsSession) -> None:
    Annotations(world.desk.progress).write(
        Annotation("mark/1", "uji/hilang", "highlight", 1, Quote("kata-kata")), world.desk.now(), "1"
    )
    there = mark(session, "Dua negara", FEW)
    listed = AnnotationList(session)
    assert listed.keys(ALL, 0, "") == (there.id, "mark/1")
    assert listed.row("mark/1").moved and listed.row("mark/1").title == "Bacaan yang sudah tidak ada"


def test_the_markdown_of_the_list(world: World, session: AnnotationsSession, tmp_path: Path) -> None:
    made = mark(session, "Dua negara")
    session.write_note(made.id, "Siapa *mereka*?\n# Bukan judul")
    session.end_note()
    listed = AnnotationList(session)
    file, said = tmp_path / "penanda.md", Heard(world.desk.said)
    session.save(file, lambda: listed.markdown(listed.keys(ALL, 0, ""), world.desk.now().date()).encode())
    assert file.read_text(encoding="utf-8") == (
        "# Penanda dari Mitra, 12 Maret 2026\n\n## Siapa yang memulai?\n\n> Dua negara\n\n"
        "Siapa \\*mereka\\*?\n\\# Bukan judul\n\n*Sorotan kuning, 12 Maret 2026*\n"
    )
    assert [one.kind for one in said.all] == ["saved-file"]  # type: ignore[attr-defined]
