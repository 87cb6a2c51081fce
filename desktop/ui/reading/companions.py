"""What stands beside the article and acts on it: made after the first picture, each in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.reading.contents import Contents
from desktop.ui.reading.explaining import Explaining
from desktop.ui.reading.finding import Finding
from desktop.ui.reading.listening import Listening
from desktop.ui.reading.marking import Marking
from desktop.ui.reading.ruler import Ruler

if TYPE_CHECKING:
    from desktop.ui.reading.sides import Sides
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView


class Companions(QObject):
    """The companions of one article, which listen to it and to the sessions."""

    def __init__(self, article: ArticleView, sides: Sides, sessions: Sessions) -> None:
        """Make all of them for the lesson that lies open, or for none yet."""
        super().__init__(article)
        self.contents = Contents(article, sides, sessions)
        self.marking = Marking(article, sessions)
        self.ruler = Ruler(article, sessions)
        self.explaining = Explaining(article, sessions, self)
        self.finding = Finding(article, sides, sessions.reading, self)
        self.listening = Listening(article, sides, sessions)

    def leave(self) -> None:
        """Another page is shown."""
        self.listening.stop()
