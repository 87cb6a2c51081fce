"""The navigator: reached and searched by keyboard, read aloud row by row, and quick with a thousand lessons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.navigator import Navigator, Row


def unit(number: int, title: str, detail: str) -> Row:
    return Row("unit", f"unit-{number}", f"{number} {title}", detail, 0.0, False, 0)


def lesson(name: str, title: str, ring: float = 0.0, read: bool = False, due: int = 0) -> Row:
    return Row("lesson", name, title, "", ring, read, due)


ROWS = (
    unit(1, "Memahami kerja sama", "1/2"),
    lesson("what", "Apa itu kerja sama bilateral?", 1, read=True),
    lesson("kinds", "Empat jenis hubungan antarnegara", 0.4, due=2),
    unit(2, "Siapa dengan siapa", "0/2"),
    lesson("first", "Siapa yang pertama?", 1, read=True, due=4),
    lesson("brazil", "Brasil"),
)


@pytest.fixture
def navigator(qtbot: QtBot, theme: Theme) -> Navigator:
    made = Navigator(theme)
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.set_current("what")
    made.resize(287, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cursor(navigator: Navigator) -> str:
    return str(navigator.currentIndex().data())


def selected(navigator: Navigator) -> list[str]:
    return [index.data() for index in navigator.selectedIndexes()]


def test_down_and_up_pass_the_units_by(qtbot: QtBot, navigator: Navigator) -> None:
    seen = [cursor(navigator)]
    for _step in range(3):
        qtbot.keyClick(navigator, Qt.Key.Key_Down)
        seen.append(cursor(navigator))
    assert seen == [row.title for row in ROWS if row.kind == "lesson"]
    for _step in range(5):
        qtbot.keyClick(navigator, Qt.Key.Key_Up)
    assert cursor(navigator) == ROWS[1].title
    qtbot.keyClick(navigator, Qt.Key.Key_End)
    assert cursor(navigator) == "Brasil"
    for key in (Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        qtbot.keyClick(navigator, key)
        assert cursor(navigator) == ROWS[1].title
    qtbot.keyClick(navigator, Qt.Key.Key_PageDown)
    assert cursor(navigator) == "Brasil"
    qtbot.keyClick(navigator, Qt.Key.Key_PageUp)
    assert cursor(navigator) == ROWS[1].title


def test_the_cursor_opens_nothing_and_the_open_lesson_stays_selected(qtbot: QtBot, navigator: Navigator) -> None:
    with qtbot.assertNotEmitted(navigator.chosen):
        qtbot.keyClick(navigator, Qt.Key.Key_Down)
    assert selected(navigator) == [ROWS[1].title]
    assert navigator.current() == "what"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_asks_for_the_lesson_under_the_cursor(qtbot: QtBot, navigator: Navigator, key: Qt.Key) -> None:
    qtbot.keyClick(navigator, Qt.Key.Key_Down)
    with qtbot.waitSignal(navigator.chosen) as asked:
        qtbot.keyClick(navigator, key)
    assert asked.args == ["kinds"]
    assert navigator.current() == "what"


def test_letters_find_a_lesson_and_never_a_unit(qtbot: QtBot, navigator: Navigator) -> None:
    navigator.keyboardSearch("s")
    assert cursor(navigator) == "Siapa yang pertama?"
    navigator.keyboardSearch("")
    navigator.keyboardSearch("b")
    assert cursor(navigator) == "Brasil"


def test_a_click_asks_for_a_lesson_and_a_unit_is_no_target(qtbot: QtBot, navigator: Navigator) -> None:
    place = navigator.visualRect(navigator.model().index(4, 0)).center()
    with qtbot.waitSignal(navigator.chosen) as asked:
        qtbot.mouseClick(navigator.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["first"]
    unit_place = navigator.visualRect(navigator.model().index(3, 0)).center()
    with qtbot.assertNotEmitted(navigator.chosen):
        qtbot.mouseClick(navigator.viewport(), Qt.MouseButton.LeftButton, pos=unit_place)


def test_the_focus_finds_a_row(qtbot: QtBot, theme: Theme) -> None:
    made = Navigator(theme)
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    assert cursor(made) == ROWS[1].title


def test_new_rows_keep_the_open_lesson_and_the_cursor(qtbot: QtBot, navigator: Navigator) -> None:
    navigator.set_current("first")
    qtbot.keyClick(navigator, Qt.Key.Key_Down)
    navigator.set_rows((unit(0, "Baru", "0/1"), lesson("new", "Baru"), *ROWS))
    assert selected(navigator) == ["Siapa yang pertama?"]
    assert cursor(navigator) == "Brasil"
    navigator.set_rows(ROWS[:3])
    assert selected(navigator) == []


def test_a_row_can_change(qtbot: QtBot, navigator: Navigator) -> None:
    changed = navigator.model().dataChanged
    with qtbot.waitSignal(changed):
        navigator.set_row(lesson("brazil", "Brasil", 1, read=True, due=3))
    with qtbot.assertNotEmitted(changed):
        navigator.set_row(lesson("brazil", "Brasil", 1, read=True, due=3))
        navigator.set_row(lesson("gone", "Tidak ada"))


def test_a_screen_reader_hears_each_row(navigator: Navigator) -> None:
    heard = QAccessible.queryAccessibleInterface(navigator)
    assert heard.role() == QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "Daftar bacaan"
    names = [heard.child(row).text(QAccessible.Text.Name) for row in range(len(ROWS))]
    assert names[0] == "1 Memahami kerja sama, 1/2 dibaca"
    assert names[1] == "Apa itu kerja sama bilateral?, dibaca"
    assert names[2] == "Empat jenis hubungan antarnegara, 40% dibaca, 2 kartu perlu diulang"
    assert names[4] == "Siapa yang pertama?, dibaca, 4 kartu perlu diulang"
    assert names[5] == "Brasil, belum dibaca"
    assert heard.child(1).role() == QAccessible.Role.ListItem
    assert heard.child(1).state().selected


def test_a_long_title_wraps_within_the_width(navigator: Navigator) -> None:
    index = navigator.model().index(2, 0)
    wide = navigator.visualRect(index).height()
    assert wide > navigator.visualRect(navigator.model().index(1, 0)).height()
    navigator.resize(210, 600)
    navigator.grab()
    assert navigator.visualRect(index).height() > wide


def test_opening_a_lesson_never_moves_the_rows(navigator: Navigator) -> None:
    def heights() -> list[int]:
        return [navigator.visualRect(navigator.model().index(row, 0)).height() for row in range(len(ROWS))]

    before = heights()
    navigator.set_current("kinds")
    navigator.doItemsLayout()
    assert heights() == before


def test_rings_ticks_and_tint_are_painted_in_the_theme(navigator: Navigator, theme: Theme) -> None:
    for dark in (False, True):
        theme.set_look(Look(dark=dark, motion=False))
        image = navigator.grab().toImage()
        model = navigator.model()
        read, unread = (navigator.visualRect(model.index(row, 0)).center().y() for row in (4, 5))
        opened = navigator.visualRect(model.index(1, 0))
        assert image.pixelColor(23, read).name().upper() == theme.roles.good
        assert image.pixelColor(28, unread - 4).name().upper() == theme.roles.paper
        ring = {image.pixelColor(x, y).name().upper() for x in range(20, 37) for y in range(unread - 9, unread + 9)}
        assert theme.roles.control in ring, "what is not read yet is seen on a dim wall too"
        assert image.pixelColor(264, opened.bottom() - 17).name().upper() == theme.roles.tint_first
        assert image.pixelColor(5, 5).name().upper() == theme.roles.paper


def test_a_thousand_lessons_are_laid_out_in_turns_and_the_open_one_comes_into_sight(qtbot: QtBot, theme: Theme) -> None:
    made = Navigator(theme)
    qtbot.addWidget(made)
    title = "Bacaan {} dengan judul yang cukup panjang untuk dua baris"
    made.set_rows(tuple(lesson(str(number), title.format(number)) for number in range(1000)))
    made.set_current("900")
    made.resize(287, 600)
    with qtbot.waitExposed(made):
        made.show()
    assert not made.visualRect(made.model().index(999, 0)).isValid()

    def in_sight() -> None:
        place = made.visualRect(made.currentIndex())
        assert place.isValid()
        assert made.rect().contains(QPoint(40, place.center().y()))

    qtbot.waitUntil(in_sight)
    assert cursor(made).startswith("Bacaan 900")


def test_the_row_under_the_pointer_is_lit_until_it_leaves(qtbot: QtBot, navigator: Navigator, theme: Theme) -> None:
    place = navigator.visualRect(navigator.model().index(5, 0)).center()
    navigator.entered.emit(navigator.model().index(5, 0))
    assert navigator.grab().toImage().pixelColor(200, place.y()).name().upper() == theme.roles.surface
    QApplication.sendEvent(navigator, QEvent(QEvent.Type.Leave))
    assert navigator.grab().toImage().pixelColor(200, place.y()).name().upper() == theme.roles.paper


def test_a_wider_list_lays_its_rows_out_anew(qtbot: QtBot, navigator: Navigator) -> None:
    title = "Mengapa hubungan antarnegara yang panjang ini perlu dipahami oleh setiap warga dunia?"
    navigator.set_rows(tuple(lesson(f"l{number}", title) for number in range(30)))
    bar = navigator.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    narrow = bar.maximum()
    navigator.resize(600, 600)
    qtbot.waitUntil(lambda: bar.maximum() < narrow)


PACKS = (
    Row("pack", "bilateral", "Kerja sama bilateral", "", 0.0, False, 0),
    *ROWS[:3],
    Row("pack", "kelas", "Bahan kelas 9B: kerja sama di sekitar sekolah kita", "", 0.0, False, 0),
    unit(3, "Kerja sama yang dapat dilihat di sekitar sekolah dan rumah kita", "0/1"),
    lesson("near", "Di sekitar kita"),
)


def test_a_pack_is_a_heading_that_is_named_and_never_reached(qtbot: QtBot, navigator: Navigator) -> None:
    navigator.set_rows(PACKS)
    model = navigator.model()
    for place in (0, 4):
        assert model.flags(model.index(place, 0)) == Qt.ItemFlag.NoItemFlags
    heard = QAccessible.queryAccessibleInterface(navigator)
    assert heard.child(0).text(QAccessible.Text.Name) == "Paket Kerja sama bilateral"
    navigator.set_current("kinds")
    qtbot.keyClick(navigator, Qt.Key.Key_Down)
    assert cursor(navigator) == "Di sekitar kita", "pack and unit are passed by"
    qtbot.keyClick(navigator, Qt.Key.Key_Home)
    assert cursor(navigator) == ROWS[1].title
    with qtbot.assertNotEmitted(navigator.chosen):
        middle = navigator.visualRect(model.index(4, 0)).center()
        qtbot.mouseClick(navigator.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_long_headings_have_the_room_for_their_second_line(navigator: Navigator) -> None:
    navigator.set_rows(PACKS)
    QApplication.processEvents()
    for place in (0, 4, 5):
        index = navigator.model().index(place, 0)
        needed = navigator._delegate.heading(PACKS[place])
        assert len(needed.lines) == (1 if place == 0 else 2)
        assert navigator.visualRect(index).height() >= needed.height


def test_the_open_lesson_stays_in_sight_at_any_size_unless_it_was_not(qtbot: QtBot, theme: Theme) -> None:
    made = Navigator(theme)
    qtbot.addWidget(made)
    title = "Judul yang panjang sekali, yang pada lebar lain memakai baris lain"
    made.set_rows(tuple(Row("lesson", f"b{number}", f"{number} {title}", "", 0.0, False, 0) for number in range(30)))
    made.set_current("b20")
    made.resize(400, 600)
    with qtbot.waitExposed(made):
        made.show()

    def in_sight() -> bool:
        return made.viewport().rect().contains(made.visualRect(made.currentIndex()).center())

    qtbot.waitUntil(in_sight)
    for size in ((400, 300), (200, 300), (450, 200), (220, 600)):
        made.resize(*size)
        qtbot.waitUntil(in_sight)
    made.verticalScrollBar().setValue(0)
    made.resize(200, 400)
    QApplication.processEvents()
    assert made.verticalScrollBar().value() == 0, "who looks elsewhere is left there"
