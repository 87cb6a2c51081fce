"""Taking back the last thing, whatever it was: it is announced once, with the lesson that it concerns."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest

from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.memory import Rating
from desktop.ui.sessions.said import Said
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World


def test_nothing_to_take_back(world: World) -> None:
    said = Heard(world.desk.said)
    assert undo_last(world.desk) is None
    assert said.all == []


def test_the_newest_goes_first(world: World) -> None:
    said, changed = Heard(world.desk.said), Heard(world.desk.lesson_changed)
    world.read(MANY)
    world.review(f"{FEW}-1")
    world.progress.record_practice(f"{FEW}-2", Rating.GOOD, world.clock(), "1.0")
    world.progress.record_unread(MANY, world.clock(), "1.0")
    kinds = [undo_last(world.desk).kind for _ in range(4)]
    assert kinds == ["unread", "practice", "review", "read"]
    assert said.all == [
        Said("undone-unread", MANY, False),
        Said("undone-practice", f"{FEW}-2", False),
        Said("undone-review", f"{FEW}-1", False),
        Said("undone-read", MANY, False),
    ]
    assert changed.all == [MANY, FEW, FEW, MANY], "a card concerns its lesson"
    assert undo_last(world.desk) is None


def test_a_card_that_vanished_can_be_taken_back_too(world: World) -> None:
    world.review("hilang/kartu")
    assert undo_last(world.desk).subject == "hilang/kartu"
    assert world.progress.memory("hilang/kartu") is None


def test_a_full_disk_takes_nothing_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.review(f"{FEW}-1")
    said, failed, undone = Heard(world.desk.said), Heard(world.desk.failed), Heard(world.desk.undone)

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    monkeypatch.setattr(Database, "transaction", transaction)
    assert undo_last(world.desk) is None
    assert (said.all, undone.all, len(failed.all)) == ([], [], 1)
    assert world.progress.memory(f"{FEW}-1") is not None
