"""Half a year of a few pupils: no day over its minutes, and after a week away nothing is left waiting."""

from __future__ import annotations

from tests.bench.simulation import LOOKED_AT, MINUTES, Run, anki_sm2, mitra, rows


def test_no_day_is_over_its_minutes_and_a_week_away_is_caught_up_with() -> None:
    days = max(LOOKED_AT.values()) + 1
    ours, theirs = [mitra(seed, days) for seed in (1, 2)], [anki_sm2(seed, days) for seed in (1, 2)]
    assert all(run.longest <= MINUTES * 1.1 for run in ours)
    for mine, other in zip(ours, theirs, strict=True):
        before, after, _week, later = mine.overdue
        assert before <= 5 < after, "a week away leaves something to catch up with"
        assert later <= 5 < other.overdue[-1], "and two weeks later it is done, without a rule for it it is not"
        assert mine.recall > 0.8


def test_the_table_has_a_value_for_each_side() -> None:
    run = Run(10.5, 8.0, 0.9, 0.94, 500.0, 540, 520, 400, (0, 120, 10, 0))
    table = rows({"one": [run, run], "other": [run]})
    assert all(len(values) == 2 for _name, values in table)
    assert ("overdue cards, the day after", ["120", "120"]) in table
