"""The class quiz: hands by letters, the answer when the teacher wants it, undo, a crash, and what went badly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.storage.errors import StorageFull
from desktop.storage.library import Library
from desktop.study.classroom.class_quiz import QUIZ, fold
from desktop.study.quiz import lay, letters_of, right_answer
from desktop.ui.sessions.classroom.act import Command
from desktop.ui.sessions.classroom.quiz_act import ClassQuizAct
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.widgets.wall.question_scene import QuestionScene
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import Heard
from tests.ui.quiz_world import FIRST, SECOND, SILENT
from tests.ui.widgets.wall.checks import check_scene

START = "quiz"


@pytest.fixture
def school(quiz_library: Library, tmp_path: Path, dressed: QApplication) -> Iterator[ClassWorld]:
    made = ClassWorld(quiz_library, tmp_path / "school")
    yield made
    made.close()


def quiz_of(show: Show) -> ClassQuizAct:
    assert isinstance(show.act, ClassQuizAct)
    return show.act


def begun(school: ClassWorld, lesson: str = FIRST) -> tuple[Show, ClassQuizAct]:
    """A show with a quiz, whose first question stands on the wall."""
    show = school.show(lesson)
    show.start(START)
    show.forward()
    return show, quiz_of(show)


def key(act: ClassQuizAct, name: str) -> Command:
    return next(command for command in act.commands() if name in command.keys)


def press(act: ClassQuizAct, *keys: str) -> None:
    for name in keys:
        key(act, name).run()


def hands(act: ClassQuizAct) -> dict[str, str]:
    """What each letter has on the teacher's screen."""
    return {row.text[0]: row.number for row in act.rows()}


def question(act: ClassQuizAct) -> QuestionScene:
    scene = act.scene()
    assert isinstance(scene, QuestionScene)
    return scene


def letters(act: ClassQuizAct) -> list[str]:
    return [option.letter for option in question(act).options]


def spoken(show: Show) -> str:
    return "\n".join(show.on_wall.scene.sheet(Frame()).spoken)


def test_q_and_next_and_the_first_question_stands(school: ClassWorld) -> None:
    _show, act = begun(school)
    scene = question(act)
    assert (scene.number, scene.total, scene.seconds, scene.revealed) == (1, 2, None, False)
    assert act.place() == (1, 2) and act.name() == "Kuis kelas" and act.rows_title() == "Tangan"
    assert {row.text[3:] for row in act.rows()} == {plain(option.html) for option in scene.options}
    check_scene(scene)


def test_a_letter_that_is_no_answer_here_begins_nothing_else(school: ClassWorld) -> None:
    show, act = begun(school)
    told = Heard(show.told)
    while len(letters(act)) == 4 or "A" in letters(act):
        show.forward()
    other = sorted(set("ABCD") - set(letters(act)))
    assert all(show.typed(letter) for letter in other) and act.letters() == "".join(other)
    assert show.act is act, "no pupil was picked"
    assert told.all == ["Soal ini punya jawaban B dan S."] * len(other)
    assert not show.typed("K") and not show.typed("7"), "all else means what it meant"


def test_before_it_one_may_choose_how_many_from_where_and_how_long(school: ClassWorld) -> None:
    show = school.show(SECOND)
    show.start(START)
    act = quiz_of(show)
    assert [row.text for row in act.rows() if row.checked] == [
        "Semua, 3 soal",
        "Dari pelajaran ini",
        "Tanpa batas waktu",
    ]
    assert [row.number for row in act.rows()] == [str(number) for number in range(1, len(act.rows()) + 1)]
    check_scene(act.scene())
    show.choose("source:unit")
    show.jump(next(int(row.number) for row in act.rows() if row.id == "seconds:60"))
    assert "Semua, 5 soal" in [row.text for row in act.rows() if row.checked]
    assert "5 soal. 60 detik tiap soal." in spoken(show)
    show.jump(40)
    show.forward()
    assert question(act).total == 5 and question(act).seconds == 60
    show.end()
    show.start(START)
    chosen = [row.id for row in quiz_of(show).rows() if row.checked]
    assert "source:unit" in chosen and "seconds:60" in chosen, "kept for the next quiz"


