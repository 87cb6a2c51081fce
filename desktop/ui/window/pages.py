"""The pages of the window, each made when it is first shown, and what one of them wishes carried to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figures import HardCard
    from desktop.ui.sessions.table import Sessions

TODAY, READING, REVIEW, QUIZ, PROGRESS = "today", "reading", "review", "quiz", "progress"
NOTES, GLOSSARY, SOURCES, MARKS = "notes", "glossary", "sources", "marks"
"""The pages that have no place in the bar: *Kartu saya*, *Istilah*, *Sumber*, *Penanda*."""
PAGES = frozenset({TODAY, READING, REVIEW, QUIZ, PROGRESS, NOTES, GLOSSARY, SOURCES, MARKS})


class Pages(QObject):
    """The pages of one window by their keys.

    Signals: ``page_wanted(str)``, another page by its key; ``lesson_wanted(str, str)``, a lesson at an anchor;
    ``way_wanted(ToLesson | ToEntry)``, to a passage, or to a term, a source, a disagreement;
    ``note_wanted(str)``, ``passage_wanted(str, str)``, ``import_wanted()`` and ``export_wanted()`` as of the window;
    ``test_wanted(Paper)``, ``report_wanted()``, ``csv_wanted()`` and ``marks_wanted()``, a file of each;
    ``mark_wanted(str)``, a mark in its lesson, by its id; ``turned()``, the window may be called otherwise now.
    """

    page_wanted = Signal(str)
    lesson_wanted = Signal(str, str)
    way_wanted = Signal(object)
    note_wanted = Signal(str)
    passage_wanted = Signal(str, str)
    import_wanted = Signal()
    export_wanted = Signal()
    test_wanted = Signal(object)
    report_wanted = Signal()
    csv_wanted = Signal()
    marks_wanted = Signal()
    mark_wanted = Signal(str)
    turned = Signal()

    def __init__(self, theme: Theme, sessions: Sessions, stack: QStackedWidget) -> None:
        """Make none yet; pages are put into this stack."""
        super().__init__(stack)
        self._theme, self._sessions, self._stack = theme, sessions, stack
        self._made: dict[str, QWidget] = {}

    def __contains__(self, key: str) -> bool:
        """Whether the page ``key`` was made."""
        return key in self._made

    @property
    def made(self) -> dict[str, QWidget]:
        """The pages made so far."""
        return dict(self._made)

    @property
    def current(self) -> str:
        """The key of the page that is shown, "" before the first."""
        return next((key for key, page in self._made.items() if page is self._stack.currentWidget()), "")

    def get(self, key: str) -> QWidget:
        """The page ``key``, made now where it was not."""
        if key not in self._made:
            makers = {
                TODAY: self._make_today,
                READING: self._make_reading,
                REVIEW: self._make_review,
                QUIZ: self._make_quiz,
                NOTES: self._make_notes,
                GLOSSARY: self._make_glossary,
                SOURCES: self._make_sources,
                MARKS: self._make_marks,
                PROGRESS: self._make_progress,
            }
            page = makers[key]()
            self._made[key] = page
            self._stack.addWidget(page)
        return self._made[key]

    def _make_today(self) -> QWidget:
        from desktop.ui.today.page import TodayPage

        page = TodayPage(self._theme, self._sessions.today)
        page.review_wanted.connect(self._show_review)
        page.more_wanted.connect(self._review_more)
        page.lesson_wanted.connect(self._show_lesson)
        return page

    def _make_reading(self) -> QWidget:
        from desktop.ui.reading.page import ReadingPage

        sessions = self._sessions
        page = ReadingPage(self._theme, sessions)
        page.review_wanted.connect(self._show_review)
        page.passage_chosen.connect(self.passage_wanted)
        page.way_wanted.connect(self.way_wanted)
        return page

    def _make_notes(self) -> QWidget:
        from desktop.ui.notes.page import NotesPage

        page = NotesPage(self._theme, self._sessions.notes)
        page.new_wanted.connect(self._want_note)
        page.edit_wanted.connect(self.note_wanted)
        page.lesson_wanted.connect(self.lesson_wanted)
        page.import_wanted.connect(self.import_wanted)
        page.export_wanted.connect(self.export_wanted)
        return page

    def _make_glossary(self) -> QWidget:
        from desktop.ui.glossary.page import GlossaryPage

        page = GlossaryPage(self._theme, self._sessions.glossary, self._sessions.desk)
        page.way_wanted.connect(self.way_wanted)
        page.sources_wanted.connect(self._show_sources)
        page.left.connect(self._show_reading)
        return page

    def _make_sources(self) -> QWidget:
        from desktop.ui.sources.page import SourcesPage

        page = SourcesPage(self._theme, self._sessions.sources, self._sessions.desk)
        page.way_wanted.connect(self.way_wanted)
        page.glossary_wanted.connect(self._show_glossary)
        page.left.connect(self._show_reading)
        return page

    def _show_glossary(self) -> None:
        self.page_wanted.emit(GLOSSARY)

    def _show_sources(self) -> None:
        self.page_wanted.emit(SOURCES)

    def _make_marks(self) -> QWidget:
        from desktop.ui.marks.page import MarksPage

        page = MarksPage(self._theme, self._sessions.annotations)
        page.mark_wanted.connect(self.mark_wanted)
        page.export_wanted.connect(self.marks_wanted)
        return page

    def _want_note(self) -> None:
        self.note_wanted.emit("")

    def _show_lesson(self, lesson: str) -> None:
        self.lesson_wanted.emit(lesson, "")

    def _show_notes(self) -> None:
        self.page_wanted.emit(NOTES)

    def _make_review(self) -> QWidget:
        from desktop.ui.review.page import ReviewPage

        review = self._sessions.review
        review.shown.connect(self.turned)
        review.finished.connect(self.turned)
        review.paused.connect(self.turned)
        for fact in (review.shown, review.flipped, review.finished, review.paused):
            fact.connect(self._hush)
        review.aside.way.connect(self.way_wanted)
        page = ReviewPage(self._theme, review)
        page.listen_wanted.connect(self.listen_to_card)
        page.left.connect(self._hush)
        page.read_wanted.connect(self.lesson_wanted)
        page.lesson_wanted.connect(self._show_reading)
        page.note_wanted.connect(self.note_wanted)
        page.cards_wanted.connect(self._show_notes)
        return page

    def listen_to_card(self) -> None:
        """Read the side of today's card that is seen aloud; or pause, or go on."""
        from desktop.content.reading_text import reading_blocks
        from desktop.ui.sessions.speech import SILENT

        review, speech = self._sessions.review, self._sessions.speech
        if speech.state != SILENT:
            speech.toggle_pause()
        elif review.current is not None:
            card = review.current.card
            blocks = reading_blocks("", (), f"<p>{card.back if review.turned else card.front}</p>")
            speech.read("\n".join(block.text for block in blocks), card.id)

    def _hush(self, *_: object) -> None:
        self._sessions.hush()

    def _make_quiz(self) -> QWidget:
        from desktop.ui.quiz.page import QuizPage

        page = QuizPage(self._theme, self._sessions.quiz)
        page.turned.connect(self.turned)
        page.read_wanted.connect(self.lesson_wanted)
        page.print_wanted.connect(self.test_wanted)
        return page

    def _review_more(self) -> None:
        self._sessions.review.go_on()
        self.page_wanted.emit(REVIEW)

    def _make_progress(self) -> QWidget:
        from desktop.ui.progress.page import ProgressPage

        page = ProgressPage(self._theme, self._sessions.statistics)
        page.report_wanted.connect(self.report_wanted)
        page.csv_wanted.connect(self.csv_wanted)
        page.card_wanted.connect(self._show_paragraph)
        page.reading_wanted.connect(self._show_reading)
        return page

    def _show_paragraph(self, card: HardCard) -> None:
        if card.lesson:
            self.lesson_wanted.emit(card.lesson, card.see)
        else:
            self.note_wanted.emit(card.id)

    def _show_review(self) -> None:
        self.page_wanted.emit(REVIEW)

    def _show_reading(self) -> None:
        self.page_wanted.emit(READING)
