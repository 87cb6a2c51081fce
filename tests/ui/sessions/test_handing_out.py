"""What goes out is read, laid out and written in steps; what is chosen is kept; a full disk is told."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.handout import Handout, Inside
from desktop.storage.errors import StorageFull
from desktop.ui.sessions.handing_out import LESSON, SUBJECT, UNIT, HandingOut, Wish
from desktop.ui.sessions.reading import ReadingSession
from desktop.ui.sessions.said import Said
from tests.ui.desk_world import FEW, LAST, MANY, World


def laying(handout: Handout, inside: Inside) -> Generator[float, None, tuple[Handout, Inside]]:
    """Lay nothing out, in two steps."""
    yield 0.5
    yield 1.0
    return handout, inside


def bytes_in_steps() -> Generator[float, None, bytes]:
    """A file in two steps."""
    yield 0.5
    yield 1.0
    return b"%PDF"


@pytest.fixture
def session(world: World) -> HandingOut:
    """The session beside the second lesson."""
    reading = ReadingSession(world.desk, world.desk)
    reading.open(FEW)
    made = HandingOut(world.desk, reading, world.desk)
    made.reading = reading  # type: ignore[attr-defined]
    return made


def laid(qtbot: QtBot, session: HandingOut, wish: Wish) -> tuple[Handout, Inside]:
    """What was laid out of a wish."""
    with qtbot.waitSignal(session.laid) as told:
        session.lay(wish, laying)
    assert not session.is_busy()
    value: tuple[Handout, Inside] = told.args[0]
    return value


def test_the_lesson_its_unit_and_its_subject_can_go_out(session: HandingOut) -> None:
    assert session.titles() == {LESSON: "Apa yang disepakati?", UNIT: "Awal", SUBJECT: "Paket uji"}


@pytest.mark.parametrize(
    ("part", "title", "lessons"),
    [(LESSON, "Apa yang disepakati?", [FEW]), (UNIT, "Awal", [MANY, FEW]), (SUBJECT, "Paket uji", 4)],
)
def test_what_goes_out_has_all_that_belongs_to_it(
    qtbot: QtBot, session: HandingOut, part: str, title: str, lessons: list[str] | int
) -> None:
    handout, inside = laid(qtbot, session, Wish(part, Inside(cards=False)))
    assert (handout.title, handout.subject, inside) == (title, "Paket uji", Inside(cards=False))
    found = [one.lesson.id for one in handout.lessons]
    assert found == lessons if isinstance(lessons, list) else len(found) == lessons
    assert [term.id for term in handout.terms] == ["perjanjian", "utusan"]
    assert [source.id for source in handout.sources] == ["arsip", "koran"]
    assert next(one for one in handout.lessons if one.lesson.id == FEW).cards[0].front == "Apa nomor 1 dari sedikit?"


def test_the_whole_subject_keeps_the_numbers_of_its_units(qtbot: QtBot, session: HandingOut) -> None:
    handout, _inside = laid(qtbot, session, Wish(SUBJECT))
    assert [unit.name for unit in handout.units] == ["1 Awal", "2 Lanjut"]


def test_what_was_read_serves_again_until_another_lesson_lies_open(qtbot: QtBot, session: HandingOut) -> None:
    first, _ = laid(qtbot, session, Wish())
    again, _ = laid(qtbot, session, Wish(LESSON, Inside(key=False)))
    assert again is first is session.handout
    session.reading.open(LAST)  # type: ignore[attr-defined]
    other, _ = laid(qtbot, session, Wish())
    assert other.title == "Bagaimana akhirnya?"


def test_the_last_choice_is_kept(qtbot: QtBot, session: HandingOut, world: World) -> None:
    assert session.kept_wish() == Wish(LESSON, Inside())
    wish = Wish(UNIT, Inside(questions=False, key=False))
    laid(qtbot, session, wish)
    assert session.kept_wish() == wish
    world.desk.progress.set_state("handout", "moon 1")
    assert session.kept_wish() == Wish()


def test_a_file_is_written_wholly_and_told(qtbot: QtBot, session: HandingOut, world: World, tmp_path: Path) -> None:
    said: list[Said] = []
    world.desk.said.connect(said.append)
    with qtbot.waitSignal(session.done):
        session.write(tmp_path / "a.pdf", bytes_in_steps())
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"
    assert [one.subject for one in said] == ["a.pdf"]


def test_a_place_that_takes_no_file_is_told(qtbot: QtBot, session: HandingOut, world: World, tmp_path: Path) -> None:
    failed: list[Exception] = []
    world.desk.failed.connect(failed.append)
    with qtbot.waitSignal(session.refused):
        session.write(tmp_path / "gone" / "a.pdf", bytes_in_steps())
    assert len(failed) == 1 and not session.is_busy()


def test_a_store_that_cannot_be_read_is_told(qtbot: QtBot, session: HandingOut, world: World) -> None:
    def failing(handout: Handout, inside: Inside) -> Generator[float, None, None]:
        yield 0.1
        raise StorageFull(None)

    failed: list[Exception] = []
    world.desk.failed.connect(failed.append)
    with qtbot.waitSignal(session.refused):
        session.lay(Wish(), failing)
    assert len(failed) == 1


def test_what_is_given_up_leaves_nothing(qtbot: QtBot, session: HandingOut, world: World, tmp_path: Path) -> None:
    said: list[Said] = []
    world.desk.said.connect(said.append)
    with qtbot.waitSignal(session.progressed):
        session.write(tmp_path / "a.pdf", bytes_in_steps())
    session.stop()
    QApplication.processEvents()
    assert not session.is_busy()
    assert [one.kind for one in said] == ["handout-stopped"]
    session.lay(Wish(), laying)
    session.stop()
    assert len(said) == 1, "nothing was on its way out"
    assert not list(tmp_path.iterdir())
