"""What a screen reader takes our own widgets for: windows, boxes over the page, bars and groups."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.classroom.presenter import Presenter
from desktop.ui.door.window import DoorWindow
from desktop.ui.look.theme import Theme
from desktop.ui.widgets import access
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.find_bar import FindBar
from desktop.ui.widgets.search_panel import SearchPanel
from desktop.ui.widgets.speech_bar import SpeechBar
from desktop.ui.window.look_panel import LookPanel
from desktop.ui.window.main import MainWindow

Role = QAccessible.Role
KNOWN = (MainWindow, DoorWindow, Presenter, ArticleBox, SearchPanel, LookPanel, FindBar, SpeechBar, ChoiceGroup)


def test_the_roles_are_those_of_classes_that_there_are() -> None:
    assert {kind.__name__ for kind in KNOWN} == set(access.ROLES)


def test_a_named_group_is_one(qtbot: QtBot) -> None:
    access.install()
    group = ChoiceGroup("Tema")
    qtbot.addWidget(group)
    side = QAccessible.queryAccessibleInterface(group)
    assert (side.role(), side.text(QAccessible.Text.Name)) == (Role.Grouping, "Tema")


def test_what_inherits_from_a_box_is_one(qtbot: QtBot, theme: Theme) -> None:
    class Box(ArticleBox):
        """A box of some kind."""

    access.install()
    article = ArticleView(theme)
    qtbot.addWidget(article)
    assert QAccessible.queryAccessibleInterface(Box(theme, article)).role() == Role.Dialog


@pytest.mark.parametrize("active", [False, True])
def test_a_window_that_was_met_too_early_is_one_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, active: bool
) -> None:
    class MainWindow(ChoiceGroup):
        """Has the name of a window."""

    window = MainWindow("Mitra")
    qtbot.addWidget(window)
    monkeypatch.setattr(QAccessible, "isActive", lambda: active)
    QAccessible.queryAccessibleInterface(window)
    access.install_for(window)
    assert QAccessible.queryAccessibleInterface(window).role() == Role.Window
