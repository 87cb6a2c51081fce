"""The lesson before a class: page by page, where the class left it, and what is kept of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.storage.errors import StorageFull
from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.widgets.wall.sheet import Frame
from desktop.ui.widgets.wall.slide_scene import SlideScene
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import MANY, NONE, Heard

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def act(lesson_world: ClassWorld) -> LessonAct:
    return LessonAct(lesson_world.hall())


def ids(act: LessonAct) -> list[str]:
    return [row.id for row in act.rows()]


def test_it_begins_with_the_title_and_goes_page_by_page(act: LessonAct) -> None:
    changed = Heard(act.changed)
    number, total = act.place()
    assert number == 1 and total >= len(ids(act)) > 5
    awaited = act.next_scene()
    act.forward()
    assert act.scene() == awaited and act.place() == (2, total)
    act.back()
    act.back()
    assert act.place() == (1, total)
    assert len(changed.all) == 2
    act.last()
    assert act.place() == (total, total) and act.next_scene() is None
    act.forward()
    assert act.place() == (total, total)
    act.first()
    act.jump(3)
    assert act.place() == (3, total)
    act.jump(0)
    act.jump(total + 1)
    assert act.place() == (3, total)


def test_the_list_names_the_slides_and_a_row_or_an_anchor_leads_to_one(act: LessonAct) -> None:
    rows = act.rows()
    assert [row.id for row in rows][:2] == ["judul", "tujuan"]
    assert rows[0].text == act.name() and rows[0].current and rows[1].text == "Tujuan"
    act.choose(rows[4].id)
    assert [row.current for row in act.rows()].index(True) == 4
    assert act.place()[0] == int(rows[4].number)
    act.choose(f"#{act.slide.anchor}")
    assert act.slide.anchor == rows[4].id.split("/")[0]
    act.choose("none such")
    assert act.slide.id == rows[4].id


def test_the_place_is_kept_for_the_class_and_a_section_can_be_asked_for(lesson_world: ClassWorld) -> None:
    act = LessonAct(lesson_world.hall())
    act.choose(ids(act)[3])
    kept = act.slide
    lesson_world.restart()
    assert LessonAct(lesson_world.hall()).slide == kept
    hall = lesson_world.hall()
    hall.anchor = ""
    assert LessonAct(hall).place()[0] == 1
    hall.anchor = kept.anchor
    assert LessonAct(hall).slide.anchor == kept.anchor
    hall.anchor = "bukan-jangkar"
    assert LessonAct(hall).place()[0] == 1


@pytest.mark.parametrize("kept", ["", "tidak-ada 0 1", "judul", "judul x 1", "tujuan 99 99", "judul -1 0"])
def test_a_place_that_is_no_more_leads_to_one_that_is(lesson_world: ClassWorld, kept: str) -> None:
    lesson_world.book.progress.set_state(f"slide:{MANY}", kept)
    act = LessonAct(lesson_world.hall())
    assert act.slide.id == ("tujuan" if kept.startswith("tujuan") else "judul")


def test_what_was_shown_is_recorded_with_its_seconds(lesson_world: ClassWorld) -> None:
    act = LessonAct(lesson_world.hall())
    total = act.place()[1]
    lesson_world.clock.now += timedelta(seconds=7)
    act.forward()
    act.forward()
    lesson_world.clock.now += timedelta(seconds=30)
    anchor, number = act.slide.anchor or "-", act.place()[0]
    act.close()
    act.close()
    events = lesson_world.book.shown()
    assert [(event.subject, event.value) for event in events] == [
        (MANY, f"- 1 {total} 7"),
        (MANY, f"{anchor} {number} {total} 30"),
    ]


def test_a_lesson_is_taught_when_its_end_was_shown(lesson_world: ClassWorld) -> None:
    progress = lesson_world.book.progress
    act = LessonAct(lesson_world.hall())
    act.forward()
    assert not progress.lesson_state(MANY).read
    act.last()
    assert progress.lesson_state(MANY).read
    before = lesson_world.book.mark()
    act.back()
    act.last()
    assert lesson_world.book.mark() == before


@pytest.mark.parametrize("frame", [Frame(1440, 2), Frame(1920, 5), Frame(1440, 5), Frame(1080, 0)])
def test_another_frame_keeps_slide_and_block(lesson_world: ClassWorld, frame: Frame) -> None:
    act = LessonAct(lesson_world.hall(NONE))
    for row in ids(act):
        act.choose(row)
        scene = act.scene()
        assert isinstance(scene, SlideScene)
        act.fit(frame)
        assert act.slide.id == row
        act.fit(Frame())
        assert act.scene() == scene


def test_time_under_a_cover_or_another_act_is_not_time_shown(lesson_world: ClassWorld) -> None:
    show = lesson_world.show()
    lesson_world.clock.now += timedelta(seconds=5)
    show.toggle_black()
    lesson_world.clock.now += timedelta(seconds=100)
    show.toggle_black()
    lesson_world.clock.now += timedelta(seconds=5)
    show.start("terms")
    lesson_world.clock.now += timedelta(seconds=100)
    show.end()
    show.forward()
    [event] = lesson_world.book.shown()
    assert event.value.endswith(" 10")


def test_the_teacher_reads_what_the_wall_does_not_show(act: LessonAct) -> None:
    act.choose(next(row.id for row in act.rows() if row.id.endswith("/section")))
    told = "\n".join(hint.text for hint in act.hints())
    spoken = "\n".join(act.scene().sheet(Frame()).spoken)
    assert told
    assert all(hint.text not in spoken for hint in act.hints())


def test_a_full_disk_stops_no_lesson_and_is_told_once(
    lesson_world: ClassWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StorageFull(None)

    hall = lesson_world.hall()
    with monkeypatch.context() as disk:
        disk.setattr(lesson_world.book.progress, "set_state", full)
        disk.setattr(lesson_world.book, "record_shown", full)
        act, failed = LessonAct(hall), Heard(hall.failed)
        for _ in range(3):
            lesson_world.clock.move(seconds=9)
            act.forward()
        assert act.place()[0] == 4 and len(failed.all) == 1
    act.forward()
    assert LessonAct(hall).place()[0] == 5, "what can be kept again is kept"


def test_a_block_on_several_pages_is_gone_on_with_where_it_was_left(act: LessonAct, lesson_world: ClassWorld) -> None:
    for number in range(1, act.place()[1] + 1):
        act.jump(number)
        assert LessonAct(lesson_world.hall()).place() == act.place()
