"""What can be chosen before a cerdas cermat: teams, rounds, points and questions; kept for the class's next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.study.classroom.contest_rules import MOST_TEAMS, Rules, fitted, is_number, read_rules, rules_text
from desktop.ui.sessions.classroom.act import Row
from desktop.ui.sessions.classroom.contest_stock import LESSON, SCOPES, UNIT, ContestStock
from desktop.ui.widgets.wall.score_line import number

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.hall import Hall

LONGEST_NAME = 40
"""Letters of a team's name."""

POINT_STEP = 25

BUZZERS = {2: "QP", 3: "QYP", 4: "QRUP"}
"""The keys of the teams by their count: as far from one another as one row of keys allows, and from the space bar."""

_NAMES, _RULES, _SCOPE = "contest:names", "contest:rules", "contest:scope"
_COUNTED = ("teams", "wajib", "lemparan", "rebutan")
_POINTS = ("right", "thrown", "wrong")


class ContestSetup(QObject):
    """The choices, as the class had them the last time.

    Names of teams may be names of pupils: they stand beside the log, never in it.
    """

    def __init__(self, hall: Hall, stock: ContestStock, parent: QObject) -> None:
        super().__init__(parent)
        self._hall, self._stock = hall, stock
        self._state = hall.book.progress
        self._wanted = read_rules(self._state.get_state(_RULES) or "")
        kept = self._state.get_state(_SCOPE)
        self.scope = kept if kept in SCOPES else UNIT
        self._names = (self._state.get_state(_NAMES) or "").split("\n")[:MOST_TEAMS]
        self._names += [""] * (MOST_TEAMS - len(self._names))

    @property
    def rules(self) -> Rules:
        """The rules, with as many questions as there are."""
        return fitted(self._wanted, self._stock.count(self.scope))

    def names(self) -> tuple[str, ...]:
        """What the four teams that there can be are called."""
        usual = (f"{self.tr('Regu')} {letter}" for letter in "ABCD")
        return tuple(kept or name for kept, name in zip(self._names, usual, strict=True))

    def name_team(self, team: int, name: str) -> None:
        """Call a team otherwise; nothing gives it its usual name again."""
        names = list(self._names)
        names[team] = " ".join(name.split())[:LONGEST_NAME].strip()
        self._state.set_state(_NAMES, "\n".join(names))
        self._names = names

    def rows(self) -> tuple[Row, ...]:
        """What can be chosen."""
        rules, names = self.rules, self.names()
        keys = BUZZERS[rules.teams]
        each, every = self.tr("soal untuk setiap regu"), self.tr("soal untuk semua regu")
        return (
            Row("teams", self.tr("Jumlah regu"), number=str(rules.teams), steps=True),
            Row("wajib", self.tr("Babak wajib"), each, str(rules.wajib), steps=True),
            Row("lemparan", self.tr("Babak lemparan"), each, str(rules.lemparan), steps=True),
            Row("rebutan", self.tr("Babak rebutan"), every, str(rules.rebutan), steps=True),
            Row("scope", self.tr("Soal dari"), self._scope_words(), str(self._stock.count(self.scope)), steps=True),
            *(
                Row(team_row(team), names[team], self.tr("tombol bel: {key}").format(key=keys[team]), editable=True)
                for team in range(rules.teams)
            ),
            _points("right", self.tr("Nilai jawaban benar"), rules.right),
            _points("thrown", self.tr("Nilai soal yang dilempar"), rules.thrown),
            _points("wrong", self.tr("Salah di babak rebutan"), -rules.wrong),
            Row("again", self.tr("Setelah salah, regu lain boleh merebut"), checked=rules.again),
        )

    def step(self, row: str, by: int) -> None:
        """One more or one less of what a row counts, and the next or last of what it names."""
        if row == "scope":
            place = (SCOPES.index(self.scope) + by) % len(SCOPES)
            self.scope = SCOPES[place]
            self._state.set_state(_SCOPE, self.scope)
        elif row in _COUNTED:
            self._set(row, getattr(self.rules, row) + by)
        elif row in _POINTS:
            self._set(row, getattr(self.rules, row) + by * POINT_STEP * (-1 if row == "wrong" else 1))

    def choose(self, row: str) -> None:
        """Turn a tick on or off, or take the next of what a row names."""
        if row == "again":
            self._keep(self._wanted._replace(again=not self._wanted.again))
        elif row == "scope":
            self.step(row, 1)

    def rename(self, row: str, text: str) -> None:
        """Give a team another name, or a row of points another number; what is no number changes nothing."""
        team = team_of(row)
        if team is not None:
            self.name_team(team, text)
        digits = text.strip().lstrip("+-−")
        if row in _POINTS and is_number(digits):
            self._set(row, int(digits))

    def is_short(self, row: str) -> bool:
        """Whether this row asks for more questions than there are."""
        return row in _COUNTED and self._wanted.total > self._stock.count(self.scope)

    def _set(self, field: str, value: int) -> None:
        """Change from what is shown; the other rounds keep what was wanted of them."""
        self._keep(read_rules(f"{rules_text(self._wanted)} {field}={max(0, value)}"))

    def _keep(self, rules: Rules) -> None:
        self._state.set_state(_RULES, rules_text(rules))
        self._wanted = rules

    def _scope_words(self) -> str:
        if self.scope == UNIT:
            return self._hall.unit_title
        return self.tr("pelajaran ini") if self.scope == LESSON else self.tr("semua yang sudah ditayangkan")


def team_row(team: int) -> str:
    """The id of a team's row."""
    return f"team:{team}"


def team_of(row: str) -> int | None:
    """The team of a row; None where it is another's."""
    name, _colon, digit = row.partition(":")
    return int(digit) if name == "team" and is_number(digit) else None


def _points(row: str, text: str, value: int) -> Row:
    return Row(row, text, number=number(value), steps=True, editable=True, written=number(value))
