"""*Baca*: the navigator, the article and the cards of the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.reading.path_column import lesson_row, unit_row
from desktop.ui.reading.sides import Sides
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.article import ArticlePage, ArticleView
from desktop.ui.widgets.article_sheet import TOP
from desktop.ui.widgets.navigator import Navigator, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.reading.companions import Companions
    from desktop.ui.reading.panel import CardPanel
    from desktop.ui.sessions.path import PathLesson
    from desktop.ui.sessions.reading import OpenLesson
    from desktop.ui.sessions.table import Sessions

UNIT = "unit:"
"""What the link to a unit begins with; the id of its first lesson follows."""


class ReadingPage(QWidget):
    """Reading a lesson.

    Signals: ``review_wanted()``, the reader asks for all due cards; ``way_wanted(ToLesson | ToEntry)``, for a passage
    elsewhere, or for a term, a source, a disagreement; ``passage_chosen(str, str)``, words to make a card of and their
    anchor, with the highlight that they are behind a "#".
    """

    review_wanted = Signal()
    way_wanted = Signal(object)
    passage_chosen = Signal(str, str)

    def __init__(self, theme: Theme, sessions: Sessions) -> None:
        super().__init__()
        self._theme, self._sessions = theme, sessions
        self._desk, self._session = sessions.desk, sessions.reading
        self.navigator = Navigator(theme)
        self.article = ArticleView(theme)
        self._panel: CardPanel | None = None
        self._companions: Companions | None = None
        self._away = self._path_old = False
        self._late: dict[str, PathLesson] = {}
        self.sides = Sides(theme, self.navigator, self.article, self)
        self.sides.set_widths(*sessions.settings.side_widths())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sides)
        self._connect()
        self._show_path()
        if self._session.current is not None:
            self._show_lesson(self._session.current)

    def complete(self) -> None:
        """Make what may come a moment after the article: its cards, and what acts on it. Safe to call again."""
        if self._panel is None:
            self._panel = self._make_panel()
        if self._companions is None:
            from desktop.ui.reading.companions import Companions

            self._companions = Companions(self.article, self.sides, self._sessions)
            self._companions.explaining.way_wanted.connect(self.way_wanted)

    @property
    def companions(self) -> Companions:
        """What acts on the article."""
        self.complete()
        assert self._companions is not None
        return self._companions

    @property
    def panel(self) -> CardPanel:
        """The cards of the lesson."""
        self.complete()
        assert self._panel is not None
        return self._panel

    def show_anchor(self, anchor: str) -> None:
        """Bring a paragraph of the open lesson into sight and give the article the focus."""
        self.sides.close_drawers()
        self.article.scroll_to_anchor(anchor)
        self.article.setFocus()
        if mark := anchor.partition("#")[2]:
            self.companions.marking.show_mark(mark)

    def show_passage(self, start: int, end: int) -> None:
        """Bring a passage, in positions of the reading text, into sight and give the article the focus."""
        self.sides.close_drawers()
        self._show_span(start, end)
        self.article.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Reading time runs while the page is seen."""
        super().showEvent(event)
        self._away = False
        if self._path_old:
            self._show_path()
        while self._late:
            self._show_path_lesson(self._late.popitem()[1])
        self._session.set_attention(self.isActiveWindow())
        self._show_due()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the place before another page is shown."""
        super().hideEvent(event)
        self._away = True
        if self._companions is not None:
            self._companions.leave()
        self.keep_place()
        self._session.set_attention(False)

    def keep_place(self) -> None:
        """Remember the place in the article, and that of the borders."""
        self._tell_place()
        self.sides.tell_moved()

    def _tell_place(self) -> None:
        self._session.keep_place(self.article.position())

    def _connect(self) -> None:
        self.navigator.chosen.connect(self._open)
        self.article.link_activated.connect(self._follow)
        self.article.passage_chosen.connect(self._choose_passage)
        self.article.scrolled.connect(self._session.see)
        self.article.anchor_changed.connect(self._keep_anchor)
        self.sides.resized.connect(self._sessions.settings.set_side_widths)
        self._session.place_wanted.connect(self._tell_place)
        self._session.opened.connect(self._show_lesson)
        self._session.moved.connect(self._show_place)
        self._session.path_changed.connect(self._on_path_changed)
        self._session.lesson_changed.connect(self._show_path_lesson)
        self._session.read_changed.connect(self._show_read)

    def _make_panel(self) -> CardPanel:
        from desktop.ui.reading.panel import CardPanel

        cards, current = self._sessions.cards, self._session.current
        if current is not None:
            cards.lay_lesson(current)
        panel = CardPanel(self._theme, cards)
        panel.set_due(len(self._desk.queue()))
        if current is not None:
            panel.set_unit(current.unit.number)
        panel.see_wanted.connect(self._go_to_anchor)
        panel.review_wanted.connect(self.review_wanted)
        self.sides.set_cards(panel)
        return panel

    def _open(self, lesson_id: str) -> None:
        self._session.open(lesson_id)
        self.sides.close_drawers()
        self.article.setFocus()

    def _go_to_anchor(self, anchor: str) -> None:
        """Go to a paragraph of the open lesson, to be left again with the way back."""
        if self._session.current is not None:
            self._session.open(self._session.current.lesson.id, anchor)
        self.show_anchor(anchor)

    def _choose_passage(self, text: str, anchor: str) -> None:
        mark = self.companions.marking.focused()
        self.passage_chosen.emit(text, anchor if mark is None else f"{anchor}#{mark.annotation.id}")

    def _follow(self, href: str) -> None:
        if href == "nav:next":
            self._session.open_next()
        elif href == "nav:previous":
            self._session.open_previous()
        elif href == "nav:read":
            self._session.toggle_read()
        elif href.startswith(UNIT):
            self._open_unit(href.removeprefix(UNIT))

    def _open_unit(self, first: str) -> None:
        """Open the first lesson of a unit; from there on the list of lessons tells the rest of it."""
        if self._session.current is not None and self._session.current.lesson.id == first:
            self.sides.show_path()
        else:
            self._session.open(first)

    def _keep_anchor(self, _anchor: str) -> None:
        self.keep_place()

    def _on_path_changed(self) -> None:
        """Show the path anew, but while another page is seen only at the return: every answer there may tell this."""
        self._path_old = self._away
        if not self._away:
            self._show_path()

    def _show_path(self) -> None:
        self._path_old = False
        self._late.clear()
        rows = self._rows()
        self.navigator.set_rows(tuple(rows))
        self._show_due()
        if self._session.current is not None:
            self.navigator.set_current(self._session.current.lesson.id)

    def _show_path_lesson(self, lesson: PathLesson) -> None:
        """Show one lesson of the path anew, but while another page is seen only at the return."""
        if self._away:
            self._late[lesson.head.id] = lesson
            return
        self.navigator.set_row(lesson_row(lesson))
        for unit, lessons in self._session.path():
            if unit.id == lesson.head.unit:
                self.navigator.set_row(unit_row(f"{unit.pack}/{unit.id}", unit.name, lessons))
        self._show_due()

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        path = self._session.path()
        packs = self._pack_titles({unit.pack for unit, _lessons in path})
        for unit, lessons in path:
            if unit.pack in packs:
                rows.append(Row("pack", unit.pack, packs.pop(unit.pack), "", 0.0, False, 0))
            rows.append(unit_row(f"{unit.pack}/{unit.id}", unit.name, lessons))
            rows.extend(map(lesson_row, lessons))
        return rows

    def _pack_titles(self, packs: set[str]) -> dict[str, str]:
        """Names for the packs of the path; one alone needs none, and is not asked for before the first picture."""
        return {head.id: head.title for head in self._desk.library.packs} if len(packs) > 1 else {}

    @guarded
    def _show_due(self) -> None:
        # Only where it is seen: while cards are answered on the other page, nobody asks.
        if self._panel is not None and self.isVisible():
            self._panel.set_due(len(self._desk.queue()))

    def _show_lesson(self, opened: OpenLesson) -> None:
        self.article.set_lesson(self.article_page(opened))
        if opened.anchor or opened.place or opened.passage is not None:
            self._show_place(opened)
        self.navigator.set_current(opened.lesson.id)
        if self._panel is not None:
            self._panel.set_unit(opened.unit.number)
            self._sessions.cards.lay_lesson(opened)

    def _show_place(self, opened: OpenLesson) -> None:
        if opened.passage is not None:
            self._show_span(*opened.passage)
        elif opened.anchor:
            self.article.scroll_to_anchor(opened.anchor)
        else:
            self.article.restore(opened.place or TOP)

    def _show_span(self, start: int, end: int) -> None:
        if self.article.article is not None:
            self.article.show_spans(self.article.article.reading().spans(start, max(end, start + 1)))

    def _show_read(self, _read: bool) -> None:
        if self._session.current is not None:
            place, scrolled = self.article.position(), self.article.verticalScrollBar().value()
            self.article.set_lesson(self.article_page(self._session.current))
            self.article.restore(place)
            # To the pixel: a lesson is marked while it is read, and no line may jump before the eyes.
            self.article.verticalScrollBar().setValue(scrolled)

    def article_page(self, opened: OpenLesson) -> ArticlePage:
        """What the article shows of a lesson."""
        lesson = opened.lesson
        return ArticlePage(
            key=lesson.id,
            crumb=lesson.title,
            way=((opened.unit.name, f"{UNIT}{opened.unit.lessons[0].id}"),),
            minutes=self.tr("{count} menit baca").format(count=opened.minutes),
            title=lesson.title,
            goals_title=self.tr("Setelah bacaan ini kamu bisa"),
            goals=lesson.goals,
            html=lesson.html,
            figures=lesson.figures,
            previous=opened.previous.title if opened.previous else "",
            next=opened.next.title if opened.next else "",
            read_label=self._read_label(opened),
        )

    def _read_label(self, opened: OpenLesson) -> str:
        if opened.read:
            return self.tr("Sudah dibaca. Tandai belum dibaca")
        return self.tr("Tandai sudah dibaca")
