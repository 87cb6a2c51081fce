"""The article as a screen reader meets it: headings, paragraphs, links, figures, and every word."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article import ArticleView
from tests.ui.widgets.article_lesson import ALT, bare, page

Role = QAccessible.Role


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_lesson(page())
    with qtbot.waitSignal(made.scrolled):
        made.show()
    return made


@pytest.fixture
def reader() -> Iterator[None]:
    """Somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        yield from walk(interface.child(index))


def parts(view: ArticleView) -> list[tuple[Role, str]]:
    root = QAccessible.queryAccessibleInterface(view)
    return [(node.role(), node.text(QAccessible.Text.Name)) for node in walk(root)]


def node(view: ArticleView, role: Role, name: str) -> QAccessibleInterface:
    root = QAccessible.queryAccessibleInterface(view)
    return next(one for one in walk(root) if one.role() == role and one.text(QAccessible.Text.Name) == name)


def test_the_article_is_a_document_named_after_the_lesson(view: ArticleView) -> None:
    assert parts(view)[0] == (Role.Document, "Siapa yang pertama?")


def test_headings_are_headings_with_their_levels(view: ArticleView) -> None:
    levels = []
    for one in walk(QAccessible.queryAccessibleInterface(view)):
        if one.role() == Role.Heading:
            attributes = one.attributesInterface()
            level = attributes.attributeValue(QAccessible.Attribute.Level)
            levels.append((one.text(QAccessible.Text.Name), level))
    assert levels == [("Siapa yang pertama?", 1), ("Mesir, 1946", 2), ("Kapal", 3), ("Akhir", 2)]


def test_a_link_that_opens_a_named_paragraph_is_heard_whole(view: ArticleView) -> None:
    view.set_lesson(bare("b", '<p><a name="x"></a><a class="term" href="term:p">Pengakuan</a> ada.</p>'))
    assert (Role.Link, "Pengakuan") in parts(view)


def test_what_a_table_says_as_a_whole_is_heard_with_its_caption(view: ArticleView) -> None:
    cells = "<table><tr><td>dua</td></tr></table>"
    captions = {"Tabel 1. Jumlah.": "Tabel 1. Jumlah. Satu baris.", "Tabel 2. Jumlah": "Tabel 2. Jumlah. Satu baris."}
    for caption, heard in captions.items():
        view.set_lesson(bare(caption, f'<p class="caption table-caption" title="Satu baris.">{caption}</p>{cells}'))
        assert (Role.Paragraph, heard) in parts(view)
        assert (Role.Paragraph, "dua") in parts(view)


def test_links_stand_in_their_paragraph_and_can_be_pressed(qtbot: QtBot, view: ArticleView) -> None:
    link = node(view, Role.Link, "mengakui")
    assert link.parent().role() == Role.Paragraph
    assert link.parent().indexOfChild(link) == 0
    assert link.state().focusable
    action = link.actionInterface()
    assert action.pressAction() in action.actionNames()
    with qtbot.waitSignal(view.link_activated) as heard:
        action.doAction(action.pressAction())
    assert heard.args == ["term:pengakuan"]
    action.doAction(action.setFocusAction())
    assert view.current_link() == 0


def test_every_link_is_there_with_a_name(view: ArticleView) -> None:
    names = [name for role, name in parts(view) if role == Role.Link]
    assert len(names) == len(view.links())
    assert names[:2] == ["mengakui", "Sumber 2"]
    assert names[-2:] == ["Sebelumnya: Lima & enam", "Berikutnya: Tujuh"]


def test_figures_are_spoken_and_lists_are_lists(view: ArticleView) -> None:
    found = parts(view)
    assert (Role.Graphic, ALT) in found
    assert (Role.ListItem, "Beras") in found


def test_every_word_can_be_heard(view: ArticleView) -> None:
    spoken = " ".join(name for _, name in parts(view))
    for word in re.findall(r"[^\W\d]+", view.toPlainText()):
        assert word in spoken
    assert "\ufffc" not in spoken


def test_the_text_has_a_caret_that_follows(view: ArticleView) -> None:
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.characterCount() == view.document().characterCount() - 1
    cursor = view.document().find("kemerdekaan")
    view.setTextCursor(cursor)
    assert text.cursorPosition() == cursor.position()
    assert text.text(cursor.selectionStart(), cursor.selectionEnd()) == "kemerdekaan"


