import pytest

from desktop.content.notes import Note
from desktop.storage.importing import Imported, PastReview, take_in
from desktop.study.memory import Rating
from tests.storage.learner_world import DAY, HOUR, NOW, LearnerWorld

ONE = Note("own/1", "basic", "Satu?", "1", guid="aaa")
TWO = Note("own/2", "basic", "Dua?", "2", guid="bbb")
PAST = [PastReview("own/1", Rating.GOOD, NOW - days * DAY, 4) for days in (9, 5)]


def test_the_same_again_brings_nothing(learner: LearnerWorld) -> None:
    done = take_in(learner.progress, "dek", [ONE, TWO], PAST, NOW)
    assert done == (done.id, 2, 0, 2)
    assert learner.notes.note("own/2") == TWO
    count = len(learner.progress.entries())
    assert take_in(learner.progress, "dek", [ONE, TWO], PAST, NOW + DAY) == Imported("", 0, 0, 0)
    assert len(learner.progress.entries()) == count


def test_another_text_is_an_update_and_the_memory_stays(learner: LearnerWorld) -> None:
    take_in(learner.progress, "dek", [ONE, TWO], PAST, NOW)
    memory = learner.progress.memory("own/1")
    done = take_in(learner.progress, "dek", [ONE._replace(back="satu"), TWO], PAST, NOW + DAY)
    assert done[1:] == (0, 1, 0)
    assert (learner.notes.note("own/1").back, learner.progress.memory("own/1")) == ("satu", memory)
    learner.progress.undo(NOW + DAY)
    assert learner.notes.note("own/1") == ONE


def test_one_undo_takes_all_of_it_back(learner: LearnerWorld) -> None:
    learner.progress.record_review("own/1", Rating.EASY, NOW, 2, "")
    before = learner.progress.history("own/1")
    take_in(learner.progress, "dek", [ONE, TWO], PAST, NOW + HOUR)
    assert len(learner.progress.history("own/1")) == 3
    learner.progress.undo(NOW + HOUR)
    assert (learner.notes.notes(), learner.progress.history("own/1")) == ((), before)
    assert take_in(learner.progress, "dek", [ONE], PAST, NOW + DAY)[1:] == (1, 0, 2), "and again"


def test_a_deleted_note_comes_back_with_an_import(learner: LearnerWorld) -> None:
    take_in(learner.progress, "dek", [ONE], [], NOW)
    learner.notes.delete("own/1", NOW)
    assert take_in(learner.progress, "dek", [ONE], [], NOW + DAY)[1:] == (1, 0, 0)


def test_what_is_broken_off_leaves_nothing(learner: LearnerWorld) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (1, 2)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(learner.progress, "dek", [ONE, TWO], PAST, NOW, stop)
    assert (learner.progress.entries(), learner.notes.notes()) == ((), ())


def test_an_import_and_its_undo_merge_in_any_order(learner: LearnerWorld) -> None:
    take_in(learner.progress, "dek", [ONE], PAST, NOW)
    imported = learner.progress.entries()
    learner.progress.undo(NOW)
    undone = learner.progress.entries()[-1:]
    for order in ((imported, undone), (undone, imported), (reversed(learner.progress.entries()),)):
        there = learner.other()
        for entries in order:
            there.merge(entries)
        assert there.database.rows("SELECT id FROM note UNION ALL SELECT card FROM answer") == []
        there.database.close()