def test_letters_count_hands_and_digits_fill_them_in(school: ClassWorld) -> None:
    show, act = begun(school)
    first, second = letters(act)[:2]
    press(act, first, first, f"Shift+{first}", first, second)
    assert hands(act)[first] == "2" and hands(act)[second] == "1"
    assert show.typed("1") and show.typed("7") and hands(act)[second] == "17"
    assert not show.typed("5"), "more than 99 is no class"
    press(act, f"Shift+{second}")
    assert hands(act)[second] == "16" and not show.typed("Z")
    school.clock.move(seconds=6)
    assert not show.typed("4"), "much later a digit means another question"
    show.step(act.rows()[0].id, -1)
    show.step(act.rows()[0].id, -1)
    show.step(act.rows()[0].id, -1)
    assert hands(act)[first] == "0", "never less than none"
    show.choose(act.rows()[0].id)
    assert hands(act)[first] == "1" and question(act).heading == "Kuis kelas, 17 tangan"


def test_each_count_is_in_the_book_before_it_is_seen(school: ClassWorld) -> None:
    _show, act = begun(school)
    seen: list[str] = []

    def look() -> None:
        quiz = fold(event.value for event in school.book.events(QUIZ))
        assert quiz is not None and sorted(map(str, dict(quiz.current.hands).values())) == sorted(
            number for number in hands(act).values() if number != "0"
        )
        seen.append("")

    act.changed.connect(look)
    press(act, *letters(act)[:2])
    assert len(seen) == 2


