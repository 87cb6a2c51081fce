"""The figures as they come out of a learner's work, and how they are saved."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from desktop.content.notes import Note
from desktop.storage.errors import FileNotWritten
from desktop.study.memory import Rating
from desktop.study.tallies import Part, Stages
from desktop.ui.sessions.figure_tables import csv_bytes, csv_text, table_of
from desktop.ui.sessions.figures import Figures
from desktop.ui.sessions.statistics import StatisticsSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World, cards_of


@pytest.fixture
def session(world: World) -> StatisticsSession:
    """The figures of a learner who has done nothing yet."""
    return StatisticsSession(world.desk, world.desk)


def weeks(world: World) -> None:
    """Six weeks of a learner: two lessons read, three cards remembered again and again, one forgotten at times."""
    world.clock.move(days=-42)
    world.read(MANY, FEW)
    for day in range(43):
        for card in cards_of(MANY, 3):
            if card.endswith("-3") and day in (13, 40):
                world.review(card, Rating.AGAIN)
            if day in (0, 3, 13, 40):
                world.review(card)
        if day < 42:
            world.clock.move(days=1)


def test_a_newcomer_has_not_started(session: StatisticsSession) -> None:
    figures = session.figures()
    assert not figures.started
    assert (figures.lessons, figures.cards, figures.quiz) == (Part(0, 4), Stages(0, 0, 0), Part(0, 0))
    assert (figures.minutes, figures.hardest) == ((0, 0), ())
    assert [unit.known for unit in figures.units] == [Part(0, 15), Part(0, 1)]
    assert len(figures.ahead) == 14 and figures.ahead[0][0] == figures.days[-1][0] == figures.today


def test_a_lesson_that_was_read_makes_its_cards_new(world: World, session: StatisticsSession) -> None:
    world.read(FEW)
    figures = session.figures()
    assert figures.started
    assert (figures.lessons, figures.cards) == (Part(1, 4), Stages(3, 0, 0))


def test_six_weeks_in_figures(world: World, session: StatisticsSession) -> None:
    weeks(world)
    world.progress.record_quiz("uji/soal", True, 30.0, (), world.clock(), "1.0")
    figures = session.figures()
    assert figures.lessons == Part(2, 4)
    assert figures.cards == Stages(new=12, learning=1, strong=2)
    assert (figures.recall.part, figures.recall.whole) == (4, 6), "days 13 and 40 lie within 30 days"
    assert not figures.recall.enough
    assert figures.quiz == Part(1, 1)
    assert figures.minutes == (1, 2)
    assert figures.units[0].known == Part(3, 15)
    assert [(card.id, card.lapses, card.lesson) for card in figures.hardest] == [(f"{MANY}-3", 2, MANY)]
    assert figures.hardest[0].question == "Apa nomor 3 dari banyak?"
    assert [count for _day, count in figures.days if count] == [3, 3, 3, 3]
    assert sum(count for _day, count in figures.ahead) >= 1


def test_what_is_undone_is_gone_from_every_figure(world: World, session: StatisticsSession) -> None:
    world.read(FEW)
    before = session.figures()
    world.review(f"{FEW}-1")
    world.progress.record_quiz("uji/soal", False, 4.0, (f"{FEW}-2",), world.clock(), "1.0")
    assert session.figures() != before
    undo_last(world.desk)
    undo_last(world.desk)
    assert session.figures() == before


def test_practice_leaves_every_figure_alone(world: World, session: StatisticsSession) -> None:
    world.read(FEW)
    before = session.figures()
    world.progress.record_practice(f"{FEW}-1", Rating.GOOD, world.clock(), "1.0")
    assert session.figures() == before


def test_more_answers_ask_no_more_questions(world: World, session: StatisticsSession) -> None:
    asked: list[str] = []
    world.read(MANY, FEW)
    world.review(f"{MANY}-1")
    session.figures()
    world.database.connection.set_trace_callback(asked.append)
    session.figures()
    few = len(asked)
    world.database.connection.set_trace_callback(None)
    for card in (*cards_of(MANY, 12), *cards_of(FEW, 3)):
        for _ in range(3):
            world.review(card, Rating.AGAIN)
    world.database.connection.set_trace_callback(asked.append)
    session.figures()
    world.database.connection.set_trace_callback(None)
    assert len(asked) == 2 * few
    assert few <= 16


def test_own_cards_count_and_a_suspended_card_is_not_asked_for(world: World, session: StatisticsSession) -> None:
    own = "own/01ARZ3NDEKTSV4RRFFQ69G5FAV"
    world.notes.write(Note(own, "basic", "Siapa?", "Dia."), world.clock())
    assert session.figures().cards == Stages(1, 0, 0)
    world.review(own)
    world.clock.move(days=30)
    assert session.figures().cards == Stages(0, 1, 0)
    assert session.figures().ahead[0][1] == 1
    world.progress.record_suspend(own, world.clock(), "")
    assert sum(count for _day, count in session.figures().ahead) == 0


def test_it_tells_that_it_is_outdated(world: World, session: StatisticsSession) -> None:
    heard = Heard(session.outdated)
    world.read(FEW)
    world.desk.lesson_changed.emit(FEW)
    world.clock.move(days=1)
    world.desk.look_at_clock()
    assert len(heard.all) == 2


def test_all_numbers_stand_in_one_file_that_a_spreadsheet_reads(world: World, session: StatisticsSession) -> None:
    weeks(world)
    figures = session.figures()
    raw = csv_bytes(figures)
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(raw.decode("utf-8-sig"))))
    assert ["Bacaan selesai", "2", "4"] in rows
    assert ["Awal", "3", "15"] in rows
    assert [figures.today.isoformat(), "0"] in rows
    assert [(figures.today - timedelta(days=2)).isoformat(), "3"] in rows
    assert ["Apa nomor 3 dari banyak?", "2", (figures.today - timedelta(days=2)).isoformat()] in rows


def test_a_question_is_never_a_formula(session: StatisticsSession) -> None:
    figures = session.figures()
    evil = figures._replace(units=(figures.units[0]._replace(title='=HYPERLINK("http://x")'),))
    assert "'=HYPERLINK" in csv_text(evil)
    assert table_of(evil, "units").rows[0][0].startswith("=")


def numbers(figures: Figures) -> bytes:
    """What stands in a test's file."""
    return str(figures.lessons.whole).encode()


def test_a_file_is_saved_and_told(world: World, session: StatisticsSession, tmp_path: Path) -> None:
    said = Heard(world.desk.said)
    session.save(tmp_path / "a.csv", numbers)
    assert (tmp_path / "a.csv").read_bytes() == b"4"
    assert [(one.kind, one.subject) for one in said.all] == [("saved-file", "a.csv")]  # type: ignore[attr-defined]


def test_a_file_that_cannot_be_written_is_told(world: World, session: StatisticsSession, tmp_path: Path) -> None:
    failed, said = Heard(world.desk.failed), Heard(world.desk.said)
    session.save(tmp_path / "gone" / "a.csv", numbers)
    assert isinstance(failed.all[0], FileNotWritten)
    assert said.all == []
