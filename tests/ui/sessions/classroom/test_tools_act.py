"""Whose turn, groups, presence and the countdown, before a class."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtTest import QSignalSpy

from desktop.storage.class_book import ClassBook
from desktop.storage.errors import StorageFull
from desktop.study.classroom.turns import ABSENT, TURN
from desktop.ui.sessions.classroom.act import Act
from desktop.ui.sessions.classroom.groups_act import GroupsAct
from desktop.ui.sessions.classroom.pick_act import PickAct
from desktop.ui.sessions.classroom.quiz_clock import QuizClock
from desktop.ui.sessions.classroom.roll_act import RollAct
from desktop.ui.sessions.classroom.timer_act import TimerAct
from desktop.ui.widgets.wall.sheet import Frame
from desktop.ui.widgets.wall.tools_scene import TimeScene
from tests.ui.classroom_world import ClassWorld, spoken
from tests.ui.widgets.wall.checks import check_sheet

pytestmark = pytest.mark.usefixtures("dressed")

NAMES = ("Ani", "Budi", "Citra", "Dewi", "Eko")


def press(act: Act, key: str) -> None:
    """Do what a key of the act does."""
    [command] = [command for command in act.commands() if key in command.keys]
    command.run()


def on_wall(act: Act) -> str:
    """Whose name stands on the wall; "" for nobody's."""
    return next((name for name in NAMES if name in spoken(act).split("\n")), "")


def turns(book: ClassBook) -> list[str]:
    """The turns that count, as the log has them."""
    return [event.subject for event in book.events("pupil/") if event.value == TURN]


@pytest.mark.parametrize("kind", [PickAct, GroupsAct, RollAct])
def test_without_pupils_they_say_kindly_what_to_do_and_where(
    lesson_world: ClassWorld, kind: Callable[..., Act]
) -> None:
    hall = lesson_world.hall()
    act = kind(hall)
    assert "Belum ada siswa di kelas ini." in spoken(act) and "Ctrl Shift K" in spoken(act)
    assert "Ctrl Shift K" in act.hints()[0].text
    assert act.rows() == () and act.rows_title() == ""
    wanted = QSignalSpy(hall.roster_wanted)
    press(act, "Ctrl+Shift+K")
    assert wanted.count() == 1 and len(act.commands()) == 1
    check_sheet(act.scene().sheet(Frame()))
    for do in (act.forward, act.back, act.refresh):
        do()
    assert not act.typed("4")
    assert lesson_world.book.events("") == ()


def test_a_pupil_is_picked_and_stored_before_the_name_is_seen(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*NAMES)
    act = PickAct(lesson_world.hall(), Random(3))
    seen = [on_wall(act)]
    assert len(turns(lesson_world.book)) == 1
    for number in range(2, 6):
        act.forward()
        seen.append(on_wall(act))
        assert len(turns(lesson_world.book)) == number == act.place()[0]
    assert sorted(seen) == sorted(NAMES), "nobody twice before all had a turn"
    check_sheet(act.scene().sheet(Frame()))
    assert [row.text for row in act.rows() if row.current] == [seen[-1]]
    assert all(row.checked for row in act.rows())
    press(act, "A")
    assert on_wall(act) not in {"", seen[-1]} and act.place() == (1, 5), "a new round"


def test_who_is_absent_has_not_used_the_turn_and_another_is_picked(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*NAMES)
    act = PickAct(lesson_world.hall(), Random(3))
    gone = on_wall(act)
    press(act, "-")
    assert on_wall(act) not in {"", gone} and act.place() == (1, 4)
    seen = {on_wall(act)}
    for _ in range(3):
        act.forward()
        seen.add(on_wall(act))
    assert seen == set(NAMES) - {gone}
    assert next(row.detail for row in act.rows() if row.text == gone) == "tidak hadir"
    lesson_world.clock.move(days=1)
    assert on_wall(PickAct(lesson_world.hall(), Random(1))) == gone, "tomorrow the turn comes"


