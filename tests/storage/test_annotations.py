"""Marks through the log: kept, changed, deleted, taken back, merged, and carried over to a lesson's other name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.annotations import Annotation, Quote
from desktop.storage.annotations import Annotations
from desktop.storage.database import open_database
from desktop.storage.progress import Progress
from tests.storage.learner_world import NOW, LearnerWorld

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[LearnerWorld]:
    made = LearnerWorld(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def marks(world: LearnerWorld) -> Annotations:
    return Annotations(world.progress)


def highlight(marks: Annotations, lesson: str = "p/a", start: int = 7) -> Annotation:
    made = Annotation(marks.new_id(NOW), lesson, "highlight", 1, Quote("de facto", "bersifat ", ".", start))
    marks.write(made, NOW, "1.0")
    kept = marks.get(made.id)
    assert kept is not None
    return kept


def test_what_is_kept_is_found_with_its_moment(marks: Annotations) -> None:
    kept = highlight(marks)
    assert kept.at == NOW and kept.id.startswith("mark/") and marks.all() == marks.of_lesson("p/a") == (kept,)
    assert marks.of_lesson("p/b") == () and marks.get("mark/x") is None


def test_marks_stand_in_the_order_of_their_words(marks: Annotations) -> None:
    last, first, other = highlight(marks, "p/a", 90), highlight(marks, "p/a", 3), highlight(marks, "p/b", 1)
    assert marks.all() == (first, last, other)


def test_a_change_keeps_the_moment_and_an_undo_brings_back(world: LearnerWorld, marks: Annotations) -> None:
    kept = highlight(marks)
    marks.write(kept._replace(colour=3, note="ingat ini"), NOW + MINUTE, "1.0")
    assert marks.get(kept.id) == kept._replace(colour=3, note="ingat ini")
    marks.erase(kept.id, NOW + 2 * MINUTE)
    assert marks.all() == ()
    world.progress.undo(NOW + 3 * MINUTE)
    assert marks.get(kept.id) == kept._replace(colour=3, note="ingat ini")
    world.progress.undo(NOW + 4 * MINUTE)
    assert marks.get(kept.id) == kept
    world.progress.undo(NOW + 5 * MINUTE)
    assert marks.all() == () and not world.progress.can_undo()


def test_two_computers_come_to_the_same_marks(world: LearnerWorld, marks: Annotations) -> None:
    there = world.other()
    others = Annotations(there)
    both = highlight(marks)
    there.merge(world.progress.entries())
    others.write(both._replace(note="dari sana"), NOW + MINUTE, "1.0")
    own = highlight(others, "p/b")
    gone = highlight(marks, "p/c")
    marks.erase(gone.id, NOW + MINUTE)
    world.progress.merge(there.entries())
    for _again in range(2):
        there.merge(reversed(world.progress.entries()))
    assert marks.all() == others.all() == (both._replace(note="dari sana"), own)
    there.database.close()


def test_a_colour_given_here_and_a_note_written_there_both_stand(world: LearnerWorld, marks: Annotations) -> None:
    there = world.other()
    others = Annotations(there)
    both = highlight(marks)
    there.merge(world.progress.entries())
    others.write(both._replace(note="dari sana"), NOW + MINUTE, "1.0")
    marks.write(both._replace(colour=4), NOW + 2 * MINUTE, "1.0")
    world.progress.merge(there.entries())
    there.merge(reversed(world.progress.entries()))
    assert marks.all() == others.all() == (both._replace(note="dari sana", colour=4),)
    there.database.close()


def test_a_lesson_that_got_another_id_keeps_its_marks(world: LearnerWorld, marks: Annotations) -> None:
    kept = highlight(marks, "p/lama")
    world.progress.record_read("p/lama", "marked", NOW, "1.0")
    world.progress.carry_over({"p/lama": "p/baru"}, NOW, str)
    assert marks.all() == (kept._replace(lesson="p/baru"),)
    world.progress.rebuild()
    assert marks.of_lesson("p/baru") == (kept._replace(lesson="p/baru"),)


def test_a_lesson_known_by_its_marks_alone_is_carried_over(world: LearnerWorld, marks: Annotations) -> None:
    kept = highlight(marks, "p/lama")
    assert world.progress.carry_over({"p/lama": "p/baru"}, NOW, str) == 1
    assert marks.of_lesson("p/baru") == (kept._replace(lesson="p/baru"),)


def test_marks_of_a_newer_mitra_appear_with_the_newer_mitra(tmp_path: Path) -> None:
    """An older one keeps entries that it does not know; they are drawn once it is brought up to date."""
    path = tmp_path / "progress.db"
    database = open_database(path, NOW)
    kept = highlight(Annotations(Progress(database, "here")))
    for statement in ("DROP TABLE annotation", "PRAGMA user_version = 2"):
        database.rows(statement)
    database.close()
    database = open_database(path, NOW)
    assert Annotations(Progress(database, "here")).all() == (kept,)
    database.close()
