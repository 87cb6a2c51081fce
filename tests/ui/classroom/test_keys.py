"""The keys of the wall and of the presenter: whose they are, what a number does, and what a key held down does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.classroom.keys import Keys, key_of
from desktop.ui.sessions.classroom.act import Command
from tests.ui.classroom.fake_show import NotingAct, NotingShow
from tests.ui.desk_world import Heard

NONE, SHIFT, CTRL, PAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


@pytest.fixture
def show(qapp: QApplication) -> NotingShow:
    """A show that notes what it is told."""
    return NotingShow()


@pytest.fixture
def keys(show: NotingShow) -> Keys:
    """What hears the keys of it."""
    return Keys(show)  # type: ignore[arg-type]


def type_keys(keys: Keys, *names: str) -> list[bool]:
    """Press keys one after the other; tell which of them meant something."""
    return [keys.press_key(name) for name in names]


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (Qt.Key.Key_PageDown, NONE, "PgDown"),
        (Qt.Key.Key_Enter, PAD, "Return"),
        (Qt.Key.Key_Return, NONE, "Return"),
        (Qt.Key.Key_Plus, CTRL | SHIFT, "Ctrl++"),
        (Qt.Key.Key_Equal, CTRL, "Ctrl+="),
        (Qt.Key.Key_Minus, CTRL | PAD, "Ctrl+-"),
        (Qt.Key.Key_7, PAD, "7"),
        (Qt.Key.Key_1, SHIFT, "1"),
        (Qt.Key.Key_A, SHIFT, "Shift+A"),
        (Qt.Key.Key_A, NONE, "A"),
        (Qt.Key.Key_Period, NONE, "."),
        (Qt.Key.Key_F5, SHIFT, "Shift+F5"),
    ],
)
def test_a_key_has_one_name_wherever_it_lies(key: Qt.Key, modifiers: Qt.KeyboardModifier, name: str) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == name


def test_the_keys_of_the_show_do_what_they_say(show: NotingShow, keys: Keys) -> None:
    assert all(type_keys(keys, "PgDown", "Return", "Space", "PgUp", ".", "B", "Ctrl+=", "Shift+A", "Esc"))
    assert show.noted == ["next", "next", "next", "back", "black", "black", "bigger", "pick", "end"]
    assert not any(type_keys(keys, "F5", "Shift+F5", "Tab", "J"))


def test_a_clicker_that_sends_f5_does_no_harm(show: NotingShow, keys: Keys) -> None:
    keys.press(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F5, NONE))
    assert show.noted == [] and show.act.noted == []


def test_the_act_has_its_keys_before_the_show(show: NotingShow, keys: Keys) -> None:
    show.act.own = (Command("Buka", ("Space", "Enter"), show.act.reveal),)
    show.act.taken = "AB"
    type_keys(keys, "Space", "A", "B", "C", ".", "PgDown", "Return")
    assert show.act.noted == ["reveal", "typed A", "typed B", "reveal"]
    assert show.noted == ["black", "next"]


def test_digits_wait_for_enter(show: NotingShow, keys: Keys) -> None:
    heard = Heard(keys.digits_changed)
    type_keys(keys, "1", "2")
    assert keys.digits == "12" and show.act.noted == []
    keys.press_key("Return")
    assert show.noted == ["jump 12"]
    assert heard.all == ["1", "12", ""]
    keys.press_key("Return")
    assert show.noted == ["jump 12", "next"], "without digits Enter goes on"


def test_digits_can_be_taken_back_or_forgotten(show: NotingShow, keys: Keys) -> None:
    type_keys(keys, "0", "1", "2", "3", "4", "Backspace")
    assert keys.digits == "12", "no number begins with 0 or has four digits"
    type_keys(keys, "Esc")
    assert keys.digits == "" and show.noted == [], "Esc forgets the digits, and ends nothing"
    type_keys(keys, "7", "PgDown")
    assert keys.digits == "" and show.noted == ["next"]
    type_keys(keys, "7")
    keys._forget.timeout.emit()
    type_keys(keys, "Return")
    assert show.noted == ["next", "next"], "a stray digit leads nobody away"


def test_an_act_may_want_digits_itself(show: NotingShow, keys: Keys) -> None:
    show.act.taken = "1"
    type_keys(keys, "1", "2", "1")
    assert show.act.noted == ["typed 1", "typed 1"] and keys.digits == ""


def test_a_key_held_down_goes_on_only_for_next_back_and_sizes(show: NotingShow, keys: Keys) -> None:
    show.act.taken = "A"
    for name in ("PgDown", "PgUp", "Ctrl++", ".", "Esc", "A", "3", "Space"):
        assert keys.press_key(name, repeated=True), "it is ours, though it does nothing"
    assert show.noted == ["next", "back", "bigger", "next"]
    assert show.act.noted == [] and keys.digits == ""
    show.act.own = (Command("Buka", ("PgDown",), show.act.reveal),)
    assert keys.press_key("PgDown", repeated=True)
    assert show.act.noted == [] and len(show.noted) == 4, "a held key takes no step of a quiz"


def test_a_held_key_does_not_run_through_a_quiz(show: NotingShow, keys: Keys) -> None:
    show.act = NotingAct(show)
    assert keys.press_key("PgDown", repeated=True) and show.noted == []
    assert keys.press_key("PgDown") and show.noted == ["next"]


def test_arrows_move_the_spotlight_while_there_is_one(show: NotingShow, keys: Keys) -> None:
    show.movable = True
    type_keys(keys, "Right", "Up", "PgDown")
    assert show.noted == ["move 1 0", "move 0 -1", "next"]


def test_on_one_screen_notes_come_in_front_and_two_are_swapped(show: NotingShow, keys: Keys) -> None:
    notes, swap, moved = map(Heard, (show.notes_wanted, show.swap_wanted, keys.moved))
    type_keys(keys, "O", "X", "PgDown", "P", "B", "5", "Return")
    keys.set_screens(2)
    type_keys(keys, "O", "X")
    assert [len(heard.all) for heard in (notes, swap, moved)] == [1, 1, 3]


def test_a_window_has_commands_of_its_own(show: NotingShow, keys: Keys) -> None:
    keys.add(lambda: (Command("Jeda", ("J",), show.black),))
    assert keys.press_key("J") and show.noted == ["black"]
    assert "Jeda" in {command.text for command in keys.commands()}


def test_each_key_is_named_once_in_the_order_in_which_it_is_heard(show: NotingShow, keys: Keys) -> None:
    show.act.own = (Command("Buka", ("Space", "Enter", "A", "Shift+A"), show.act.reveal),)
    named = {command.text: command.keys for command in keys.commands()}
    assert named["Berikutnya"] == ("PgDown", "Right", "Down", "N")
    assert named["Pilih siswa"] == (), "it has no key left, but a button"
    assert named["Layar hitam"] == (".", "B")
    show.act.taken = "ABCD"
    assert {command.text: command.keys for command in keys.commands()}["Layar hitam"] == (".",), "B answers"
    every = [key for some in named.values() for key in some]
    assert len(every) == len(set(every))