def test_present_and_a_choice_of_the_teacher(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*NAMES)
    act = PickAct(lesson_world.hall(), Random(3))
    other = next(row for row in act.rows() if not row.current)
    act.choose(other.id)
    assert on_wall(act) == other.text and len(turns(lesson_world.book)) == 2
    press(act, "H")
    press(act, "H")
    assert [row.detail for row in act.rows() if row.current] == ["hadir"]
    assert len(lesson_world.book.events("pupil/")) == 3, "once is enough"


def test_nobody_is_there(lesson_world: ClassWorld) -> None:
    lesson_world.enrol("Ani")
    act = PickAct(lesson_world.hall())
    press(act, "-")
    assert "Semua siswa ditandai tidak hadir." in spoken(act)
    act.forward()
    assert on_wall(act) == "" and act.place() == (0, 0)


def test_undo_returns_exactly(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*NAMES)
    hall = lesson_world.hall()
    act = PickAct(hall, Random(3))
    states = [(spoken(act), act.rows())]
    for do in (act.forward, act.mark_present, act.mark_absent, act.forward):
        do()
        states.append((spoken(act), act.rows()))
    for _step in range(5):  # the absent pupil and the one picked instead are two
        assert lesson_world.book.undo(hall.now(), hall.since) is not None
        act.refresh()
        if (spoken(act), act.rows()) == states[-2]:
            states.pop()
    assert len(states) == 1
    lesson_world.book.undo(hall.now(), hall.since)
    act.refresh()
    assert "Giliran siapa?" in spoken(act) and turns(lesson_world.book) == []


