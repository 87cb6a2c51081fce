"""Several learners at one computer: two keys change them, a PIN keeps classmates out, and nothing of one stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.paths import bundled_resources
from desktop.storage import pins
from desktop.storage.profiles import Profiles
from desktop.ui.look import fonts
from desktop.ui.window.pages import PAGES
from tests.journeys.household import CONTROL, Household, spoken
from tests.ui.desk_world import MANY, Clock

Key = Qt.Key
SECRET = "rahasia"
PICTURES_OF = ("bird", "turtle")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the subject, and of its library once that is compiled."""
    return tmp_path_factory.mktemp("shared")


@pytest.fixture
def home(qtbot: QtBot, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Household]:
    """A computer on which Mitra was never started."""
    monkeypatch.setattr(pins, "COST", 4)  # a try takes 50 ms, on purpose
    fonts.install(bundled_resources())
    made = Household(qtbot, shared, tmp_path / "data", Clock())
    yield made
    made.program.close()


def add_two(home: Household, pin: str = "") -> tuple[str, str]:
    """Let Sri, who may have a PIN, and Budi share the computer; return their ids."""
    store = Profiles(home.data)
    home.data.mkdir()
    sri = store.add("Sri", PICTURES_OF[0], home.clock(), pin).id
    home.clock.move(seconds=1)
    return sri, store.add("Budi", PICTURES_OF[1], home.clock()).id


def chip(home: Household) -> str:
    """Who learns, as the bar says it."""
    shown = home.app.extras.chip
    return "" if shown is None else shown.text()


def test_a_second_learner_comes_to_a_computer_by_keys_alone(home: Household) -> None:
    home.start()
    assert home.inside(), "the only learner finds no door"
    assert chip(home) == "", "and the bar need not say who that is"
    home.leave()
    home.press(Key.Key_F2)
    home.write("Sri")
    home.press(Key.Key_Escape)
    home.press(Key.Key_N, modifier=CONTROL)
    home.write("Budi")
    home.press(Key.Key_Tab, Key.Key_Right)
    home.press(Key.Key_Return)
    home.press(Key.Key_Tab)
    home.write("2468")
    home.press(Key.Key_Return)
    home.write("2468")
    home.press(Key.Key_Return)
    sri, budi = home.door.session.profiles
    assert (sri.name, budi.name, sri.has_pin, budi.has_pin) == ("Sri", "Budi", False, True)
    assert "Budi ditambahkan" in home.door.said.text()
    home.press(Key.Key_Return)
    home.write("2468")
    home.come_in(Key.Key_Return)
    assert home.app.learner.id == budi.id
    assert chip(home) == "Budi"
    home.app.window.show_page("today")
    assert home.app.window.today._greeting.text() == "Selamat datang di Mitra, Budi"
    assert "Ganti pemakai (Budi)" in [action.text() for action in home.app.window.actions()]


def test_two_keys_change_the_learner_and_each_finds_their_own_work(home: Household) -> None:
    sri, budi = add_two(home)
    home.start()
    assert home.at_door(), "two learners: the door asks"
    home.come_in(Key.Key_1)
    home.app.sessions.reading.toggle_read()
    home.leave()
    home.come_in(Key.Key_2)
    assert home.app.learner.id == budi
    assert not home.app.progress.lesson_state(MANY).read
    home.leave()
    assert home.door.chooser.grid.current == budi, "the focus stands on who left"
    home.clock.move(minutes=5)
    home.come_in(Key.Key_Left, Key.Key_Return)
    assert home.app.learner.id == sri
    assert home.app.progress.lesson_state(MANY).read
    home.restart()
    assert home.door.chooser.grid.current == sri, "and after a start on who was here last"