def test_the_caret_comes_along_where_a_reader_is_led(view: ArticleView, reader: None) -> None:
    document = view.document()

    def line() -> str:
        return view.textCursor().block().text()

    view.setFocus()
    view.next_heading()
    assert line() == "Mesir, 1946"
    view.previous_heading()
    assert line() == "Siapa yang pertama?"
    found = document.find("kemerdekaan").selectionStart()
    view.show_spans([(found, found + 3)])
    assert view.textCursor().position() == found and not view.textCursor().hasSelection()


def test_without_a_reader_the_caret_stays(view: ArticleView) -> None:
    view.setFocus()
    view.next_heading()
    assert view.textCursor().position() == 0


def test_nothing_can_be_written(view: ArticleView) -> None:
    root = QAccessible.queryAccessibleInterface(view)
    assert root.state().readOnly
    assert root.editableTextInterface() is None


def test_what_is_not_offered_is_never_none(view: ArticleView) -> None:
    """Qt takes None for an address and crashes as soon as a real screen reader asks."""
    for one in walk(QAccessible.queryAccessibleInterface(view)):
        for kind in QAccessible.InterfaceType:
            assert one.interface_cast(kind) is not None


def test_parts_know_where_they_stand(view: ArticleView) -> None:
    link = node(view, Role.Link, "mengakui")
    corner = view.mapToGlobal(QPoint(0, 0))
    assert link.rect() == view.link_rect(0).translated(corner)
    middle = link.rect().center()
    root = QAccessible.queryAccessibleInterface(view)
    paragraph = root.childAt(middle.x(), middle.y())
    assert paragraph is link.parent()
    assert paragraph.childAt(middle.x(), middle.y()) is link


def test_the_link_with_the_keys_is_the_focus(qtbot: QtBot, view: ArticleView, reader: None) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    root = QAccessible.queryAccessibleInterface(view)
    assert root.focusChild() is node(view, Role.Link, "mengakui")
    assert root.focusChild().state().focused


def test_arrows_move_the_caret_while_somebody_listens(reader: None, view: ArticleView) -> None:
    view.clearFocus()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().position() == 1
    assert view.cursorWidth() > 0


def test_arrows_scroll_while_nobody_does(qtbot: QtBot, view: ArticleView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.textCursor().position() == 0
    assert view.cursorWidth() == 0


def test_the_popup_is_a_dialog_in_the_article(view: ArticleView) -> None:
    before = QAccessible.queryAccessibleInterface(view).childCount()
    view.show_popup("term:pengakuan", "<p>Menerima.</p>", "Istilah: mengakui")
    root = QAccessible.queryAccessibleInterface(view)
    assert root.childCount() == before + 1
    last = root.child(before)
    assert (last.role(), last.text(QAccessible.Text.Name)) == (Role.Dialog, "Istilah: mengakui")
    assert root.indexOfChild(last) == before
    view.hide_popup()
    assert root.childCount() == before


def test_another_lesson_and_another_look_make_new_parts(view: ArticleView, theme: Theme) -> None:
    assert (Role.Heading, "Kapal") in parts(view)
    theme.set_look(Look(dark=True))
    assert (Role.Heading, "Kapal") in parts(view)
    view.set_lesson(bare("b", "<p>Lain.</p>"))
    gc.collect()
    assert [name for _, name in parts(view)] == ["Judul", "Judul", "Lain."]
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert "Lain." in text.text(0, text.characterCount())


def test_who_asked_too_early_gets_the_article_later(qtbot: QtBot, theme: Theme) -> None:
    early = ArticleView(theme)
    qtbot.addWidget(early)
    early.set_lesson(page())
    QAccessible.queryAccessibleInterface(early)
    with qtbot.waitSignal(early.scrolled):
        early.show()
    assert parts(early)[0][0] == Role.Document


def test_an_article_that_goes_takes_its_parts_along(qtbot: QtBot, theme: Theme, reader: None) -> None:
    view = ArticleView(theme)
    view.set_lesson(page())
    with qtbot.waitSignal(view.scrolled):
        view.show()
    assert len(parts(view)) > 20
    root = QAccessible.queryAccessibleInterface(view)
    held = root.child(2)
    assert held.isValid()
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    del view
    gc.collect()
