"""What a screen reader meets on every page: each control has a name and a role, and the article is all there."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.ui.widgets.article import ArticleView
from tests.journeys.conftest import Computer

PAGES = ("today", "reading", "review", "quiz", "progress", "notes", "glossary", "sources", "marks")
SILENT = {QAccessible.Role.Client, QAccessible.Role.NoRole}
LESSON = "bilateral/siapa-yang-pertama"
LESSONS = ("bilateral/apa-itu-kerja-sama-bilateral", LESSON)
Role = QAccessible.Role
TEXTS = {Role.Heading, Role.Paragraph, Role.ListItem}


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The interface and all below it that is on the screen."""
    if interface.state().invisible:
        return
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from walk(child)


def name(interface: QAccessibleInterface) -> str:
    """What a screen reader calls it."""
    return interface.text(QAccessible.Text.Name)


def prepared(computer: Computer) -> App:
    """Mitra with a lesson read, so that no page is empty; a screen reader comes once it stands on the screen."""
    app = computer.start()
    opened(computer, app, LESSON)
    app.sessions.reading.toggle_read()
    app.sessions.notes.save(app.sessions.notes.begin()._replace(front="Apa?", back="Itu."))
    return app


@pytest.mark.parametrize("page", PAGES)
def test_each_control_has_a_name_and_a_role(computer: Computer, page: str) -> None:
    app = prepared(computer)
    app.window.show_page(page)
    root = QAccessible.queryAccessibleInterface(app.window)
    assert root is not None
    controls = [found for found in walk(root) if found.state().focusable and found.object() is not app.window]
    assert len(controls) >= 5
    _check(controls, page)


def test_each_control_of_a_sheet_has_a_name_and_a_role(computer: Computer) -> None:
    app = prepared(computer)
    extras, commands, progress = app.extras, app.extras.commands, app.window.progress
    table = computer.data / "kartu.csv"
    table.write_text("Apa?,Itu.\n")
    for show in (
        commands.show_plan,
        commands.export_cards,
        app.window.want_note,
        extras.show_guide,
        extras.show_classes,
        partial(extras.files.exchange.take_in, table),
        extras.files.save_all,
        partial(extras.files.bundles.take_in, table),
    ):
        show()
        assert extras.dialog is not None
        _check_sheet(extras.dialog)
    commands.show_progress()
    for show in (partial(progress.show_meaning, "lessons"), partial(progress.show_table, "units")):
        show()
        assert progress.sheet is not None
        _check_sheet(progress.sheet)


def _check_sheet(sheet: QWidget) -> None:
    root = QAccessible.queryAccessibleInterface(sheet)
    assert root is not None
    assert name(root) or sheet.windowTitle()
    controls = [found for found in walk(root) if found.state().focusable and found.object() is not sheet]
    assert controls, f"{sheet}: nothing to stand on"
    _check(controls, type(sheet).__name__)


def _check(controls: list[QAccessibleInterface], where: str) -> None:
    for control in controls:
        assert name(control), f"{where}: {control.role()} {control.object()} has no name"
        assert control.role() not in SILENT, f"{where}: {name(control)} has no role"


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_every_control_in_the_order_of_reading(computer: Computer, page: str) -> None:
    app = prepared(computer)
    app.window.show_page(page)
    visited: list[QWidget] = []
    first = app.window.focusWidget()
    assert first is not None, "a page that is shown has the focus"
    visited.append(first)
    while (following := _next_stop(visited[-1])) is not first:
        visited.append(following)
    stops = [one for one in app.window.findChildren(QWidget) if _takes_tab(one)]
    assert set(stops) == set(visited)
    start = visited.index(app.window.topbar.tab("today"))
    over = app.extras.toast  # it lies over the page
    order = [one for one in (*visited[start:], *visited[:start]) if not over.isAncestorOf(one)]
    backward = [(one, two) for one, two in pairwise(order) if _goes_back(_place(one), _place(two))]
    assert backward == []


def _place(widget: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _goes_back(one: QRect, two: QRect) -> bool:
    """Whether the second is above the first in its column, or left of it in its row; inside of it is neither."""
    beside = two.top() <= one.bottom() and one.top() <= two.bottom()
    below = two.left() <= one.right() and one.left() <= two.right()
    return (beside and two.right() < one.left()) or (below and two.bottom() < one.top())


def _next_stop(widget: QWidget) -> QWidget:
    following = widget.nextInFocusChain()
    while not _takes_tab(following):
        following = following.nextInFocusChain()
    assert following is not None
    return following


def _takes_tab(widget: QWidget | None) -> bool:
    if widget is None or not (widget.isVisible() and widget.isEnabled()):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def opened(computer: Computer, app: App, lesson: str) -> ArticleView:
    """The article with this lesson, once it stands on the screen."""
    article = app.window.reading.article
    app.window.show_page("today")
    app.sessions.reading.open(lesson)
    with computer.qtbot.waitSignal(article.scrolled):
        app.window.show_page("reading")
    return article


def spoken(article: ArticleView) -> dict[QAccessible.Role, list[str]]:
    """What a screen reader says of the article: the names of its parts in order, by role."""
    names: dict[QAccessible.Role, list[str]] = defaultdict(list)
    for node in walk(QAccessible.queryAccessibleInterface(article)):
        names[node.role()].append(name(node))
    return names


def words(text: str) -> list[str]:
    """The words and numbers of a text."""
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_every_heading_and_every_figure_is_there(computer: Computer, lesson_id: str) -> None:
    app = computer.start()
    article = opened(computer, app, lesson_id)
    lesson = app.sessions.reading.current.lesson
    found = spoken(article)
    assert found[Role.Document] == [lesson.title]
    assert found[Role.Heading] == [lesson.title, *(heading.text for heading in lesson.headings)]
    assert found[Role.Graphic] == [figure.alt for figure in lesson.figures]


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_every_word_is_there_in_its_order(computer: Computer, lesson_id: str) -> None:
    app = computer.start()
    article = opened(computer, app, lesson_id)
    lesson = app.sessions.reading.current.lesson
    parts = (name(node) for node in walk(QAccessible.queryAccessibleInterface(article)) if node.role() in TEXTS)
    heard = iter(words(" ".join(parts)))
    wanted = words(" ".join((lesson.title, *lesson.goals, lesson.text)))
    assert len(wanted) > lesson.words > 300
    unheard = next((place for place, word in enumerate(wanted) if word not in heard), None)
    assert unheard is None, f"not heard: {' '.join(wanted[unheard - 5 : unheard + 5])}"


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_every_link_is_there(computer: Computer, lesson_id: str) -> None:
    app = computer.start()
    article = opened(computer, app, lesson_id)
    lesson = app.sessions.reading.current.lesson
    written = [html.unescape(href) for href in re.findall(r'<a [^>]*href="([^"]+)"', lesson.html)]
    assert [link.href for link in article.links() if not link.href.startswith(("nav:", "unit:"))] == written
    assert len(spoken(article)[Role.Link]) == len(article.links()) > len(written) > 10
    assert all(spoken(article)[Role.Link])


def test_the_navigator_speaks_of_reading_and_of_due_cards(computer: Computer) -> None:
    app = prepared(computer)
    rows = QAccessible.queryAccessibleInterface(app.window.reading.navigator)
    names = [name(row) for row in walk(rows)]
    assert any("Siapa yang pertama?" in text and "dibaca" in text for text in names)
