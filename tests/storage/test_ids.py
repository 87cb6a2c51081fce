from datetime import UTC, datetime, timedelta

from desktop.storage.ids import chance, is_id, ulid, ulid_after

NOW = datetime(2016, 7, 30, 23, 54, 10, 259000, tzinfo=UTC)


def test_the_time_stands_first_as_in_the_example_of_the_specification() -> None:
    assert ulid(NOW)[:10] == "01arz3ndek"
    assert ulid(datetime.fromtimestamp(0, UTC))[:10] == "0" * 10


def test_later_ids_sort_later() -> None:
    ids = [ulid(NOW + timedelta(milliseconds=number)) for number in range(100)]
    assert ids == sorted(ids)


def test_ids_are_never_the_same() -> None:
    assert len({ulid(NOW) for _ in range(1000)}) == len({chance(12) for _ in range(1000)}) == 1000


def test_what_an_id_is() -> None:
    assert is_id(ulid(NOW), 26)
    assert is_id(chance(12), 12)
    assert not any(is_id(text, 4) for text in ("", "abc", "abcdu", "ABCD", "ab/d", "ab.d", "abil"))


def test_an_id_behind_another_whatever_the_clock_says() -> None:
    last = ulid(NOW)
    for now in (NOW, NOW - timedelta(days=9000), NOW + timedelta(days=1)):
        made = ulid_after(last, now)
        assert is_id(made, 26)
        assert made > last
        last = made
    assert is_id(ulid_after("z" * 26, NOW), 26)
    assert ulid_after("", NOW)[:10] == ulid(NOW)[:10]
