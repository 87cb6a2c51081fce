"""The PIN of a learner, or of the teacher, to be given: with a pad, and with words for what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.door.words import name_of, unfit_sentence, waiting_sentence, wrong_sentence
from desktop.ui.look.fonts import READING
from desktop.ui.sessions.learners import TEACHER, is_pin
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.learner_picture import paint_picture
from desktop.ui.widgets.pin_pad import PinPad
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession

SECOND = 1000
PICTURE = 88
WORDS = 290
SPOKEN = 15
"""While one waits, a screen reader hears how long each time so many seconds have passed."""


class PinPage(QWidget):
    """Asks whoever stands before it for a PIN; Esc leads back, F3 to the teacher where a PIN is forgotten.

    Signals: ``given(str, str)``, whose PIN (an id, or ``TEACHER``), and the digits; ``left()``;
    ``forgotten(str)``, this learner does not know their PIN any more.
    """

    given = Signal(str, str)
    left = Signal()
    forgotten = Signal(str)

    def __init__(self, theme: Theme, session: LearnersSession, parent: QWidget | None = None) -> None:
        """Hear from ``session`` what came of a try."""
        super().__init__(parent)
        self._theme, self._session, self._who = theme, session, ""
        self.picture = Portrait(theme)
        self.title = Label(theme, "", 26, 600, family=READING)
        self.task = Label(theme, "", 15, 400, "muted")
        self.said = Label(theme, "", 15, 600, "second")
        self.pad = PinPad(theme, "", self.tr("Masuk"))
        self.forgot_button = KeyButton(theme, self.tr("Lupa PIN"), "F3", kind="outlined")
        self.back_button = KeyButton(theme, self.tr("Kembali"), "Esc", kind="outlined")
        self._second = QTimer(self, interval=SECOND)
        self._arrange()
        self._second.timeout.connect(self.count)
        self.pad.given.connect(self._give)
        self.forgot_button.clicked.connect(self._forget)
        self.back_button.clicked.connect(self.left)
        session.pin_wrong.connect(self._tell_wrong)
        session.pin_waits.connect(self._tell_waiting)

    @property
    def who(self) -> str:
        """Whose PIN is asked for: an id, or ``TEACHER``."""
        return self._who

    def name_for(self, who: str) -> str:
        """What the PIN of ``who`` is called."""
        if who == TEACHER:
            return self.tr("PIN guru")
        return self.tr("PIN {name}").format(name=name_of(self._session.profile(who)))

    def ask(self, who: str, task: str) -> None:
        """Ask for the PIN of ``who``; ``task`` says what for."""
        self._who = who
        profile = self._session.profile(who)
        teacher = who == TEACHER
        self.picture.show_picture(profile.picture if profile is not None else "")
        self.title.set_text(self.tr("Guru") if teacher else name_of(profile))
        self.task.set_text(task)
        self.pad.set_name(self.name_for(who))
        self.pad.clear()
        self.forgot_button.setVisible(not teacher)
        self._tell("")
        self._wait(self._session.waits(who))
        self.pad.setFocus(Qt.FocusReason.TabFocusReason)

    def count(self) -> None:
        """Look how long is to be waited still."""
        seconds = self._session.waits(self._who)
        if seconds:
            self._say(waiting_sentence(seconds))
            if seconds % SPOKEN == 0:
                announce(self.said, self.said.text())
        else:
            self._wait(0)
            self._tell(self.tr("Sekarang boleh mencoba lagi."))

    def stop(self) -> None:
        """Forget what was written, and count no longer."""
        self._second.stop()
        self.pad.clear()
        self._who = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back with Esc, and to the teacher with F3."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F3 and self.forgot_button.isVisible():
            self._forget()
        else:
            super().keyPressEvent(event)

    def tell(self, sentence: str) -> None:
        """Say something beside the pad."""
        self._tell(sentence)

    def _give(self, digits: str) -> None:
        if is_pin(digits):
            self._tell("")
            self.given.emit(self._who, digits)
        else:
            self._tell(unfit_sentence())

    def _forget(self) -> None:
        self.forgotten.emit(self._who)

    def _tell_wrong(self, who: str, left: int) -> None:
        if who == self._who:
            self._tell(wrong_sentence(left))

    def _tell_waiting(self, who: str, seconds: int) -> None:
        if who == self._who:
            self._wait(seconds)
            announce(self.said, self.said.text())

    def _wait(self, seconds: int) -> None:
        self.pad.set_waiting(seconds > 0)
        if seconds:
            self._say(waiting_sentence(seconds))
            self._second.start()
        else:
            self._second.stop()

    def _tell(self, sentence: str) -> None:
        self._say(sentence)
        announce(self.said, sentence)

    def _say(self, sentence: str) -> None:
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))

    def _arrange(self) -> None:
        policy = self.said.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what is beside the pad stays where it is
        self.said.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        for widget in (self.picture, self.title, self.task, self.said):
            words.addWidget(widget)
        words.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.forgot_button, self.back_button):
            button.set_compact()
            buttons.addWidget(button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        words.addStretch(1)
        for label in (self.title, self.task, self.said):
            label.setFixedWidth(WORDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 16)
        row.setSpacing(32)
        row.addStretch(1)
        row.addLayout(words)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)


class Portrait(QWidget):
    """A learner's picture, large; the name beside it says whose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nobody's."""
        super().__init__(parent)
        self._theme, self._picture = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_picture(self, picture: str) -> None:
        """Show the picture of this name."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the picture."""
        return QSize(PICTURE, PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        paint_picture(painter, QRectF(self.rect()), self._picture, self._theme.roles)
        painter.end()
