"""The two things that a day asks for: cards to review, and the lesson to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.words import long_date
from desktop.ui.today.title import Title
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.today import Today

LONG = 60
"""Days of catching up from which their number helps nobody."""


class ReviewPlan(Panel):
    """How many cards there are to review, and where they do not fit into a day, over how many they are spread.

    Signals: ``wanted()``; ``more_wanted()``, go on though today's minutes are over, or it is a day off.
    """

    wanted = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.asks = False
        self._kicker = Label(theme, self.tr("Ulang dulu"), 13, 400, "muted")
        self._count = Label(theme, "", 26, 600, family=READING)
        self._note = Label(theme, "", 13, 400, "muted")
        self.button = KeyButton(theme, self.tr("Mulai mengulang"), "Ctrl 3", kind="filled")
        self.more_button = KeyButton(theme, self.tr("Lanjut mengulang"), kind="outlined")
        self.button.clicked.connect(self.wanted)
        self.more_button.clicked.connect(self.more_wanted)
        column = self.column
        for widget in (self._kicker, self._count, self._note):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addStretch(1)  # the buttons of both panels stand on one line
        column.addWidget(self.button)
        column.addWidget(self.more_button)

    def show_plan(self, plan: Today) -> None:
        """Show today's number of cards, or why there is none."""
        self.asks = plan.cards > 0
        self.button.setVisible(self.asks)
        self.more_button.setVisible(not self.asks and plan.beyond > 0)
        off = plan.holiday is not None and not plan.done
        self.more_button.set_text(self.tr("Tetap mengulang") if off else self.tr("Lanjut mengulang"))
        kicker, count, note = self._asked(plan) if self.asks else self._nothing_asked(plan)
        self._kicker.set_text(kicker)
        self._count.set_text(count)
        self._note.set_text(note)

    def _asked(self, plan: Today) -> tuple[str, str, str]:
        begun = plan.done > 0
        kicker = self.tr("Lanjutkan mengulang") if begun else self.tr("Ulang dulu")
        self.button.set_text(self.tr("Lanjutkan mengulang") if begun else self.tr("Mulai mengulang"))
        return kicker, self.tr("{count} kartu").format(count=plan.cards), self._order(plan)

    def _order(self, plan: Today) -> str:
        if plan.spread > 1:
            return self._spread(plan)
        if plan.done:
            return self.tr("{done} kartu sudah diulang hari ini.").format(done=plan.done)
        if not plan.card_lessons:
            return self.tr("Dari kartu buatanmu sendiri.")
        text = self.tr("Dari {count} bacaan. Yang paling mudah terlupa lebih dulu.")
        return text.format(count=plan.card_lessons)

    def _spread(self, plan: Today) -> str:
        if plan.spread >= LONG:
            text = self.tr(
                "Ada {waiting} kartu yang menunggu. Tidak perlu sekaligus: {minutes} menit sehari cukup; "
                "yang paling mudah terlupa lebih dulu."
            )
        else:
            text = self.tr(
                "Ada {waiting} kartu yang menunggu. Dibagi dalam {days} hari, {minutes} menit sehari; "
                "yang paling mudah terlupa lebih dulu."
            )
        return text.format(waiting=plan.waiting, days=plan.spread, minutes=plan.limit)

    def _nothing_asked(self, plan: Today) -> tuple[str, str, str]:
        later = self.tr("Kartu berikutnya datang pada harinya.")
        if plan.holiday is not None:
            text = self.tr("Libur sampai {day}. Kartu yang menunggu dibagi rata sesudahnya.")
            day = long_date(plan.holiday[1].isoformat())
            return self.tr("Hari libur"), self.tr("Tidak ada kartu hari ini"), text.format(day=day)
        if plan.done:
            done = self.tr("{count} kartu diulang.").format(count=plan.done)
            if plan.beyond:
                later = self.tr("Menit hari ini sudah terpakai; sisanya boleh besok.")
            return self.tr("Kartu"), self.tr("Selesai untuk hari ini"), f"{done} {later}"
        if plan.answered:
            return self.tr("Kartu"), self.tr("Tidak ada kartu hari ini"), later
        waiting = self.tr("Kartu datang setelah satu bacaan selesai dibaca.")
        return self.tr("Kartu"), self.tr("Belum ada kartu"), waiting


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
        """Show the lesson to go on with, or that all are read; where no card asks, it is the one thing to do next."""
        self.button.set_kind("outlined" if plan.cards or plan.next is None else "filled")
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
        self._note.set_text(text.format(unit=plan.next_unit.name, minutes=plan.next_minutes))
        self.button.set_text(self.tr("Buka bacaan"))

    def _words(self, plan: Today) -> tuple[str, str]:
        if plan.next_seen:
            return self.tr("Sudah dilihat sampai akhir"), self.tr("{unit}, tinggal ditandai sudah dibaca")
        if plan.next_fraction > 0:
            return self.tr("Lanjutkan membaca"), self.tr("{unit}, tinggal {minutes} menit")
        kicker = self.tr("Bacaan berikutnya") if plan.started else self.tr("Bacaan pertama")
        return kicker, self.tr("{unit}, {minutes} menit")

    def _ask(self) -> None:
        self.wanted.emit(self._lesson)
