"""What changes on a card or in a message is said to whoever listens, wherever the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets import card, spoken, toast


class Listener:
    """Stands where Qt hands what is to be said to a screen reader."""

    def __init__(self, running: bool) -> None:
        self.running = running
        self.heard: list[str] = []

    def is_active(self) -> bool:
        return self.running

    def update(self, event: object) -> None:
        self.heard.append(event.message())  # type: ignore[attr-defined]


def listen(monkeypatch: pytest.MonkeyPatch, running: bool) -> Listener:
    listener = Listener(running)
    monkeypatch.setattr(QAccessible, "isActive", listener.is_active)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listener.update)
    return listener


def test_it_is_said_where_a_screen_reader_runs(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    listener = listen(monkeypatch, running=True)
    spoken.announce(widget, "Mesir, 1946.")
    spoken.announce(widget, "")
    assert listener.heard == ["Mesir, 1946."]


def test_nothing_is_said_where_none_runs(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    listener = listen(monkeypatch, running=False)
    spoken.announce(widget, "Mesir, 1946.")
    assert listener.heard == []


def test_a_card_says_its_question_and_its_answer(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    face = card.CardFace(theme)
    qtbot.addWidget(face)
    face.show()
    listener = listen(monkeypatch, running=True)
    face.show_front("", "Siapa yang <em>pertama</em>?")
    face.show_back("<strong>Mesir</strong>, 1946.")
    assert listener.heard == ["Siapa yang pertama?", "Mesir, 1946."]


def test_a_message_is_said(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    message = toast.Toast(theme, host)
    listener = listen(monkeypatch, running=True)
    message.show_message("Jawaban disimpan.")
    assert listener.heard == ["Jawaban disimpan."]
