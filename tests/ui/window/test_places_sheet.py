"""The sheet of the places for data."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.storage import places
from desktop.storage.errors import StorageReadOnly
from desktop.storage.ids import ulid
from desktop.storage.places import Found
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.places import PlacesSession
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.focus import OUTSIDE
from desktop.ui.widgets.label import Label
from desktop.ui.window.places_sheet import PlacesSheet
from tests.ui.desk_world import MORNING, Heard, World
from tests.ui.sight import cut_words, texts


class Shown:
    """The sheet over a window, on a computer with a stick."""

    def __init__(self, qtbot: QtBot, theme: Theme, world: World, data: Path, environ: dict[str, str]) -> None:
        self.window = QWidget()
        self.window.resize(640, 480)
        qtbot.addWidget(self.window)
        self.window.show()
        self.session = PlacesSession(world.desk, data, environ)
        self.sheet = PlacesSheet(theme, self.session, self.window)
        with qtbot.waitExposed(self.sheet):
            self.sheet.open()
        self.said, self.failed = Heard(world.desk.said), Heard(world.desk.failed)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.sheet, key)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "media" / "STIK SITI" / "data-mitra"
    folder.mkdir(parents=True)
    monkeypatch.setattr(places, "find", lambda: (Found(folder, "STIK SITI"),))
    return folder


def test_another_place_is_chosen_by_an_arrow_key(
    qtbot: QtBot, theme: Theme, world: World, tmp_path: Path, stick: Path
) -> None:
    environ = {"HOME": str(tmp_path)}
    usual = places.usual_folder(environ)
    shown = Shown(qtbot, theme, world, usual, environ)
    assert [choice.text() for choice in shown.sheet.choices] == ["Komputer ini", "Flashdisk STIK SITI"]
    said = " ".join(texts(shown.sheet)).replace("\u200b", "")
    for words in (str(stick), str(usual), "saat Mitra dibuka lagi"):
        assert words in said
    ring = shown.sheet.choices[0].geometry().adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
    group = shown.sheet.choices[0].parentWidget()
    assert isinstance(group, ChoiceGroup) and group.accessibleName() == "Dibuka berikutnya"
    paths = group.findChildren(Label)
    assert len(paths) == 2
    assert not any(ring.intersects(one.geometry().marginsRemoved(one.contentsMargins())) for one in paths)
    shown.press(Qt.Key.Key_Down)
    assert places.wanted(usual) == stick
    shown.press(Qt.Key.Key_Down)
    assert places.wanted(usual) is None
    assert [one.kind for one in shown.said.all] == ["place-chosen"] * 2  # type: ignore[attr-defined]  # each is a Said
    shown.press(Qt.Key.Key_Escape)
    assert not shown.sheet.isVisible()


def test_a_choice_that_cannot_be_kept_is_said(
    qtbot: QtBot, theme: Theme, world: World, tmp_path: Path, stick: Path
) -> None:
    environ = {"HOME": str(tmp_path)}
    for name in ("computer.json", "learners/" + ulid(MORNING)):
        (places.usual_folder(environ) / name).mkdir(parents=True)
    shown = Shown(qtbot, theme, world, stick, environ)
    shown.press(Qt.Key.Key_Down)
    assert [type(error) for error in shown.failed.all] == [StorageReadOnly]


def test_a_folder_that_was_named_leaves_nothing_to_choose(
    qtbot: QtBot, theme: Theme, world: World, tmp_path: Path, stick: Path
) -> None:
    shown = Shown(qtbot, theme, world, tmp_path / "named", {"MITRA_DATA": str(tmp_path / "named")})
    assert shown.sheet.choices == ()
    assert "MITRA_DATA" in " ".join(texts(shown.sheet))


@pytest.mark.parametrize("text", [12, 32])
def test_all_words_are_in_sight_in_the_smallest_window(
    qtbot: QtBot, theme: Theme, world: World, tmp_path: Path, stick: Path, text: int
) -> None:
    theme.set_look(Look(text=text, motion=False))
    environ = {"HOME": str(tmp_path / ("nama-yang-panjang-" * 5))}
    shown = Shown(qtbot, theme, world, stick, environ)
    assert cut_words(shown.sheet) == []
    assert shown.sheet.height() <= 480
