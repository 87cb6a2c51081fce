"""A month of study days, each of which begins with a backup."""

from __future__ import annotations

from tests.journeys.conftest import Computer


def test_the_last_fourteen_study_days_can_be_brought_back(computer: Computer) -> None:
    kept: list[list[str]] = []
    for day in range(16):
        folder = computer.start().learner.backups
        computer.pass_time(hours=1)
        if day in (0, 1, 14):  # none before, some, and as many as are kept
            computer.start()
        kept.append(sorted(file.name for file in folder.iterdir()))
        computer.pass_time(days=1, hours=-1)
    assert [len(files) for files in kept] == [*range(1, 15), 14, 14], "one a day, however often Mitra is opened"
    assert kept[-1][-1].endswith("2026-03-27.db")
    assert [one for one in kept[-2] if one not in kept[-1]] == kept[-2][:1], "the oldest goes"
