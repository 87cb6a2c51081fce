"""The search of one window: its field in the bar, its list over the page, and the way to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.search_button import SearchButton
from desktop.ui.window.pages import MARKS

if TYPE_CHECKING:
    from desktop.ui.marks.page import MarksPage
    from desktop.ui.sessions.searching import Hit, Results, SearchSession
    from desktop.ui.widgets.search_panel import SearchPanel
    from desktop.ui.window.main import MainWindow


class Searching(QObject):
    """Looks for what is typed in the field, and opens what is chosen.

    Signals: ``opened()``, the field lies over the page.
    """

    opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        """Put the field into the bar; the rest is made when it is first opened."""
        super().__init__(window)
        self._window = window
        self._desk = window.sessions.desk
        self._panel: SearchPanel | None = None
        self._results: Results | None = None
        self.button = SearchButton(window.theme, self.tr("Cari"), self._hint())
        self.button.clicked.connect(self.open)
        window.topbar.add_tool(self.button)

    @property
    def panel(self) -> SearchPanel:
        """The field with its list, made when it is first asked for."""
        if self._panel is None:
            self._panel = self._make_panel()
        return self._panel

    def open(self) -> None:
        """Open the field, or select what is written in it."""
        self._session.prepare()  # while one thinks of the first letter
        self.panel.open()
        self.opened.emit()

    def fit(self) -> None:
        """Take the room that the bar has."""
        self.button.set_room(self._window.topbar.room_for(self.button))

    @property
    def _session(self) -> SearchSession:
        return self._window.sessions.searching

    def _hint(self) -> str:
        return self.tr("Cari bacaan, kartu, istilah")

    def _make_panel(self) -> SearchPanel:
        from desktop.ui.widgets.search_panel import SearchPanel

        panel = SearchPanel(self._window.theme, self._window, self.button, self._hint())
        panel.typed.connect(self._look)
        panel.chosen.connect(self._choose)
        panel.dropped.connect(self._session.forget)
        self._session.found.connect(self._show)
        self._session.recent_changed.connect(self._show_recent)
        self._window.page_changed.connect(self._close)
        return panel

    def _close(self) -> None:
        self.panel.close_panel(give_back=False)

    def _look(self, words: str) -> None:
        if self._session.long_enough(words):
            self._session.find(words)
        elif words.strip():
            self.panel.show_advice(self.tr("Ketik paling sedikit dua huruf."))
        else:
            self._show_recent()

    def _show(self, results: Results) -> None:
        from desktop.ui.window.search_words import advice_words, found_rows, found_words, key_words

        self._results = results
        if results.hits:
            rows = found_rows(results, self._session.title)
            self.panel.show_rows(rows, found_words(results), key_words())
        else:
            self.panel.show_advice(advice_words(self._session.query))

    def _show_recent(self) -> None:
        from desktop.ui.widgets.search_rows import PastRow
        from desktop.ui.window.search_words import past_key_words, what_words

        if self.panel.field.text().strip():
            return
        rows = tuple(PastRow(words) for words in self._session.recent)
        if rows:
            self.panel.show_rows(rows, self.tr("Pencarian terakhir"), past_key_words())
        else:
            self.panel.show_advice(what_words())

    @guarded
    def _choose(self, key: int) -> None:
        results = self._results
        if results is None:
            return
        hit = results.hits[key]
        self._session.remember()
        self.panel.close_panel(give_back=True)
        self._open(hit, results)

    def _open(self, hit: Hit, results: Results) -> None:
        if hit.kind == "note":
            self._window.note_wanted.emit(hit.id)
        elif hit.kind in ("term", "source"):
            self._window.show_entry(hit.kind, hit.id)
        elif hit.kind == "mark" and not self._session.title(hit.lesson):
            self._list_mark(hit.id)
        else:
            self._open_passage(hit, results)

    def _list_mark(self, ident: str) -> None:
        """Show a mark whose lesson is gone in the list of all, where its words are kept."""
        self._window.show_page(MARKS)
        marks: MarksPage = self._window.pages.get(MARKS)  # type: ignore[assignment]  # the page of this key
        marks.show_mark(ident)
        self._window.show_mark(ident)  # which says why it opens nowhere

    def _open_passage(self, hit: Hit, results: Results) -> None:
        """Open the paragraph of a hit with its words marked, and lay its card beside it."""
        start, end = self._place(hit)
        if end > start:
            self._window.show_passage(hit.lesson, start, end)
        else:
            self._window.show_lesson(hit.lesson, hit.anchor)
        if hit.kind == "card":
            self._window.sessions.cards.bring(hit.id)
        self._window.reading.companions.finding.show_words(results.words, start)

    def _place(self, hit: Hit) -> tuple[int, int]:
        """Where in the reading text a hit stands; a mark may have moved with its words."""
        marked = self._window.sessions.annotations.get(hit.id) if hit.kind == "mark" else None
        if marked is not None and marked.place is not None:
            return marked.place.start, marked.place.end
        return self._session.passage(hit)
