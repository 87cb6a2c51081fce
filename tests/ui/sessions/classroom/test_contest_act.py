"""A contest as the teacher leads it: what the wall shows, what each key does, and what is in the book by then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.content.model import Question
from desktop.storage.errors import DatabaseDamaged
from desktop.storage.library import Library
from desktop.storage.progress import Progress
from desktop.study.classroom.contest import CONTEST, Contest
from desktop.study.quiz import lay, letters_of, right_answer
from desktop.ui.sessions.classroom.contest_act import ContestAct
from desktop.ui.sessions.classroom.contest_setup import BUZZERS
from desktop.ui.widgets.wall.sheet import Frame, Text
from tests.ui.classroom_world import ClassWorld
from tests.ui.contest_world import EMPTY, HERE
from tests.ui.desk_world import Heard
from tests.ui.widgets.wall.checks import check_scene

FORTY = "Regu Persatuan Kesatuan Nusantara Jaya A"
FRAME = Frame()


@pytest.fixture
def school(contest_library: Library, tmp_path: Path, dressed: QApplication) -> Iterator[ClassWorld]:
    made = ClassWorld(contest_library, tmp_path / "school")
    yield made
    made.close()


@pytest.fixture
def act(school: ClassWorld) -> ContestAct:
    return begin(school)


def begin(school: ClassWorld, lesson: str = HERE) -> ContestAct:
    made = ContestAct(school.hall(lesson))
    made.fit(FRAME)
    return made


def press(act: ContestAct, *keys: str) -> None:
    """Press keys of the act's own commands, or ``>`` and ``<`` for a step on and back."""
    for key in keys:
        if key in "><":
            act.forward() if key == ">" else act.back()
            continue
        command = next((one for one in act.commands() if key in one.keys), None)
        if command is not None:
            command.run()


def now(act: ContestAct) -> Contest:
    assert act.contest is not None
    return act.contest


def question(act: ContestAct) -> Question:
    found = act._stock.question(now(act).question)
    assert found is not None
    return found


def letter(act: ContestAct, *, right: bool) -> str:
    """The letter of the right answer, or of a wrong one that was not given yet."""
    asked = question(act)
    given = {one.choice for one in now(act).tries}
    best = right_answer(asked)[0]
    parts = lay(asked, act._game.subject).parts
    return next(letters_of(asked)[at] for at, part in enumerate(parts) if (part == best) == right and part not in given)


class Watch(QObject):
    """Counts what lies in the book each time that something is seen."""

    def __init__(self, act: ContestAct) -> None:
        super().__init__()
        self.act, self.kept = act, list[int]()
        act.changed.connect(self._count)

    def _count(self) -> None:
        self.kept.append(len(self.act.show.book.events(CONTEST)))


def only(act: ContestAct, name: str, many: int = 2) -> None:
    """Begin a contest that has this round only."""
    for row in ("wajib", "lemparan", "rebutan"):
        act.step(row, -30)
    act.step(name, many)
    press(act, ">")


def said(act: ContestAct) -> str:
    return "\n".join(act.scene().sheet(FRAME).spoken)


def seen(act: ContestAct) -> str:
    return "\n".join(item.html for item in act.scene().sheet(FRAME).items if isinstance(item, Text))


def test_the_rules_stand_there_at_once_with_each_teams_key(act: ContestAct) -> None:
    assert act.contest is None
    assert "Babak rebutan" in said(act) and "Regu B: tombol bel Y" in said(act)
    assert [row.number for row in act.rows()[:1]] == ["3"]
    keys = next(hint.text for hint in act.hints() if hint.head == "Tombol bel")
    assert "Regu A: Q, Regu B: Y, Regu C: P" in keys
    press(act, ">")
    assert now(act).phase == "answering" and act.place() == (1, 18)


