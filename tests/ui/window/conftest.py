"""A window on which nothing was done yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from tests.ui.desk_world import World
from tests.ui.window.shown import Shown


@pytest.fixture
def shown(qtbot: QtBot, world: World, theme: Theme, tmp_path: Path) -> Iterator[Shown]:
    """The window at its first size."""
    made = Shown(qtbot, world, theme, tmp_path)
    yield made
    made.window.close()
