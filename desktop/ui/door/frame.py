"""What stands in the door's window: the choice of learners, and the pages behind it, made when they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.door.chooser import Chooser
from desktop.ui.door.words import name_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce
from desktop.ui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from desktop.ui.door.edit_page import EditPage
    from desktop.ui.door.new_page import NewPage
    from desktop.ui.door.page import DoorPage
    from desktop.ui.door.pin_page import PinPage
    from desktop.ui.door.removed_page import RemovedPage
    from desktop.ui.door.teacher_page import TeacherPage
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class DoorFrame(QWidget):
    """The pages, of which one is shown, and a line above them for what is to be said.

    Signals: ``pin_given(str, str)``, whose PIN (an id, or ``TEACHER``), and the digits; ``pin_forgotten(str)``.
    """

    pin_given = Signal(str, str)
    pin_forgotten = Signal(str)

    def __init__(self, theme: Theme, session: LearnersSession, last: str = "") -> None:
        """``last`` is the id of the learner who left just now; "" at a start."""
        super().__init__()
        self.theme, self.session = theme, session
        self.bar = TopBar(theme)
        self.keys_button = KeyButton(theme, self.tr("Tombol"), "F1", kind="outlined")
        self.keys_button.set_compact()
        self.bar.add_tool(self.keys_button)
        self.said = Label(theme, "", 15, 600, "first")
        self.stack = QStackedWidget()
        self.chooser = Chooser(theme, session, last)
        self.stack.addWidget(self.chooser)
        self._new: NewPage | None = None
        self._edit: EditPage | None = None
        self._pin: PinPage | None = None
        self._teacher: TeacherPage | None = None
        self._removed: RemovedPage | None = None
        self._arrange()

    def tell(self, sentence: str) -> None:
        """Say something above the page; "" is nothing more."""
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        announce(self.said, sentence)

    def show_chooser(self, learner: str = "") -> None:
        """Show the learners, with the focus on one; who opened a profile with a PIN has to give it again."""
        self.session.lock()
        self._show(self.chooser, self.tr("Siapa yang belajar?"))
        self.chooser.go_to(learner)

    def show_new(self) -> None:
        """Let a learner be added."""
        if self._new is None:
            from desktop.ui.door.new_page import NewPage

            self._new = NewPage(self.theme, self.session)
            self._take_in(self._new)
        self._show(self._new, self._new.title.text())
        self._new.begin()

    def show_edit(self, learner: str) -> None:
        """Let a learner's profile be changed; who calls asks for the PIN before."""
        if self._edit is None:
            from desktop.ui.door.edit_page import EditPage

            self._edit = EditPage(self.theme, self.session)
            self._take_in(self._edit)
            self.session.changed.connect(self._name_again)
        self._show(self._edit, name_of(self.session.profile(learner)))
        self._edit.show_learner(learner)

    def show_teacher(self) -> None:
        """Let the teacher's PIN be set or changed; who calls asks for the present one before."""
        if self._teacher is None:
            from desktop.ui.door.teacher_page import TeacherPage

            self._teacher = TeacherPage(self.theme, self.session)
            self._take_in(self._teacher)
        self._show(self._teacher, self._teacher.title.text())
        self._teacher.begin()

    def show_removed(self) -> None:
        """Show who can be brought back, if anybody can."""
        if not self.session.removed:
            return
        if self._removed is None:
            from desktop.ui.door.removed_page import RemovedPage

            self._removed = RemovedPage(self.theme, self.session)
            self._take_in(self._removed)
        self._show(self._removed, self._removed.title.text())
        self._removed.begin()

    @property
    def pin(self) -> PinPage:
        """The page that asks for a PIN, made when it is first asked for."""
        if self._pin is None:
            from desktop.ui.door.pin_page import PinPage

            self._pin = PinPage(self.theme, self.session)
            self._pin.left.connect(self.show_chooser)
            self._pin.given.connect(self.pin_given)
            self._pin.forgotten.connect(self.pin_forgotten)
            self.stack.addWidget(self._pin)
        return self._pin

    def ask_pin(self, who: str, task: str) -> None:
        """Ask for the PIN of ``who``, an id or ``TEACHER``; ``task`` says what for."""
        self._show(self.pin, self.pin.name_for(who))
        self.pin.ask(who, task)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep a name that was being written."""
        if self._edit is not None and self.stack.currentWidget() is self._edit:
            self._edit.rename()
        super().closeEvent(event)

    def _show(self, page: QWidget, title: str) -> None:
        if self._pin is not None and page is not self._pin:
            self._pin.stop()
        self.tell("")
        self.stack.setCurrentWidget(page)
        self.setWindowTitle(f"{title} – Mitra")

    def _name_again(self) -> None:
        if self._edit is not None and self.stack.currentWidget() is self._edit:
            self.setWindowTitle(f"{name_of(self.session.profile(self._edit.learner))} – Mitra")

    def _take_in(self, page: DoorPage) -> None:
        page.left.connect(self.show_chooser)
        page.told.connect(self.tell)
        self.stack.addWidget(page)

    def _arrange(self) -> None:
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.said.setContentsMargins(24, 12, 24, 0)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addWidget(self.stack, 1)
        self.setMinimumSize(640, 480)
        self.resize(1366, 768)
