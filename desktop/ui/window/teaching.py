"""Leads from the main window to the windows of a show, and back when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QDialog

from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.show_keys import show_key_groups
from desktop.ui.classroom.signpost import Signpost
from desktop.ui.classroom.stage import Stage
from desktop.ui.look.style import palette
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.key_sheet import KeySheet
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.show import Show
    from desktop.ui.window.main import MainWindow

SETTLING = 500
"""Milliseconds in which several screens that come, go or move have told all of it."""


class Teaching(QObject):
    """Teaches with what lies open in one main window. Closing that ends the show, too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.sessions.settings
        self.stage: Stage | None = None
        self._sheet: QDialog | None = None
        self._waiting = QTimer(self, singleShot=True, interval=SETTLING)
        self._waiting.timeout.connect(self._let_sheet_go)
        self._untold = ""
        self._brought = False
        self._signpost: Signpost | None = None
        window.sessions.classroom.began.connect(self._open)
        window.installEventFilter(self)

    @property
    def presenter(self) -> Presenter | None:
        """The teacher's window; on one screen there is none before it is called."""
        presenter = self.stage.presenter if self.stage is not None else None
        return presenter if isinstance(presenter, Presenter) else None

    def begin(self, lesson: str, anchor: str | None) -> None:
        """Show a lesson to the class: from where it was left, or from the section with this anchor.

        While a show is on, its window comes in front instead.
        """
        if self.stage is not None:
            self.stage.come_forward()
        self._window.sessions.classroom.begin(lesson, anchor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the show when the main window is closed."""
        if event.type() == QEvent.Type.Close and self.stage is not None:
            self.stage.show.end_all()
        return False

    def _open(self, show: Show) -> None:
        self._window.sessions.hush()  # behind the wall nothing could silence it
        self.stage = Stage(show, self._settings, self._make_presenter, self)
        show.failed.connect(self._tell_error)
        show.keys_wanted.connect(self._show_keys)
        show.roster_wanted.connect(self._show_roster)
        self.stage.moved.connect(self._name_wall)
        self.stage.moved.connect(self._bring_sheet)
        self.stage.ended.connect(self._leave)
        self.stage.open()
        show.told.connect(self._tell_alone)
        if self._signpost is not None:
            self._signpost.wake()

    def _leave(self) -> None:
        """Be again where the teacher was."""
        if self.stage is not None:
            self.stage.deleteLater()
        self.stage, self._sheet, self._untold, self._signpost = None, None, "", None
        if self._window.isVisible():
            self._window.activateWindow()

    def _put_signpost(self, stage: Stage) -> None:
        """Show the way on the only screen; it is made when there is but one."""
        if self._signpost is None and stage.places.wall and not stage.places.teacher:
            self._signpost = Signpost(Theme(self._settings.look._replace(dark=True), stage), stage)

    def _tell_alone(self, text: str) -> None:
        if self._signpost is not None:
            self._signpost.tell(text)

    def _make_presenter(self, stage: Stage) -> Presenter:
        presenter = Presenter(stage.show, stage.keys, self._settings.look)
        presenter.closed.connect(self._on_closed)
        if self._untold:
            presenter.tell(self._untold)
        return presenter

    def _on_closed(self) -> None:
        """The teacher closed the presenter by the desktop's own means."""
        if self.stage is not None and self.stage.notes_in_front:
            self.stage.hide_notes()
        elif self.stage is not None:
            self.stage.show.end_all()

    def _name_wall(self) -> None:
        if self.stage is not None:
            self._put_signpost(self.stage)
        if self.stage is None or self.presenter is None:
            return
        screen = self.stage.wall_screen
        if screen is None:
            words = self.tr("Layar kelas dicabut. O menampilkannya di sini")
        elif not self.stage.places.teacher:
            words = self.tr("Satu layar. O atau Esc kembali ke slaid")
        else:
            size = screen.place.size()
            words = self.tr("Layar kelas: {screen}, {width} × {height}")
            words = words.format(screen=screen.name, width=size.width(), height=size.height())
        self.presenter.set_wall(words, shared=screen is not None and not self.stage.places.teacher)

    def _show_keys(self) -> None:
        """Show the sheet of keys to the teacher: never on the wall."""
        presenter = self._called()
        if self.stage is not None and presenter is not None:
            self._open_sheet(KeySheet(presenter.theme, show_key_groups(self.stage.show, self.stage.keys), presenter))

    def _show_roster(self) -> None:
        """Let the teacher write down who is in the class, while the lesson stays where it is."""
        from desktop.ui.window.class_sheet import ClassSheet

        self._brought = not self._is_seen()
        sessions, presenter = self._window.sessions, self._called()
        if presenter is not None:
            self._open_sheet(ClassSheet(presenter.theme, sessions.classroom, sessions.roster, sessions.desk, presenter))

    def _called(self) -> Presenter | None:
        """The presenter, which comes in front on one screen."""
        if self.stage is not None and not self._is_seen():
            self.stage.toggle_notes()
        return self.presenter

    def _is_seen(self) -> bool:
        return self.presenter is not None and self.presenter.isVisible()

    def _open_sheet(self, sheet: QDialog) -> None:
        if self.presenter is None or self._sheet is not None:
            return
        self._sheet = sheet
        sheet.setPalette(palette(self.presenter.theme.roles))  # a window takes none from another
        sheet.finished.connect(self._put_sheet_away)
        sheet.open()

    def _bring_sheet(self) -> None:
        """Keep a sheet on the screen of the teacher, for it may name pupils; where there is none it waits a moment."""
        sheet, presenter = self._sheet, self.presenter
        if sheet is None or presenter is None:
            return
        sheet.hide()
        if presenter.isVisible():
            sheet.move(presenter.geometry().center() - sheet.rect().center())
            sheet.open()
        else:
            self._waiting.start()

    def _let_sheet_go(self) -> None:
        if self._sheet is not None and not self._is_seen():
            self._sheet.done(QDialog.DialogCode.Rejected)

    def _put_sheet_away(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.deleteLater()
        if self.stage is not None and self._brought:
            self.stage.hide_notes()  # they came for this sheet alone
        elif self.presenter is not None:
            self.presenter.activateWindow()
        self._brought = False

    def _tell_error(self, error: Exception) -> None:
        """Tell the teacher what was refused; on one screen, too, where nothing else would say why nothing moves."""
        self._untold = error_sentence(error)
        self._tell_alone(self._untold)
        if self.presenter is not None:
            self.presenter.tell(self._untold)