def test_what_cannot_be_kept_is_not_shown(school: ClassWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    show, act = begun(school)
    before = (act.scene(), act.rows())
    heard = Heard(show.failed)

    def refuse(*_values: object) -> None:
        raise StorageFull(None)

    monkeypatch.setattr(school.book, "record", refuse)
    press(act, letters(act)[0])
    assert not show.typed("4")
    show.forward()
    assert (act.scene(), act.rows()) == before and len(heard.all) == 3


def test_the_wall_tells_neither_answer_nor_hands_before_the_reveal(school: ClassWorld) -> None:
    show, act = begun(school)
    name = act.rows()[0].id
    for _ in range(7):
        show.step(name, 1)
    scene = question(act)
    assert {option.state for option in scene.options} == {"open"}
    assert {option.hands for option in scene.options} == {0} and scene.feedback == ""
    assert "tepat" not in spoken(show).lower()
    assert act.hints()[0].head == "Jawaban", "the teacher knows it"
    show.forward()
    scene = question(act)
    assert [option.state for option in scene.options].count("right") == 1 and scene.feedback
    assert "Tepat" in spoken(show) and sum(option.hands or 0 for option in scene.options) == 7
    assert "tepat" in [row.detail for row in act.rows()]
    check_scene(scene)


def test_next_shows_what_was_announced(school: ClassWorld) -> None:
    show, act = begun(school)
    for _ in range(6):
        announced = act.next_scene()
        if announced is None:
            break
        show.forward()
        assert act.scene() == announced
    assert "Kuis selesai" in spoken(show)
    show.forward()
    assert show.act is show.lesson_act


def test_one_goes_back_and_jumps_and_the_counts_stay(school: ClassWorld) -> None:
    show, act = begun(school, SECOND)
    press(act, letters(act)[0])
    show.forward()
    before = act.scene()
    show.jump(3)
    assert act.place() == (3, 3)
    show.back()
    show.back()
    assert act.scene() == before and act.place() == (1, 3)
    show.back()
    show.jump(9)
    show.jump(1)
    assert act.place() == (1, 3)
    show.last()
    show.forward()
    show.forward()
    assert "Kuis selesai" in spoken(show)
    show.back()
    assert act.place() == (3, 3)
    show.first()
    assert act.scene() == before


def test_undo_takes_back_one_thing_at_a_time_to_before_the_quiz(school: ClassWorld) -> None:
    show, act = begun(school)
    states = [(act.scene(), act.rows())]
    for command in (key(act, letters(act)[0]).run, key(act, letters(act)[1]).run, show.forward, show.forward):
        command()
        states.append((act.scene(), act.rows()))
    for scene, rows in reversed(states[:-1]):
        show.undo()
        assert (act.scene(), act.rows()) == (scene, rows)
    show.undo()
    assert act.place() == (0, 0) and act.rows_title() == "Kuis yang mana?" and act.commands() == ()
    show.forward()
    assert act.place() == (1, 2), "another one can begin"


def test_the_time_runs_out_quietly(school: ClassWorld) -> None:
    show = school.show(FIRST)
    show.start(START)
    show.choose("seconds:30")
    show.forward()
    act = quiz_of(show)
    changed: list[int | None] = []
    act.changed.connect(lambda: changed.append(question(act).seconds))
    clock = act._clock
    for seconds in (0.4, 1, 29, 5):
        school.clock.move(seconds=seconds)
        clock.look()
    assert changed == [29, 0] and not question(act).revealed
    assert "Waktu habis" in spoken(show)
    show.forward()
    assert question(act).revealed and question(act).seconds is None
    show.forward()
    assert question(act).seconds == 30
    check_scene(act.scene())


def test_a_quiz_that_a_crash_cut_off_goes_on_where_it_was(school: ClassWorld) -> None:
    show, act = begun(school, SECOND)
    press(act, letters(act)[0], letters(act)[1], letters(act)[1])
    show.forward()
    show.forward()
    press(act, letters(act)[0])
    before, rows = act.scene(), act.rows()
    school.restart()
    show = school.show(SECOND)
    show.start(START)
    act = quiz_of(show)
    assert act.rows()[0].text == "Lanjutkan kuis yang terputus" and act.rows()[0].detail == "soal 2 dari 3"
    show.forward()
    assert act.scene() == before and act.rows() == rows
    show.back()
    assert question(act).revealed and sorted(hands(act).values()) == ["1", "2"]


def test_the_next_day_or_for_another_lesson_a_new_quiz_is_offered(school: ClassWorld) -> None:
    show, _act = begun(school, SECOND)
    show.end()
    show.start(START)
    show.choose("new")
    show.forward()
    assert quiz_of(show).place() == (1, 3) and len({event.subject for event in school.book.events(QUIZ)}) == 2
    other = school.show(FIRST)
    other.start(START)
    assert "resume" not in [row.id for row in quiz_of(other).rows()]
    school.clock.move(days=1)
    show.end()
    show.start(START)
    assert "resume" not in [row.id for row in quiz_of(show).rows()]


def played(school: ClassWorld) -> tuple[Show, ClassQuizAct]:
    """A quiz of three questions: the second went badly, for the third nobody raised a hand."""
    show, act = begun(school, SECOND)
    for counts in ((9, 1), (2, 8), ()):
        asked = question(act)
        show.forward()
        right = next(place for place, option in enumerate(question(act).options) if option.state == "right")
        assert asked.number == question(act).number
        for place, count in zip((right, 1 - right), counts, strict=False):
            for _ in range(count):
                show.choose(act.rows()[place].id)
        show.forward()
    return show, act


def test_the_end_tells_what_went_badly_and_leads_to_its_slide(school: ClassWorld) -> None:
    show, act = played(school)
    assert [row.detail for row in act.rows()] == [
        "2 dari 10 tangan tepat, ke slaidnya",
        "9 dari 10 tangan tepat, ke slaidnya",
        "tanpa hitungan, ke slaidnya",
    ]
    assert [row.number for row in act.rows()] == ["20 %", "90 %", ""]
    words = spoken(show)
    assert "11 dari 20 tangan memilih yang tepat." in words and "Mari kita bahas lagi:" in words
    assert act.rows()[0].text in words and act.rows()[1].text not in words
    check_scene(act.scene())
    show.choose(act.rows()[0].id)
    assert show.act is show.lesson_act and show.act.rows()
    show.start(START)
    again = quiz_of(show)
    assert again.rows()[0].text == "Lihat hasil kuis tadi"
    show.choose("result")
    assert "Kuis selesai" in spoken(show)


def test_questions_that_went_badly_are_asked_first_the_next_time(school: ClassWorld) -> None:
    show, act = played(school)
    worst = act.rows()[0].text
    well = act.rows()[1].text
    show.end()
    chosen = act._questions.chosen("lesson", 2, "benih")
    prompts = [plain(act._questions.find(name).prompt) for name in chosen]
    assert worst in prompts and well not in prompts


def test_a_question_of_another_lesson_says_where_it_is_from(school: ClassWorld) -> None:
    show = school.show(SECOND)
    show.start(START)
    show.choose("source:unit")
    show.forward()
    told: list[str] = []
    show.told.connect(told.append)
    act = quiz_of(show)
    while "Kuis selesai" not in spoken(show):
        show.forward()
    for row in act.rows():
        if row.detail.endswith(", dari pelajaran Tentang surat"):
            show.choose(row.id)
    assert told == ["Ini dari pelajaran “Tentang surat”."] * 2


def test_a_lesson_without_such_questions_says_so(school: ClassWorld) -> None:
    show = school.show(SILENT)
    show.start(START)
    act = quiz_of(show)
    assert act.rows() == () and "Pelajaran ini belum punya soal pilihan." in spoken(show)
    assert act.next_scene() is None and act.hints()
    check_scene(act.scene())
    show.forward()
    assert show.act is show.lesson_act


def test_answers_lie_as_the_seed_says_so_that_the_book_tells_what_was_where(school: ClassWorld) -> None:
    _show, act = begun(school)
    quiz = fold(event.value for event in school.book.events(QUIZ))
    assert quiz is not None
    asked = next(q for q in school.library.questions(FIRST) if q.id == quiz.current.question)
    laid = lay(asked, quiz.setup.seed)
    assert [option.html for option in question(act).options] == [asked.choices[part].text for part in laid.parts]
    assert letters(act) == list(letters_of(asked))
    press(act, letters(act)[0])
    assert f"hands 1 {laid.parts[0] + 1} 1" in [event.value for event in school.book.events(QUIZ)]
    assert 0 <= right_answer(asked)[0] < len(laid.parts)


def test_a_larger_type_keeps_a_sheet_of_the_question_in_sight(school: ClassWorld) -> None:
    show, act = begun(school)
    before = act.scene()
    for width, step in ((1440, 5), (1920, 0), (1920, 2)):
        show.set_frame(Frame(width, step))
        scene = question(act)
        assert scene.part < scene.parts(show.frame)
    assert act.scene() == before


DO = st.sampled_from(("more", "less", "forward", "back", "undo", "jump", "restart"))


def done_again(school: ClassWorld) -> tuple[Show, ClassQuizAct]:
    """Mitra after a crash, with the quiz taken up again if there is one."""
    school.restart()
    show = school.show(SECOND)
    show.start(START)
    act = quiz_of(show)
    if act.rows()[0].id in ("resume", "result"):
        show.choose(act.rows()[0].id)
    return show, act


@given(st.lists(DO, max_size=12))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_wall_and_book_tell_the_same(school: ClassWorld, done: list[str]) -> None:
    show, act = begun(school, SECOND)
    for name in done:
        if name == "restart":
            seen = act.rows()
            show, act = done_again(school)
            assert act.rows() == seen or act._quiz is None, "a crash loses nothing"
        elif name in ("more", "less"):
            show.step(act.rows()[0].id, 1 if name == "more" else -1)
        elif name == "jump":
            show.jump(2)
        else:
            getattr(show, name)()
        if show.act is not act:  # it was at its end
            show.start(START)
            act = quiz_of(show)
        if act._quiz is None:
            show.forward()
        told = fold(event.value for event in school.book.events(act._run._subject))
        assert told is not None and told == act._quiz
