"""*Baca*: navigator, article and cards tell the same story, and the place is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.storage.library import open_library
from desktop.study.memory import Rating
from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.navigator_model import ROW_ROLE, Row
from tests.ui.desk_world import FEW, LAST, LONG_TITLE, MANY, NONE, Heard, World, new_world, write_subject
from tests.ui.reading.shown import Reading
from tests.ui.sight import cut_words


def rows(reading: Reading) -> list[Row]:
    """The rows of the navigator."""
    model = reading.page.navigator.model()
    return [model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount())]


def row_of(reading: Reading, name: str) -> Row:
    """One row of the navigator."""
    return next(row for row in rows(reading) if row.id == name)


def test_the_first_lesson_stands_there(reading: Reading) -> None:
    page = reading.page
    assert page.article.toPlainText().find("Siapa yang memulai?") >= 0
    assert page.navigator.current() == MANY
    assert [row.title for row in rows(reading)][:3] == ["1 Awal", "Siapa yang memulai?", "Apa yang disepakati?"]
    assert reading.cards.current.card.id == f"{MANY}-1"


def test_a_lesson_chosen_in_the_navigator_is_opened_and_read(reading: Reading) -> None:
    reading.page.navigator.setFocus()
    QTest.keyClick(reading.page.navigator, Qt.Key.Key_Down)
    QTest.keyClick(reading.page.navigator, Qt.Key.Key_Return)
    assert reading.session.current.lesson.id == FEW
    assert reading.page.navigator.current() == FEW
    assert reading.page.article.hasFocus()
    assert reading.cards.current.card.id == f"{FEW}-1"


def test_going_on_at_the_end_of_the_lesson(reading: Reading) -> None:
    reading.follow("nav:next")
    reading.follow("nav:next")
    assert reading.session.current.lesson.id == NONE
    reading.follow("nav:previous")
    assert reading.session.current.lesson.id == FEW


def test_the_first_lesson_leads_only_onward_and_the_last_only_back(reading: Reading) -> None:
    assert "nav:previous" not in [link.href for link in reading.page.article.links()]
    reading.session.open(LAST)
    assert "nav:next" not in [link.href for link in reading.page.article.links()]


def test_the_mark_at_the_end_changes_ring_count_and_words(reading: Reading) -> None:
    reading.follow("nav:read")
    assert row_of(reading, MANY).read
    assert row_of(reading, "uji/awal").detail == "1/2"
    assert "Tandai belum dibaca" in reading.page.article.toPlainText()
    reading.follow("nav:read")
    assert not row_of(reading, MANY).read
    assert row_of(reading, "uji/awal").detail == "0/2"


def test_the_mark_leaves_the_place_as_it_is(reading: Reading) -> None:
    article = reading.page.article
    article.scroll_to_anchor("bagian-4")
    place, value = article.position(), article.verticalScrollBar().value()
    assert value > 0
    reading.session.toggle_read()
    assert (article.position(), article.verticalScrollBar().value()) == (place, value)


def test_every_lesson_is_found_where_it_was_left(reading: Reading) -> None:
    article = reading.page.article
    article.scroll_to_anchor("bagian-3")
    place = article.position()
    reading.page.navigator.chosen.emit(FEW)
    assert article.verticalScrollBar().value() == 0
    reading.page.navigator.chosen.emit(MANY)
    assert article.position() == place


def test_the_place_is_kept_when_another_page_is_shown(reading: Reading) -> None:
    reading.page.article.scroll_to_anchor("bagian-3")
    place = reading.page.article.position()
    reading.page.hide()
    assert reading.world.progress.get_state(f"place:{MANY}") == place


def test_a_new_start_shows_the_kept_place(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path, reading: Reading
) -> None:
    reading.page.article.scroll_to_anchor("bagian-3")
    place = reading.page.article.position()
    reading.page.hide()
    world.restart()
    again = Reading(qtbot, world, theme, tmp_path, (1500, 800))
    assert again.page.article.position() == place


def test_the_place_survives_size_theme_and_font(reading: Reading) -> None:
    article = reading.page.article
    article.scroll_to_anchor("bagian-4")
    place = article.position()
    for change in (reading.settings.enlarge, reading.settings.enlarge, reading.settings.reset_size):
        change()
        assert article.position() == place
    reading.settings.set_dark(True)
    reading.settings.set_serif(False)
    assert article.position() == place


@pytest.mark.parametrize(
    ("href", "words"),
    [("term:perjanjian", "Janji tertulis"), ("cite:arsip", "22 Maret 1946"), ("note:computed", "dihitung")],
)
def test_a_link_opens_its_explanation_and_esc_closes_it(reading: Reading, href: str, words: str) -> None:
    reading.follow(href)
    popup = reading.page.article.open_popup()
    assert popup is not None
    assert words in popup.text.toPlainText()
    QTest.keyClick(popup.text, Qt.Key.Key_Escape)
    assert reading.page.article.open_popup() is None
    assert reading.page.article.hasFocus()


def test_a_term_is_reached_and_opened_by_keys_alone(reading: Reading) -> None:
    article = reading.page.article
    QTest.keyClick(article, Qt.Key.Key_Tab)  # the unit, above the title
    QTest.keyClick(article, Qt.Key.Key_Tab)
    QTest.keyClick(article, Qt.Key.Key_Return)
    popup = article.open_popup()
    assert popup is not None and popup.accessibleName() == "perjanjian"


def test_the_paragraph_of_a_card_is_shown_in_the_article(reading: Reading) -> None:
    for _card in range(3):
        reading.cards.flip()
        reading.cards.answer(Rating.GOOD)
    assert reading.cards.current.card.see == "bagian-4"
    reading.page.panel._see.click()
    assert reading.page.article.verticalScrollBar().value() > 0
    assert reading.page.article.hasFocus()


def test_due_cards_stand_in_the_navigator_and_on_the_way_to_them(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path
) -> None:
    world.review(f"{FEW}-1")
    world.clock.move(days=30)
    reading = Reading(qtbot, world, theme, tmp_path, (1366, 716))
    assert row_of(reading, FEW).due == 1
    assert reading.page.panel._all.text() == "Ulang hari ini (1)"
    wanted = Heard(reading.page.review_wanted)
    reading.page.panel._all.click()
    assert len(wanted.all) == 1


def test_an_answer_repaints_one_row_of_the_navigator(world: World, reading: Reading) -> None:
    world.review(f"{FEW}-1")
    world.clock.move(days=30)
    world.desk.lesson_changed.emit("")
    assert row_of(reading, FEW).due == 1
    world.review(f"{FEW}-1")
    world.desk.lesson_changed.emit(FEW)
    assert row_of(reading, FEW).due == 0


def test_while_another_page_is_seen_an_answer_to_an_own_card_asks_for_no_path(
    world: World, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading.page.hide()
    asked: list[str] = []
    due = world.desk.due_by_lesson

    def ask() -> dict[str, int]:
        asked.append("due")
        return due()

    monkeypatch.setattr(world.desk, "due_by_lesson", ask)
    world.progress.record_read(FEW, "marked", world.desk.now(), "1")
    for lesson in ("", "uji/hilang", FEW):  # an own card of no lesson, or of one that is gone
        world.desk.lesson_changed.emit(lesson)
    assert asked == []
    reading.page.show()
    assert asked == ["due"]
    assert row_of(reading, FEW).read


def test_units_of_one_id_in_two_packs_count_their_own_lessons(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    library = open_library([write_subject(tmp_path / name, name) for name in ("uji", "lain")], None)
    world = new_world(library)
    reading = Reading(qtbot, world, theme, tmp_path, (1366, 716))
    reading.session.toggle_read()
    details = {row.id: row.detail for row in rows(reading) if row.kind == "unit"}
    assert details == {"uji/awal": "1/2", "uji/lanjut": "0/2", "lain/awal": "0/2", "lain/lanjut": "0/2"}
    kinds = [(row.kind, row.title) for row in rows(reading) if row.kind != "lesson"]
    assert kinds == [
        ("pack", "Paket uji"), ("unit", "1 Awal"), ("unit", "2 Lanjut"),
        ("pack", "Paket lain"), ("unit", "1 Awal"), ("unit", "2 Lanjut"),
    ]
    reading.page.close()
    world.database.close()
    library.close()


def test_one_pack_alone_is_not_named(reading: Reading) -> None:
    assert {row.kind for row in rows(reading)} == {"unit", "lesson"}


def test_reading_time_runs_only_while_the_page_is_seen(world: World, reading: Reading) -> None:
    reading.session.set_attention(True)
    world.clock.move(seconds=20)
    reading.page.hide()
    world.clock.move(seconds=30)
    reading.session.tick()
    assert world.progress.lesson_state(MANY).seconds == 20


def test_scrolling_to_the_end_is_noticed(qtbot: QtBot, world: World, reading: Reading) -> None:
    def seen_all() -> bool:
        reading.session.tick()
        return world.progress.lesson_state(MANY).fraction == 1.0

    QTest.keyClick(reading.page.article, Qt.Key.Key_End)
    qtbot.waitUntil(seen_all)


@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1366, 716), (1920, 1028)])
@pytest.mark.parametrize("lesson", [MANY, NONE])
def test_no_word_is_cut(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path, size: tuple[int, int], lesson: str
) -> None:
    world.read(lesson)
    reading = Reading(qtbot, world, theme, tmp_path, size)
    reading.session.open(lesson)
    assert cut_words(reading.page) == []
    reading.cards.flip()
    assert cut_words(reading.page) == []
    reading.page.sides.show_cards()
    assert cut_words(reading.page) == []


def test_no_word_is_cut_with_the_largest_text(qtbot: QtBot, world: World, theme: Theme, tmp_path: Path) -> None:
    reading = Reading(qtbot, world, theme, tmp_path, (1024, 548))
    theme.set_look(Look(text=32, motion=False))
    assert cut_words(reading.page) == []
    reading.page.sides.show_cards()
    reading.cards.flip()
    assert cut_words(reading.page) == []
    article = reading.page.article
    assert article.document().size().width() <= article.viewport().width() + 1, "no line runs out of the window"


def test_the_longest_title_is_whole_in_navigator_and_article(reading: Reading) -> None:
    reading.session.open(NONE)
    assert LONG_TITLE in reading.page.article.toPlainText()
    navigator = reading.page.navigator
    index = next(
        navigator.model().index(number, 0)
        for number in range(navigator.model().rowCount())
        if navigator.model().index(number, 0).data(ROW_ROLE).id == NONE
    )
    broken = navigator._delegate._title(index.data(ROW_ROLE))
    assert " ".join(broken.lines) == LONG_TITLE
    assert navigator.visualRect(index).height() >= broken.height
    assert navigator.rect().contains(QPoint(10, navigator.visualRect(index).center().y()))


def test_a_jump_within_the_lesson_is_undone_to_the_very_line(reading: Reading) -> None:
    article, card = reading.page.article, reading.cards.current
    article.verticalScrollBar().setValue(140)
    place = article.position()
    reading.page.panel._see.click()
    assert article.position() != place
    assert reading.cards.current is card, "the cards stay as they lie"
    jumped = article.position()
    reading.session.go_back()
    assert article.position() == place
    reading.session.go_forward()
    assert article.position() == jumped


def test_the_way_back_leads_to_the_very_line_of_another_lesson(reading: Reading) -> None:
    article = reading.page.article
    article.verticalScrollBar().setValue(333)
    place = article.position()
    reading.follow("nav:next")
    reading.session.open(MANY, "bagian-1")
    reading.session.go_back()
    reading.session.go_back()
    assert (reading.session.current.lesson.id, article.position()) == (MANY, place)


def test_the_open_lesson_chosen_once_more_stays_where_it_is(reading: Reading) -> None:
    article = reading.page.article
    article.verticalScrollBar().setValue(333)
    place = article.position()
    reading.page.navigator.chosen.emit(MANY)
    assert article.position() == place
    reading.session.go_back()
    assert article.position() == place, "it was never left"


def test_the_line_above_the_title_leads_to_the_unit(reading: Reading) -> None:
    article = reading.page.article
    reading.session.open(FEW)
    assert "1 Awal › Apa yang disepakati?" in article.toPlainText()
    assert article.link_name("unit:uji/banyak", "1 Awal") == "Unit 1 Awal"
    QTest.keyClick(article, Qt.Key.Key_Tab)
    QTest.keyClick(article, Qt.Key.Key_Return)
    assert reading.session.current.lesson.id == MANY, "its first lesson"
    reading.follow("unit:")
    assert reading.session.current.lesson.id == MANY and reading.page.navigator.hasFocus()
    reading.session.go_back()
    assert reading.session.current.lesson.id == FEW
