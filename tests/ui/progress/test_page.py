"""*Kemajuan*: what it says, that keys reach all of it, that nothing is cut, and that it is never old."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.study.memory import Rating
from desktop.ui.look.theme import Look, Theme
from desktop.ui.progress.page import ProgressPage
from desktop.ui.progress.sheets import MeaningSheet, TableSheet
from desktop.ui.sessions.meanings import MEANINGS, name_of
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World
from tests.ui.progress.shown import made, opened
from tests.ui.sight import cut_words, overlaps, texts

SIZES = ((640, 428), (1024, 548), (1366, 716), (1920, 1028))


def press(page: ProgressPage, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(page.focusWidget(), key)


def test_a_newcomer_reads_what_will_stand_here(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme)
    assert "Kemajuanmu akan tampak di sini" in texts(page)
    assert not page.top.isVisible() and not page.days.isVisible()
    asked = Heard(page.reading_wanted)
    assert page.focusWidget() is page.empty.button
    press(page, Qt.Key.Key_Return)
    assert len(asked.all) == 1
    assert cut_words(page) == []


def test_the_first_day_has_figures_and_says_where_there_is_none_yet(
    qtbot: QtBot, world: World, theme: Theme
) -> None:
    world.read(FEW)
    world.review(f"{FEW}-1")
    page = opened(qtbot, world, theme)
    said = texts(page)
    assert {"1 dari 4", "1 kartu", "Belum ada", "1 menit"} <= set(said)
    assert "perlu paling sedikit 10 jawaban untuk kartu yang datang lagi" in said
    assert "1 sedang dipelajari, 0 kuat (21 hari atau lebih), 2 baru" in said
    assert "Belum ada kartu yang terlupa sesudah pernah teringat." in said
    assert "0 dari 15 kartu" in said
    assert "Belajar pada 1 hari. Paling banyak 1 kartu, pada 12 Maret 2026." in said
    assert not page.hardest.table.isVisible()


def test_a_year_in_figures(qtbot: QtBot, world: World, theme: Theme) -> None:
    said = texts(opened(qtbot, world, theme, figures=made()))
    assert {"111 dari 200", "8.888 kartu", "98 dari 100", "4 dari 5", "1.038 menit"} <= set(said)
    assert "antara 97 dan 98 dari 100, dari 12.212 jawaban (400 diimpor)" in said


def test_nothing_is_cut_nor_over_another_with_the_longest_titles(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    for size in SIZES:
        page.resize(*size)
        for _ in range(3):  # figures of another size ask to be laid out anew
            QApplication.processEvents()
        assert (cut_words(page), overlaps(page)) == ([], []), size


def test_forty_units_scroll_and_the_largest_text_cuts_nothing(qtbot: QtBot, world: World, theme: Theme) -> None:
    theme.set_look(Look(text=32, motion=False, dark=True))
    page = opened(qtbot, world, theme, (1024, 548), made(units=40))
    assert cut_words(page) == []
    assert page.ahead.y() > page.units.geometry().bottom(), "the days ahead stand under a long list"
    page.show_figures(made(units=5))
    QApplication.processEvents()
    assert page.ahead.y() == page.units.y()
    assert sum(words == "1 dari 40 kartu" for words in texts(page)) == 1


def test_tab_goes_through_every_figure(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    first, reached = page.top.blocks["lessons"].meaning, []
    first.setFocus()
    for _ in range(60):
        reached.append(page.focusWidget())
        press(page, Qt.Key.Key_Tab)
        if page.focusWidget() is first:
            break
    blocks = [page.top.blocks[name].meaning for name in ("lessons", "cards", "recall", "quiz", "minutes")]
    sections = (page.units, page.ahead, page.days, page.hardest)
    wanted: list[QWidget] = [*blocks, page.top.report, page.top.csv, page.days.grid, *page.hardest.rows]
    wanted += [button for section in sections for button in (section.table, section.meaning)]
    assert set(wanted) == set(reached)
    assert reached[: len(blocks)] == blocks


def test_every_figure_says_what_it_means(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    sections = {one.figure: one for one in (page.units, page.ahead, page.days, page.hardest)}
    assert {*page.top.blocks, *sections} == set(MEANINGS)
    for figure, place in (*page.top.blocks.items(), *sections.items()):
        place.meaning.setFocus()
        press(page, Qt.Key.Key_A)
        sheet = page.sheet
        assert isinstance(sheet, MeaningSheet)
        assert name_of(figure) in texts(sheet)
        assert cut_words(sheet) == []
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert page.sheet is None
    press(page, Qt.Key.Key_Return)
    assert isinstance(page.sheet, MeaningSheet)


def test_every_picture_has_a_table_behind_it(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    rows = {"units": 5, "ahead": 14, "days": 179, "hardest": 10}
    for section in (page.units, page.ahead, page.days, page.hardest):
        section.meaning.setFocus()
        press(page, Qt.Key.Key_T)
        sheet = page.sheet
        assert isinstance(sheet, TableSheet)
        spoken = QAccessible.queryAccessibleInterface(sheet.grid)
        assert spoken.role() == QAccessible.Role.Table
        assert spoken.text(QAccessible.Text.Name) == name_of(section.figure)
        assert sheet.grid.rowCount() == rows.pop(section.figure)
        before = sheet.grid.currentRow()
        QTest.keyClick(sheet.grid, Qt.Key.Key_Down)
        assert sheet.grid.currentRow() == before + 1
        QTest.keyClick(sheet.grid, Qt.Key.Key_Escape)
        assert page.sheet is None


def test_a_key_of_a_figure_needs_a_figure(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    page.top.report.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_T):
        press(page, key)
    page.top.blocks["quiz"].meaning.setFocus()
    press(page, Qt.Key.Key_T)
    assert page.sheet is None, "its numbers are in sight"


def test_the_calendar_tells_each_day_by_keys(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    page.days.grid.setFocus()
    assert "Kam, 12 Maret 2026: tidak ada kartu" in texts(page)
    press(page, Qt.Key.Key_Up)
    assert "Rab, 11 Maret 2026: 7 kartu" in texts(page)
    page.top.report.setFocus()
    assert any(text.startswith("Belajar pada ") for text in texts(page))


def test_a_hard_card_is_one_enter_away_from_its_paragraph(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    heard = Heard(page.card_wanted)
    page.hardest.rows[2].setFocus()
    press(page, Qt.Key.Key_Return)
    assert [card.id for card in heard.all] == ["uji/2"]  # type: ignore[attr-defined]
    assert "terlupa 10 kali" in page.hardest.rows[2].accessibleName()


def test_what_is_answered_elsewhere_is_seen_at_once(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY)
    page = opened(qtbot, world, theme)
    assert "0 kartu" in texts(page)
    world.review(f"{MANY}-1", Rating.AGAIN)
    world.desk.lesson_changed.emit(MANY)
    assert "1 kartu" in texts(page)
    undo_last(world.desk)
    assert "0 kartu" in texts(page)


def test_an_unseen_page_asks_the_stores_nothing(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme)
    heard = Heard(page._session.changed)
    page.hide()
    world.read(MANY)
    world.desk.lesson_changed.emit(MANY)
    assert heard.all == []
    page.show()
    assert len(heard.all) == 1


def test_pictures_say_their_numbers_to_a_screen_reader(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme, figures=made())
    assert "hari ini 140 kartu; Jum, 13 Maret 2026 130 kartu" in page.ahead.chart.accessibleName()
    assert page.days.grid.accessibleName().startswith("Hari belajar, 26 minggu: Belajar pada ")
    assert page.days.grid.days()[-1].spoken.startswith("Kam, 12 Maret 2026")
    assert page.units.table.accessibleName() == "Tabel: Penguasaan per unit"
    assert page.top.blocks["quiz"].meaning.accessibleName() == "Apa artinya? Jawaban kuis"
