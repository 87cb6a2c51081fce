"""article_passage: the selected words, else the paragraph of the link or on top, with the anchor that stands before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticlePage, ArticleView
from desktop.ui.widgets.article_passage import passage

HTML = (
    '<h2><a name="awal"></a>Awal</h2><p>Kalimat <a class="term" href="term:x">pertama</a>.'
    '<sup><a class="cite" href="cite:a">1</a></sup></p>'
    '<p><a name="surat"></a>Kalimat kedua.</p><h2><a name="akhir"></a>Akhir</h2>'
    f'<p>Kalimat <a class="term" href="term:y">ketiga</a>.</p>{"<p>Isi.</p>" * 60}'
)


def shown(qtbot: QtBot, theme: Theme, html: str = HTML) -> ArticleView:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(760, 500)
    view.set_lesson(ArticlePage("a", "1 Unit › Judul", "2 menit", "Judul", "", (), html, next="Lain"))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


def test_without_a_selection_it_is_the_first_paragraph_in_sight(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    assert passage(view) == ("Kalimat pertama.", "awal"), "no title, no source's number"
    view.scroll_to_anchor("surat")
    assert passage(view) == ("Kalimat kedua.", "surat")


def test_goals_on_top_are_no_passage(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    goals = ("menjelaskan arti surat", "menulis <surat>")
    view.set_lesson(ArticlePage("b", "1", "2 menit", "Judul", "Kamu bisa", goals, "<p>Isi surat.</p>"))
    assert passage(view) == ("Isi surat.", "")


def test_the_link_with_the_focus_tells_its_paragraph(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    index = next(number for number, link in enumerate(view.links()) if link.href == "term:y")
    view.focus_link(index)
    assert passage(view) == ("Kalimat ketiga.", "akhir")
    view.focus_link(len(view.links()) - 1)
    assert passage(view) == ("Isi.", "akhir"), "the way to another lesson is no passage"


def test_selected_words_go_first_and_k_tells_them(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    cursor = view.document().find("kedua")
    assert isinstance(cursor, QTextCursor)
    view.setTextCursor(cursor)
    with qtbot.waitSignal(view.passage_chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_K)
    assert told.args == ["kedua", "surat"]
    menu = view.createStandardContextMenu()
    assert menu.actions()[-1].text() == "Buat kartu dari bagian ini"
    with qtbot.waitSignal(view.passage_chosen):
        menu.actions()[-1].trigger()


def test_who_scrolled_away_from_a_selection_means_what_is_read_now(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    view.setTextCursor(view.document().find("kedua"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert passage(view) == ("Isi.", "akhir")


def test_where_nothing_is_written_there_is_no_passage(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    assert passage(view) is None
    QTest.keyClick(view, Qt.Key.Key_K)
