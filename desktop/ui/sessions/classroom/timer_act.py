"""A countdown for work in groups, with a quiet end: words and a colour, no sound."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.ui.sessions.classroom.act import Act, Command, Hint, Row
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.wall.tools_scene import TimeScene

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Scene

MINUTES = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45)
USUAL, MOST = 5, 99
"""The minutes that stand there at first, and the most that can be."""
SOON = 30
"""Seconds before the end from which the wall says that it is near."""
SECONDS = 60
LOOK = 200
"""Milliseconds between two looks at the clock."""
KEPT = "minutes"
"""The place in the book for the minutes that were chosen last."""


class TimerAct(Act):
    """A countdown: ready, running, stopped for a while, or over."""

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        self._desk = show.desk
        kept = show.book.progress.get_state(KEPT) or ""
        self._minutes = min(max(int(kept), 1), MOST) if kept.isdecimal() else USUAL
        self._whole = self._left = timedelta(minutes=self._minutes)
        self._end: datetime | None = None
        self._looked = show.now()
        self._begun = self._over = False
        self._seen = self._seconds()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Hitung mundur")

    def scene(self) -> Scene:
        """The time that is left, or that it is over."""
        head, left = self.tr("Kerja kelompok"), self.show.book.head.name
        if self._over:
            return TimeScene(head, "", self.tr("Waktu habis"), 0, "gold", left)
        seconds = self._seconds()
        share = seconds / max(1, self._whole.total_seconds())
        role = "gold" if self._begun and seconds <= SOON else "ink"
        clock = f"{seconds // SECONDS}:{seconds % SECONDS:02}"
        return TimeScene(head, clock, self._words(seconds), share, role, left, self._told(seconds))

    def hints(self) -> tuple[Hint, ...]:
        """What to do."""
        if self._over:
            again = self.tr("PgDn kembali ke pelajaran. Tombol + menambah satu menit.")
            return (Hint(self.tr("Waktu habis"), again),)
        if not self._begun:
            return (Hint("", self.tr("PgDn memulai. Pilih lamanya di daftar, atau ketik menitnya lalu Enter.")),)
        text = self.tr("PgDn menjeda atau meneruskan. Tombol + dan - menambah atau mengurangi satu menit.")
        return (Hint("", text),)

    def rows(self) -> tuple[Row, ...]:
        """The minutes to choose from, before it runs."""
        if self._begun:
            return ()
        return tuple(
            Row(str(minutes), self.tr("{count} menit").format(count=minutes), current=minutes == self._minutes)
            for minutes in MINUTES
        )

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Berapa menit?") if self.rows() else ""

    def commands(self) -> tuple[Command, ...]:
        """Start and stop, and a minute more or less."""
        if self._over:
            go = Command(self.tr("Selesai"), ("J",), self.forward)
        elif self._end is not None:
            go = Command(self.tr("Jeda"), ("J",), self.forward)
        else:
            go = Command(self.tr("Teruskan") if self._begun else self.tr("Mulai"), ("J",), self.forward)
        return (
            go,
            Command(self.tr("Tambah 1 menit"), ("+", "="), self.add_minute),
            Command(self.tr("Kurangi 1 menit"), ("-",), self.take_minute, shown=not self._over),
        )

    def forward(self) -> None:
        """Start, stop for a while, go on; at the end, back to the lesson."""
        if self._over:
            self.ended.emit()
        elif self._end is not None:
            self._stop()
        else:
            self._start()

    def choose(self, row: str) -> None:
        """Choose the minutes, before it runs."""
        if row.isdecimal():
            self.jump(int(row))

    def jump(self, number: int) -> None:
        """Take so many minutes, before it runs."""
        if not self._begun and 1 <= number <= MOST:
            self.show.book.progress.set_state(KEPT, str(number))
            self._minutes = number
            self._whole = self._left = timedelta(minutes=number)
            self._show()

    @guarded
    def add_minute(self) -> None:
        """One minute more, also when the time is over."""
        self._change(1)

    @guarded
    def take_minute(self) -> None:
        """One minute less, as long as one is left."""
        self._change(-1)

    def look(self) -> None:
        """Show the second that it is; end quietly when none is left."""
        if self._end is None:
            return
        now = self.show.now()
        if now < self._looked:  # the computer's clock was put back, as a time server does: the class has no more time
            self._end -= self._looked - now
        self._looked = now
        if self._end <= now:
            self._left, self._over = timedelta(), True
            self._stop()
            self.show.told.emit(self.tr("Waktu habis."))
        elif self._seconds() != self._seen:
            self._show()

    def close(self) -> None:
        """Stop to look at the clock."""
        self._timer.stop()

    def _change(self, by: int) -> None:
        if not self._begun:
            self.jump(self._minutes + by)
            return
        left = self._remaining() + timedelta(minutes=by)
        if not timedelta() < left <= timedelta(minutes=MOST):
            return
        running, over, self._over = self._end is not None, self._over, False
        self._left, self._whole = left, max(self._whole if not over else left, left)
        if running or over:
            self._start()
        else:
            self._show()

    def _start(self) -> None:
        self._begun = True
        self._looked = self.show.now()
        self._end = self._looked + self._left
        self._timer.start()
        self._show()

    def _stop(self) -> None:
        self._left = timedelta() if self._over else self._remaining()
        self._end = None
        self._timer.stop()
        self._show()

    def _remaining(self) -> timedelta:
        return self._left if self._end is None else max(timedelta(), self._end - self.show.now())

    def _seconds(self) -> int:
        """Whole seconds that are left, the one that has begun included."""
        return -int(-self._remaining().total_seconds() // 1)

    def _show(self) -> None:
        self._seen = self._seconds()
        self.changed.emit()

    def _told(self, seconds: int) -> str:
        """What a screen reader hears, once a minute."""
        if seconds < SECONDS:
            return self.tr("Kurang dari satu menit")
        return self.tr("{count} menit").format(count=-(-seconds // SECONDS))

    def _words(self, seconds: int) -> str:
        if not self._begun:
            return self.tr("menit")
        if self._end is None:
            return self.tr("Berhenti sebentar")
        return self.tr("Hampir selesai") if seconds <= SOON else self.tr("Sisa waktu")
