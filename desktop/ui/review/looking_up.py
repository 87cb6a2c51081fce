"""Looking up what belongs to the card in hand, beside it: its paragraph, and every answer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from desktop.ui.review.beside import Beside
    from desktop.ui.sessions.card_history import CardHistory
    from desktop.ui.sessions.paragraph import Paragraph
    from desktop.ui.sessions.review import ReviewSession


class LookingUp(QObject):
    """Asks for what is looked up and shows it in the side that opens.

    Signals: ``left()``, the side was closed, and the focus that was in it has to go elsewhere.
    """

    left = Signal()

    def __init__(self, beside: Beside, session: ReviewSession) -> None:
        """Look up cards of the session in the side of ``beside``."""
        super().__init__(beside)
        self._beside, self._session = beside, session
        self._unasked = False
        self._leech_timer = QTimer(self, singleShot=True, interval=0)
        self._leech_timer.timeout.connect(self._show_leech)
        beside.side.closed.connect(self.close)
        beside.side.explanation_wanted.connect(session.aside.explain)
        session.aside.paragraph.connect(self._show_paragraph)
        session.aside.history.connect(self._show_answers)
        session.aside.explained.connect(beside.side.show_explanation)

    def look_up(self) -> None:
        """Show the paragraph of the card beside it."""
        shown = self._session.current
        if shown is not None:
            self._unasked = False
            self._session.aside.show_paragraph(shown.card)

    def look_up_unasked(self) -> None:
        """Show, a moment later, the paragraph of a card that does not stay beside it, where there is room."""
        self._leech_timer.start()

    def show_history(self) -> None:
        """Show every answer to the card beside it, and when it comes next."""
        if self._session.current is not None:
            self._session.aside.show_history(self._session.current.card)

    def closes(self, key: int) -> bool:
        """Whether a key leads back from what is looked up: Esc, or the key that led there once the focus is there."""
        if key != Qt.Key.Key_Escape and not self._beside.side_has_focus():
            return False
        keys = {"paragraph": {Qt.Key.Key_Escape, Qt.Key.Key_R}, "history": {Qt.Key.Key_Escape, Qt.Key.Key_I}}
        return key in keys.get(self._beside.side.showing(), set())

    def close(self) -> None:
        """Close the side."""
        if self._beside.close():
            self.left.emit()

    def _show_leech(self) -> None:
        """The focus stays at the card: nobody asked."""
        shown, beside = self._session.current, self._beside
        if shown is not None and self._session.turned and beside.has_room() and beside.isVisible():
            self._unasked = True
            self._session.aside.show_paragraph(shown.card)

    def _show_paragraph(self, paragraph: Paragraph) -> None:
        self._beside.open()
        self._beside.side.show_paragraph(paragraph)
        if not self._unasked:
            self._beside.side.take_focus()
        self._unasked = False

    def _show_answers(self, history: CardHistory) -> None:
        self._beside.open()
        self._beside.side.show_history(history)
        self._beside.side.take_focus()
