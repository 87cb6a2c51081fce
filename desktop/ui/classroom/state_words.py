"""What the presenter says of the wall: which of how many is on it, and all that it does otherwise than to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.show import Show


class StateWords(QObject):
    """Puts the state of a show into words."""

    def __init__(self, show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._frozen_at: int | None = None
        show.changed.connect(self._note)

    def head(self) -> str:
        """The line above what the wall shows."""
        number, total = self._show.act.place()
        if self._show.frozen:
            words = self.tr("Di layar guru, {number} dari {total}") if total else self.tr("Di layar guru")
        else:
            words = self.tr("Di layar sekarang, {number} dari {total}") if total else self.tr("Di layar sekarang")
        return words.format(number=number, total=total)

    def state(self, digits: str) -> str:
        """What is otherwise than usual, "" for nothing; ``digits`` are those that wait for Enter."""
        show = self._show
        parts = [
            self.tr("Ke slaid {number}, lalu Enter").format(number=digits) if digits else "",
            {"black": self.tr("Layar hitam"), "white": self.tr("Layar putih")}.get(show.cover, ""),
            self._frozen() if show.frozen else "",
            self.tr("Sorot: geser dengan panah atau tetikus") if show.spot is not None else "",
            self.tr("Diperbesar: geser dengan panah atau tetikus") if show.zoom is not None else "",
            self.tr("Coret: tarik dengan tetikus di gambar ini") if show.pen else "",
        ]
        return " · ".join(part for part in parts if part)

    def _note(self) -> None:
        """Keep where the lesson stood when the wall was frozen; 0 where something else was on it."""
        show = self._show
        if not show.frozen:
            self._frozen_at = None
        elif self._frozen_at is None:
            self._frozen_at = show.act.place()[0] if show.act is show.lesson_act else 0

    def _frozen(self) -> str:
        if not self._frozen_at:
            return self.tr("Dibekukan: kelas melihat yang tadi")
        return self.tr("Dibekukan: kelas melihat slaid {number}").format(number=self._frozen_at)
