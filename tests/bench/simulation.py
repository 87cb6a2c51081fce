"""``python -m tests.bench.simulation``: half a year of made-up pupils by Mitra's rules and by Anki's.

The pupils of ``pupils.py`` meet the same cards, on the same days, by the rules of ``desktop.study`` and by those of
``anki_rules.py``, and stop when their ten minutes are over. What they really remember is known here and to no rule.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple, Protocol

from desktop.study.queue import IN_HAND
from tests.bench.anki_rules import Anki, Fsrs, Sm2
from tests.bench.mitra_rules import Mitra
from tests.bench.pupils import DAYS, WEEK_AWAY, Pupil

MINUTES = 10
CARDS = 1500
LOOKED_AT = {
    "the day before": WEEK_AWAY.start - 1,
    "the day after": WEEK_AWAY.stop,
    "7 days after": WEEK_AWAY.stop + 7,
    "14 days after": WEEK_AWAY.stop + 14,
}
EVENING = 16 / 24
STRONG = 21


class Rules(Protocol):
    """Which card comes next, and when a card comes again."""

    def begin(self, day: int) -> None:
        """Gather the cards of a day."""

    def next(self, at: float, spent: float) -> int | None:
        """The next card at this moment (days), after so many seconds of this day; None where there is none."""

    def answered(self, card: int, recalled: bool, at: float, seconds: float) -> None:
        """Take an answer that took so many seconds."""

    def overdue(self, day: int) -> int:
        """How many cards were due before this day and still wait."""


class Run(NamedTuple):
    """Half a year of one pupil under one set of rules.

    ``longest`` day and ``minutes`` of a day studied; ``recall`` at the reviews; at the end ``retained`` (mean true
    retrievability of the cards learnt) and ``kept`` (its sum: so many cards would be recalled); cards ``learnt``
    (asked at least once), ``known`` (recalled on two days) and ``strong`` (true stability of 21 days and more);
    ``overdue`` around the week away.
    """

    longest: float
    minutes: float
    recall: float
    retained: float
    kept: float
    learnt: int
    known: int
    strong: int
    overdue: tuple[int, ...]


def live(pupil: Pupil, rules: Rules, days: int = DAYS) -> Run:
    """Let a pupil live by these rules."""
    limit = MINUTES * 60.0
    spent_on: list[float] = []
    overdue: dict[int, int] = {}
    asked, recalled_reviews = 0, 0
    good_days: dict[int, set[int]] = {}
    seen: dict[int, int] = {}
    for day in range(days):
        if day in LOOKED_AT.values():
            overdue[day] = rules.overdue(day)
        if day in pupil.away:
            continue
        rules.begin(day)
        spent = 0.0
        while spent < limit and (card := rules.next(day + EVENING + spent / 86400, spent)) is not None:
            recalled, seconds = pupil.answers(card, day + EVENING + spent / 86400)
            spent += seconds
            rules.answered(card, recalled, day + EVENING + spent / 86400, seconds)
            if seen.get(card, day) < day:
                asked += 1
                recalled_reviews += recalled
            seen[card] = day
            if recalled:
                good_days.setdefault(card, set()).add(day)
        spent_on.append(spent)
    kept = [pupil.retrievability(card, days + EVENING) for card in pupil.traces()]
    return Run(
        max(spent_on) / 60,
        statistics.fmean(spent_on) / 60,
        recalled_reviews / max(1, asked),
        statistics.fmean(kept),
        sum(kept),
        len(kept),
        sum(len(days_known) >= 2 for days_known in good_days.values()),
        sum(trace.stability >= STRONG for trace in pupil.traces().values()),
        tuple(overdue.get(day, 0) for day in LOOKED_AT.values()),
    )


def mitra(seed: int, days: int = DAYS, hand: int = IN_HAND) -> Run:
    """Half a year by Mitra's rules."""
    pupil = Pupil(seed)
    return live(pupil, Mitra(CARDS, MINUTES, pupil.planned, hand), days)


def mitra_many(seed: int) -> Run:
    """The same with twenty cards in hand: what the rule of ten costs, and what it is good for."""
    return mitra(seed, hand=20)


def anki_fsrs(seed: int, days: int = DAYS) -> Run:
    """Half a year by Anki's default limits, with FSRS."""
    return live(Pupil(seed), Anki(CARDS, Fsrs(), seed), days)


def anki_sm2(seed: int, days: int = DAYS) -> Run:
    """Half a year by Anki's default limits, with SM-2."""
    return live(Pupil(seed), Anki(CARDS, Sm2(), seed), days)


SIDES: dict[str, Callable[[int], Run]] = {
    "Mitra": mitra,
    "Anki, FSRS": anki_fsrs,
    "Anki, SM-2": anki_sm2,
    "(20 in hand)": mitra_many,
}


def rows(runs: dict[str, list[Run]]) -> list[tuple[str, list[str]]]:
    """The table: what each row says, and a value for each side."""
    sides = list(runs.values())
    table = [
        ("largest day, minutes", [f"{max(run.longest for run in side):.1f}" for side in sides]),
        ("a day studied, minutes", [f"{_mean(side, 'minutes'):.1f}" for side in sides]),
        ("recall at reviews", [f"{_mean(side, 'recall'):.1%}" for side in sides]),
        ("recall of all learnt, at the end", [f"{_mean(side, 'retained'):.1%}" for side in sides]),
        ("cards that would be recalled", [f"{_mean(side, 'kept'):.0f}" for side in sides]),
        ("  for each minute of the day", [f"{_mean(side, 'kept') / _mean(side, 'minutes'):.0f}" for side in sides]),
        ("cards learnt", [f"{_mean(side, 'learnt'):.0f}" for side in sides]),
        ("  known: recalled on two days", [f"{_mean(side, 'known'):.0f}" for side in sides]),
        ("  strong: stability of 21 days", [f"{_mean(side, 'strong'):.0f}" for side in sides]),
    ]
    for place, name in enumerate(LOOKED_AT):
        values = [f"{statistics.fmean(run.overdue[place] for run in side):.0f}" for side in sides]
        table.append((f"overdue cards, {name}", values))
    return table


def _mean(side: list[Run], field: str) -> float:
    return statistics.fmean(getattr(run, field) for run in side)


def main() -> int:
    """Simulate, print the table, return 1 where a day of Mitra's was longer than the limit by more than a tenth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=200)
    learners = range(parser.parse_args().learners)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        runs = {name: list(pool.map(side, learners, chunksize=5)) for name, side in SIDES.items()}
    print(f"{len(learners)} pupils, {DAYS} days, {MINUTES} minutes a day, {CARDS} cards")
    print(f"{'':34}" + "".join(f"{name:>14}" for name in runs))
    for name, values in rows(runs):
        print(f"{name:34}" + "".join(f"{value:>14}" for value in values))
    return int(max(run.longest for run in runs["Mitra"]) > MINUTES * 1.1)


if __name__ == "__main__":
    sys.exit(main())
