from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.storage.backup import backups, named
from desktop.storage.backup_contents import contents_of
from desktop.storage.errors import DatabaseDamaged, StorageFull
from desktop.storage.guest import GUEST
from desktop.storage.learners import Learner
from desktop.ui.sessions import backups as module
from desktop.ui.sessions.backup_words import moment_words
from desktop.ui.sessions.backups import BackupsSession, Restoring
from tests.ui.desk_world import World


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return Learner("somebody", tmp_path, "device")


@pytest.fixture
def session(world: World, learner: Learner) -> Iterator[BackupsSession]:
    made = laid(world, learner)
    yield made
    made.close()


def laid(world: World, learner: Learner) -> BackupsSession:
    return BackupsSession(world.desk, learner, world.desk)


def held(learner: Learner) -> list[int]:
    """How many entries each backup holds, newest first."""
    found = [contents_of(file) for file in backups(learner.backups)]
    return [one.entries for one in found if one is not None]


def test_one_is_made_at_the_start_every_half_hour_with_work_and_at_the_end(
    session: BackupsSession, world: World, learner: Learner
) -> None:
    world.review("card")
    session.begin()
    assert held(learner) == [1]
    session.keep()
    assert held(learner) == [1], "nothing was added"
    world.review("card")
    session.keep()
    assert held(learner) == [2, 1]
    world.review("other")
    session.close()
    assert held(learner) == [3, 2, 1]


def test_of_a_guest_nothing_is_kept(world: World, learner: Learner) -> None:
    session = laid(world, learner._replace(id=GUEST))
    world.review("card")
    session.begin()
    session.close()
    assert held(learner) == []


def test_a_large_database_is_copied_by_a_thread(
    session: BackupsSession, world: World, learner: Learner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", -1)
    world.review("card")
    with qtbot.waitSignal(session.made) as made:
        session.begin()
        assert held(learner) == []
        session.keep()  # there is one under way
        world.review("other")
    assert made.args == [backups(learner.backups)[0]]
    assert held(learner) in ([1], [2]), "before or after the answer that came meanwhile"


def forbid(*_: object) -> None:
    """What a strict computer says to a thread that would be nicer."""
    raise PermissionError


def test_a_thread_that_may_not_be_nicer_makes_its_backup_all_the_same(
    session: BackupsSession, world: World, learner: Learner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", -1)
    monkeypatch.setattr(os, "setpriority", forbid)
    world.review("card")
    with qtbot.waitSignal(session.made):
        session.begin()
    assert held(learner) == [1]


def test_a_copy_that_is_under_way_at_the_end_is_given_up(
    session: BackupsSession, world: World, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", -1)
    world.review("card")
    session.begin()
    session.close()
    assert held(learner) == [1], "a small one is made at the end all the same"
    assert sorted(learner.backups.iterdir()) == backups(learner.backups)


def test_a_large_one_waits_for_the_next_start(
    session: BackupsSession, world: World, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_CLOSING", -1)
    world.review("card")
    session.close()
    assert held(learner) == []


def test_a_refusal_is_said_once_a_sitting_and_damage_always(
    session: BackupsSession, world: World, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, failed = QSignalSpy(world.desk.said), QSignalSpy(world.desk.failed)
    refused: list[Exception] = [StorageFull(learner.backups), StorageFull(learner.backups), DatabaseDamaged(None)]

    def refuse(*_given: object) -> Path:
        raise refused.pop(0)

    monkeypatch.setattr(module, "back_up", refuse)
    world.review("card")
    for _ in range(3):
        session.keep()
    assert [said.at(0)[0].kind, said.count(), failed.count()] == ["no-backup", 1, 1]


def test_a_thread_that_is_refused_says_so(
    session: BackupsSession, world: World, learner: Learner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.backups.touch()
    monkeypatch.setattr(module, "AT_ONCE", -1)
    world.review("card")
    with qtbot.waitSignals([session.made, world.desk.said]):
        session.keep()


def test_the_list_tells_what_each_holds(
    session: BackupsSession, world: World, learner: Learner, qtbot: QtBot
) -> None:
    world.review("card")
    session.keep()
    world.review("other")
    session.keep()
    (learner.backups / "000000-2025-12-24.db").write_bytes(b"damaged")
    with qtbot.waitSignal(session.listed) as told:
        session.list()
    (rows,) = told.args
    assert [row.now for row in rows] == [True, False, False]
    assert [row.contents and row.contents.cards for row in rows] == [2, 1, None]
    assert [row.at is None for row in rows] == [False, False, True]
    there = session.difference(rows[1].path)
    assert there is not None and (there.here, there.there) == (1, 0)
    failed = QSignalSpy(world.desk.failed)
    assert session.difference(rows[2].path) is None and failed.count() == 1


def test_bringing_back_is_work_for_when_nothing_is_open(
    session: BackupsSession, world: World, learner: Learner, qtbot: QtBot
) -> None:
    world.review("card")
    session.keep()
    (made,) = backups(learner.backups)
    world.review("other")
    session.keep()
    learner.progress.write_bytes(backups(learner.backups)[0].read_bytes())
    works = QSignalSpy(session.reopen_wanted)
    session.restore(made)
    session.merge(made)
    whole, union = works.at(0)[0], works.at(1)[0]
    assert isinstance(whole, Restoring)
    said = whole()
    assert said is not None and said.kind == "returned"
    told = named(made)
    assert told is not None and said.subject == moment_words(told.at, told.day)
    said = union()
    assert said is not None and (said.kind, said.subject) == ("merged-back", "0")
