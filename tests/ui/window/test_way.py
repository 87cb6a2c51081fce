"""Back and forward in the bar: there while they lead somewhere, on *Baca*, in a window with room."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.ui.window.pages import GLOSSARY, MARKS, NOTES, READING, SOURCES, TODAY
from tests.ui.desk_world import FEW, MANY
from tests.ui.sight import overlaps
from tests.ui.window.shown import Shown


def seen(shown: Shown) -> tuple[bool, bool]:
    """Whether back and forward stand in the bar."""
    QApplication.processEvents()
    way = shown.extras.way
    return shown.sees(way.back), shown.sees(way.forward)


def test_each_stands_there_only_while_it_leads_somewhere(shown: Shown) -> None:
    shown.window.resize(1366, 768)
    way, session = shown.extras.way, shown.sessions.reading
    assert seen(shown) == (False, False)
    session.open(FEW)
    assert seen(shown) == (True, False)
    place = way.back.mapToGlobal(way.back.rect().topLeft())
    session.open(FEW, "bagian-2")
    way.back.click()
    assert seen(shown) == (True, True)
    forward = way.forward.mapToGlobal(way.forward.rect().topLeft())
    way.back.click()
    assert seen(shown) == (False, True)
    assert way.forward.mapToGlobal(way.forward.rect().topLeft()) == forward, "it does not slip under the mouse"
    assert shown.focus is shown.window.reading.article and session.current.lesson.id == MANY
    way.forward.click()
    assert seen(shown) == (True, True)
    assert way.back.mapToGlobal(way.back.rect().topLeft()) == place
    assert overlaps(shown.window.topbar) == []


def test_other_pages_and_narrow_windows_do_without(shown: Shown) -> None:
    shown.window.resize(1366, 768)
    shown.sessions.reading.open(FEW)
    shown.window.show_page(TODAY)
    assert seen(shown) == (False, False)
    shown.window.show_page(READING)
    assert seen(shown) == (True, False)
    shown.window.resize(1024, 600)
    assert seen(shown) == (False, False)


def test_from_a_page_without_a_place_in_the_bar_the_way_leads_back_to_where_one_was_reading(shown: Shown) -> None:
    shown.window.resize(1366, 768)
    shown.sessions.reading.open(FEW)
    for page in (NOTES, GLOSSARY, SOURCES, MARKS):
        shown.window.show_page(page)
        assert seen(shown) == (True, False) and overlaps(shown.window.topbar) == []
        shown.extras.way.back.click()
        current = shown.sessions.reading.current
        assert shown.window.page == READING and current is not None and current.lesson.id == FEW
    shown.extras.way.back.click()
    assert shown.sessions.reading.current.lesson.id == MANY


def test_they_say_what_they_do_and_by_which_key(shown: Shown) -> None:
    way = shown.extras.way
    assert (way.back.accessibleName(), way.back.toolTip()) == ("Kembali", "Kembali (Alt ←)")
    assert (way.forward.accessibleName(), way.forward.accessibleDescription()) == ("Maju", "Alt →")
