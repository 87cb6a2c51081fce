"""drafts: what was begun is kept as it is, each note once, and forgotten when it holds no words."""

from __future__ import annotations

import pytest

from desktop.content.notes import Note
from desktop.storage.errors import StorageFull
from desktop.ui.sessions.drafts import STATE, Drafts
from desktop.ui.sessions.notes import NotesSession
from tests.ui.desk_world import World

FIRST = Note("own/1", "basic", "Siapa?", "", ("a", "b"), "uji/banyak", "awal")
SECOND = Note("own/2", "cloze", "", "x\ny")


def test_drafts_outlive_a_restart_the_newest_first(world: World) -> None:
    drafts = Drafts(world.progress)
    for note in (FIRST, SECOND, FIRST._replace(back="Mesir")):
        drafts.keep(note)
    world.restart()
    again = Drafts(world.progress)
    assert again.all() == (FIRST._replace(back="Mesir"), SECOND)
    assert again.get(SECOND.id) == SECOND
    again.drop(FIRST.id)
    again.keep(SECOND._replace(back=" \n"))
    assert again.all() == () and again.get(SECOND.id) is None


def test_what_the_disk_refuses_stays_until_it_takes_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    session = NotesSession(world.desk)
    session.keep_draft(FIRST)
    with monkeypatch.context() as full:
        full.setattr(world.progress, "set_state", refuse)
        session.keep_draft(FIRST._replace(back="Mesir"))
        session.keep_draft(SECOND)
        assert session.drafts.all() == (SECOND, FIRST._replace(back="Mesir"))
        assert Drafts(world.progress).all() == (FIRST,)
    world.desk.lesson_changed.emit("")
    assert not session.drafts.refused
    assert Drafts(world.progress).all() == (SECOND, FIRST._replace(back="Mesir"))


def refuse(_key: str, _value: str) -> None:
    raise StorageFull(None)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"own/1": 3, "own/2": "{}"}'])
def test_what_is_no_draft_is_passed_over(world: World, text: str) -> None:
    world.progress.set_state(STATE, text)
    assert Drafts(world.progress).all() == ()
