from datetime import UTC, datetime, timedelta

import pytest

from desktop.study import mastery
from desktop.study import memory as study
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_lesson_is_read_at_its_end_after_a_third_of_its_time() -> None:
    assert mastery.reading_seconds(450) == 180.0
    assert mastery.is_read(450, 60.0, True)
    assert not mastery.is_read(450, 59.9, True)
    assert not mastery.is_read(450, 600.0, False)


@pytest.mark.parametrize(
    ("words", "fraction", "minutes"), [(450, 0.0, 3), (450, 0.5, 2), (20, 0.0, 1), (450, 1.0, 0), (0, 0.0, 0)]
)
def test_minutes_that_are_left(words: int, fraction: float, minutes: int) -> None:
    assert mastery.reading_minutes(words, fraction) == minutes


def test_known_cards() -> None:
    once = study.review(None, Rating.GOOD, NOW, "card")
    twice = study.review(once, Rating.GOOD, NOW + timedelta(days=2), "card")
    assert mastery.known([once, twice, twice]) == 2


def test_shares_stay_between_nothing_and_all() -> None:
    assert [mastery.share(*pair) for pair in ((0, 0), (1, 4), (9, 4), (-1, 4))] == [0.0, 0.25, 1.0, 0.0]


def test_mastery_is_told_by_the_last_five_answers() -> None:
    assert mastery.last_five([]) == (0, 0)
    assert mastery.last_five([True, False, True]) == (2, 3)
    assert mastery.last_five([False, False, True, True, True, False, True]) == (4, 5)
