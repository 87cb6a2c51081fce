"""The sessions of one learner: each is made once, and only when it is asked for."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.table import Sessions
from tests.ui.desk_world import FEW, World


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
