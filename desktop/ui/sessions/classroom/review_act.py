"""The cards of the class on the wall: answered aloud, turned by next, and marked whether most pupils knew them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.study.memory import Rating
from desktop.ui.sessions.classroom.act import Act, Command, Hint, Row
from desktop.ui.sessions.classroom.review_words import answer_words, card_scene, end_scene, short
from desktop.ui.sessions.review import ReviewSession

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.sessions.shown import ShownCard, Summary
    from desktop.ui.widgets.wall.sheet import Frame, Scene

UNSEEN = timedelta(seconds=1)
"""Next, pressed sooner than this after a card was turned, was pressed twice by mistake: it marks nothing."""


class ClassReviewAct(Act):
    """The cards that are due for the class, and new ones of lessons that were taught to it.

    All of it is kept in the class's own log, on its own schedule; no pupil's is touched.
    """

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        self._frame, self._page = show.frame, 0
        self._turned_at: datetime | None = None
        self._session = ReviewSession(show.desk, self)
        self._session.shown.connect(self._on_shown)
        self._session.flipped.connect(self._on_flipped)
        self._session.finished.connect(self._on_finished)
        self._session.start()
        self._summary = self._session.summary()
        self._taught = any(state.read for state in show.desk.progress.lesson_states().values())

    @property
    def card(self) -> ShownCard | None:
        """The card that the class is asked; None where none is left."""
        return self._session.current

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Kartu kelas")

    def scene(self) -> Scene:
        """The card that lies there, or what was done."""
        shown = self._session.current
        if shown is None:
            return end_scene(self._summary, taught=self._taught)
        return card_scene(shown, turned=self._session.turned, page=self._page)

    def next_scene(self) -> Scene | None:
        """The next sheet of this card, or its answer; which card follows is decided by how it was answered."""
        shown = self._session.current
        if shown is None:
            return None
        scene = card_scene(shown, turned=self._session.turned)
        if self._page + 1 < scene.pages(self._frame):
            return scene._replace(page=self._page + 1)
        if self._session.turned:
            return None
        turned = card_scene(shown, turned=True)
        return turned._replace(page=turned.answer_page(self._frame))

    def place(self) -> tuple[int, int]:
        """Which card of how many."""
        shown = self._session.current
        return (shown.number, shown.total) if shown is not None else (0, 0)

    def hints(self) -> tuple[Hint, ...]:
        """The answer, which the teacher knows before the class does, and what to do."""
        shown = self._session.current
        if shown is None:
            return (Hint("", self._end_words()),)
        answer = Hint(self.tr("Jawaban"), answer_words(shown), secret=not self._session.turned)
        if self._session.turned:
            how = self.tr("2 atau PgDn: kebanyakan tahu. 1: belum banyak yang tahu. Ctrl Z mengurungkan.")
        else:
            how = self.tr("Biarkan kelas menjawab keras-keras. PgDn membalik kartu.")
        return answer, Hint(self.tr("Cara"), how)

    def rows(self) -> tuple[Row, ...]:
        """At the end, the cards that were hard; one of this lesson leads to its slide."""
        if self._session.current is not None:
            return ()
        here = self.show.lesson.id
        return tuple(
            Row(card.id, short(card), self.tr("ke slaidnya") if card.lesson == here and card.see else "")
            for card in self._summary.hard
        )

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Yang sulit") if self.rows() else ""

    def commands(self) -> tuple[Command, ...]:
        """Marks for a turned card; at the end, more cards where there are some."""
        if self._session.current is None:
            more = Command(self.tr("Lanjut mengulang"), ("U",), self._session.go_on)
            return (more,) if self._summary.left else ()
        turned = self._session.turned
        return (
            Command(self.tr("Lupa"), ("1",), self._mark_not, shown=turned),
            Command(self.tr("Ingat"), ("2",), self._mark_known, shown=turned),
        )

    def forward(self) -> None:
        """The next sheet, the answer, and then the next card: a clicker has no keys for marks, so most knew it."""
        session, shown = self._session, self._session.current
        if shown is None:
            self.ended.emit()
        elif self._page + 1 < card_scene(shown, turned=session.turned).pages(self._frame):
            self._page += 1
            self.changed.emit()
        elif not session.turned:
            session.flip()
        elif self._turned_at is None or abs(self.show.now() - self._turned_at) >= UNSEEN:
            self._mark_known()

    def back(self) -> None:
        """The sheet before, of a card that has several."""
        if self._page:
            self._page -= 1
            self.changed.emit()

    def choose(self, row: str) -> None:
        """Show the slide that a hard card came from."""
        card = next((card for card in self._summary.hard if card.id == row), None)
        if card is not None:
            self.show.lead_to(card.lesson, card.see)

    def fit(self, frame: Frame) -> None:
        """Keep what is read in sight: other sheets may be needed now."""
        self._frame = frame
        shown = self._session.current
        if shown is not None:
            scene = card_scene(shown, turned=self._session.turned)
            told = scene.answer_page(frame) if self._session.turned and self._page else self._page
            self._page = min(told, scene.pages(frame) - 1)

    def _mark_known(self) -> None:
        self._session.answer(Rating.GOOD)

    def _mark_not(self) -> None:
        self._session.answer(Rating.AGAIN)

    def _on_shown(self, _shown: ShownCard) -> None:
        self._page, self._turned_at = 0, None
        self.changed.emit()

    def _on_flipped(self, shown: ShownCard) -> None:
        self._page = card_scene(shown, turned=True).answer_page(self._frame)
        self._turned_at = self.show.now()
        self.changed.emit()

    def _on_finished(self, summary: Summary) -> None:
        self._summary, self._page = summary, 0
        self.changed.emit()

    def _end_words(self) -> str:
        if self._summary.left:
            return self.tr("PgDn kembali ke pelajaran. U menambah kartu untuk kelas ini.")
        return self.tr("PgDn kembali ke pelajaran.")
