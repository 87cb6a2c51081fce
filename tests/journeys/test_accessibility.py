"""What a screen reader meets on every page: each control has a name and a role, and the article is all there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop.app import App
from tests.journeys.conftest import Computer

PAGES = ("today", "reading", "review")
SILENT = {QAccessible.Role.Client, QAccessible.Role.NoRole}
LESSON = "bilateral/siapa-yang-pertama"


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
    """Mitra with a lesson read, so that no page is empty."""
    app = computer.start()
    app.sessions.reading.open(LESSON)
    app.sessions.reading.toggle_read()
    return app


@pytest.mark.parametrize("page", PAGES)
def test_each_control_has_a_name_and_a_role(computer: Computer, page: str) -> None:
    app = prepared(computer)
    app.window.show_page(page)
    root = QAccessible.queryAccessibleInterface(app.window)
    assert root is not None
    controls = [found for found in walk(root) if found.state().focusable and found.object() is not app.window]
    assert len(controls) >= 5
    for control in controls:
        assert name(control), f"{page}: {control.role()} {control.object()} has no name"
        assert control.role() not in SILENT, f"{page}: {name(control)} has no role"


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
    order = [*visited[start:], *visited[:start]]
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


def test_the_article_is_all_there(computer: Computer) -> None:
    app = prepared(computer)
    app.window.show_page("reading")
    lesson = app.sessions.reading.current.lesson
    article = QAccessible.queryAccessibleInterface(app.window.reading.article)
    nodes = list(walk(article))
    by_role: dict[QAccessible.Role, list[str]] = {}
    for node in nodes:
        by_role.setdefault(node.role(), []).append(name(node))
    headings = by_role[QAccessible.Role.Heading]
    assert headings[0] == lesson.title
    wanted = [heading.text for heading in lesson.headings]
    assert [text for text in headings if text in wanted] == wanted
    assert len(by_role[QAccessible.Role.Link]) >= len(lesson.terms) + len(lesson.cites)
    for figure in lesson.figures:
        assert figure.alt in by_role[QAccessible.Role.Graphic]
    spoken = " ".join(text for texts in by_role.values() for text in texts)
    for word in ("Proklamasi", "Kairo", "Jakarta"):
        assert word in spoken
    assert article.text(QAccessible.Text.Name) or article.role() == QAccessible.Role.Document


def test_the_navigator_speaks_of_reading_and_of_due_cards(computer: Computer) -> None:
    app = prepared(computer)
    rows = QAccessible.queryAccessibleInterface(app.window.reading.navigator)
    spoken = [name(row) for row in walk(rows)]
    assert any("Siapa yang pertama?" in text and "dibaca" in text for text in spoken)
