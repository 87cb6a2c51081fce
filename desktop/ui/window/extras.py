"""What the window has beside its pages: keys, menu, messages, the ring around the focus. Made after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.menu import Menu
from desktop.ui.widgets.toast import Toast
from desktop.ui.window.actions import Actions
from desktop.ui.window.commands import Commands
from desktop.ui.window.files import Files
from desktop.ui.window.messages import done_sentence, error_sentence
from desktop.ui.window.pages import READING
from desktop.ui.window.searching import Searching
from desktop.ui.window.way import Way
from desktop.ui.window.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog, QWidget

    from desktop.ui.sessions.said import Said
    from desktop.ui.widgets.learner_chip import LearnerChip
    from desktop.ui.window.main import MainWindow


NAME_ROOM = 1180
"""Logical pixels of the bar from which the learner's name stands beside their picture."""
WALL_ROOM = 700
"""Logical pixels of the bar from which the button of the wall stands in it whole; in a narrower one the menu has it."""


class Extras(QObject):
    """Keys, menu and messages of one window.

    Signals: ``told(str)``, a message was shown: a sheet that lies over it says it, too.
    """

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QDialog | None = None
        self.commands = Commands(window, self.show_keys, self.open_menu)
        self.commands.reading.guide_wanted.connect(self.show_guide)
        self.commands.look.left_alone.connect(self._forget_way_back)
        self.commands.plan_wanted.connect(self.show_plan)
        self.commands.classes_wanted.connect(self.show_classes)
        self.commands.after_wanted.connect(self.show_after)
        self.told.connect(self.commands.printing.tell)
        self.actions = Actions(window, self.commands.actions())
        window.sessions.settings.changed.connect(self.actions.refresh)
        window.sessions.settings.ruler_changed.connect(self.actions.refresh)
        self.way = Way(window, self.commands.reading)
        self.searching = Searching(window)
        self.commands.search.search_wanted.connect(self.searching.open)
        self.wall_button = self._tool(self.tr("Proyektor"), "F5", self.commands.classes.project)
        self.cards_button = self._tool(self.tr("Kartu"), "F8", self.commands.reading.show_cards)
        self.menu_button = self._tool(self.tr("Menu"), "F10", self.open_menu)
        self.chip = self._make_chip()
        window.today.call(self.commands.data.me.name)
        window.page_changed.connect(self._show_tools)
        window.reading.sides.cards_went.connect(self._show_tools)
        window.topbar.resized.connect(self._show_tools)
        self._show_tools()
        self.menu = self._make_menu()
        self.toast = Toast(window.theme, window, self._pane)
        self._take_toast_along()
        window.page_changed.connect(self._take_toast_along)
        self._offered = ""
        self.toast.acted.connect(self._take_offer)
        self.ring = FocusRing(window.theme, window)
        self.writing = Writing(window, self._open)
        window.sheet_wanted.connect(self._open)
        self.files = Files(window, self._open)
        window.import_wanted.connect(self.files.import_cards)
        window.export_wanted.connect(self.files.export_cards)
        self.files.refused.connect(self._tell_refused)
        self.commands.data.backups_wanted.connect(self.show_backups)
        self.commands.data.save_wanted.connect(self.files.save_all)
        self.commands.data.take_wanted.connect(self.files.take_in)
        self.commands.data.check_wanted.connect(self.show_checkup)
        window.reading.sides.pulled.connect(self.toast.hide)  # what lies over the page lies where the message stands
        self.commands.look.opened.connect(self.toast.hide)
        self.searching.opened.connect(self.toast.hide)
        window.sessions.desk.failed.connect(self._tell_error)
        window.sessions.desk.said.connect(self._tell)
        window.sessions.desk.lesson_changed.connect(self.toast.drop_offer)  # what it would undo is older by now
        window.sessions.desk.annotated.connect(self.toast.drop_offer)

    def open_menu(self) -> None:
        """Open the menu under its button."""
        self.menu.open_under(self.menu_button)

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from desktop.ui.widgets.key_sheet import KeySheet
        from desktop.ui.window.page_keys import page_first, page_keys

        groups = page_first((*self.actions.key_groups(), *page_keys()), self._window.page)
        self._open(KeySheet(self._window.theme, groups, self._window))

    def show_guide(self) -> None:
        """Show what helps to teach the open lesson."""
        from desktop.ui.window.guide_sheet import GuideSheet

        open_lesson, guide = self._window.sessions.reading.current, self._window.sessions.reading.guide()
        if open_lesson is not None and guide is not None:
            self._open(GuideSheet(self._window.theme, open_lesson.lesson, guide, self._window))

    def show_plan(self) -> None:
        """Show how the learner wants to review: minutes a day, buttons, days off."""
        from desktop.study.days import study_day
        from desktop.ui.window.plan_sheet import PlanSheet

        today = study_day(self._window.sessions.desk.now())
        self._open(PlanSheet(self._window.theme, self._window.sessions.settings, today, self._window))

    def show_classes(self) -> None:
        """Show the classes of this computer and their pupils."""
        from desktop.ui.window.class_sheet import ClassSheet

        sessions = self._window.sessions
        self._open(ClassSheet(self._window.theme, sessions.classroom, sessions.roster, sessions.desk, self._window))

    def show_backups(self) -> None:
        """Show the backups, of which one may come back."""
        from desktop.ui.window.backup_sheet import BackupSheet

        sessions = self._window.sessions
        sheet = BackupSheet(self._window.theme, sessions.backups, sessions.desk, self._window)
        self._open(sheet)
        sheet.begin()

    def show_checkup(self) -> None:
        """Look through all that Mitra keeps, and show what was found."""
        from desktop.ui.window.checkup_sheet import checkup_sheet

        self._open(checkup_sheet(self._window))

    def show_after(self) -> None:
        """Show what is left of the last lesson hour of the class."""
        self._window.sessions.desk.attempt(self._show_after)

    def ask_date(self, shown: date, last: date) -> None:
        """Ask for today's date: the computer shows ``shown``, yet something was recorded on ``last``."""
        from desktop.ui.window.clock_question import ClockQuestion

        question = ClockQuestion(self._window.theme, shown, last, self._window)
        question.answered.connect(self._window.sessions.desk.set_date)
        self._open(question)

    def _tool(self, text: str, key: str, run: Callable[[], None]) -> KeyButton:
        made = KeyButton(self._window.theme, text, key, kind="outlined")
        made.set_compact()
        made.clicked.connect(run)
        self._window.topbar.add_tool(made)
        return made

    def _show_tools(self) -> None:
        """Offer, beside a lesson, the wall; and its cards where they are away and the page has no button for them."""
        reading = self._window.page == READING
        self.wall_button.setVisible(reading and self._window.topbar.width() >= WALL_ROOM)
        self.cards_button.setVisible(reading and self._window.reading.sides.cards_alone)
        if self.chip is not None:
            self.chip.setVisible(self._window.topbar.width() >= WALL_ROOM)
            self.chip.set_short(self._window.topbar.width() < NAME_ROOM)
        self.searching.fit()

    def _make_chip(self) -> LearnerChip | None:
        """Say in the bar who learns, where several learn or the only one has a name."""
        data = self.commands.data
        if not data.learner_name():
            return None
        from desktop.ui.widgets.learner_chip import LearnerChip

        does = self.tr("Ganti pemakai, Ctrl L")
        made = LearnerChip(self._window.theme, data.learner_name(), data.me.picture, does)
        made.clicked.connect(data.change_learner)
        self._window.topbar.add_tool(made)
        return made

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _show_after(self) -> None:
        from desktop.ui.classroom.after import AfterSheet

        after, saving = self._window.sessions.classroom.after, self._window.saving
        sheet = AfterSheet(self._window.theme, after if after.read() else None, self._window)
        sheet.pdf_wanted.connect(saving.save_account_pdf)
        sheet.csv_wanted.connect(saving.save_account_csv)
        self.told.connect(sheet.tell)
        self._open(sheet)

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _tell_refused(self, error: Exception) -> None:
        """A sheet that stands open says by itself what was wrong with its file."""
        if self.dialog is None or not self.dialog.isVisible():
            self._tell_error(error)

    def _tell_error(self, error: Exception) -> None:
        self.toast.show_message(error_sentence(error), "")
        self.told.emit(error_sentence(error))

    def _tell(self, said: Said) -> None:
        self._offered = said.kind
        if said.kind == "lesson-ended":
            self.toast.show_message(done_sentence(said), self.tr("Lihat"), "Ctrl Shift R")
        else:
            self.toast.show_message(done_sentence(said), self.tr("Urungkan") if said.can_undo else "")
        self.told.emit(done_sentence(said))

    def _forget_way_back(self) -> None:
        """The way back from reading alone was gone: it need not be told any longer."""
        if self._offered == "reading-alone":
            self.toast.hide()

    def _take_offer(self) -> None:
        if self._offered == "lesson-ended":
            self.show_after()
        else:
            self._window.sessions.review.undo()

    def _take_toast_along(self) -> None:
        """Stand over the page that is shown, and before it for Tab; on *Baca* the list of lessons comes first."""
        reading = self._window.page == READING
        self.toast.come_after(self._window.reading.navigator if reading else self.menu_button)
        self.toast.follow()

    def _pane(self) -> QWidget:
        return self._window.pane

    def _make_menu(self) -> Menu:
        menu = Menu(self._window.theme, parent=self._window)
        groups = self.actions.groups()
        common = groups.pop(self.commands.common_group())
        for group, actions in groups.items():
            submenu = Menu(self._window.theme, group, menu)
            self._fill(submenu, actions)
            menu.addMenu(submenu)
        self._fill(menu, common)
        return menu

    def _fill(self, menu: Menu, actions: list[QAction]) -> None:
        for action in actions:
            if self.actions.begins(action):
                menu.addSeparator()
            menu.addAction(action)
