"""PySide6 counts its references: 6.12.0 lost one to None at every call that returns nothing, and Python then aborts."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000
CHUNK = 200
SLACK = 100  # None is referred to from everywhere; a lost reference for each call would be 20,000


def lost_references(call: Callable[[], object]) -> int:
    """How many references to None went missing in CALLS calls; stops early, before Python would abort.

    From Python 3.12 on None is immortal and nothing can be lost.
    """
    before = sys.getrefcount(None)
    lost = 0
    for _ in range(CALLS // CHUNK):
        for _ in range(CHUNK):
            call()
        lost = before - sys.getrefcount(None)
        if lost > SLACK:
            break
    return lost


def test_void_calls_of_a_timer_keep_none_alive(qtbot: QtBot) -> None:
    timer = QTimer()
    assert lost_references(lambda: timer.setInterval(1000)) <= SLACK


def test_void_calls_of_an_object_keep_none_alive(qtbot: QtBot) -> None:
    owner = QObject()
    assert lost_references(lambda: owner.setObjectName("nama")) <= SLACK


def test_void_calls_of_a_widget_keep_none_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert lost_references(lambda: label.setText("teks")) <= SLACK


def test_a_loss_is_seen() -> None:
    held = [None] * CALLS
    immortal = sys.version_info >= (3, 12)
    assert (lost_references(held.pop) > SLACK) is not immortal
