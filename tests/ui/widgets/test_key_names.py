"""Keys have one name on buttons, menus and the sheet."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from desktop.ui.widgets.key_names import key_list, key_name, spoken_keys


@pytest.mark.parametrize(
    ("portable", "name"),
    [
        ("Ctrl+1", "Ctrl 1"),
        ("Ctrl+PgDown", "Ctrl PgDn"),
        ("Alt+Left", "Alt ←"),
        ("Alt+Up", "Alt ↑"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+-", "Ctrl -"),
        ("+", "+"),
        ("Shift+Space", "Shift Spasi"),
        ("Ctrl+Shift+D", "Ctrl Shift D"),
        ("F10", "F10"),
    ],
)
def test_a_combination_is_named_as_in_a_key_cap(portable: str, name: str) -> None:
    assert key_name(QKeySequence(portable)) == name


def test_two_keys_of_one_name_are_named_once() -> None:
    keys = (QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+="))
    assert key_list(keys) == ("Ctrl Enter", "Ctrl =")


def test_a_voice_is_given_words_for_signs() -> None:
    assert spoken_keys("Alt ←") == "Alt panah kiri"
    assert spoken_keys("Ctrl +") == "Ctrl plus"
    assert spoken_keys("Ctrl PgDn") == "Ctrl PgDn"
