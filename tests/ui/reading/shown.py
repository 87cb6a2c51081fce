"""*Baca* on the screen with its sessions, for the tests of its parts."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.reading.page import ReadingPage
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.table import Sessions
from tests.ui.desk_world import World


class Reading:
    """The page with the lesson that lies open."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, folder: Path, size: tuple[int, int]) -> None:
        self.world = world
        self.settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), theme)
        self.settings.set_motion(False)
        self.sessions = Sessions(world.desk, self.settings, world.desk)
        self.session, self.cards = self.sessions.reading, self.sessions.cards
        self.session.resume()
        self.page = ReadingPage(theme, self.sessions)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.complete()
        self.page.activateWindow()
        self.page.article.setFocus()

    def follow(self, href: str) -> None:
        """Follow the first link of the article that leads to ``href`` or begins with it."""
        hrefs = [link.href for link in self.page.article.links()]
        self.page.article.activate_link(next(n for n, one in enumerate(hrefs) if one.startswith(href)))
