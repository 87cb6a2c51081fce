"""Which screen shows what: at the start, after a screen came or went, and after they were swapped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.classroom.screens import Places, Screens, Seen, apart, settle, swapped
from tests.plugs import BARE, LAPTOP, PROJECTOR, Plug, plug
from tests.ui.desk_world import Heard


def seen(*names: str) -> tuple[Seen, ...]:
    """Screens side by side."""
    return tuple(Seen(name, QRect(1000 * place, 0, 1000, 700)) for place, name in enumerate(names))


@pytest.mark.parametrize(
    ("names", "chosen", "places"),
    [
        (("A",), "", ("A", "")),
        (("A",), "B", ("A", "")),
        (("A", "B"), "", ("B", "A")),
        (("A", "B"), "A", ("A", "B")),
        (("A", "B"), "gone", ("B", "A")),
        (("HDMI-1", "eDP-1"), "", ("HDMI-1", "eDP-1")),
        (("A", "B", "C"), "", ("B", "A")),
        (("A", "B", "C"), "C", ("C", "A")),
        ((), "A", ("", "")),
    ],
)
def test_the_wall_goes_where_it_was_wanted_last_else_away_from_the_teacher(
    names: tuple[str, ...], chosen: str, places: tuple[str, str]
) -> None:
    assert settle(seen(*names), chosen) == places


@pytest.mark.parametrize(
    ("names", "before", "places"),
    [
        (("L",), ("W", "L"), ("", "L")),
        (("W",), ("W", "L"), ("W", "")),
        (("L", "N"), ("W", "L"), ("N", "L")),
        (("N", "W"), ("W", "L"), ("W", "N")),
        (("L", "W", "N"), ("W", "L"), ("W", "L")),
        (("L", "N"), ("", "L"), ("N", "L")),
        (("L",), ("", "L"), ("", "L")),
        (("L", "N"), ("L", ""), ("N", "L")),
        (("L", "N"), ("", ""), ("N", "L")),
        ((), ("W", "L"), ("", "")),
    ],
    ids=[
        "the wall's is pulled out: it waits",
        "the teacher's is pulled out: no notes on the wall's",
        "the wall's is pulled out, a third one is there",
        "the teacher's is pulled out, a third one is there",
        "a third one comes: nothing moves",
        "the wall waited",
        "the wall goes on waiting",
        "the first projector comes in the middle",
        "all were gone for a moment",
        "all are gone",
    ],
)
def test_a_screen_that_comes_or_goes(names: tuple[str, ...], before: tuple[str, str], places: tuple[str, str]) -> None:
    assert settle(seen(*names), "", Places(*before)) == places


def test_a_wall_that_had_to_move_goes_back_when_its_screen_is_there_again() -> None:
    moved = settle(seen("L", "N"), "W", Places("W", "L"))
    assert moved == ("N", "L")
    assert settle(seen("L", "N", "W"), "W", moved) == ("W", "L")


def test_a_mirrored_screen_is_no_second_one() -> None:
    mirror = (Seen("L", QRect(0, 0, 1366, 768)), Seen("W", QRect(0, 0, 1024, 768)))
    assert [screen.name for screen in apart(mirror)] == ["L"]
    assert settle(mirror, "W") == ("L", "")
    assert settle(mirror, "W", Places("W", "L")) == ("L", ""), "what the teacher reads would be on the wall, too"


def test_swapping() -> None:
    assert swapped(seen("L", "W"), Places("W", "L")) == ("L", "W")
    assert swapped(seen("L", "W"), Places("L", "W")) == ("W", "L")
    assert swapped(seen("L"), Places("L", "")) == ("L", "")
    assert swapped(seen("L"), Places("", "L")) == ("", "L")
    three = Places("B", "A")
    assert (three := swapped(seen("A", "B", "C"), three)) == ("C", "A")
    assert (three := swapped(seen("A", "B", "C"), three)) == ("A", "C")
    assert swapped(seen("A", "B", "C"), three) == ("B", "C")


def test_the_computer_tells_its_screens(two_screens: None, qtbot: QtBot) -> None:
    screens = Screens()
    heard = Heard(screens.changed)
    assert [(screen.name, screen.place.width()) for screen in screens.seen()] == [("eDP-1", 1366), ("HDMI-1", 1280)]
    plug(LAPTOP)
    plug(LAPTOP, PROJECTOR, PROJECTOR._replace(x=3000))
    assert len(heard.all) == 3
    assert [screen.name for screen in screens.seen()] == ["eDP-1", "HDMI-1", "HDMI-1 2"]
    plug(LAPTOP, PROJECTOR._replace(x=0))
    assert len(apart(screens.seen())) == 1
    plug(LAPTOP, PROJECTOR)
    assert len(heard.all) >= 6, "a mirror that becomes a screen of its own moves"


def test_a_window_is_put_on_a_screen(two_screens: None, qtbot: QtBot) -> None:
    screens, window = Screens(), QWidget()
    qtbot.addWidget(window)
    for name, place in (("HDMI-1", PROJECTOR), ("eDP-1", LAPTOP)):
        screens.put(window, name)
        assert window.isVisible() and window.isFullScreen()
        assert window.geometry().getRect() == place[1:5]
    screens.put(window, "gone")
    assert not window.isVisible()


def test_the_platform_begins_with_one_screen(qapp: object) -> None:
    plug(BARE, Plug("B", 800, 0, 640, 480))
    plug(BARE)
    assert [screen.name for screen in Screens().seen()] == ["1"]
