"""Few learners have large tiles, many stand in a list; arrows, letters and digits lead to each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.door.conftest import Pupils
from tests.ui.sight import overlaps

Key = Qt.Key
Made = Callable[..., Pupils]
CLASS = tuple(f"{first}{last}" for first in ("Ani", "Budi", "Citra", "Dewi") for last in ("", " Ayu", " Bagus", " C."))


def current(at: Pupils) -> str:
    """The name that the focus is on."""
    (name,) = [tile.face.name for tile in at.door.chooser.grid.tiles if tile.hasFocus()]
    return name


def test_a_class_is_found_by_letters_arrows_and_nine_digits(pupils: Made) -> None:
    at = pupils(*CLASS)
    grid = at.door.chooser.grid
    assert not grid.tiles[0].tall
    assert [tile.face.key for tile in grid.tiles] == [*"123456789", *[""] * 7]
    at.press(Key.Key_C)
    assert current(at) == "Citra"
    at.press(Key.Key_I)
    assert current(at) == "Citra", "the second letter goes on with the name"
    grid._forget_typed()
    at.press(Key.Key_C)
    assert current(at) == "Citra Ayu", "the same letter again leads to the next"
    at.press(Key.Key_End)
    assert current(at) == CLASS[-1]
    bar = grid.verticalScrollBar()
    assert bar.maximum() == 0 or bar.value() > 0
    at.press(Key.Key_Home, Key.Key_Down)
    assert current(at) == CLASS[3], "three columns"
    at.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right)
    assert current(at) == CLASS[13]
    at.press(Key.Key_Down)
    assert current(at) == CLASS[-1], "the last line is shorter"
    at.press(Key.Key_Up, Key.Key_Left, Key.Key_Return)
    assert at.entered == [at.ids[11]]


def test_tab_leads_to_the_learners_once(pupils: Made) -> None:
    at = pupils("Sri", "Budi", "Putu")
    at.press(Key.Key_Right)
    at.press(Key.Key_Tab)
    assert at.door.chooser.guest_button.hasFocus()
    at.press(Key.Key_Backtab)
    assert current(at) == "Budi"


@pytest.mark.parametrize(
    ("names", "size", "tall"), [(3, (1024, 600), True), (3, (640, 480), False), (8, (1366, 768), True)]
)
def test_tiles_are_large_while_all_of_them_fit(pupils: Made, names: int, size: tuple[int, int], tall: bool) -> None:
    at = pupils(*CLASS[:names])
    at.start(size)
    at.settle()
    grid = at.door.chooser.grid
    assert {tile.tall for tile in grid.tiles} == {tall}
    assert overlaps(grid) == []
    assert all(grid.viewport().rect().contains(tile.geometry()) for tile in grid.tiles)


def test_a_screen_reader_hears_all_of_a_tile(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.session.set_pin(at.ids[0], "2580")
    at.session.enter(at.ids[1])
    at.start()
    first, second = (QAccessible.queryAccessibleInterface(tile) for tile in at.door.chooser.grid.tiles)
    assert first.text(QAccessible.Text.Name) == "Sri"
    assert first.text(QAccessible.Text.Description) == "pakai PIN, gambar kucing, tombol 1"
    assert second.text(QAccessible.Text.Description) == "terakhir belajar di sini, gambar burung, tombol 2"
    assert first.role() == QAccessible.Role.Button


def test_a_long_name_is_cut_at_its_end_and_said_whole(pupils: Made) -> None:
    name = "Muhammad Abdurrahman Wicaksono Hadi"
    at = pupils(name, "Ani")
    tile = at.door.chooser.grid.tiles[0]
    lines = tile.shown_name()
    assert len(lines) == 2 and lines[1].endswith("…")
    assert (tile.accessibleName(), tile.toolTip()) == (name, name)


def test_a_list_that_goes_on_ends_in_the_middle_of_a_row(pupils: Made) -> None:
    at = pupils(*CLASS)
    at.start((640, 480))
    at.settle()
    grid = at.door.chooser.grid
    end = grid.viewport().rect().bottom()
    cut = [tile.geometry() for tile in grid.tiles if tile.geometry().top() < end < tile.geometry().bottom()]
    assert cut and all(abs(area.center().y() - end) <= 2 for area in cut)
    at.start((1366, 768))
    at.settle()
    grid = at.door.chooser.grid
    assert grid.verticalScrollBar().maximum() == 0, "sixteen need not be scrolled on an ordinary screen"


def test_those_who_begin_alike_are_told_apart_in_a_list_too(pupils: Made) -> None:
    at = pupils("Muhammad Fathurrahman Al-Ghifari", "Muhammad Fathurrahman Wibowo", *CLASS)
    at.start((640, 480))
    at.settle()
    one, other = (tile.shown_name() for tile in at.door.chooser.grid.tiles[:2])
    assert not at.door.chooser.grid.tiles[0].tall and one[0] == other[0] and one[1] != other[1]
