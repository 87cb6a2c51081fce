"""Keys and menu of whose data this is: another learner, what is kept, what goes to another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.me import me_of
from desktop.ui.window.actions import Action

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class DataCommands(QObject):
    """The commands of the learner's data.

    Signals: ``backups_wanted()``, show the backups; ``check_wanted()``, all that Mitra keeps is to be looked through;
    ``save_wanted()``, all of the learner's is to go into one file; ``take_wanted()``, such a file is to be taken in.
    """

    backups_wanted = Signal()
    check_wanted = Signal()
    save_wanted = Signal()
    take_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.me = me_of(window.sessions.learner, window.sessions.desk.now())

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions, for the menu ``group``."""
        save, take = self.tr("Simpan semua ke satu berkas"), self.tr("Ambil dari berkas")
        return (
            Action(group, self.change_text(), ("Ctrl+L",), self.change_learner),
            Action(group, self.tr("Cadangan"), ("Ctrl+Shift+B",), self.show_backups, begins=True),
            Action(group, save, ("Ctrl+Shift+E",), self.save_wanted.emit, begins=True),
            Action(group, take, ("Ctrl+Shift+I",), self.take_wanted.emit),
            Action(group, self.tr("Tempat data belajar"), ("Ctrl+Shift+O",), self.show_places, begins=True),
            Action(group, self.tr("Periksa Mitra"), ("Ctrl+Shift+F1",), self.check_wanted.emit),
        )

    def learner_name(self) -> str:
        """Who learns now; "" where nobody has told."""
        return self.tr("Tamu") if self.me.guest else self.me.name

    def change_text(self) -> str:
        """What changing learners is called, and who learns now."""
        name = self.learner_name().replace("&", "&&")  # one alone would underline the letter after it
        return self.tr("Ganti pemakai ({name})").format(name=name) if name else self.tr("Ganti pemakai")

    def change_learner(self) -> None:
        """Let another learner come: the door stands in place of this window."""
        self._window.sessions.leave()

    def show_places(self) -> None:
        """Show where the data lies, and let another place be chosen."""
        from desktop.ui.window.places_sheet import PlacesSheet

        window = self._window
        window.sheet_wanted.emit(PlacesSheet(window.theme, window.sessions.places, window))

    def show_backups(self) -> None:
        """Show the backups, of which one may come back."""
        self.backups_wanted.emit()
