"""*Hari ini*: what to do now, as minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from desktop.study.plan import USUAL_MINUTES
from desktop.ui.look.fonts import READING
from desktop.ui.sessions.words import weekday
from desktop.ui.today.plan import LessonPlan, ReviewPlan
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.week import Day, WeekStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.today import Today, TodaySession

WIDTH = 880
"""Logical pixels of the column."""
LOW = 600
"""A page lower than this has less air, so that a whole day still fits into the smallest window."""
AIR = (50, 24, 30, 24)
LITTLE_AIR = (22, 16, 20, 14)
"""Pixels over the greeting, over the panels, over the week and under it."""


class TodayPage(QWidget):
    """Today's plan.

    Signals: ``review_wanted()``; ``more_wanted()``, review though today's minutes are over or it is a day off;
    ``lesson_wanted(str)``, the lesson to go on with.
    """

    review_wanted = Signal()
    more_wanted = Signal()
    lesson_wanted = Signal(str)

    def __init__(self, theme: Theme, session: TodaySession) -> None:
        super().__init__()
        self._theme, self._session = theme, session
        self._name, self._hello = "", ""
        self._greeting = Label(theme, "", 32, 600, family=READING)
        self._minutes = Label(theme, "", 16, 400, "muted")
        self.review = ReviewPlan(theme)
        self.lesson = LessonPlan(theme)
        self._week_title = Label(theme, self.tr("Pekan ini"), 15, 700)
        self.week = WeekStrip(theme, self.tr("Pekan ini"))
        self._week_note = Label(
            theme, self.tr("Kartu yang diulang tiap hari. Libur sehari tidak apa-apa; kartunya dibagi rata lagi."),
            13, 400, "muted",
        )
        self._arrange()
        self.review.wanted.connect(self.review_wanted)
        self.review.more_wanted.connect(self.more_wanted)
        self.lesson.wanted.connect(self.lesson_wanted)
        session.changed.connect(self.show_plan)
        session.outdated.connect(self._refresh_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        """The plan is drawn anew each time the page is shown, and the first thing to do has the focus."""
        super().showEvent(event)
        self._session.refresh()
        (self.review if self.review.asks else self.lesson).button.setFocus()

    def show_plan(self, plan: Today) -> None:
        """Show a plan."""
        self._hello = self._greet(plan)
        self.call(self._name)
        self._minutes.set_text(self._summary(plan))
        for later in (self.review, self._week_title, self.week, self._week_note):
            later.setVisible(plan.started)  # a newcomer finds one lesson, not a list of nothing
        self.review.show_plan(plan)
        self.lesson.show_plan(plan)
        for part in (self.review, self.lesson, self._body):
            part.updateGeometry()  # the page may lie half laid out, and would keep the heights of the plan before
        days = (Day(weekday(day), count or None, day == plan.day, day in plan.days_off) for day, count in plan.week)
        self.week.set_days(tuple(days))

    def call(self, name: str) -> None:
        """Greet the learner by name; "" is nobody in particular."""
        self._name = name
        self._greeting.set_text(f"{self._hello}, {name}" if name and self._hello else self._hello)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a low page less air."""
        super().resizeEvent(event)
        top, panels, week, bottom = LITTLE_AIR if self.height() < LOW else AIR
        self._column.setContentsMargins(0, top, 0, bottom)
        for gap, height in zip(self._gaps, (panels, week), strict=True):
            gap.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()
        self._body.updateGeometry()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._session.refresh()

    def _arrange(self) -> None:
        plans = QHBoxLayout()
        plans.setSpacing(22)
        plans.addWidget(self.review, 1)
        plans.addWidget(self.lesson, 1)
        body = self._body = QWidget()
        body.setMaximumWidth(WIDTH)
        column = self._column = QVBoxLayout(body)
        self._gaps = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        column.setSpacing(0)
        column.addWidget(self._greeting)
        column.addSpacing(4)
        column.addWidget(self._minutes)
        column.addItem(self._gaps[0])
        column.addLayout(plans)
        column.addItem(self._gaps[1])
        column.addWidget(self._week_title)
        column.addSpacing(12)
        column.addWidget(self.week)
        column.addSpacing(8)
        column.addWidget(self._week_note)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)
        scroll = QScrollArea(self, widgetResizable=True)
        scroll.setVerticalScrollBar(ScrollBar(self._theme))
        scroll.setAccessibleName(self.tr("Hari ini"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _greet(self, plan: Today) -> str:
        if not plan.started:
            return self.tr("Selamat datang di Mitra")
        if 4 <= plan.hour < 11:
            return self.tr("Selamat pagi")
        if 11 <= plan.hour < 15:
            return self.tr("Selamat siang")
        return self.tr("Selamat sore") if 15 <= plan.hour < 18 else self.tr("Selamat malam")

    def _summary(self, plan: Today) -> str:
        if not plan.started:
            return self.tr(
                "Baca satu bacaan pendek. Sesudah itu, kartu-kartunya datang sendiri pada hari yang tepat. "
                "{minutes} menit sehari cukup."
            ).format(minutes=self.tr("Sepuluh") if plan.limit == USUAL_MINUTES else plan.limit)
        if plan.holiday is not None and not plan.cards:
            return self.tr("Hari ini libur, seperti yang kamu rencanakan. Tidak ada yang harus diulang.")
        total = plan.card_minutes + plan.next_minutes
        if plan.cards and plan.next_minutes:
            text = self.tr("Hari ini kira-kira {total} menit: {cards} menit mengulang, {read} menit membaca.")
        elif plan.cards:
            text = self.tr("Hari ini kira-kira {total} menit mengulang.")
        elif plan.next_minutes:
            text = self.tr("Hari ini kira-kira {total} menit membaca.")
        elif plan.next:
            text = self.tr("Satu bacaan tinggal ditandai sudah dibaca.")
        else:
            text = self.tr("Semua sudah selesai untuk hari ini.")
        return text.format(total=total, cards=plan.card_minutes, read=plan.next_minutes)
