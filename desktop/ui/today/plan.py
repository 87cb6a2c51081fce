"""The two things that a day asks for: cards to review, and the lesson to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.look.fonts import READING
from desktop.ui.today.title import Title
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.today import Today


class ReviewPlan(Panel):
    """How many cards there are to review.

    Signals: ``wanted()``.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kicker = Label(theme, self.tr("Ulang dulu"), 13, 400, "muted")
        self._count = Label(theme, "", 26, 600, family=READING)
        self._note = Label(theme, "", 13, 400, "muted")
        self.button = KeyButton(theme, self.tr("Mulai mengulang"), "Ctrl 3", kind="filled")
        self.button.clicked.connect(self.wanted)
        column = self.column
        for widget in (self._kicker, self._count, self._note):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addStretch(1)  # the buttons of both panels stand on one line
        column.addWidget(self.button)

    def show_plan(self, plan: Today) -> None:
        """Show today's number of cards, or that there is none."""
        self.button.setVisible(plan.cards > 0)
        if plan.cards:
            self._kicker.set_text(self.tr("Ulang dulu"))
            self._count.set_text(self.tr("{count} kartu").format(count=plan.cards))
            text = self.tr("Dari {count} bacaan. Yang paling lama tidak diulang didahulukan.")
            self._note.set_text(text.format(count=plan.card_lessons))
            return
        self._kicker.set_text(self.tr("Kartu"))
        later = self.tr("Kartu berikutnya datang pada harinya.")
        if plan.done:
            self._count.set_text(self.tr("Selesai untuk hari ini"))
            self._note.set_text(self.tr("{count} kartu diulang.").format(count=plan.done) + " " + later)
        elif plan.answered:
            self._count.set_text(self.tr("Tidak ada kartu hari ini"))
            self._note.set_text(later)
        else:
            self._count.set_text(self.tr("Belum ada kartu"))
            self._note.set_text(self.tr("Kartu datang setelah satu bacaan selesai dibaca."))


class LessonPlan(Panel):
    """The lesson to go on with.

    Signals: ``wanted(str)``, the lesson.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lesson = ""
        self._kicker = Label(theme, "", 13, 400, "muted")
        self._title = Title(theme)
        self._note = Label(theme, "", 13, 400, "muted")
        self._bar = ProgressBar(theme, self.tr("Bagian bacaan yang sudah dilihat"))
        self.button = KeyButton(theme, self.tr("Buka bacaan"), kind="outlined")
        self.button.clicked.connect(self._ask)
        column = self.column
        for widget in (self._kicker, self._title, self._note, self._bar):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addStretch(1)  # the buttons of both panels stand on one line
        column.addWidget(self.button)

    def show_plan(self, plan: Today) -> None:
        """Show the lesson to go on with, or that all are read."""
        self._lesson = plan.next.id if plan.next else ""
        self._bar.setVisible(plan.next_fraction > 0 and not plan.next_seen)
        self._bar.set_fraction(plan.next_fraction)
        if plan.next is None or plan.next_unit is None:
            self._kicker.set_text(self.tr("Bacaan"))
            self._title.set_text(self.tr("Semua bacaan sudah dibaca"))
            self._note.set_text(self.tr("Bacaan lama boleh dibuka lagi kapan saja."))
            self.button.set_text(self.tr("Lihat daftar bacaan"))
            return
        self._title.set_text(plan.next.title)
        kicker, text = self._words(plan)
        self._kicker.set_text(kicker)
        unit = f"{plan.next_unit.number} {plan.next_unit.title}"
        self._note.set_text(text.format(unit=unit, minutes=plan.next_minutes))
        self.button.set_text(self.tr("Buka bacaan"))

    def _words(self, plan: Today) -> tuple[str, str]:
        if plan.next_seen:
            return self.tr("Sudah dilihat sampai akhir"), self.tr("{unit}, tinggal ditandai sudah dibaca")
        if plan.next_fraction > 0:
            return self.tr("Lanjutkan membaca"), self.tr("{unit}, tinggal {minutes} menit")
        return self.tr("Bacaan berikutnya"), self.tr("{unit}, {minutes} menit")

    def _ask(self) -> None:
        self.wanted.emit(self._lesson)
