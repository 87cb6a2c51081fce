"""The checker of sheets sees each fault that it is for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication

from desktop.content.model import Figure
from desktop.ui.widgets.wall.painting import draw_sheet
from desktop.ui.widgets.wall.setting import crumb, foot, set_plain
from desktop.ui.widgets.wall.sheet import FLOOR, HEIGHT, LABEL, Art, Box, Frame, Item, Sheet
from tests.ui.widgets.wall.checks import SHAPES, check_sheet, contrast, drawn_contrast, faults, smallest_letters

FRAME = Frame()
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text font-size="20">a</text></svg>'
FIGURE = Figure("f", "map", "", "", 200, 100, DRAWING, b"")


def sheet(*items: Item) -> Sheet:
    return Sheet(FRAME.width, items, ("Kata",))


@pytest.fixture(autouse=True)
def fonts(look_installed: QApplication) -> None:
    assert look_installed is not None


def test_a_sheet_without_faults_passes() -> None:
    box = Box(116, 300, 800, 200, fill="tint_first", border="control", thickness=3, radius=16)
    text = set_plain("Saling menguntungkan", 150, 340, 700, 65)
    check_sheet(sheet(crumb("Empat jenis", FRAME), *foot(FRAME, "Mitra", "3 / 14"), box, text))


@pytest.mark.parametrize(
    ("items", "fault"),
    [
        ((lambda: Box(1800, 0, 200, 4, fill="first"),), "outside the sheet"),
        ((lambda: set_plain("a", 100, 300, 500, 65), lambda: set_plain("b", 300, 340, 500, 65)), "one over the other"),
        (
            (lambda: Art(FIGURE, 0, 0, 400, 400, DRAWING), lambda: set_plain("b", 100, 340, 500, 65)),
            "one over the other",
        ),
        ((lambda: set_plain("a", 100, 300, 500, 65), lambda: Box(0, 330, 900, 8, fill="first")), "on an edge"),
        ((lambda: set_plain("a", 100, 300, 500, FLOOR - 1),), "below 49"),
        ((lambda: set_plain("a", 100, 300, 500, 26, use="label"),), "below 27"),
        ((lambda: set_plain("a", 100, 300, 500, 65)._replace(width=20, height=40),), "higher than its place"),
        ((lambda: set_plain("a", 100, 300, 500, 65, role="second"),), "of 11.2:1"),
        ((lambda: set_plain("a", 100, 300, 500, LABEL, role="control", use="label"),), "of 4.6:1"),
        ((lambda: Box(0, 0, 900, 900, fill="first"), lambda: set_plain("a", 100, 300, 500, 65)), "of 1.6:1"),
        ((lambda: set_plain("a " * 800, 0, 0, 1900, 49),), "lines of body text"),
        ((lambda: Box(0, 0, 900, 8, fill="control"),), "a rule in control"),
    ],
)
def test_each_fault_is_found(items: tuple, fault: str) -> None:
    assert any(fault in found for found in faults(sheet(*(make() for make in items))))


def test_a_reader_must_be_told_words_and_no_markup() -> None:
    assert faults(Sheet(1920, (), ())) == ["a screen reader is told nothing"]
    assert faults(Sheet(1920, (), ("5 < 7, 8 > 3",))) == []
    assert faults(Sheet(1920, (), ("<b>a</b>",))) and faults(Sheet(1920, (), ("a &lt; b",)))


def test_columns_are_counted_apart() -> None:
    columns = [set_plain("kata " * 18, x, 40, 700, 49) for x in (100, 1000)]
    check_sheet(sheet(*columns))


def test_shapes_are_those_of_screens() -> None:
    for name, width in SHAPES.items():
        across, down = map(int, name.split("x"))
        assert width == round(across * HEIGHT / down)


def test_the_letters_of_a_figure_are_measured_as_drawn() -> None:
    assert smallest_letters(Art(FIGURE, 0, 0, 600, 300, DRAWING)) == 60
    assert smallest_letters(Art(FIGURE, 0, 0, 600, 300)) == HEIGHT


def test_contrast_is_measured_in_the_picture() -> None:
    items = (set_plain("Mitra", 100, 100, 500, 65), Box(100, 400, 400, 8, fill="muted"))
    picture = draw_sheet(sheet(*items), QSize(960, 540))
    assert drawn_contrast(picture, QRect(50, 50, 250, 50)) == pytest.approx(contrast("#FFFFFF", "#0F1B2D"), abs=0.1)
    assert drawn_contrast(picture, QRect(60, 190, 100, 30)) == pytest.approx(8.7, abs=0.1)
