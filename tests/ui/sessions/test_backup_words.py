from datetime import date, datetime

import pytest

from desktop.storage.backup_contents import Contents, Trace
from desktop.ui.sessions.backup_words import contents_words, day_words, group_words, moment_words

DAY = date(2026, 3, 12)
AT = datetime(2026, 3, 13, 1, 5)  # noqa: DTZ001 - the name of a backup has no zone


def test_when_a_backup_was_made() -> None:
    assert moment_words(AT, DAY) == "13 Maret 2026, 01.05"
    assert moment_words(None, DAY) == "12 Maret 2026", "one of an earlier Mitra tells its study day alone"
    assert day_words(AT, DAY) == "Jum 13 Maret, 01.05"
    assert day_words(None, DAY) == "Kam 12 Maret"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (DAY, "Hari ini"),
        (date(2026, 3, 13), "Kemarin"),
        (date(2026, 3, 14), "Maret 2026"),
        (date(2009, 1, 1), "Maret 2026"),
    ],
)
def test_what_stands_above_it(today: date, words: str) -> None:
    assert group_words(DAY, today) == words


def test_what_it_holds_without_what_there_is_none_of() -> None:
    held = Contents(Trace(340, 7, ""), cards=40, lessons=6, notes=0, marks=2)
    assert contents_words(held) == "340 langkah · 40 kartu dipelajari · 6 bacaan selesai · 2 penanda"
    assert contents_words(Contents(Trace(0, 0, ""), 0, 0, 0, 0)) == ""
