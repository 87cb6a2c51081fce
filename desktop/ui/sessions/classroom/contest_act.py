"""A cerdas cermat before the class: teams answer in turn and by buzzer, and every score is stored before it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.study.classroom.contest import Contest, applied
from desktop.study.classroom.contest_rules import LEMPARAN
from desktop.study.quiz import LETTERS, letters_of
from desktop.ui.sessions.classroom.act import Act, Command, Hint, Row
from desktop.ui.sessions.classroom.contest_game import ContestGame
from desktop.ui.sessions.classroom.contest_setup import BUZZERS, ContestSetup, team_of, team_row
from desktop.ui.sessions.classroom.contest_stock import ContestStock
from desktop.ui.sessions.classroom.contest_words import LIVE, ContestWords
from desktop.ui.widgets.wall.question_scene import QuestionScene
from desktop.ui.widgets.wall.score_line import number

if TYPE_CHECKING:
    from desktop.content.model import Question
    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Frame, Scene


class Pressed(QObject):
    """A key with a number: a team's buzzer, or the letter of an answer."""

    def __init__(self, game: ContestGame, number: int) -> None:
        super().__init__(game)
        self._game, self._number = game, number

    def buzz(self) -> None:
        """The team of this number buzzes."""
        self._game.buzz(self._number)

    def answer(self) -> None:
        """The answer at this place, from 0, was given."""
        self._game.answer(self._number)


