"""Whose turn it is in a class: picked by chance, nobody twice before all had a turn; and groups by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date
    from random import Random

PUPIL = "pupil/"
"""With this begins what a class's log says of a pupil."""

TURN, PRESENT, ABSENT, UNMARKED = "turn", "present", "absent", "unmarked"
"""What can happen to a pupil."""


class Happening(NamedTuple):
    """One thing that happened to a pupil, named by id, on a study day: one of the four above."""

    pupil: str
    what: str
    day: date


class Turns(NamedTuple):
    """How far a class has come.

    ``had`` are those who had a turn in this round, in order; ``current`` is whose turn it is since the day ``since``
    ("": nobody's), ``former`` what ``had`` was before that. ``marks`` says PRESENT or ABSENT of the pupils who were
    marked on ``marked_on``, the last day on which anything was marked.
    """

    had: tuple[str, ...] = ()
    current: str = ""
    since: date | None = None
    former: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    marked_on: date | None = None

    def marked(self, today: date) -> dict[str, str]:
        """PRESENT or ABSENT, by pupil, as it was marked today."""
        return dict(self.marks) if self.marked_on == today else {}

    def absent(self, today: date) -> frozenset[str]:
        """Those who were marked absent today."""
        return frozenset(pupil for pupil, mark in self.marked(today).items() if mark == ABSENT)


def fold(happenings: Iterable[Happening], before: Turns | None = None) -> Turns:
    """What follows from what happened, in its order; ``before`` is how things stood, None for the beginning."""
    turns = before or Turns()
    for happening in happenings:
        turns = _take_turn(turns, happening) if happening.what == TURN else _mark(turns, happening)
    return turns


def pick(pupils: Sequence[str], turns: Turns, today: date, random: Random) -> str | None:
    """Whose turn is next: one of ``pupils`` who is not marked absent today; None where nobody is there.

    Nobody has a second turn while one of those present waits for the first. When all had one, a new round begins, and
    not with the one who was last.
    """
    absent = turns.absent(today)
    there = [pupil for pupil in pupils if pupil not in absent]
    waiting = [pupil for pupil in there if pupil not in turns.had]
    choice = waiting or [pupil for pupil in there if pupil not in turns.had[-1:]] or there
    return random.choice(choice) if choice else None


def sizes(count: int, wanted: int) -> tuple[int, ...]:
    """How large the groups of ``count`` pupils are where groups of ``wanted`` are asked for, the largest first.

    They differ by one at most, and are as near to what is wanted as can be; nobody is left alone who need not be.
    """
    if count <= 0:
        return ()
    most = max(1, count // 2)
    return min((_even(count, groups) for groups in range(1, most + 1)), key=_Distance(max(1, wanted)).of)


def groups(pupils: Collection[str], wanted: int, random: Random) -> tuple[tuple[str, ...], ...]:
    """The pupils in groups by chance, as large as ``sizes`` says."""
    mixed = list(pupils)
    random.shuffle(mixed)
    found, start = [], 0
    for size in sizes(len(mixed), wanted):
        found.append(tuple(mixed[start : start + size]))
        start += size
    return tuple(found)


def _take_turn(turns: Turns, happening: Happening) -> Turns:
    """A turn of one who had one already says that a new round began: all who were present had theirs."""
    pupil = happening.pupil
    had = (pupil,) if pupil in turns.had else (*turns.had, pupil)
    return turns._replace(had=had, current=pupil, since=happening.day, former=turns.had)


def _mark(turns: Turns, happening: Happening) -> Turns:
    marks = turns.marked(happening.day)
    marks.pop(happening.pupil, None)
    if happening.what != UNMARKED:
        marks[happening.pupil] = happening.what
    marked = turns._replace(marks=tuple(marks.items()), marked_on=happening.day)
    if happening.what == ABSENT and (happening.pupil, happening.day) == (turns.current, turns.since):
        return marked._replace(had=turns.former, current="")  # who is not there has not used the turn
    return marked


def _even(count: int, groups: int) -> tuple[int, ...]:
    least, more = divmod(count, groups)
    return (least + 1,) * more + (least,) * (groups - more)


class _Distance(NamedTuple):
    """How far groups are from what is wanted: the worst of them, all together, and fewer groups last."""

    wanted: int

    def of(self, found: tuple[int, ...]) -> tuple[int, int, int]:
        apart = [abs(size - self.wanted) for size in found]
        return max(apart), sum(apart), -len(found)