def test_choices_are_kept_for_the_next_contest(school: ClassWorld, act: ContestAct) -> None:
    act.step("teams", 1)
    act.rename("team:3", "  Garuda   Muda ")
    act.rename("team:0", FORTY + "BCDE")
    act.step("wajib", -1)
    act.step("right", 1)
    act.rename("wrong", "−40")
    act.rename("thrown", "banyak")
    act.choose("again")
    assert BUZZERS[4] == "QRUP" and "Garuda Muda: tombol bel P" in said(act)
    kept = act.rows()
    school.restart()
    again = begin(school)
    assert again.rows() == kept
    rules = again._setup.rules
    assert (rules.teams, rules.wajib, rules.right, rules.thrown, rules.wrong, rules.again) == (4, 1, 125, 50, 40, False)
    assert again._setup.names()[0] == FORTY
    again.rename("team:3", "")
    assert again._setup.names()[3] == "Regu D"


def test_there_are_never_more_questions_than_the_lessons_have(school: ClassWorld, act: ContestAct) -> None:
    told = Heard(act.show.told)
    act.step("scope", -1)
    assert [row.number for row in act.rows() if row.id == "scope"] == ["16"], "this lesson"
    act.step("wajib", 1)
    assert told.all and act._setup.rules.total <= 16
    empty = begin(school, EMPTY)
    told = Heard(empty.show.told)
    press(empty, ">")
    assert empty.contest is None and told.all == [
        "Tidak ada soal pilihan di sini. Pilih soal dari tempat lain di daftar."
    ]


def test_lessons_that_were_shown_can_be_asked_about(school: ClassWorld) -> None:
    school.book.record_shown("adu/dua", "isi 1 2 30", school.clock())
    act = begin(school, EMPTY)
    act.choose("scope")
    assert [(row.detail, row.number) for row in act.rows() if row.id == "scope"] == [
        ("semua yang sudah ditayangkan", "6")
    ]


def test_what_can_be_thrown_has_more_than_two_choices_and_nothing_is_asked_twice(act: ContestAct) -> None:
    press(act, ">")
    drawn = now(act).drawn
    assert [one.options for one in drawn[6:]] == [4] * 12
    assert len({one.id for one in drawn}) == 18


def test_the_next_contest_asks_what_was_not_asked_yet(school: ClassWorld, act: ContestAct) -> None:
    act.step("rebutan", -6)
    act.step("lemparan", -2)
    press(act, ">", *["0", ">"] * 6)
    first = {one.id for one in now(act).drawn}
    assert now(act).phase == "over" and len(first) == 6
    again = begin(school)
    press(again, ">")
    assert not first & {one.id for one in now(again).drawn}


def test_a_step_on_says_what_it_waits_for(act: ContestAct) -> None:
    act.forward()
    told, before = Heard(act.show.told), act.contest
    act.forward()
    assert act.contest == before and told.all == [
        "Regu A menjawab. Tekan huruf jawabannya, atau 2 kalau benar, 1 kalau salah, 0 kalau tidak menjawab."
    ]


def test_letters_mark_what_a_team_answers(act: ContestAct) -> None:
    press(act, ">")
    press(act, letter(act, right=True))
    assert now(act).scores == (100, 0, 0) and now(act).phase == "closed"
    press(act, ">")
    press(act, letter(act, right=False))
    assert now(act).scores == (100, 0, 0) and now(act).stop.team == 1


def test_a_letter_that_comes_late_begins_nothing_else(act: ContestAct) -> None:
    press(act, ">")
    assert act.typed("D"), "which this question may not have"
    press(act, letter(act, right=True))
    assert now(act).phase == "closed" and all(act.typed(late) for late in "ABCD"), "A would pick a pupil, C would draw"
    assert set("ABCD") <= set(act.letters()), "on a button of the show such a key would promise something else"
    assert not act.typed("M")


def test_two_and_one_mark_what_was_said_aloud(act: ContestAct) -> None:
    act.step("wajib", -1)
    press(act, ">", "2", ">", "1", ">", "0", ">")
    assert now(act).scores == (100, 0, 0) and now(act).phase == "board"
    assert "Babak lemparan\nYang tidak terjawab" in said(act)


def test_a_question_wanders_to_the_next_team(act: ContestAct) -> None:
    only(act, "lemparan")
    press(act, letter(act, right=False))
    assert "Regu B: 0, menjawab" in said(act) and "Belum tepat" in said(act)
    assert any("Soal dilempar ke Regu B." in hint.text for hint in act.hints())
    press(act, letter(act, right=True))
    assert now(act).scores == (0, 50, 0)


