"""All sessions of one learner; those that the first picture does not need are made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.reading import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.storage.checkup import Opened, Places
    from desktop.storage.learners import Learner
    from desktop.ui.sessions.annotations import AnnotationsSession
    from desktop.ui.sessions.backups import BackupsSession
    from desktop.ui.sessions.bundles import BundlesSession
    from desktop.ui.sessions.checkup import CheckupSession
    from desktop.ui.sessions.classroom.room import Classroom
    from desktop.ui.sessions.classroom.roster import Roster
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.exchange import ExchangeSession
    from desktop.ui.sessions.glossary import Glossary
    from desktop.ui.sessions.handing_out import HandingOut
    from desktop.ui.sessions.lesson_cards import LessonCards
    from desktop.ui.sessions.notes import NotesSession
    from desktop.ui.sessions.places import PlacesSession
    from desktop.ui.sessions.quiz import QuizSession
    from desktop.ui.sessions.review import ReviewSession
    from desktop.ui.sessions.said import Said
    from desktop.ui.sessions.searching import SearchSession
    from desktop.ui.sessions.settings import Settings
    from desktop.ui.sessions.sources import Sources
    from desktop.ui.sessions.speech import SpeechSession
    from desktop.ui.sessions.statistics import StatisticsSession
    from desktop.ui.sessions.today import TodaySession


class Sessions(QObject):
    """What lies on the desk, for the pages to show.

    Signals: ``left()``, the learner goes; ``reopen_wanted(work)``, as of ``App``.
    """

    left = Signal()
    reopen_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        parent: QObject | None = None,
        classes: Path | None = None,
        learner: Learner | None = None,
    ) -> None:
        """Lay out what is on this desk; ``classes`` is the folder of the school classes, ``learner`` whose it is."""
        super().__init__(parent)
        self._classes, self.learner = classes, learner
        self._classroom: Classroom | None = None
        self._roster: Roster | None = None
        self.desk, self.settings = desk, settings
        desk.plan_source = settings.kept_plan
        settings.plan_changed.connect(desk.set_plan_settings)
        settings.refused.connect(desk.failed)
        desk.when_kept = settings.keep_refused
        self.reading = ReadingSession(desk, self)
        self._review: ReviewSession | None = None
        self._cards: LessonCards | None = None
        self._today: TodaySession | None = None
        self._quiz: QuizSession | None = None
        self._notes: NotesSession | None = None
        self._annotations: AnnotationsSession | None = None
        self._statistics: StatisticsSession | None = None
        self._exchange: ExchangeSession | None = None
        self._handing_out: HandingOut | None = None
        self._speech: SpeechSession | None = None
        self._glossary: Glossary | None = None
        self._sources: Sources | None = None
        self._searching: SearchSession | None = None
        self._bundles: BundlesSession | None = None
        self._places: PlacesSession | None = None
        self._backups: BackupsSession | None = None
        self._checkup: CheckupSession | None = None
        self.checkup_source: Callable[[], tuple[Places, Opened]] | None = None

    def leave(self) -> None:
        """Let the learner go, so that another one can come; all of theirs is on the disk."""
        self.left.emit()

    def reopen(self, work: Callable[[], Said | None]) -> None:
        """Do ``work`` while no database is open; then Mitra stands again as it would after a start, and says it."""
        self.reopen_wanted.emit(work)

    @property
    def review(self) -> ReviewSession:
        """Today's cards."""
        if self._review is None:
            from desktop.ui.sessions.review import ReviewSession

            self._review = ReviewSession(self.desk, self)
        return self._review

    @property
    def cards(self) -> LessonCards:
        """The cards of the open lesson."""
        if self._cards is None:
            from desktop.ui.sessions.lesson_cards import LessonCards

            self._cards = LessonCards(self.desk, self)
        return self._cards

    @property
    def today(self) -> TodaySession:
        """Today's plan."""
        if self._today is None:
            from desktop.ui.sessions.today import TodaySession

            self._today = TodaySession(self.desk, self)
        return self._today

    @property
    def quiz(self) -> QuizSession:
        """The quiz."""
        if self._quiz is None:
            from desktop.ui.sessions.quiz import QuizSession

            self._quiz = QuizSession(self.desk, self)
        return self._quiz

    @property
    def notes(self) -> NotesSession:
        """The learner's own notes."""
        if self._notes is None:
            from desktop.ui.sessions.notes import NotesSession

            self._notes = NotesSession(self.desk, self)
        return self._notes

    @property
    def annotations(self) -> AnnotationsSession:
        """The learner's marks in lessons."""
        if self._annotations is None:
            from desktop.ui.sessions.annotations import AnnotationsSession

            self._annotations = AnnotationsSession(self.desk, self)
        return self._annotations

    @property
    def glossary(self) -> Glossary:
        """The terms of all packs."""
        if self._glossary is None:
            from desktop.ui.sessions.glossary import Glossary

            self._glossary = Glossary(self.desk.library, self)
        return self._glossary

    @property
    def sources(self) -> Sources:
        """The sources of all packs, and where they disagree."""
        if self._sources is None:
            from desktop.ui.sessions.sources import Sources

            self._sources = Sources(self.desk.library, self)
        return self._sources

    @property
    def statistics(self) -> StatisticsSession:
        """How far the learner has come."""
        if self._statistics is None:
            from desktop.ui.sessions.statistics import StatisticsSession

            self._statistics = StatisticsSession(self.desk, self)
        return self._statistics

    @property
    def searching(self) -> SearchSession:
        """The search through everything."""
        if self._searching is None:
            from desktop.ui.sessions.searching import SearchSession

            self._searching = SearchSession(self.desk, self.settings, self)
        return self._searching

    @property
    def classroom(self) -> Classroom:
        """The school classes of this computer, and what is shown to one of them."""
        if self._classroom is None:
            from desktop.ui.sessions.classroom.room import Classroom

            device = "" if self.learner is None else self.learner.device
            self._classroom = Classroom(self.desk, self.settings, self._classes, device, self)
        return self._classroom

    @property
    def roster(self) -> Roster:
        """The pupils of the chosen class."""
        if self._roster is None:
            from desktop.ui.sessions.classroom.roster import Roster

            self._roster = Roster(self.classroom, self.desk)
        return self._roster

    @property
    def speech(self) -> SpeechSession:
        """What is read aloud."""
        if self._speech is None:
            from desktop.ui.sessions.speech import SpeechSession

            self._speech = SpeechSession(self.desk, self.settings, self)
        return self._speech

    def hush(self) -> None:
        """Be silent, if anything is being read aloud."""
        if self._speech is not None:
            self._speech.stop()

    def close(self) -> None:
        """Close what was opened beside the desk, and be silent; a note that is being written is whole."""
        self.hush()
        if self._handing_out is not None:
            self._handing_out.stop()
        if self._bundles is not None:
            self._bundles.stop()
        if self._annotations is not None:
            self._annotations.end_note()
        if self._classroom is not None:
            self._classroom.close()
        self.desk.close()
        self.settings.keep_refused()
        if self._backups is not None:
            self._backups.close()

    @property
    def handing_out(self) -> HandingOut:
        """What goes out on paper."""
        if self._handing_out is None:
            from desktop.ui.sessions.handing_out import HandingOut

            self._handing_out = HandingOut(self.desk, self.reading, self)
        return self._handing_out

    @property
    def exchange(self) -> ExchangeSession:
        """Cards that come in and go out."""
        if self._exchange is None:
            from desktop.ui.sessions.exchange import ExchangeSession

            self._exchange = ExchangeSession(self.desk, self)
        return self._exchange

    @property
    def bundles(self) -> BundlesSession:
        """All of the learner's work in one file."""
        if self._bundles is None:
            from desktop.ui.sessions.bundles import BundlesSession

            assert self.learner is not None and self._classes is not None  # both lie in one folder
            self._bundles = BundlesSession(self.desk, self.learner, self._classes.parent, self.backups, self)
        return self._bundles

    @property
    def backups(self) -> BackupsSession:
        """The backups of this learner's work."""
        if self._backups is None:
            from desktop.ui.sessions.backups import BackupsSession

            self._backups = BackupsSession(self.desk, self.learner, self)
            self._backups.reopen_wanted.connect(self.reopen_wanted)
        return self._backups

    @property
    def places(self) -> PlacesSession:
        """Where the data lies."""
        if self._places is None:
            import os

            from desktop.ui.sessions.places import PlacesSession

            assert self._classes is not None, "the data of these sessions lies in no folder"
            self._places = PlacesSession(self.desk, self._classes.parent, os.environ, self)
        return self._places

    @property
    def checkup(self) -> CheckupSession:
        """The look through all that Mitra keeps."""
        if self._checkup is None:
            from desktop.ui.sessions.checkup import CheckupSession

            assert self.checkup_source is not None
            self._checkup = CheckupSession(self.desk, self.checkup_source, self.reopen, self)
        return self._checkup