def work_hard(home: Household) -> None:
    """Leave as much behind as one can: answers, cards, marks, a search, another look, a message, a page, a draft."""
    app = home.app
    sessions, window = app.sessions, app.window
    sessions.settings.choose_theme("dark")
    sessions.settings.set_measure("text", 28)
    sessions.settings.set_serif(False)
    sessions.reading.toggle_read()
    window.show_page("review")
    for _ in range(4):
        home.press(Key.Key_Space, Key.Key_2)
    note = sessions.notes.begin()._replace(front=f"{SECRET} Sri?", back=f"jawaban {SECRET}", tags=(SECRET,))
    sessions.notes.save(note)
    text = window.reading.article.toPlainText()
    sessions.annotations.highlight(MANY, text, 0, 40)
    sessions.annotations.write_note(sessions.annotations.all()[0].id, f"catatan {SECRET}")
    app.extras.searching.open()
    app.extras.searching.panel.field.setText(SECRET)
    app.extras.searching.panel.tell_typed()
    sessions.searching.remember()
    app.extras.searching.panel.close_panel(give_back=True)
    sessions.notes.keep_draft(sessions.notes.begin()._replace(front=f"konsep {SECRET}"))
    for page in sorted(PAGES):
        window.show_page(page)
    window.show_page("notes")
    app.extras.show_plan()


def looked_at(home: Household) -> dict[str, tuple[QImage, list[str]]]:
    """The pixels and the accessible text of each page, with what lies over it."""
    window = home.app.window
    seen = {}
    for page in sorted(PAGES):
        window.show_page(page)
        QApplication.processEvents()
        seen[page] = (window.grab().toImage(), [window.windowTitle(), *spoken(window)])
    home.app.extras.searching.open()
    seen["search"] = (QImage(), spoken(home.app.extras.searching.panel))  # in its field a caret blinks
    home.app.extras.searching.panel.close_panel(give_back=True)
    for name, show in (("plan", home.app.extras.show_plan), ("note", home.app.window.want_note)):
        show()
        dialog = home.app.extras.dialog
        assert dialog is not None
        seen[name] = (QImage(), spoken(dialog))
        dialog.close()
    return seen


def test_nothing_of_the_former_learner_is_seen_or_heard_on_any_page(
    home: Household, qtbot: QtBot, shared: Path, tmp_path: Path
) -> None:
    sri, budi = add_two(home)
    alone = tmp_path / "alone"
    copytree(home.data, alone)
    Profiles(alone).remove(sri, home.clock())
    reference = Household(qtbot, shared, alone, Clock(home.clock()))
    reference.start()
    assert reference.app.learner.id == budi
    expected = looked_at(reference)
    reference.program.close()

    home.start()
    door = spoken(home.door)
    home.come_in(Key.Key_1)
    work_hard(home)
    assert any(SECRET in text for text in spoken(home.app.window)), "Sri's own page does show it"
    home.app.extras.dialog.close()
    home.leave()
    assert not [text for text in spoken(home.door) if SECRET in text]
    assert set(spoken(home.door)) - set(door) <= {*spoken(home.door.chooser)}
    home.come_in(Key.Key_2)
    assert len([one for one in QApplication.topLevelWidgets() if one.isVisible()]) == 1
    for page, (picture, texts) in looked_at(home).items():
        assert texts == expected[page][1], page
        assert picture == expected[page][0], page
        assert not [text for text in texts if SECRET in text or "Sri" in text], page


def test_a_guest_leaves_nothing_behind(home: Household) -> None:
    add_two(home)
    home.start()
    before = sorted(home.data.rglob("*"))
    home.come_in(Key.Key_0)
    assert chip(home) == "Tamu"
    assert "Yang dikerjakan Tamu tidak disimpan" in " ".join(spoken(home.app.extras.toast))
    folder = home.app.learner.folder
    home.app.sessions.reading.toggle_read()
    assert folder.is_dir() and not folder.is_relative_to(home.data)
    home.leave()
    assert not folder.exists()
    home.come_in(Key.Key_0)
    assert not home.app.progress.lesson_state(MANY).read, "the next guest begins anew"
    home.leave()
    assert [path for path in sorted(home.data.rglob("*")) if path not in before] == [home.data / "computer.json"]


def test_a_pin_stands_before_the_only_learner_too_and_a_destroyed_one_is_told(home: Household) -> None:
    home.data.mkdir()
    sri = Profiles(home.data).add("Sri", "bird", home.clock(), "2580").id
    home.start()
    assert home.at_door()
    home.press(Key.Key_Return)
    home.write("2580")
    home.come_in(Key.Key_Return)
    assert home.app.learner.id == sri
    home.leave()
    (home.data / "learners" / sri / "pin.json").write_bytes(bytes(200))
    home.press(Key.Key_Escape)
    home.come_in(Key.Key_1)
    assert "PIN-mu tidak terbaca lagi" in " ".join(spoken(home.app.extras.toast))
