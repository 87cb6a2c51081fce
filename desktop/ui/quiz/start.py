"""The choice of a quiz: of what, how many questions, and when they are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QStackedLayout, QVBoxLayout, QWidget

from desktop.study.asking import COUNTS
from desktop.ui.look.fonts import READING
from desktop.ui.sessions.quiz_stock import LESSON, MISTAKES, UNIT, Scope
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.pick_list import PickList, PickRow
from desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz_stock import Offer, Stock

ONCE, END = "once", "end"
LOW = 480
"""A page lower than this has less air, so that no button is squeezed in the smallest window."""
AIR, LITTLE_AIR = (26, 16, 20), (10, 8, 8)
"""Pixels over the title, over the panels and under them."""
MARGIN = 18


class StartView(QWidget):
    """What a quiz is made of.

    Signals: ``start_wanted()``; ``print_wanted()``; ``lesson_wanted(str)``, a lesson to read first;
    ``scope_changed()``, something else was chosen, whose stock is to be shown.
    """

    start_wanted = Signal()
    print_wanted = Signal()
    lesson_wanted = Signal(str)
    scope_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._places = {LESSON: "", UNIT: ""}
        self._title = Label(theme, self.tr("Kuis"), 32, 600, family=READING)
        self._note = Label(theme, "", 16, 400, "muted")
        self.read_button = KeyButton(theme, self.tr("Buka bacaan"), kind="filled")
        self.scopes = Segments(
            theme,
            self.tr("Soal dari mana"),
            {LESSON: self.tr("Bacaan"), UNIT: self.tr("Unit"), MISTAKES: self.tr("Kesalahan saya")},
        )
        self.list = PickList(theme, self.tr("Pilih bacaan atau unit"))
        self._mistakes = Label(theme, "", 16)
        self.counts = Segments(theme, self.tr("Banyaknya soal"), {str(count): str(count) for count in COUNTS})
        self.checks = Segments(theme, self.tr("Diperiksa"), {ONCE: self.tr("Langsung"), END: self.tr("Di akhir")})
        self._stock = Label(theme, "", 13, 400, "muted")
        self.start_button = KeyButton(theme, self.tr("Mulai kuis"), "Enter", kind="filled")
        self.print_button = KeyButton(theme, self.tr("Cetak sebagai tes (PDF)"), "Ctrl P", kind="outlined")
        self._arrange(theme)
        self.read_button.clicked.connect(self._ask_to_read)
        self.scopes.chosen.connect(self._on_scope)
        self.list.chosen.connect(self._on_place)
        self.counts.chosen.connect(self.scope_changed)
        self.start_button.clicked.connect(self.start_wanted)
        self.print_button.clicked.connect(self.print_wanted)

    def show_offer(self, offer: Offer, count: int, at_once: bool) -> None:
        """Show what there is; what was chosen before stays as long as it is there."""
        known = {place.id for place in (*offer.lessons, *offer.units)}
        if self._offer is None or self._offer.scope != offer.scope or not set(self._places.values()) <= known:
            self._places = {LESSON: offer.scope.id, UNIT: _unit_of(offer)}
            self.scopes.choose(LESSON)
        if self._offer is None:
            self.counts.choose(str(count) if count in COUNTS else str(COUNTS[1]))
            self.checks.choose(ONCE if at_once else END)
        self._offer = offer
        self.read_button.setVisible(bool(offer.next))
        self.start_button.set_kind("outlined" if offer.next else "filled")
        self._note.set_text(self._word_note(offer))
        self._show_places()

    def scope(self) -> Scope:
        """What is chosen."""
        kind = self.scopes.current()
        return Scope(kind, self._places.get(kind, ""))

    def count(self) -> int:
        """How many questions are asked for."""
        return int(self.counts.current())

    def at_once(self) -> bool:
        """Whether each answer is checked at once."""
        return self.checks.current() == ONCE

    def show_stock(self, stock: Stock) -> None:
        """Say how many questions there are; without any there is nothing to start."""
        self.start_button.setVisible(stock.questions > 0)
        self.print_button.setVisible(stock.questions > 0)
        self._stock.set_text(self._word_stock(stock))

    def take_focus(self) -> None:
        """Give the focus to what Enter is for: the list, or the lesson that is to be read first."""
        first = self.read_button if not self.read_button.isHidden() else self.list
        if self.list.isHidden() and first is self.list:
            self.scopes.segments[MISTAKES].setFocus()
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.start_button.isHidden():
            self.start_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a low page less air."""
        super().resizeEvent(event)
        self._air()

    def _air(self) -> None:
        top, panels, bottom = LITTLE_AIR if self.height() < LOW else AIR
        self._column.setContentsMargins(0, top, 0, bottom)
        self._gap.changeSize(0, panels, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()

    def _arrange(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(self._note, 1)
        head.addWidget(self.read_button)
        left, right = Panel(theme, margin=MARGIN), Panel(theme, margin=MARGIN)
        left.column.addWidget(Label(theme, self.tr("Soal dari mana"), 13, 400, "muted"))
        left.column.addWidget(self.scopes)
        left.column.addSpacing(4)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._mistakes)
        self._mistakes.setAlignment(Qt.AlignmentFlag.AlignTop)
        left.column.addWidget(place, 1)
        for text, widget in (
            (self.tr("Banyaknya soal"), self.counts),
            (self.tr("Diperiksa"), self.checks),
        ):
            right.column.addWidget(Label(theme, text, 13, 400, "muted"))
            right.column.addWidget(widget)
            right.column.addSpacing(8)
        right.column.addWidget(self._stock)
        right.column.addStretch(1)
        right.column.addWidget(self.start_button)
        right.column.addWidget(self.print_button)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        panels = QHBoxLayout()
        panels.setSpacing(20)
        panels.addWidget(left, 3)
        panels.addWidget(right, 2)
        column = self._column = QVBoxLayout(self)
        self._gap = QSpacerItem(0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addLayout(head)
        column.addItem(self._gap)
        column.addLayout(panels, 1)
        self._air()

    def _word_note(self, offer: Offer) -> str:
        if offer.next:
            return self.tr("Belum ada bacaan yang selesai. Kuis menanyakan isi bacaan, jadi baca dulu satu bacaan.")
        return self.tr("Soal yang belum pernah dijawab atau belum tepat didahulukan.")

    def _word_stock(self, stock: Stock) -> str:
        if not stock.questions:
            return "" if self.scopes.current() == MISTAKES else self.tr("Di sini belum ada soal.")
        words = [self.tr("Ada {count} soal.").format(count=stock.questions)]
        if stock.fresh:
            words.append(self.tr("{count} belum pernah dijawab.").format(count=stock.fresh))
        if stock.wrong and self.scopes.current() != MISTAKES:
            words.append(self.tr("{count} terakhir kali belum tepat.").format(count=stock.wrong))
        if stock.questions < self.count():
            words.append(self.tr("Semuanya ditanyakan."))
        return " ".join(words)

    def _show_places(self) -> None:
        assert self._offer is not None
        kind = self.scopes.current()
        self._stack.setCurrentIndex(int(kind == MISTAKES))
        if kind == MISTAKES:
            found = self.tr("{count} soal terakhir kali belum tepat. Kuis ini menanyakannya sekali lagi.")
            none = self.tr("Tidak ada kesalahan yang menunggu. Soal yang belum tepat nanti terkumpul di sini.")
            count = self._offer.mistakes
            self._mistakes.set_text(found.format(count=count) if count else none)
        else:
            places = self._offer.lessons if kind == LESSON else self._offer.units
            unread = self.tr("belum dibaca")
            rows = tuple(PickRow(one.id, one.title, "" if one.read else unread, one.group) for one in places)
            self.list.set_rows(rows, self._places[kind])
        self.scope_changed.emit()

    def _on_scope(self) -> None:
        self._show_places()

    def _on_place(self, key: str) -> None:
        self._places[self.scopes.current()] = key
        self.scope_changed.emit()

    def _ask_to_read(self) -> None:
        if self._offer is not None:
            self.lesson_wanted.emit(self._offer.next)


def _unit_of(offer: Offer) -> str:
    """The unit in which the lesson stands that is chosen at first."""
    group = next((place.group for place in offer.lessons if place.id == offer.scope.id), "")
    return next((place.id for place in offer.units if place.title == group), "")
