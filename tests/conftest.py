"""What holds for every test: no screen, a home of its own, and a log in which a warning is a failure."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

# Before anything imports Qt: the tests draw in memory, wherever they run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: the machines that run this are shared. In CI the examples are the same at every run. Half of hypothesis'
# usual number, since the whole suite has five minutes; `--hypothesis-profile=thorough` is for who has an hour.
settings.register_profile("here", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, database=None)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("ci" if os.environ.get("CI") else "here")

HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test reads or writes the files of whoever runs it."""
    folder = tmp_path_factory.mktemp("home")
    for name, place in HOMES.items():
        monkeypatch.setenv(name, str(folder / place))
    monkeypatch.delenv("MITRA_DATA", raising=False)
    return folder


@pytest.fixture(scope="session")
def library_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One compiled library for all that start Mitra; the first of them compiles it."""
    return tmp_path_factory.mktemp("cache")


SLOW = ("test_tour", "test_fuzz", "test_real_window", "test_thirty_cards")
"""The files that two workers begin with, so that neither waits long for the other at the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the slow files first where workers of pytest-xdist share the tests; the order is else pytest-randomly's."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.path.stem not in SLOW)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """The bot, holding on to what it is to close.

    It keeps no more than weak references, and lets events run once a test is over. The widgets of the test are garbage
    by then; collected in the middle of their own paint, they take Python down.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def keep(widget: QWidget, **named: Callable[[QWidget], None]) -> None:
        kept.append(widget)
        add(widget, **named)

    monkeypatch.setattr(qtbot, "addWidget", keep)
    return qtbot


class _Warnings(logging.Handler):
    """Keeps what is logged from WARNING upwards."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record)


@pytest.fixture(autouse=True)
def log_warnings() -> Iterator[list[logging.LogRecord]]:
    """The warnings logged so far. A test that expects some takes them out with ``clear()``; the rest fail it."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield handler.kept
    logging.getLogger().removeHandler(handler)
    assert [record.getMessage() for record in handler.kept] == []


@pytest.fixture
def one_screen(qapp: QApplication) -> Iterator[None]:
    """A laptop alone; the test may plug others with ``tests.plugs.plug``."""
    from tests.plugs import BARE, LAPTOP, plug

    plug(LAPTOP)
    yield
    plug(BARE)


@pytest.fixture
def two_screens(one_screen: None) -> None:
    """A laptop with a projector beside it."""
    from tests.plugs import LAPTOP, PROJECTOR, plug

    plug(LAPTOP, PROJECTOR)