def test_the_first_buzzer_wins_and_a_false_start_is_locked_out(act: ContestAct) -> None:
    only(act, "rebutan")
    assert "bel belum dibuka" in said(act)
    press(act, "Q", "/", "Q")
    assert now(act).phase == "open" and "Regu A: 0, terkunci" in said(act) and "bel dibuka" in said(act)
    press(act, "P", "Y")
    assert now(act).team == 2, "two keys at once: the first event counts"
    press(act, letter(act, right=False))
    assert now(act).scores == (0, 0, -100) and now(act).phase == "open"
    press(act, "P", "Y", letter(act, right=True))
    assert now(act).scores == (0, 100, -100)


def test_a_row_buzzes_for_its_team_too(act: ContestAct) -> None:
    only(act, "rebutan")
    act.choose("team:1")
    assert now(act).early == (), "a click before that is none of the team's doing"
    press(act, ">")
    act.choose("team:1")
    assert now(act).team == 1 and [row.current for row in act.rows()] == [False, True, False]


def test_stray_keys_mean_nothing_while_buzzers_count(act: ContestAct) -> None:
    assert not act.typed("W")
    only(act, "rebutan")
    assert act.typed("W") and act.typed("7")
    press(act, ">")
    assert act.typed("W")
    press(act, "Q")
    assert not act.typed("W")


def test_the_wall_gives_nothing_away_before_the_verdict(act: ContestAct) -> None:
    for row, by in (("wajib", -1), ("lemparan", -1), ("rebutan", -4), ("teams", -1)):
        act.step(row, by)
    press(act, ">")
    while now(act).phase != "over":
        if now(act).phase in {"reading", "open", "answering"}:
            asked = question(act)
            assert asked.feedback not in said(act) + seen(act)
            assert "Tepat" not in said(act) and "good" not in [
                item.role for item in act.scene().sheet(FRAME).items if isinstance(item, Text)
            ]
            assert any(act._words.answer(asked, act._game.subject) == hint.text for hint in act.hints())
        if now(act).phase == "answering":
            press(act, letter(act, right=now(act).stop.number % 2 == 0))
        else:
            closed = now(act).phase == "closed"
            assert not closed or question(act).feedback in said(act)
            press(act, ">", *("QYP"[now(act).stop.number % 3] if now(act).phase == "open" else ""))
    assert "Pemenang" in said(act) or "Seri" in said(act)


def test_what_a_screen_reader_and_the_eye_get_does_not_depend_on_the_right_answer(act: ContestAct) -> None:
    press(act, ">")
    asked = question(act)
    wrong_one = next(choice for choice in asked.choices if choice.answer == "wrong")
    turned = asked._replace(
        choices=tuple(choice._replace(answer="right" if choice is wrong_one else "wrong") for choice in asked.choices)
    )
    before = act.scene()
    act._stock._known[asked.id] = turned
    assert act.scene() == before


def test_a_score_is_changed_by_hand_and_taken_back(act: ContestAct) -> None:
    press(act, ">")
    act.step("team:1", -1)
    assert now(act).scores == (0, -50, 0) and "−50" in seen(act)
    act.show.book.undo(act.show.now())
    act.refresh()
    assert now(act).scores == (0, 0, 0)


def test_back_takes_back_a_step_but_never_points(act: ContestAct) -> None:
    press(act, ">", "2", ">", "<")
    assert now(act).phase == "closed" and now(act).stop.number == 0
    press(act, "<")
    assert now(act).scores == (100, 0, 0), "points are undone with Ctrl+Z only"


def test_a_question_that_is_skipped_counts_for_nobody_and_keeps_its_answer(act: ContestAct) -> None:
    press(act, ">")
    asked = question(act)
    press(act, "Del")
    assert "Soal dilewati" in said(act) and asked.feedback not in said(act)
    press(act, ">")
    assert now(act).stop.number == 1


