import pytest

from desktop.content.notes import Note
from desktop.storage.notes import OwnPlace
from desktop.study.memory import Rating
from tests.storage.learner_world import DAY, NOW, LearnerWorld


def write(learner: LearnerWorld, front: str, **more: str) -> Note:
    note = Note(learner.notes.new_id(NOW), more.pop("kind", "basic"), front, "Belakang", ("kota",), **more)
    learner.notes.write(note, NOW)
    return note


def test_a_note_is_written_changed_and_deleted_and_all_of_it_taken_back(learner: LearnerWorld) -> None:
    notes, progress = learner.notes, learner.progress
    note = write(learner, "Ibu kota *Mesir*?")
    assert (notes.note(note.id), notes.notes(), notes.tags()) == (note, (note,), ("kota",))
    (card,) = notes.cards(note.id)
    assert (card.id, card.front, card.tags) == (note.id, "Ibu kota <i>Mesir</i>?", ("kota",))
    changed = note._replace(kind="both", back="Kairo")
    notes.write(changed, NOW + DAY)
    assert [card.id for card in notes.cards(note.id)] == [note.id, f"{note.id}~reverse"]
    notes.delete(note.id, NOW + DAY)
    assert (notes.note(note.id), notes.card(note.id), notes.notes()) == (None, None, ())
    progress.undo(NOW + DAY)
    assert notes.notes() == (changed,)
    progress.undo(NOW + DAY)
    assert (notes.notes(), notes.card(note.id)) == ((note,), card)
    progress.undo(NOW + DAY)
    assert (notes.notes(), progress.can_undo()) == ((), False)


def test_what_is_known_of_a_card_returns_with_its_note(learner: LearnerWorld) -> None:
    note = write(learner, "?")
    memory = learner.progress.record_review(note.id, Rating.GOOD, NOW, 5, "")
    learner.notes.delete(note.id, NOW)
    assert learner.notes.places([note.id]) == {}
    learner.progress.undo(NOW)
    assert learner.notes.places([note.id, "p/other"]) == {note.id: ("", ())}
    assert learner.progress.memory(note.id) == memory


def test_new_cards_are_those_never_reviewed_nor_suspended(learner: LearnerWorld) -> None:
    first, second, third = (write(learner, text, lesson="p/satu") for text in "abc")
    learner.progress.record_review(second.id, Rating.GOOD, NOW, 5, "")
    learner.progress.record_suspend(third.id, NOW, "")
    assert learner.notes.new_cards(9) == [OwnPlace(first.id, "p/satu")]
    assert learner.notes.new_cards(0) == []
    assert [card.id for card in learner.notes.of_lesson("p/satu")] == sorted([first.id, second.id, third.id])
    assert learner.notes.of_lesson("") == ()


def test_notes_merge_from_another_computer_and_survive_a_rebuild(learner: LearnerWorld) -> None:
    note = write(learner, "Isi {{c1::celah}} ini", kind="cloze")
    there = learner.other()
    there.merge(learner.progress.entries())
    learner.progress.rebuild()
    rows = "SELECT * FROM own_card"
    assert there.database.rows(rows) == learner.database.rows(rows)
    assert [card.id for card in learner.notes.cards(note.id)] == [f"{note.id}~c1"]
    there.database.close()


def test_a_note_that_a_newer_mitra_wrote_is_left_alone(learner: LearnerWorld) -> None:
    write(learner, "?", kind="song")
    assert learner.notes.notes() == ()
    assert learner.database.row("SELECT count(*) FROM own_card") == (0,)


def test_a_card_brings_its_pictures(learner: LearnerWorld, png: bytes) -> None:
    name = learner.notes.pictures.add(png, ".PNG")
    note = write(learner, f"![peta](picture:{name}) Apa ini?")
    (card,) = learner.notes.cards(note.id)
    assert [(figure.id, figure.image) for figure in card.figures] == [(name, png)]
    (learner.notes.pictures._folder / name).unlink()
    assert learner.notes.cards(note.id)[0].figures == ()


@pytest.mark.parametrize("name", ["", "../progress.db", "0" * 32 + ".exe", "A" * 32 + ".png"])
def test_no_other_file_is_read_as_a_picture(learner: LearnerWorld, name: str) -> None:
    assert learner.notes.pictures.data(name) is None
