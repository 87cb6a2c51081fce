"""What a store cannot read is announced; it is not raised into the middle of Qt."""

from __future__ import annotations

import pytest

from desktop.storage.database import Database
from desktop.storage.errors import StorageFailed, StorageFull
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.reading import ReadingSession
from desktop.ui.sessions.review import ReviewSession
from desktop.ui.sessions.today import TodaySession
from tests.ui.desk_world import FEW, MANY, Heard, World


class Session:
    """Fails as it is told."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @guarded
    def fail(self, error: Exception) -> None:
        """Fail."""
        raise error


def test_an_error_of_a_store_is_announced_and_any_other_raised(world: World) -> None:
    failed, full = Heard(world.desk.failed), StorageFull(None)
    Session(world.desk).fail(full)
    assert failed.all == [full]
    with pytest.raises(ZeroDivisionError):
        Session(world.desk).fail(ZeroDivisionError())
    assert Session.fail.__doc__ == "Fail."


def test_nothing_that_a_page_asks_of_a_session_raises_what_a_store_raises(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.read(FEW, MANY)
    reading, review, today = (made(world.desk, world.desk) for made in (ReadingSession, ReviewSession, TodaySession))
    reading.open(MANY)
    review.start()
    review.flip()
    failed = Heard(world.desk.failed)

    def refuse(database: Database, *_question: object) -> None:
        raise StorageFailed(database.path)

    for name in ("rows", "row", "transaction"):
        monkeypatch.setattr(Database, name, refuse)
    today.refresh()
    review.start_or_go_on()
    review.start()
    reading.set_attention(True)
    reading.see(1.0, True)
    reading.tick()
    reading.toggle_read()
    reading.open(FEW)
    reading.keep_place("1:0")
    world.clock.move(days=1)
    assert [len(lessons) for _unit, lessons in reading.path()] == [2, 2]
    assert len(failed.all) >= 6
    assert reading.current is not None
    assert reading.current.lesson.id == MANY, "the lesson that lies open stays"
