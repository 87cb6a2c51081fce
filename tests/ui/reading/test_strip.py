"""The two buttons above the article in a narrow window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.reading.strip import Strip
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, texts


@pytest.mark.parametrize(
    ("path", "cards", "shown"),
    [(True, True, ["Daftar bacaan", "Kartu"]), (False, True, ["Kartu"]), (True, False, ["Daftar bacaan"])],
)
def test_only_what_is_away_has_a_button(
    qtbot: QtBot, theme: Theme, path: bool, cards: bool, shown: list[str]
) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.resize(640, 44)
    with qtbot.waitExposed(strip):
        strip.show_keys(path=path, cards=cards)
    assert texts(strip) == shown
    assert cut_words(strip) == []


def test_with_nothing_away_there_is_no_strip(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show_keys(path=False, cards=False)
    assert strip.isHidden()


def test_each_button_asks_for_its_side(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show_keys(path=True, cards=True)
    heard = [Heard(strip.path_wanted), Heard(strip.cards_wanted)]
    strip._path.click()
    assert [len(signal.all) for signal in heard] == [1, 0]
    strip._cards.click()
    assert [len(signal.all) for signal in heard] == [1, 1]
