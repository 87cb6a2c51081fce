"""The way into the search shrinks with the bar, down to an icon, and never says half a word."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.search_button import HEIGHT, WIDEST, SearchButton


def test_it_says_as_much_as_there_is_room_for(qtbot: QtBot, theme: Theme) -> None:
    button = SearchButton(theme, "Cari", "Cari bacaan, kartu, istilah")
    qtbot.addWidget(button)
    said = {}
    for room in range(-40, 400):
        button.set_room(room)
        assert HEIGHT <= button.width() <= max(room, HEIGHT)
        said[button.words()] = button.width()
        if room % 40 == 0:
            button.grab()
    assert list(said) == ["", "Cari", "Cari bacaan, kartu, istilah"]
    assert said["Cari bacaan, kartu, istilah"] == WIDEST
    assert said[""] == HEIGHT


def test_its_name_and_key_are_told_at_any_width(qtbot: QtBot, theme: Theme) -> None:
    button = SearchButton(theme, "Cari", "Cari bacaan, kartu, istilah")
    qtbot.addWidget(button)
    button.set_room(0)
    assert button.accessibleName() == "Cari"
    assert "Ctrl K" in button.accessibleDescription() and "Ctrl K" in button.toolTip()
