"""Back and forward in the bar, where there is room: each stands there only while it leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.window.pages import GLOSSARY, MARKS, NOTES, READING, SOURCES

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow
    from desktop.ui.window.reading_commands import ReadingCommands

ROOM = 1100
"""Logical pixels of the bar from which the buttons stand in it; in a narrower one there are the keys and the menu."""

ASIDE = (NOTES, GLOSSARY, SOURCES, MARKS)


class Way(QObject):
    """The two buttons of one window."""

    def __init__(self, window: MainWindow, commands: ReadingCommands) -> None:
        super().__init__(window)
        self._window, self._session = window, window.sessions.reading
        self.back = IconButton(window.theme, "arrow-left", self.tr("Kembali"))
        self.forward = IconButton(window.theme, "arrow-right", self.tr("Maju"))
        for button, key in ((self.back, "Alt ←"), (self.forward, "Alt →")):
            button.setToolTip(f"{button.text()} ({key})")
            button.setAccessibleDescription(key)
            # Its place stays, or the other one would slip under a mouse that clicks on.
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        window.topbar.add_way(self.back, self.forward)
        self.back.clicked.connect(commands.go_back)
        self.forward.clicked.connect(commands.go_forward)
        self._session.opened.connect(self.refresh)
        self._session.moved.connect(self.refresh)
        window.page_changed.connect(self.refresh)
        window.topbar.resized.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what leads somewhere: on *Baca*, and from a page without a place in the bar back to it."""
        page = self._window.page
        room = page in (READING, *ASIDE) and self._window.topbar.width() >= ROOM
        self._window.topbar.show_way(room)
        self.back.setVisible(room and (page != READING or self._session.has_past))
        self.forward.setVisible(room and page == READING and self._session.has_future)
