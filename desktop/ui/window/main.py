"""The main window: it arranges the pages and carries wishes from one to another; it decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.widgets.topbar import TopBar
from desktop.ui.window.pages import GLOSSARY, MARKS, NOTES, PROGRESS, QUIZ, READING, REVIEW, SOURCES, TODAY, Pages
from desktop.ui.window.place import FRAME, stand

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop.ui.glossary.page import GlossaryPage
    from desktop.ui.look.theme import Theme
    from desktop.ui.marks.page import MarksPage
    from desktop.ui.progress.page import ProgressPage
    from desktop.ui.reading.page import ReadingPage
    from desktop.ui.sessions.quiz import Paper
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.sessions.ways import ToEntry, ToLesson
    from desktop.ui.sources.page import SourcesPage
    from desktop.ui.today.page import TodayPage
    from desktop.ui.window.saving import Saving

MINUTE = 60_000
"""Milliseconds between two looks at the clock: a study day may begin while Mitra is open."""


class MainWindow(QWidget):
    """Mitra's window.

    Signals: ``painted()``, once, after the first picture stands on the screen; ``page_changed(str)`` with its key;
    ``note_wanted(str)``, to write a new note (""), to change one, or to rewrite a pack's card, by its id;
    ``passage_wanted(str, str)``, to make a card of words of the open lesson, at an anchor;
    ``import_wanted()`` and ``export_wanted()``, of cards; ``sheet_wanted(QDialog)``, open this instead of any other.
    """

    painted = Signal()
    page_changed = Signal(str)
    note_wanted = Signal(str)
    passage_wanted = Signal(str, str)
    import_wanted = Signal()
    export_wanted = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, theme: Theme, sessions: Sessions) -> None:
        super().__init__()
        self.theme, self.sessions = theme, sessions
        self._painted = self._away = False
        self._saving: Saving | None = None
        self.topbar = TopBar(theme)
        self.topbar.add_page(TODAY, self.tr("Hari ini"), "Ctrl+1")
        self.topbar.add_page(READING, self.tr("Baca"), "Ctrl+2")
        self.topbar.add_page(REVIEW, self.tr("Ulang"), "Ctrl+3")
        self.topbar.add_page(QUIZ, self.tr("Kuis"), "Ctrl+4")
        self.topbar.add_page(PROGRESS, self.tr("Kemajuan"), "Ctrl+5")
        self.topbar.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        self.pages = Pages(theme, sessions, self.stack)
        self._hear_pages()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.stack, 1)
        self.setMinimumSize(640, 480)
        sessions.reading.opened.connect(self.retitle)
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(sessions.desk.look_at_clock)
        stand(self, sessions.settings.window_place())

    def _hear_pages(self) -> None:
        pages = self.pages
        pages.page_wanted.connect(self.show_page)
        pages.lesson_wanted.connect(self.show_lesson)
        pages.way_wanted.connect(self.follow)
        pages.note_wanted.connect(self.note_wanted)
        pages.passage_wanted.connect(self.passage_wanted)
        pages.import_wanted.connect(self.import_wanted)
        pages.export_wanted.connect(self.export_wanted)
        pages.turned.connect(self.retitle)
        pages.test_wanted.connect(self._save_test)
        pages.report_wanted.connect(self._save_report)
        pages.csv_wanted.connect(self._save_csv)
        pages.marks_wanted.connect(self._save_marks)
        pages.mark_wanted.connect(self.show_mark)

    def _save_test(self, paper: Paper) -> None:
        self.saving.save_test(paper)

    def _save_report(self) -> None:
        self.saving.save_report()

    def _save_csv(self) -> None:
        self.saving.save_csv()

    def _save_marks(self) -> None:
        self.saving.save_marks(self.marks.save)

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return self.pages.current

    @property
    def pane(self) -> QWidget:
        """What is read now: the article on *Baca*, else the whole page."""
        return self.reading.article if self.page == READING else self.pages.get(self.page)

    @property
    def reading(self) -> ReadingPage:
        """The page *Baca*, made when it is first asked for."""
        page: ReadingPage = self.pages.get(READING)  # type: ignore[assignment]
        return page

    @property
    def today(self) -> TodayPage:
        """The page *Hari ini*, made when it is first asked for."""
        page: TodayPage = self.pages.get(TODAY)  # type: ignore[assignment]
        return page

    @property
    def progress(self) -> ProgressPage:
        """The page *Kemajuan*, made when it is first asked for."""
        page: ProgressPage = self.pages.get(PROGRESS)  # type: ignore[assignment]
        return page

    @property
    def marks(self) -> MarksPage:
        """The page *Penanda*, made when it is first asked for."""
        page: MarksPage = self.pages.get(MARKS)  # type: ignore[assignment]
        return page

    @property
    def saving(self) -> Saving:
        """What asks for a file and writes it, made when it is first asked for."""
        if self._saving is None:
            from desktop.ui.window.saving import Saving

            self._saving = Saving(self, self.sessions)
        return self._saving

    def wants_whole_screen(self) -> bool:
        """Whether the window, with its frame, is higher than a screen that is as wide as it or narrower."""
        # Not self.screen(): PySide makes the screen a child of the widget, and deletes it together with that.
        screen = QGuiApplication.screenAt(self.geometry().center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        return self.width() >= room.width() and self.height() + FRAME > room.height()

    def show_page(self, key: str) -> None:
        """Show a page, and give it the focus."""
        page = self.pages.get(key)
        self.sessions.desk.look_at_clock()
        self.stack.setCurrentWidget(page)
        self.topbar.set_current(key)
        self.retitle()
        self.sessions.desk.attempt(self.sessions.desk.progress.set_state, "page", key)
        if key == READING:
            self.reading.article.setFocus()
        self.page_changed.emit(key)

    def show_lesson(self, lesson_id: str, anchor: str = "") -> None:
        """Open a lesson on *Baca*, at a paragraph where one is named; without a lesson, the one that lies open."""
        if lesson_id:
            self.sessions.reading.open(lesson_id, anchor)
        self.show_page(READING)
        if anchor:
            self.reading.show_anchor(anchor)

    def show_passage(self, lesson_id: str, start: int, end: int) -> None:
        """Open a lesson on *Baca* at a passage, in positions of its reading text; an unknown lesson is left alone."""
        reading = self.sessions.reading
        reading.open(lesson_id, passage=(start, end))
        self.show_page(READING)
        if reading.current is not None and reading.current.lesson.id == lesson_id:
            self.reading.show_passage(start, end)

    def follow(self, way: ToLesson | ToEntry) -> None:
        """Go where a link leads: to a passage of a lesson, or to the entry of a term, a source, a disagreement."""
        from desktop.ui.sessions.ways import ToLesson  # no link is followed before the first picture

        if not isinstance(way, ToLesson):
            self.show_entry(*way)
        elif way.passage is not None:
            self.show_passage(way.lesson, *way.passage)
        else:
            self.show_lesson(way.lesson, way.anchor)
            if way.card:
                self.sessions.cards.bring(way.card)

    def show_entry(self, kind: str, key: str) -> None:
        """Show a "term" on *Istilah*, a "source" or a "disagreement" on *Sumber*; "pack/id", or the id alone."""
        if kind == "term":
            self.show_page(GLOSSARY)
            glossary: GlossaryPage = self.pages.get(GLOSSARY)  # type: ignore[assignment]
            glossary.show_term(key)
        else:
            self.show_page(SOURCES)
            sources: SourcesPage = self.pages.get(SOURCES)  # type: ignore[assignment]
            sources.show_entry(kind, key)

    def show_mark(self, ident: str) -> None:
        """Open the lesson of a mark on *Baca*, where the mark has the focus."""
        mark = self.sessions.annotations.get(ident)
        if mark is not None and mark.place is not None:
            self.show_passage(mark.annotation.lesson, mark.place.start, mark.place.end)
            self.reading.companions.marking.show_mark(ident)
        elif mark is not None:
            self.sessions.desk.tell("mark-homeless")

    def complete(self) -> None:
        """Make what the first picture does not show: the cards beside the article, the other pages; again is safe."""
        for key in (READING, TODAY, REVIEW):
            self.pages.get(key)
        self.reading.complete()
        self._minute.start()
        from desktop.ui.widgets.access import install_for  # what a screen reader needs costs 13 ms

        install_for(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window stands."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell_painted)

    def changeEvent(self, event: QEvent) -> None:
        """Reading time stops while another window is in front; a closed window may hear of that once more."""
        super().changeEvent(event)
        # Not before the first picture: to ask an event for its type builds an enumeration of 180 members.
        if self._painted and event.type() == event.Type.ActivationChange:
            self._attend()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks."""
        self.put_away()
        super().closeEvent(event)

    def put_away(self) -> None:
        """Keep the place and the window's size, once: what comes after it finds no store."""
        if self._away:
            return
        self._away = True
        self._minute.stop()
        for dialog in self.findChildren(QDialog):
            dialog.close()  # what is being written in it is kept
        if READING in self.pages:
            self.reading.keep_place()
        self.sessions.reading.set_attention(False)
        frame = self.normalGeometry()
        place = (frame.x(), frame.y(), frame.width(), frame.height())
        self.sessions.settings.set_window_place(place, self.isMaximized())
        self.stack.hide()  # a page keeps its time when it goes

    def _tell_painted(self) -> None:
        if self.isVisible():  # it may have been closed since
            self._attend()
            self.painted.emit()

    def _attend(self) -> None:
        seen = self.isVisible()
        if seen:
            self.sessions.desk.look_at_clock()
        self.sessions.reading.set_attention(seen and self.isActiveWindow() and self.page == READING)

    def want_note(self) -> None:
        """Ask for a new note."""
        self.note_wanted.emit("")

    def retitle(self) -> None:
        """Say in the title what is open: for the task bar, a screen reader, and who drives Mitra from outside."""
        opened, page = self.sessions.reading.current, self.page
        names = {
            PROGRESS: self.tr("Kemajuan"), NOTES: self.tr("Kartu saya"), GLOSSARY: self.tr("Istilah"),
            SOURCES: self.tr("Sumber"), MARKS: self.tr("Penanda"),
        }  # fmt: skip
        text = names.get(page, self.tr("Hari ini"))
        if page == READING and opened is not None:
            text = opened.lesson.title
        elif page == REVIEW:
            shown = self.sessions.review.current
            counted = self.tr("Ulang: {number} dari {total}")
            text = counted.format(number=shown.number, total=shown.total) if shown else self.tr("Ulang: selesai")
        elif page == QUIZ:
            question = self.sessions.quiz.current
            counted = self.tr("Kuis: soal {number} dari {total}")
            text = counted.format(number=question.number, total=question.total) if question else self.tr("Kuis")
        self.setWindowTitle(f"{text} – Mitra")