def test_it_goes_on_after_a_crash_and_names_stay_out_of_the_log(school: ClassWorld, act: ContestAct) -> None:
    act.rename("team:0", "Siti dan Budi")
    press(act, ">")
    press(act, letter(act, right=True), ">")
    before = now(act)
    school.restart()
    again = begin(school)
    assert again.contest == before and "Siti dan Budi: 100" in said(again)
    assert all("Siti" not in entry.value + entry.subject for entry in school.book.progress.entries())
    school.clock.move(days=1)
    assert begin(school).contest is None, "another day begins anew"


def test_after_its_end_another_can_begin(school: ClassWorld, act: ContestAct) -> None:
    ended = Heard(act.ended)
    press(act, ">", "2")
    act.last()
    assert "Pemenang: Regu A" in said(act) and act.commands() == ()
    press(act, ">")
    assert len(ended.all) == 1
    assert begin(school).contest is None


def test_undoing_the_beginning_leads_back_to_the_choices(act: ContestAct) -> None:
    press(act, ">")
    act.show.book.undo(act.show.now())
    act.refresh()
    assert act.contest is None and act.rows()[0].id == "teams"
    press(act, ">")
    assert now(act).stop.number == 0


def test_every_score_is_on_disk_before_it_is_seen(act: ContestAct) -> None:
    watch = Watch(act)
    press(act, ">", "2", ">", "1", ">")
    assert watch.kept == [1, 2, 3, 4, 5]


def test_a_question_that_vanished_from_its_pack_can_be_skipped(act: ContestAct) -> None:
    press(act, ">")
    name = now(act).question
    act._game.contest = now(act)._replace(drawn=(now(act).drawn[0]._replace(id="adu/hilang"), *now(act).drawn[1:]))
    assert "Soal ini tidak ada lagi" in said(act) and name
    press(act, "B")
    check_scene(act.scene())
    assert [hint.head for hint in act.hints()] == ["Sekarang"]
    press(act, "Del", ">")
    assert now(act).stop.number == 1


def test_the_next_scene_is_what_a_step_on_shows(act: ContestAct) -> None:
    assert act.next_scene() is None
    press(act, ">")
    assert act.next_scene() is None, "first the answer"
    press(act, "2")
    following = act.next_scene()
    press(act, ">")
    assert act.scene() == following


def test_a_question_that_no_pack_has_is_looked_for_once(
    school: ClassWorld, act: ContestAct, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(act, ">")
    assert act._stock.question("adu/hilang") is None
    monkeypatch.setattr(school.library, "questions", None)
    assert act._stock.question("adu/hilang") is None and act._stock.question(now(act).question) is not None


def test_windows_that_are_drawn_anew_ask_the_book_nothing(
    school: ClassWorld, act: ContestAct, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they would be refused could be told to nobody there: no command was given."""

    def refuse(_progress: Progress, _key: str) -> str:
        raise DatabaseDamaged(school.folder)

    press(act, ">")
    act.rename("team:1", "Siti")
    monkeypatch.setattr(Progress, "get_state", refuse)
    assert "Siti" in said(act) and [row.text for row in act.rows()] == ["Regu A", "Siti", "Regu C"]
    assert act.hints() and act.commands() and act.place() == (1, len(now(act).drawn)) and act.next_scene() is None


def test_each_sheet_of_a_contest_can_be_read_with_long_names_and_high_scores(act: ContestAct) -> None:
    act.step("teams", 1)
    for team in range(4):
        act.rename(f"team:{team}", FORTY)
    check_scene(act.scene())
    act.step("wajib", -2)
    act.step("lemparan", -1)
    press(act, ">")
    for team, score in enumerate((12000, -1200, 0, 100)):
        act._game.adjust(team, score)
    press(act, letter(act, right=False))
    check_scene(act.scene(), (2,))
    press(act, letter(act, right=True))
    check_scene(act.scene(), (0, 5))
    press(act, *[">", "0", "0", "0", "0"] * 3, ">")
    assert now(act).phase == "board"
    check_scene(act.scene())
    press(act, ">", "Q", "/", "R")
    press(act, letter(act, right=False))
    check_scene(act.scene(), (2,))
    act.last()
    check_scene(act.scene())