def test_what_cannot_be_stored_is_not_shown(lesson_world: ClassWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    lesson_world.enrol(*NAMES)
    hall = lesson_world.hall()
    act, roll = PickAct(hall, Random(3)), RollAct(hall)
    before, failed = spoken(act), QSignalSpy(hall.failed)

    def full(*_given: object) -> None:
        raise StorageFull(None)

    monkeypatch.setattr(lesson_world.book, "record_all", full)
    for do in (act.forward, act.mark_absent, act.mark_present, roll.mark_rest):
        do()
    assert spoken(act) == before and failed.count() == 4
    assert [row.detail for row in roll.rows()] == ["belum ditandai"] * 5


def test_groups_are_even_stay_for_today_and_can_be_made_anew(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*NAMES)
    hall = lesson_world.hall()
    act = GroupsAct(hall, Random(1))
    assert act.name() == "Kelompok" and "Kelompok 1: " in spoken(act)
    assert [row.id for row in act.rows() if row.current] == ["4"]
    assert act.typed("2") and not act.typed("9")
    assert spoken(act).count("Kelompok ") == 2, "three and two: nobody works alone"
    assert next(row.detail for row in act.rows() if row.current) == "2 kelompok, masing-masing 2 atau 3 siswa"
    before = spoken(act)
    assert spoken(GroupsAct(hall, Random(9))) == before, "the same groups, until others are asked for"
    press(act, "U")
    press(act, "U")
    assert sorted(spoken(act).replace(",", "").split()) == sorted(before.replace(",", "").split())
    act.choose("3")
    assert spoken(act).count("Kelompok ") == 2
    lesson_world.book.record("pupil/p1", ABSENT, hall.now())
    later = GroupsAct(hall, Random(1))
    assert "Ani" not in spoken(later) and [row.id for row in later.rows() if row.current] == ["3"]
    check_sheet(later.scene().sheet(Frame()))


def test_many_groups_are_turned_page_by_page(lesson_world: ClassWorld) -> None:
    lesson_world.enrol(*(f"Siswa Bernama Panjang {number}" for number in range(40)))
    act = GroupsAct(lesson_world.hall(), Random(1))
    act.fit(Frame(1440))
    number, count = act.place()
    assert number == 1 < count and act.next_scene() is not None
    first = act.scene()
    act.forward()
    assert act.place()[0] == 2 and act.scene() != first
    act.last()
    act.forward()
    assert act.place() == (count, count) and act.next_scene() is None
    act.fit(Frame(1920, 0))
    assert act.place()[0] == act.place()[1] < count
    act.first()
    act.back()
    assert act.scene() == first


def test_presence_is_marked_and_nothing_of_it_stands_on_the_wall(lesson_world: ClassWorld) -> None:
    lesson_world.enrol("Ani", "Budi", "Citra")
    act = RollAct(lesson_world.hall())
    assert [row.checked for row in act.rows()] == [False] * 3
    act.choose("p2")
    act.choose("p2")
    assert [row.detail for row in act.rows()] == ["belum ditandai", "tidak hadir", "belum ditandai"]
    press(act, "U")
    assert [row.detail for row in act.rows()] == ["hadir", "tidak hadir", "hadir"]
    assert act.hints()[0].head == "2 hadir, 1 tidak hadir, 0 belum ditandai." and act.commands() == ()
    act.choose("p2")
    assert act.rows()[1].detail == "belum ditandai"
    assert not any(name in spoken(act) for name in NAMES), "who is absent is nobody's business"
    check_sheet(act.scene().sheet(Frame()))
    ended = QSignalSpy(act.ended)
    act.forward()
    assert ended.count() == 1


def shown(act: TimerAct) -> str:
    """The clock on the wall, and the words under it."""
    scene = act.scene()
    assert isinstance(scene, TimeScene)
    return f"{scene.clock} {scene.words}"


def test_a_countdown_runs_stops_and_ends_quietly(lesson_world: ClassWorld) -> None:
    hall = lesson_world.hall()
    act, told = TimerAct(hall), QSignalSpy(hall.told)
    assert shown(act) == "5:00 menit"
    act.choose("3")
    act.jump(100)
    assert "3:00" in shown(act) and [row.id for row in act.rows() if row.current] == ["3"]
    act.forward()
    assert act.rows() == ()
    lesson_world.clock.move(seconds=0.4)
    act.look()
    assert "3:00" in shown(act), "the second that has begun counts"
    lesson_world.clock.move(seconds=59.6)
    act.look()
    assert shown(act) == "2:00 Sisa waktu"
    assert spoken(act).endswith("\n2 menit"), "nobody hears the seconds count"
    press(act, "J")
    lesson_world.clock.move(minutes=9)
    act.look()
    assert shown(act) == "2:00 Berhenti sebentar"
    press(act, "+")
    press(act, "-")
    press(act, "-")
    act.forward()
    lesson_world.clock.move(seconds=40)
    act.look()
    assert shown(act) == "0:20 Hampir selesai"
    press(act, "-")
    assert "0:20" in shown(act), "not below nothing"
    check_sheet(act.scene().sheet(Frame()))
    lesson_world.clock.move(seconds=25)
    act.look()
    assert spoken(act).endswith("\nWaktu habis") and shown(act) == " Waktu habis" and told.count() == 1
    press(act, "+")
    assert shown(act) == "1:00 Sisa waktu", "a class may be given one more"
    lesson_world.clock.move(minutes=2)
    act.look()
    ended = QSignalSpy(act.ended)
    act.forward()
    assert ended.count() == 1
    act.close()
    assert "3:00" in shown(TimerAct(hall)), "the class's usual minutes"


def test_a_clock_that_is_put_back_gives_a_class_no_more_time(lesson_world: ClassWorld) -> None:
    act = TimerAct(lesson_world.hall())
    quiz = QuizClock(lesson_world.clock, act)
    act.jump(2)
    act.forward()
    quiz.start(60)
    for move in (20, -3600, 20):
        lesson_world.clock.move(seconds=move)
        act.look()
        quiz.look()
    assert shown(act) == "1:20 Sisa waktu" and quiz.left == 20
