"""The lesson that lies open: where one was, when it counts as read, and which time counts as reading."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest

from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.mastery import reading_seconds
from desktop.ui.sessions.path import PathLesson
from desktop.ui.sessions.reading import OpenLesson, ReadingSession
from desktop.ui.sessions.said import Said
from tests.ui.desk_world import FEW, LAST, MANY, NONE, Heard, World


@pytest.fixture
def session(world: World) -> ReadingSession:
    """A session in which no lesson is open."""
    return ReadingSession(world.desk, world.desk)


def third(world: World, lesson: str) -> float:
    """A third of a lesson's reading time at 150 words a minute, in seconds."""
    words = next(head.words for unit in world.library.outline() for head in unit.lessons if head.id == lesson)
    assert reading_seconds(words) == words * 60 / 150
    return words * 60 / 150 / 3


def spend(world: World, session: ReadingSession, seconds: float) -> None:
    """Read for so long, with the ticks that the timer would make."""
    whole, rest = divmod(seconds, 5)
    for length in (*[5.0] * int(whole), rest):
        world.clock.move(seconds=length)
        session.tick()


def test_the_first_start_opens_the_first_lesson(session: ReadingSession) -> None:
    opened = Heard(session.opened)
    session.resume()
    (lesson,) = opened.all
    assert isinstance(lesson, OpenLesson)
    assert (lesson.lesson.id, lesson.unit.title, lesson.place, lesson.anchor) == (MANY, "Awal", "", "")
    assert (lesson.previous, lesson.next.id) == (None, FEW)
    assert lesson.minutes >= 1


def test_a_restart_opens_the_lesson_and_place_where_one_was(world: World, session: ReadingSession) -> None:
    session.open(FEW)
    session.keep_place("7:12")
    world.restart()
    again = ReadingSession(world.desk, world.desk)
    again.resume()
    assert (again.current.lesson.id, again.current.place) == (FEW, "7:12")


def test_a_lesson_that_vanished_gives_way_to_the_first(world: World, session: ReadingSession) -> None:
    world.progress.set_state("lesson", "uji/hilang")
    session.resume()
    assert session.current.lesson.id == MANY


def test_every_lesson_keeps_its_own_place(session: ReadingSession) -> None:
    session.open(MANY)
    session.keep_place("20:0")
    session.open(FEW)
    session.keep_place("3:0")
    session.open(MANY)
    assert session.current.place == "20:0"


def test_without_an_open_lesson_nothing_happens(world: World, session: ReadingSession) -> None:
    session.keep_place("1:0")
    session.tick()
    session.toggle_read()
    session.open_next()
    session.open_previous()
    session.go_back()
    assert session.current is None
    assert world.kinds() == []


def test_an_unknown_lesson_is_left_alone(session: ReadingSession) -> None:
    session.open(FEW)
    session.open("uji/hilang")
    assert session.current.lesson.id == FEW


def test_the_path_goes_on_across_units_and_ends(session: ReadingSession) -> None:
    session.open(FEW)
    session.open_next()
    assert (session.current.lesson.id, session.current.unit.title) == (NONE, "Lanjut")
    session.open_next()
    session.open_next()
    assert session.current.lesson.id == LAST
    assert session.current.next is None
    session.open_previous()
    assert session.current.lesson.id == NONE


def test_back_and_forward_follow_the_way_that_was_gone(session: ReadingSession) -> None:
    for lesson in (MANY, LAST, FEW):
        session.open(lesson)
    session.go_back()
    session.go_back()
    session.go_back()
    assert session.current.lesson.id == MANY
    session.go_forward()
    assert session.current.lesson.id == LAST
    session.open(NONE)
    session.go_forward()
    assert session.current.lesson.id == NONE, "a new way forgets the old one"


def test_an_anchor_beats_the_place(session: ReadingSession) -> None:
    session.open(FEW)
    session.keep_place("3:0")
    session.open(FEW, "bagian-2")
    assert (session.current.anchor, session.current.place) == ("bagian-2", "3:0")


