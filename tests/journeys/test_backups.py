"""Backups that nobody asks for, and what they are good for: a learner brings one back, and undoes that."""

from __future__ import annotations

from tests.journeys.conftest import Computer


def test_work_is_backed_up_and_days_without_any_make_no_more(computer: Computer) -> None:
    kept: list[int] = []
    for day in range(4):
        app = computer.start()
        if day != 2:
            app.sessions.reading.toggle_read()
        folder = app.learner.backups
        computer.stop()
        kept.append(len(list(folder.iterdir())))
        computer.pass_time(days=1)
    assert kept == [1, 2, 2, 3]
