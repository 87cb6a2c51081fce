"""The buttons above the article in a narrow window, and the minutes that are left."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.reading.strip import END, Strip
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, texts


def test_both_sides_and_the_contents_have_a_button_in_the_smallest_window(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.resize(640, 44)
    with qtbot.waitExposed(strip):
        strip.show()
    strip.set_left("12 menit lagi")
    assert texts(strip) == ["Daftar bacaan", "Isi bacaan", "12 menit lagi", "Kartu"]
    assert cut_words(strip) == []
    assert strip._cards.geometry().right() + 1 == 640 - END, "it ends where the menu's button ends"


def test_each_button_asks_for_its_side(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    heard = [Heard(strip.path_wanted), Heard(strip.contents_wanted), Heard(strip.cards_wanted)]
    for number, button in enumerate((strip._path, strip._contents, strip._cards), 1):
        button.click()
        assert [len(signal.all) for signal in heard] == [1] * number + [0] * (3 - number)