def test_read_needs_the_end_and_a_third_of_the_time(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    session.see(1.0, True)
    enough = third(world, MANY)
    spend(world, session, enough - 1)
    assert not world.progress.lesson_state(MANY).read, "the end was seen, but too soon"
    spend(world, session, 2)
    assert world.progress.lesson_state(MANY).read
    assert world.progress.lesson_state(MANY).how == "auto"
    assert session.current.read


def test_time_without_the_end_is_not_read(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    session.see(0.8, False)
    spend(world, session, third(world, MANY) * 4)
    assert not world.progress.lesson_state(MANY).read
    session.see(1.0, True)
    assert world.progress.lesson_state(MANY).read, "the end was the last that was missing"


def test_the_end_of_one_lesson_is_not_the_end_of_the_next(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    session.see(1.0, True)
    session.open(FEW)
    spend(world, session, third(world, FEW) * 2)
    assert not world.progress.lesson_state(FEW).read
    assert world.progress.lesson_state(FEW).fraction == 0


def test_reading_time_adds_up_over_restarts(world: World, session: ReadingSession) -> None:
    half = third(world, MANY) / 2 + 1
    session.open(MANY)
    session.set_attention(True)
    spend(world, session, half)
    session.set_attention(False)
    world.restart()
    again = ReadingSession(world.desk, world.desk)
    again.resume()
    again.set_attention(True)
    again.see(1.0, True)
    spend(world, again, half)
    assert world.progress.lesson_state(MANY).read


def test_time_without_attention_does_not_count(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    spend(world, session, 10)
    session.set_attention(False)
    spend(world, session, 50)
    session.set_attention(True)
    spend(world, session, 5)
    assert world.progress.lesson_state(MANY).seconds == 15


def test_the_last_seconds_before_attention_ends_count(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    world.clock.move(seconds=3)
    session.set_attention(False)
    assert world.progress.lesson_state(MANY).seconds == 3


def test_time_goes_to_the_lesson_that_was_open(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    world.clock.move(seconds=4)
    session.open(FEW)
    world.clock.move(seconds=2)
    session.tick()
    assert world.progress.lesson_state(MANY).seconds == 4
    assert world.progress.lesson_state(FEW).seconds == 2


def test_a_computer_that_slept_did_not_read(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.see(1.0, True)
    session.set_attention(True)
    spend(world, session, 10)
    world.clock.move(hours=9)
    session.tick()
    assert world.progress.lesson_state(MANY).seconds == 10
    spend(world, session, 5)
    assert world.progress.lesson_state(MANY).seconds == 15, "awake again"


def test_a_clock_that_goes_back_takes_no_time_away(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    spend(world, session, 10)
    world.clock.move(days=-400)
    session.tick()
    assert world.progress.lesson_state(MANY).seconds == 10
    spend(world, session, 5)
    assert world.progress.lesson_state(MANY).seconds == 15


def test_a_lesson_marked_by_hand_is_read_at_once(world: World, session: ReadingSession) -> None:
    told = Heard(session.read_changed)
    session.open(MANY)
    session.toggle_read()
    assert world.progress.lesson_state(MANY).how == "marked"
    session.toggle_read()
    assert not world.progress.lesson_state(MANY).read
    assert told.all == [True, False]


def test_a_read_lesson_put_back_is_not_marked_again_by_itself(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    session.see(1.0, True)
    spend(world, session, third(world, MANY) + 1)
    session.toggle_read()
    spend(world, session, third(world, MANY) * 4)
    assert not world.progress.lesson_state(MANY).read
    assert world.kinds() == ["read", "unread"]
    session.toggle_read()
    assert world.progress.lesson_state(MANY).read, "but the reader may say so"


def test_an_undone_mark_does_not_come_back_by_itself(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.set_attention(True)
    session.see(1.0, True)
    spend(world, session, third(world, MANY) + 1)
    world.progress.undo(world.clock())
    world.restart()
    again = ReadingSession(world.desk, world.desk)
    again.resume()
    again.set_attention(True)
    again.see(1.0, True)
    spend(world, again, third(world, MANY) * 2)
    assert world.kinds() == ["read", "undo"]
    assert not world.progress.lesson_state(MANY).read


def test_what_was_marked_is_said_and_can_be_undone(world: World, session: ReadingSession) -> None:
    said = Heard(world.desk.said)
    session.open(MANY)
    session.toggle_read()
    session.toggle_read()
    assert said.all == [Said("read", MANY, True), Said("unread", MANY, True)]


def test_a_lesson_without_cards_promises_none(world: World, session: ReadingSession) -> None:
    session.open(NONE)
    said = Heard(world.desk.said)
    session.toggle_read()
    assert said.all == [Said("read-without-cards", NONE, True)]


def test_the_furthest_part_seen_stays(world: World, session: ReadingSession) -> None:
    session.open(MANY)
    session.see(0.6, False)
    session.see(0.2, False)
    session.tick()
    session.open(FEW)
    session.open(MANY)
    session.see(0.1, False)
    session.tick()
    assert world.progress.lesson_state(MANY).fraction == 0.6


def test_the_navigator_hears_of_one_lesson_at_a_time(world: World, session: ReadingSession) -> None:
    session.open(FEW)
    changed, path = Heard(session.lesson_changed), Heard(session.path_changed)
    session.toggle_read()
    (row,) = changed.all
    assert isinstance(row, PathLesson)
    assert (row.head.id, row.read, row.due) == (FEW, True, 0)
    assert path.all == []
    world.desk.lesson_changed.emit("")
    assert len(path.all) == 1


def test_the_path_shows_what_is_read_and_due(world: World, session: ReadingSession) -> None:
    world.read(FEW)
    world.review(f"{FEW}-1")
    world.clock.move(days=30)
    rows = {lesson.head.id: lesson for _unit, lessons in session.path() for lesson in lessons}
    assert list(rows) == [MANY, FEW, NONE, LAST]
    assert [unit.title for unit, _lessons in session.path()] == ["Awal", "Lanjut"]
    assert (rows[FEW].read, rows[FEW].due) == (True, 1)
    assert (rows[MANY].read, rows[MANY].due) == (False, 0)


def test_on_a_full_disk_one_can_read_on(
    world: World, session: ReadingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open(MANY)
    session.set_attention(True)
    failed, said = Heard(world.desk.failed), Heard(world.desk.said)

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    with monkeypatch.context() as full:
        full.setattr(Database, "transaction", transaction)
        session.toggle_read()
        session.open(FEW)
        session.keep_place("4:0")
    assert session.current.lesson.id == FEW
    assert len(failed.all) >= 2
    assert said.all == []
    assert not world.progress.lesson_state(MANY).read
    session.open(MANY)
    session.toggle_read()
    assert world.progress.lesson_state(MANY).read


def test_the_way_back_leads_to_the_line_that_was_left(session: ReadingSession) -> None:
    session.open(MANY)
    session.keep_place("20:5")
    session.open(FEW)
    session.keep_place("3:1")
    session.open(MANY, "bagian-2")
    session.keep_place("9:0")
    session.go_back()
    assert (session.current.lesson.id, session.current.place) == (FEW, "3:1")
    session.go_back()
    assert (session.current.lesson.id, session.current.place) == (MANY, "20:5"), "not where it was read last"
    session.go_forward()
    session.go_forward()
    assert (session.current.lesson.id, session.current.place) == (MANY, "9:0")


def test_within_one_lesson_the_way_back_lays_nothing_anew(session: ReadingSession) -> None:
    session.open(MANY)
    opened, moved = Heard(session.opened), Heard(session.moved)
    session.keep_place("1:0")
    session.open(MANY, "bagian-5")
    session.keep_place("17:0")
    session.open(MANY, passage=(3, 9))
    session.keep_place("2:0")
    for line in ("17:0", "1:0"):
        session.go_back()
        assert (session.current.place, session.current.anchor, session.current.passage) == (line, "", None)
    assert len(opened.all) == 0
    wanted = [one for one in moved.all if isinstance(one, OpenLesson)]
    assert [(one.anchor, one.passage) for one in wanted[:2]] == [("bagian-5", None), ("", (3, 9))]


def test_who_shows_the_lesson_is_asked_for_its_place_before_it_is_left(session: ReadingSession) -> None:
    session.open(MANY)

    def tell() -> None:
        session.keep_place("12:3")

    session.place_wanted.connect(tell)
    session.open(FEW)
    session.go_back()
    assert (session.current.lesson.id, session.current.place) == (MANY, "12:3")


def test_minutes_left_follow_the_words_that_are_left(world: World, session: ReadingSession) -> None:
    assert session.minutes_left(0.0) == 0
    session.open(MANY)
    words = world.library.outline()[0].lessons[0].words
    assert session.minutes_left(0.0) == session.current.minutes == round(words / 150)
    assert [session.minutes_left(share) for share in (0.5, 0.99, 1.0)] == [round(words / 300), 1, 0]


def test_a_place_is_written_once_and_after_a_full_disk_again(world: World, session: ReadingSession) -> None:
    written: list[str] = []
    keep = world.progress.set_state

    def write(key: str, value: str) -> None:
        written.append(value)
        if len(written) == 1:
            raise StorageFull(None)
        keep(key, value)

    session.open(MANY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world.progress, "set_state", write)
        for place in ("3:0", "3:0", "3:0", "4:0"):
            session.keep_place(place)
    assert written == ["3:0", "3:0", "4:0"], "who reads on, or rests, writes nothing twice"
    assert world.progress.get_state(f"place:{MANY}") == "4:0"


def test_the_place_is_asked_for_every_few_seconds(session: ReadingSession) -> None:
    session.open(MANY)
    asked = Heard(session.place_wanted)
    session.set_attention(True)
    session._timer.timeout.emit()
    assert len(asked.all) == 1
