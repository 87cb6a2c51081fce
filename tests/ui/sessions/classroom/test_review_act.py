"""The class's own cards: turned by next, marked by the teacher, in the class's own log."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.model import Card
from desktop.storage.library import Library
from desktop.study.memory import Rating
from desktop.study.plan import PlanSettings
from desktop.ui.sessions.classroom.review_act import ClassReviewAct
from desktop.ui.sessions.classroom.review_words import answer_words, card_scene, end_scene
from desktop.ui.sessions.shown import ShownCard, Summary
from desktop.ui.widgets.wall.card_scene import CardScene
from desktop.ui.widgets.wall.review_end_scene import ReviewEndScene
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.account_world import made_room
from tests.ui.classroom_world import ClassWorld, spoken
from tests.ui.desk_world import FEW, MANY, Heard, new_world

pytestmark = pytest.mark.usefixtures("dressed")

LONG = "Dua negara mempertanggungjawabkan kesepakatan keanekaragaman hayati. " * 12


def taught(lesson_world: ClassWorld, *lessons: str) -> ClassReviewAct:
    """The cards of a class to which these lessons were taught."""
    for lesson in lessons:
        lesson_world.book.progress.record_read(lesson, "auto", lesson_world.clock(), "1.0")
    return ClassReviewAct(lesson_world.hall())


def shown(kind: str, front: str, back: str, **more: tuple) -> ShownCard:
    """A card as a session lays it down."""
    answers = more.get("answers", ())
    card = Card("uji/a", MANY, kind, front, back, "", (), (), "", answers)
    return ShownCard(card, "Judul", "1 Awal", (), 3, 12, 5, False, order=more.get("order", ()))


def card_of(act: ClassReviewAct) -> CardScene:
    """The card on the wall."""
    scene = act.scene()
    assert isinstance(scene, CardScene)
    return scene


def end_of(act: ClassReviewAct) -> ReviewEndScene:
    """The end on the wall."""
    scene = act.scene()
    assert isinstance(scene, ReviewEndScene)
    return scene


def turn_and_mark(lesson_world: ClassWorld, act: ClassReviewAct, key: str) -> None:
    """Turn the card that lies there, and press a key."""
    act.forward()
    [command] = [command for command in act.commands() if key in command.keys]
    command.run()


def test_next_turns_and_the_answer_is_in_no_scene_before(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    changed = Heard(act.changed)
    assert act.place() == (1, 3)
    assert "Apa nomor 1 dari sedikit?" in spoken(act)
    assert "Nomor 1" not in str(act.scene())
    assert act.hints()[0].text == "Nomor 1"
    assert [command.shown for command in act.commands()] == [False, False]
    awaited = act.next_scene()
    act.forward()
    assert act.scene() == awaited
    assert "Jawaban: Nomor 1" in spoken(act)
    assert len(changed.all) == 1
    assert act.next_scene() is None


def test_the_marks_go_into_the_log_of_the_class(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    turn_and_mark(lesson_world, act, "2")
    turn_and_mark(lesson_world, act, "1")
    entries = [entry for entry in lesson_world.book.progress.entries() if entry.kind == "review"]
    assert [(entry.subject, entry.value[0]) for entry in entries] == [
        ("uji/sedikit-1", str(int(Rating.GOOD))),
        ("uji/sedikit-2", str(int(Rating.AGAIN))),
    ]
    assert act.place() == (3, 4), "the one that was not known comes once more"


def test_a_mark_before_the_turn_means_nothing(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    for command in act.commands():
        command.run()
    assert act.place() == (1, 3)


def test_a_clicker_goes_on_with_next_but_not_by_a_double_click(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    act.forward()
    act.forward()
    assert act.place() == (1, 3)
    lesson_world.clock.move(seconds=2)
    act.forward()
    assert act.place() == (2, 3)
    assert lesson_world.book.progress.history("uji/sedikit-1")[-1].rating is Rating.GOOD


def test_undo_lays_the_card_there_again(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    turn_and_mark(lesson_world, act, "1")
    undone = lesson_world.book.undo(lesson_world.clock(), 0)
    act.show.desk.undone.emit(undone)
    act.refresh()
    assert act.place() == (1, 3)
    assert "Nomor 1" not in spoken(act).replace("nomor 1", "")
    assert lesson_world.book.progress.memory("uji/sedikit-1") is None


def test_the_end_tells_what_was_done_and_next_ends(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, FEW)
    ended = Heard(act.ended)
    turn_and_mark(lesson_world, act, "1")
    while act.place() != (0, 0):
        turn_and_mark(lesson_world, act, "2")
    said = act.scene().sheet(Frame()).spoken
    assert said[1:4] == ("Selesai!", "3 kartu dijawab bersama.", "2 langsung diketahui, 1 perlu diulang.")
    assert said[-1] == "Apa nomor 1 dari sedikit?"
    assert act.next_scene() is None
    assert act.commands() == ()
    act.forward()
    assert len(ended.all) == 1


def test_a_hard_card_leads_to_its_slide_or_names_its_lesson(lesson_world: ClassWorld) -> None:
    for lesson in (MANY, FEW):
        act = taught(lesson_world, FEW)
        hall = act.show
        hall.lesson = hall.desk.library.lesson(lesson)
        wanted, told = Heard(hall.slide_wanted), Heard(hall.told)
        turn_and_mark(lesson_world, act, "1")
        while act.place() != (0, 0):
            turn_and_mark(lesson_world, act, "2")
        assert act.rows_title() == "Yang sulit"
        act.choose(act.rows()[0].id)
        if lesson == FEW:
            assert wanted.all == ["bagian-1"]
        else:
            assert told.all == ["Ini dari pelajaran “Apa yang disepakati?”."]
        lesson_world.book.progress.undo(lesson_world.clock())
        lesson_world.clock.move(days=3)


def test_more_cards_where_the_minutes_were_over(lesson_world: ClassWorld) -> None:
    act = taught(lesson_world, MANY, FEW)
    act.show.desk.set_plan_settings(PlanSettings(minutes=5))
    while act.place() != (0, 0):
        act.forward()
        lesson_world.clock.move(seconds=60)
        act.forward()
    assert end_of(act).title == "Cukup untuk hari ini"
    [more] = act.commands()
    assert more.keys == ("U",)
    more.run()
    assert act.place() != (0, 0)


@pytest.mark.parametrize("lessons", [(), (FEW,)])
def test_nothing_is_due(lesson_world: ClassWorld, lessons: tuple[str, ...]) -> None:
    act = taught(lesson_world, *lessons)
    while act.place() != (0, 0):
        turn_and_mark(lesson_world, act, "2")
    lesson_world.clock.move(days=1)
    act = ClassReviewAct(act.show)
    assert end_of(act).title == "Hari ini tidak ada kartu"
    assert ("sebuah pelajaran" in spoken(act)) == (not lessons)
    assert act.rows() == () and act.rows_title() == ""


def test_a_long_card_goes_sheet_by_sheet_and_back(lesson_world: ClassWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    act = taught(lesson_world, FEW)
    session = act._session
    assert session.current is not None
    long = session.current._replace(card=session.current.card._replace(front=LONG, back=LONG))
    monkeypatch.setattr(session, "_current", long)
    scene = card_scene(long, turned=False)
    pages = scene.pages(Frame())
    assert pages > 1
    for page in range(1, pages):
        assert act.next_scene() == scene._replace(page=page)
        act.forward()
        assert act.scene() == scene._replace(page=page)
    act.forward()
    assert card_of(act).answer
    assert card_of(act).page == pages
    act.back()
    assert card_of(act).page == pages - 1
    act.fit(Frame(1440, 5))
    assert card_of(act).page == card_of(act).answer_page(Frame(1440, 5))
    act.fit(Frame(2400, 0))
    assert card_of(act).page < card_of(act).pages(Frame(2400, 0))


def test_each_kind_asks_and_answers_in_its_own_way() -> None:
    gap = shown("cloze", 'Ada <span class="cloze">[…]</span>.', 'Ada <span class="cloze">dua</span>.<br>Tepat.')
    assert card_scene(gap, turned=False).task == "Isi bagian yang kosong"
    assert card_scene(gap, turned=True)[1:3] == ('Ada <span class="cloze">dua</span>.', "Tepat.")
    typed = shown("typed", "Apa?", "Itu", answers=("Itu",))
    assert card_scene(typed, turned=False).task == "", "a class types nothing"
    steps = "<ol><li>satu</li><li>dua</li></ol><p>Begitu.</p>"
    order = shown("order", "Susun!", steps, answers=("satu", "dua"), order=(1, 0))
    assert card_scene(order, turned=False).question == 'Susun!<ol type="A"><li>dua</li><li>satu</li></ol>'
    answer = card_scene(order, turned=True)
    assert answer.answer == "<ol><li>satu (B)</li><li>dua (A)</li></ol><p>Begitu.</p>"
    both = shown("both", "Hal itu", "Nama")
    assert card_scene(both, turned=True)[1:4] == ("Hal itu", "Nama", "Apa pasangannya?")


def test_the_teacher_knows_the_answer_in_plain_words() -> None:
    assert (
        answer_words(shown("typed", "Siapa?", "Hatta", answers=("Hatta", "Bung Hatta")))
        == "Hatta\n\nJuga benar: Bung Hatta"
    )
    order = shown("order", "Susun!", "<ol></ol>", answers=("<i>satu</i>", "dua"), order=(1, 0))
    assert answer_words(order) == "satu; dua"
    assert answer_words(shown("basic", "Apa?", "A &amp; <b>B</b>")) == "A & B"


def test_tomorrow_is_named_only_where_there_is_something() -> None:
    assert end_scene(Summary(3, 1, 4, 0), taught=True).lines[-1] == "Besok ada 4 kartu."
    assert len(end_scene(Summary(3, 1, 0, 0), taught=True).lines) == 2
    assert "Besok ada 4" in end_scene(Summary(0, 0, 4, 0), taught=True).lines[0]


def test_no_pupils_schedule_is_touched(library: Library, tmp_path: Path) -> None:
    learner = new_world(library, file=tmp_path / "progress.db")
    learner.read(FEW)
    learner.review("uji/sedikit-1", Rating.AGAIN)
    room = made_room(learner, tmp_path)
    before = kept(tmp_path), learner.progress.entries(), learner.progress.memories(["uji/sedikit-1"])
    room.begin(FEW)
    show = room.show
    assert show is not None
    show.last()
    show.start("review")
    while show.act.place() != (0, 0):
        show.forward()
        learner.clock.move(seconds=5)
        show.forward()
    room.close()
    assert (kept(tmp_path), learner.progress.entries(), learner.progress.memories(["uji/sedikit-1"])) == before
    answered = [entry.subject for entry in room.book().progress.entries() if entry.kind == "review"]
    assert answered == ["uji/sedikit-1", "uji/sedikit-2", "uji/sedikit-3"]
    room.close()
    learner.close()


def kept(folder: Path) -> list[tuple[str, bytes]]:
    """The bytes of the learner's database and of what lies beside it."""
    return [(file.name, file.read_bytes()) for file in sorted(folder.glob("progress.db*"))]
