"""The sessions of one learner: each is made once, and only when it is asked for."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.table import Sessions
from tests.ui.desk_world import FEW, Heard, World


@pytest.fixture
def sessions(world: World, tmp_path: Path) -> Sessions:
    """The table as a start lays it."""
    settings = Settings(Preferences(tmp_path / "learner"), Preferences(tmp_path / "computer"), Theme())
    return Sessions(world.desk, settings, world.desk)


def test_a_session_asked_for_twice_is_the_same(sessions: Sessions) -> None:
    assert sessions.review is sessions.review
    assert sessions.cards is sessions.cards
    assert sessions.today is sessions.today
    assert sessions.reading is sessions.reading


def test_a_session_made_late_knows_what_was_done_before(world: World, sessions: Sessions) -> None:
    sessions.reading.open(FEW)
    sessions.reading.toggle_read()
    sessions.review.start()
    assert sessions.review.current.total == 3
    assert sessions.today.plan().cards == 3


@pytest.mark.parametrize("way", ["answer", "reading", "end"])
def test_a_look_that_could_not_be_kept_is_kept_with_the_next_or_at_the_end(
    world: World, sessions: Sessions, tmp_path: Path, way: str
) -> None:
    failed, file = Heard(world.desk.failed), tmp_path / "learner"
    part = file.with_name("learner.part")
    part.mkdir()  # nothing can be written there
    sessions.settings.choose_theme("dark")
    sessions.settings.enlarge()
    assert len(failed.all) == 1 and not file.exists()
    part.rmdir()
    if way == "answer":
        assert world.desk.attempt(world.progress.set_state, "page", "quiz")
    elif way == "reading":
        assert world.desk.record_time(FEW, 5.0, 0.5)
    else:
        sessions.close()
    after = Settings(Preferences(file), Preferences(tmp_path / "computer"), Theme())
    assert (after.theme_name, after.look.text) == ("dark", 20)


def endless() -> Generator[float, None, None]:
    """Work that never ends by itself."""
    while True:
        yield 0.5


def test_what_is_on_its_way_is_given_up_at_the_end_and_a_note_is_whole(world: World, sessions: Sessions) -> None:
    sessions.reading.open(FEW)
    sessions.handing_out.run(endless())
    marks = sessions.annotations
    text = marks.text_of(FEW)
    marks.highlight(FEW, text, 0, len(text.split("\n")[0]))
    marks.write_note(marks.all()[0].id, "sampai di sini")
    sessions.close()
    assert not sessions.handing_out.is_busy()
    assert marks.all()[0].note == "sampai di sini"
