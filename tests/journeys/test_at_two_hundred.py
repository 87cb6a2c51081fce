"""Every page with large text, in a small window: no word is cut, nothing needs a sideways scroll, nothing is covered.

The largest text, 32 px, is twice the 16 px that books on screens begin with; the WCAG spacing comes on top. With
QT_SCALE_FACTOR=2 in the environment the same holds at twice the scale of the screen (see tests/README.md).
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.app import App
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article import ArticleView
from tests.journeys.conftest import Computer
from tests.ui.sight import cut_words, overlaps, seen
from tests.ui.widgets.test_article_tables import parted

LESSON, NEXT = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/siapa-yang-pertama"
LARGE = Look(text=32, motion=False)
BOTH = Look(text=32, line=150, paragraph=200, letter=12, word=16, motion=False, serif=False)


class Place(NamedTuple):
    """One thing to look at: its name, where the focus then is, the keys that lead there and those that lead away.

    What is no key is typed.
    """

    name: str
    focus: str
    keys: tuple[str, ...]
    after: tuple[str, ...] = ()


PLACES = (
    Place("hari ini", "TodayPage", ("Ctrl+1",)),
    Place("baca", "ArticleView", ("Ctrl+2",)),
    Place("baca, lebih jauh", "ArticleView", ("Ctrl+2", "PgDown", "PgDown", "PgDown")),
    Place("daftar bacaan", "Navigator", ("F6",)),
    Place("isi bacaan", "ContentsPanel", ("Ctrl+2", "F9")),
    Place("kartu bacaan", "CardPanel", ("F8",), ("Esc",)),
    Place("kartu bacaan, dibalik", "CardPanel", ("F8", "Space"), ("Esc",)),
    Place("cari di bacaan", "FindField", ("Ctrl+2", "Ctrl+F", "negara"), ("Esc",)),
    Place("cari di mana saja", "SearchPanel", ("Ctrl+K", "perjanjian"), ("Esc",)),
    Place("cari yang tidak ada", "SearchPanel", ("Ctrl+K", "qqxxyy"), ("Esc",)),
    Place("penjelasan", "ArticlePopup", ("Ctrl+2", "Home", "Tab", "Tab", "Return"), ("Esc",)),
    Place("sorotan dan catatan", "NoteBox", ("Ctrl+2", "H", "N", "catatan panjang tentang pengakuan"), ("Esc",)),
    Place("tampilan bacaan", "LookPanel", ("Ctrl+2", "Ctrl+Shift+T"), ("Esc",)),
    Place("penggaris", "ArticleView", ("Ctrl+2", "Ctrl+Shift+J", "Down", "Down"), ("Ctrl+Shift+J",)),
    Place("ulang", "ReviewPage", ("Ctrl+3",)),
    Place("ulang, dibalik", "ReviewPage", ("Ctrl+3", "Space")),
    Place("kuis", "QuizPage", ("Ctrl+4",)),
    Place("kuis, soal pertama", "WorkView", ("Ctrl+4", "Return")),
    Place("kemajuan", "ProgressPage", ("Ctrl+5",)),
    Place("istilah", "GlossaryPage", ("Ctrl+6",)),
    Place("istilah, dicari", "GlossaryPage", ("Ctrl+6", "pengakuan")),
    Place("sumber", "SourcesPage", ("Ctrl+7",)),
    Place("sumber, dicari", "SourcesPage", ("Ctrl+7", "wina")),
    Place("penanda", "MarksPage", ("Ctrl+8",)),
    Place("kartu saya", "NotesPage", ("Ctrl+B",)),
    Place("kartu baru", "Editor", ("Ctrl+N",), ("Esc",)),
    Place("semua tombol", "KeySheet", ("F1",), ("Esc",)),
    Place("pengaturan mengulang", "PlanSheet", ("Ctrl+,",), ("Esc",)),
    Place("rencana guru", "GuideSheet", ("Ctrl+2", "Ctrl+T"), ("Esc",)),
    Place("cetak", "HandoutSheet", ("Ctrl+2", "Ctrl+P"), ("Esc",)),
    Place("ekspor", "ExportSheet", ("Ctrl+E",), ("Esc",)),
    Place("kelas", "ClassSheet", ("Ctrl+Shift+K",), ("Esc",)),
    Place("layar penuh", "ArticleView", ("Shift+F11",), ("Esc",)),
)


@pytest.mark.parametrize("look", [LARGE, BOTH], ids=["32 px", "and the spacing of WCAG"])
def test_nothing_is_cut_on_any_page_at_1024_by_600(computer: Computer, look: Look) -> None:
    app = computer.start()
    app.window.resize(1024, 600)
    app.theme.set_look(look)
    for lesson in (LESSON, NEXT):
        app.sessions.reading.open(lesson)
        app.sessions.reading.toggle_read()
    found: dict[str, list[str]] = {}
    for place in PLACES:
        press(app, place.keys)
        app.extras.toast.hide()
        faults = faults_of(shown(app))
        if place.focus not in focused():
            faults.append(f"the focus is in {focused()}")
        press(app, place.after)
        if faults:
            found[place.name] = faults
    assert found == {}


def test_the_spacing_of_wcag_loses_no_word_of_any_lesson(computer: Computer) -> None:
    app = computer.start()
    app.window.resize(1024, 600)
    article, reading = app.window.reading.article, app.sessions.reading
    texts: dict[str, str] = {}
    for look in (Look(motion=False), BOTH):
        app.theme.set_look(look)
        for _unit, lessons in reading.path():
            for lesson in lessons:
                reading.open(lesson.head.id)
                article.document().size()
                assert article.horizontalScrollBar().maximum() == 0, lesson.head.id
                assert list(parted(article.document())) == [], lesson.head.id
                assert beyond(article) == [], lesson.head.id
                assert texts.setdefault(lesson.head.id, article.toPlainText()) == article.toPlainText()


def beyond(article: ArticleView) -> list[str]:
    """The lines that are wider than what they stand in."""
    found = []
    block = article.document().begin()
    while block.isValid():
        layout = block.layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        found += [block.text() for line in lines if line.naturalTextWidth() > line.width() + 1]
        block = block.next()
    return found


def press(app: App, keys: tuple[str, ...]) -> None:
    """Press keys where the focus is, and type what is no key."""
    for key in keys:
        if QApplication.activeWindow() is None:
            app.window.activateWindow()  # a sheet has just been closed
            QApplication.processEvents()
        focus = QApplication.focusWidget() or shown(app)
        sequence = QKeySequence(key)
        if sequence.count() == 1 and sequence.toString():
            QTest.keySequence(focus, sequence)
        else:
            QTest.keyClicks(focus, key)
        QApplication.processEvents()


def focused() -> list[str]:
    """The kinds of what has the focus and of all that it stands in."""
    widget, kinds = QApplication.focusWidget(), []
    while widget is not None:
        kinds.append(type(widget).__name__)
        widget = widget.parentWidget()
    return kinds


def shown(app: App) -> QWidget:
    """What lies in front: a sheet, or the window."""
    dialog = app.extras.dialog
    return dialog if dialog is not None and dialog.isVisible() else app.window


def faults_of(page: QWidget) -> list[str]:
    """What is cut, covered, or could only be read by scrolling sideways."""
    QApplication.processEvents()
    sideways = [
        f"{type(area).__name__} {area.accessibleName()!r} scrolls {area.horizontalScrollBar().maximum()} px sideways"
        for area in seen(page)
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]
    return [*cut_words(page), *overlaps(page), *sideways]
