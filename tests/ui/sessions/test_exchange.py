"""The session of import and export: what it announces, and in what steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.storage.anki.reading import read
from desktop.storage.foreign import FileBroken, FileUnknown
from desktop.storage.tables import read as read_table
from desktop.ui.sessions.exchange import OWN, ExchangeSession, Source
from desktop.ui.sessions.said import Said
from tests.storage.anki.packages import NOW, PNG, Noted, package
from tests.ui.desk_world import Heard, World


@pytest.fixture
def session(world: World) -> ExchangeSession:
    return ExchangeSession(world.desk, world.desk)


def read_and_keep(qtbot: QtBot, session: ExchangeSession, path: Path) -> None:
    """Take a file in."""
    with qtbot.waitSignal(session.planned):
        session.read(path)
    with qtbot.waitSignal(session.kept):
        session.keep()


def test_a_file_is_read_planned_and_kept_when_it_is_asked_for(
    qtbot: QtBot, world: World, session: ExchangeSession, tmp_path: Path
) -> None:
    said, changed, parts = Heard(world.desk.said), Heard(world.desk.lesson_changed), Heard(session.progressed)
    picture = Noted(("apa <img src=a.png>", "b"), reviews={0: [(1_700_000_000_000, 3, 0, 900)]})
    path = package(tmp_path, [picture, Noted(("c", "d"))], media={"a.png": PNG}, today=True)
    with qtbot.waitSignal(session.planned):
        session.read(path)
    assert session.plan is not None and session.plan.new == 2
    assert world.kinds() == []
    with qtbot.waitSignal(session.kept):
        session.keep()
        session.keep()  # once is enough
    assert said.all == [Said("imported", "2 kartu baru, 1 ulangan lama", True)]
    assert changed.all == [""]
    assert parts.all[-1] == 1.0 and all(isinstance(part, float) and 0 <= part <= 1 for part in parts.all)
    assert len(world.notes.notes()) == 2
    with qtbot.waitSignal(session.planned):
        session.read(path)
    assert session.plan.same == 1
    with qtbot.waitSignal(session.kept):
        session.keep()
    assert said.all[1:] == [Said("imported-nothing", "", False)]


def test_giving_up_keeps_nothing(qtbot: QtBot, world: World, session: ExchangeSession, tmp_path: Path) -> None:
    session.read(package(tmp_path))
    session.stop()
    session.keep()
    assert session.plan is None
    with qtbot.waitSignal(session.planned):
        session.read(package(tmp_path))
    session.keep()
    session.stop()
    assert world.kinds() == []


def test_what_cannot_be_read_is_refused(qtbot: QtBot, world: World, session: ExchangeSession, tmp_path: Path) -> None:
    refused = Heard(session.refused)
    session.read(tmp_path / "kartu.docx")
    path = package(tmp_path)
    path.write_bytes(b"bukan zip")
    with qtbot.waitSignal(session.refused):
        session.read(path)
    assert [type(error) for error in refused.all] == [FileUnknown, FileBroken]
    assert session.plan is None and world.kinds() == []


def test_a_store_that_refuses_is_announced_and_nothing_is_kept(
    qtbot: QtBot, world: World, session: ExchangeSession, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.planned):
        session.read(package(tmp_path))
    world.database.close()
    with qtbot.waitSignal(session.refused):
        session.keep()


def test_cards_go_out_as_package_and_as_table(
    qtbot: QtBot, world: World, session: ExchangeSession, tmp_path: Path
) -> None:
    said, refused = Heard(world.desk.said), Heard(session.refused)
    assert session.sources() == (Source("uji", "Paket uji", 0),)
    read_and_keep(qtbot, session, package(tmp_path))
    assert session.sources() == (Source(OWN, "", 1), Source("uji", "Paket uji", 0))
    for pack, count in ((OWN, 1), ("uji", 16)):
        session.write(pack, tmp_path / "k.apkg")
        assert len(read(tmp_path / "k.apkg", NOW).notes) == count
        session.write(pack, tmp_path / "k.csv")
        assert (tmp_path / "k.csv").read_text("utf-8-sig").count("\n") == count + 1
    session.write(OWN, tmp_path / "own.tsv")
    assert read_table(tmp_path / "own.tsv").notes[0].front == "Depan"
    assert said.all[-1] == Said("exported", "own.tsv", False) and refused.all == []
    session.write(OWN, tmp_path / "tidak" / "ada.apkg")
    assert len(refused.all) == 1
