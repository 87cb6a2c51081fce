"""What a cerdas cermat says: its scenes for the wall, and for the teacher what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.study.classroom.contest import Contest, standings
from desktop.study.classroom.contest_rules import LEMPARAN, NOBODY, REBUTAN, WAJIB, Rules
from desktop.study.classroom.reasons import reason
from desktop.study.quiz import lay, letters_of, right_answer
from desktop.ui.sessions.classroom.contest_setup import BUZZERS
from desktop.ui.widgets.wall.board_scene import BoardScene, Place
from desktop.ui.widgets.wall.question_scene import Option, QuestionScene, Team
from desktop.ui.widgets.wall.rules_scene import Buzzer, Rule, RulesScene
from desktop.ui.widgets.wall.score_line import number
from desktop.ui.widgets.wall.setting import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.model import Question

LIVE = ("reading", "open", "answering")
"""The phases in which a question is not over."""


class ContestWords(QObject):
    """The words of one contest."""

    def rules_scene(self, rules: Rules, names: Sequence[str]) -> RulesScene:
        """The rules on one sheet, with the rounds that are played."""
        told = tuple(Rule(self.round(name), self.rule(name, rules)) for name in self._rounds(rules))
        keys = BUZZERS[rules.teams] if rules.rebutan else " " * rules.teams
        teams = tuple(Buzzer(names[team], keys[team].strip()) for team in range(rules.teams))
        return RulesScene(self.tr("Cerdas cermat"), self.tr("Aturan main"), told, teams, self.tr("tombol bel"))

    def question_scene(
        self, contest: Contest, question: Question, names: Sequence[str], seed: str, part: int
    ) -> QuestionScene:
        """The question that lies there. Which answer is right stands in it only once the question is over."""
        over = contest.phase == "closed" and not contest.skipped
        zipped = zip(names, contest.scores, strict=False)
        return QuestionScene(
            self.heading(contest),
            contest.stop.number + 1,
            len(contest.drawn),
            question.prompt,
            self._options(contest, question, seed, over=over),
            over,
            feedback=self._told(contest, question) if over else "",
            teams=tuple(
                Team(name, score, self.note(contest, team), contest.phase == "answering" and contest.team == team)
                for team, (name, score) in enumerate(zipped)
            ),
            part=part,
        )

    def board_scene(self, contest: Contest, names: Sequence[str]) -> BoardScene:
        """The board before a round, the last one, or what stands there for a question that no pack has any more."""
        places = standings(contest.scores)
        shown = tuple(Place(one.place, one.team, Team(names[one.team], one.score)) for one in places)
        if contest.phase == "board":
            name = contest.stop.round
            rule = self.rule(name, contest.rules)
            return BoardScene(self.tr("Cerdas cermat"), self.round(name), rule[:1].upper() + rule[1:], shown)
        if contest.phase != "over":
            gone = self.tr("Soal ini tidak ada lagi di paket pelajaran.")
            return BoardScene(self.tr("Cerdas cermat"), gone, "", shown)
        first = [names[one.team] for one in places if one.place == 1]
        if len(first) > 1:
            title = self.tr("Seri di tempat pertama")
        else:
            title = self.tr("Pemenang: {name}").format(name=first[0])
        return BoardScene(self.tr("Cerdas cermat, papan akhir"), title, "", shown)

    def heading(self, contest: Contest) -> str:
        """What stands above a question."""
        if contest.skipped:
            return self.tr("Soal dilewati")
        if contest.phase == "reading":
            return self.tr("Babak rebutan, bel belum dibuka")
        if contest.phase == "open":
            return self.tr("Babak rebutan, bel dibuka")
        if contest.stop.round == REBUTAN:
            return self.tr("Cerdas cermat, babak rebutan")
        if contest.stop.round == LEMPARAN:
            return self.tr("Cerdas cermat, babak lemparan")
        return self.tr("Cerdas cermat, babak wajib")

    def note(self, contest: Contest, team: int) -> str:
        """What a team does now, or what it got for this question; "" where there is nothing to say."""
        if contest.phase not in {*LIVE, "closed"}:
            return ""
        if contest.team == team and contest.phase == "answering":
            return self.tr("menjawab")
        gain = contest.gains[team]
        if gain:
            return f"+{gain}" if gain > 0 else number(gain)
        if team in contest.early:
            return self.tr("terkunci, bel terlalu cepat")
        tried = [one.verdict for one in contest.tries if one.team == team]
        return {"wrong": self.tr("belum tepat"), "pass": self.tr("tidak menjawab")}.get(tried[0] if tried else "", "")

    def now(self, contest: Contest, names: Sequence[str]) -> str:
        """What the teacher does now."""
        if contest.phase == "reading":
            return self.tr("Bacakan soalnya, lalu buka bel dengan PgDn. Yang menekan sebelum itu terkunci di soal ini.")
        if contest.phase == "open" and not contest.waiting:
            return self.tr("Semua regu sudah terkunci di soal ini. PgDn menunjukkan jawabannya.")
        if contest.phase == "open":
            return self.tr("Bel dibuka. Kalau tidak ada yang menjawab, PgDn menunjukkan jawabannya.")
        if contest.phase == "answering":
            thrown = contest.stop.round == LEMPARAN and contest.team != contest.stop.team
            who = self.tr("Soal dilempar ke {name}.") if thrown else self.tr("{name} menjawab.")
            keys = self.tr("Tekan huruf jawabannya, atau 2 kalau benar, 1 kalau salah, 0 kalau tidak menjawab.")
            return who.format(name=names[contest.team]) + " " + keys
        if contest.phase == "board":
            return self.tr("Bacakan aturan babak ini. PgDn memulainya.")
        if contest.phase == "over":
            return self.tr("Cerdas cermat selesai. PgDn kembali ke pelajaran.")
        return self.tr("PgDn melanjutkan. Nilai bisa diubah di daftar regu; Ctrl Z mengurungkan yang terakhir.")

    def answer(self, question: Question, seed: str) -> str:
        """The right answer, for the teacher alone."""
        right = right_answer(question)[0]
        place = lay(question, seed).parts.index(right)
        return f"{letters_of(question)[place]}. {plain(question.choices[right].text)}"

    def reasons(self, contest: Contest, question: Question) -> str:
        """Why what was said so far is wrong, and why the right answer is right, for the teacher alone."""
        chosen = [one.choice for one in contest.tries if one.verdict == "wrong" and one.choice >= 0]
        told = [question.choices[choice].feedback for choice in chosen]
        return "\n\n".join(dict.fromkeys(plain(text) for text in (*told, reason(question.feedback)) if text))

    def round(self, name: str) -> str:
        """What a round is called."""
        return {
            WAJIB: self.tr("Babak wajib"),
            LEMPARAN: self.tr("Babak lemparan"),
            REBUTAN: self.tr("Babak rebutan"),
        }[name]

    def rule(self, name: str, rules: Rules) -> str:
        """What holds in a round."""
        if name == WAJIB:
            words = self.tr("setiap regu menjawab soalnya sendiri. Benar +{right}, salah 0.")
        elif name == LEMPARAN:
            words = self.tr("yang tidak terjawab dilempar ke regu berikutnya. Benar +{right}, dari lemparan +{thrown}.")
        elif rules.again:
            words = self.tr(
                "bel tercepat menjawab. Benar +{right}, salah −{wrong}, lalu yang lain boleh merebut."
                " Bel terlalu cepat: terkunci."
            )
        else:
            words = self.tr("bel tercepat menjawab. Benar +{right}, salah −{wrong}. Bel terlalu cepat: terkunci.")
        return words.format(right=rules.right, thrown=rules.thrown, wrong=rules.wrong)

    @staticmethod
    def _told(contest: Contest, question: Question) -> str:
        return question.feedback if contest.winner != NOBODY else reason(question.feedback)

    @staticmethod
    def _rounds(rules: Rules) -> tuple[str, ...]:
        return tuple(name for name in (WAJIB, LEMPARAN, REBUTAN) if getattr(rules, name))

    @staticmethod
    def _options(contest: Contest, question: Question, seed: str, *, over: bool) -> tuple[Option, ...]:
        wrong = {one.choice for one in contest.tries if one.verdict == "wrong"}
        right = right_answer(question)[0] if over else NOBODY
        return tuple(
            Option(
                letters_of(question)[place],
                question.choices[part].text,
                "right" if part == right else "wrong" if part in wrong else "open",
            )
            for place, part in enumerate(lay(question, seed).parts)
        )
