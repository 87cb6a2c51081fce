"""The page at its full width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from tests.ui.desk_world import World
from tests.ui.reading.shown import Reading

WIDE = (1366, 716)


@pytest.fixture
def reading(qtbot: QtBot, world: World, theme: Theme, tmp_path: Path) -> Iterator[Reading]:
    """*Baca* with room for navigator, article and cards."""
    made = Reading(qtbot, world, theme, tmp_path, WIDE)
    yield made
    made.page.hide()