class ContestAct(Act):
    """A contest of two to four teams.

    It goes on where it was left today, also after a crash.
    """

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        self._frame = show.frame
        self._part, self._name = 0, ""
        self._stock = ContestStock(show)
        self._setup = ContestSetup(show, self._stock, self)
        self._words = ContestWords(self)
        self._game = ContestGame(show, self._stock, self)
        self._pressed = tuple(Pressed(self._game, place) for place in range(len(LETTERS)))
        self._game.changed.connect(self._on_changed)
        if self.contest is not None:
            self._turn_to_news()
            show.told.emit(self.tr("Cerdas cermat tadi dilanjutkan. Tombol End mengakhirinya."))

    @property
    def contest(self) -> Contest | None:
        """The contest as it stands; None before it begins."""
        return self._game.contest

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Cerdas cermat")

    def scene(self) -> Scene:
        """The rules, the question that lies there, or a board."""
        return self._scene(self.contest, self._part)

    def next_scene(self) -> Scene | None:
        """What a step on shows; None where the answer has to be judged first."""
        contest = self.contest
        if contest is None:
            return None
        if self._part + 1 < self._parts():
            return self._scene(contest, self._part + 1)
        event = self._game.next_event()
        return self._scene(applied(contest, event), 0) if event else None

    def place(self) -> tuple[int, int]:
        """Which question of how many lies there."""
        contest = self.contest
        if contest is None or contest.stop.kind != "question":
            return 0, 0
        return contest.stop.number + 1, len(contest.drawn)

    def hints(self) -> tuple[Hint, ...]:
        """The right answer, what to do now, and the reasons, for the teacher alone."""
        contest, names = self.contest, self._setup.names()
        if contest is None:
            return self._setup_hints()
        hints = [Hint(self.tr("Sekarang"), self._words.now(contest, names))]
        question = self._game.question
        if question is not None:
            secret = contest.phase in LIVE
            hints.insert(0, Hint(self.tr("Jawaban"), self._words.answer(question, self._game.subject), secret))
            hints.append(Hint(self.tr("Penjelasan"), self._words.reasons(contest, question), secret))
        return tuple(hint for hint in hints if hint.text)

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Sebelum mulai") if self.contest is None else self.tr("Regu dan nilainya")

    def rows(self) -> tuple[Row, ...]:
        """What can be chosen before the contest; then the teams with their scores."""
        contest, names = self.contest, self._setup.names()
        if contest is None:
            return self._setup.rows()
        return tuple(
            Row(
                team_row(team),
                names[team],
                self._words.note(contest, team) or self._key_words(contest, team),
                number(score),
                current=contest.phase == "answering" and contest.team == team,
                steps=True,
                editable=True,
            )
            for team, score in enumerate(contest.scores)
        )

    def commands(self) -> tuple[Command, ...]:
        """What can be done now: mark, throw, skip, open, end; and the keys of letters and buzzers."""
        contest = self.contest
        if contest is None or contest.phase == "over":
            return ()
        offered: list[Command] = []
        if contest.phase == "reading":
            offered.append(Command(self.tr("Buka bel"), ("/",), self._game.open))
        if contest.phase == "answering":
            missing = self.tr("Lempar") if contest.stop.round == LEMPARAN else self.tr("Tidak menjawab")
            offered.append(Command(self.tr("Benar"), ("2",), self._game.right))
            offered.append(Command(self.tr("Salah"), ("1",), self._game.wrong))
            offered.append(Command(missing, ("0",), self._game.pass_on))
        if contest.phase in LIVE:
            offered.append(Command(self.tr("Lewati soal"), ("Del",), self._game.skip))
        else:
            offered.append(Command(self.tr("Akhiri lomba"), ("End",), self._game.end))
        return (*offered, *self._letters(contest), *self._buzzers(contest))

    def forward(self) -> None:
        """Begin; open the buzzers; show the answer when nobody wants to give one; go on; at the end leave."""
        contest = self.contest
        if contest is None:
            if not self._game.begin(self._setup.rules, self._setup.scope):
                self.show.told.emit(self.tr("Tidak ada soal pilihan di sini. Pilih soal dari tempat lain di daftar."))
        elif self._part + 1 < self._parts():
            self._turn_to(self._part + 1)
        elif contest.phase == "over":
            self.ended.emit()
        elif event := self._game.next_event():
            self._game.record(event)
        else:
            self.show.told.emit(self._words.now(contest, self._setup.names()))

    def back(self) -> None:
        """Take back a step that gave no points; on a question of several sheets show the one before."""
        if self._part:
            self._turn_to(self._part - 1)
            return
        self._game.take_back()

    def last(self) -> None:
        """End the contest with the board."""
        self._game.end()

    def choose(self, row: str) -> None:
        """Before the contest a choice; then the team of this row buzzes, once buzzers are open: no false start."""
        team = team_of(row)
        if self.contest is None:
            self._setup.choose(row)
            self.changed.emit()
        elif team is not None and self.contest.phase == "open":
            self._game.buzz(team)

    def step(self, row: str, by: int) -> None:
        """Before the contest a choice; then the score of a team."""
        contest, team = self.contest, team_of(row)
        if contest is None:
            self._setup.step(row, by)
            if by > 0 and self._setup.is_short(row):
                self.show.told.emit(self.tr("Soalnya tidak cukup untuk lebih banyak. Pilih soal dari tempat lain."))
            self.changed.emit()
        elif team is not None:
            self._game.adjust(team, by * contest.rules.unit)

    def rename(self, row: str, text: str) -> None:
        """Call a team otherwise; before the contest, points can be written too."""
        team = team_of(row)
        if self.contest is None:
            self._setup.rename(row, text)
        elif team is not None:
            self._setup.name_team(team, text)
        self.changed.emit()

    def typed(self, letter: str) -> bool:
        """While buzzers count, a key beside one of them means nothing; nor does a letter of answers that is late."""
        contest = self.contest
        return contest is not None and (contest.phase in {"reading", "open"} or letter in self.letters())

    def letters(self) -> str:
        """The letters of answers, while a question is on the wall: none of them begins something else."""
        contest, question = self.contest, self._game.question
        if contest is None or question is None or contest.phase not in {*LIVE, "closed"}:
            return ""
        return LETTERS[:4] + letters_of(question)

    def fit(self, frame: Frame) -> None:
        """Take note of the wall's shape; on another one a question may have other sheets."""
        self._frame = frame
        self._part = min(self._part, self._parts() - 1)

    def refresh(self) -> None:
        """Draw the contest from the book anew."""
        self._game.refresh()
        self._turn_to_news()

    def _scene(self, contest: Contest | None, part: int) -> Scene:
        names = self._setup.names()
        if contest is None:
            return self._words.rules_scene(self._setup.rules, names)
        question = self._question(contest)
        if question is None:
            return self._words.board_scene(contest, names)
        return self._words.question_scene(contest, question, names, self._game.subject, part)

    def _question(self, contest: Contest | None) -> Question | None:
        return self._stock.question(contest.question) if contest is not None and contest.question else None

    def _parts(self) -> int:
        scene = self._scene(self.contest, 0)
        return scene.parts(self._frame) if isinstance(scene, QuestionScene) else 1

    def _turn_to(self, part: int) -> None:
        self._part = part
        self.changed.emit()

    def _on_changed(self) -> None:
        self._turn_to_news()
        self.changed.emit()

    def _turn_to_news(self) -> None:
        """On a question of several sheets begin with the first, then go to the answer that was just judged or shown."""
        scene, before, contest = self._scene(self.contest, 0), self._name, self.contest
        self._name = contest.question if contest is not None else ""
        if contest is None or not isinstance(scene, QuestionScene) or self._name != before:
            self._part = 0
            return
        states = [option.state for option in scene.options]
        wanted = "right" if scene.revealed else "wrong"
        if wanted in states:
            self._part = scene.part_of(states.index(wanted), self._frame)

    def _setup_hints(self) -> tuple[Hint, ...]:
        rules, names = self._setup.rules, self._setup.names()
        start = self.tr("PgDn memulai dengan soal pertama dari {count} soal. Semua pilihan di daftar boleh dibiarkan.")
        name = self.tr("Klik nama regu di daftar, atau Enter di atasnya, lalu tulis nama lain.")
        hints = [Hint(self.tr("Sekarang"), start.format(count=rules.total)), Hint(self.tr("Nama regu"), name)]
        if rules.rebutan:
            keys = [f"{names[team]}: {key}" for team, key in enumerate(BUZZERS[rules.teams])]
            told = self.tr("Setiap regu satu jari di tombolnya pada papan ketik ini, atau pada papan ketik tambahan.")
            hints.append(Hint(self.tr("Tombol bel"), "\n\n".join((", ".join(keys), told))))
        return tuple(hints)

    def _key_words(self, contest: Contest, team: int) -> str:
        return self.tr("tombol bel: {key}").format(key=BUZZERS[len(contest.scores)][team])

    def _letters(self, contest: Contest) -> tuple[Command, ...]:
        question = self._game.question
        if contest.phase != "answering" or question is None:
            return ()
        words = self.tr("Jawaban {letter}")
        letters = letters_of(question)
        return tuple(
            Command(words.format(letter=letter), (letter,), self._pressed[place].answer, shown=False)
            for place, letter in enumerate(letters)
        )

    def _buzzers(self, contest: Contest) -> tuple[Command, ...]:
        names, words = self._setup.names(), self.tr("Bel {name}")
        return tuple(
            Command(words.format(name=names[team]), (key,), self._pressed[team].buzz, shown=False)
            for team, key in enumerate(BUZZERS[len(contest.scores)])
        )
