"""A PIN keeps classmates out: wrong tries are few and kept over kills, and the file tells nobody the digits."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from desktop.storage import pins as module
from desktop.storage.errors import StorageFull
from desktop.storage.pins import TRIES, WAIT, BadPin, Pin, Right, Waits, Wrong, digits_of, is_pin
from tests.storage.learner_world import NOW

DEAR = module.COST
PIN, OTHER = "2580", "1111"
SET = json.dumps(
    {"salt": "ab" * 16, "hash": "cd" * 32, "cost": 1, "r": 8, "p": 1, "wrong": 2, "at": NOW.isoformat()}
).encode()
"""A PIN's file, of one that nobody knows."""
MINUTE = round(WAIT.total_seconds())


@pytest.fixture(autouse=True)
def cheap() -> Iterator[None]:
    """Hashes that cost nothing; ``test_what_ships_is_dear`` makes one real one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "COST", 1)
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a learner's PIN."""
    return tmp_path / "pin.json"


@pytest.fixture
def pin(file: Path) -> Pin:
    """A PIN that was set."""
    made = Pin(file)
    made.set(PIN)
    return made


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def ask(pin: Pin, times: int, now: datetime = NOW) -> list[object]:
    """The answers to so many wrong tries."""
    return [pin.check(OTHER, now) for _ in range(times)]


def test_no_file_is_no_pin(file: Path) -> None:
    pin = Pin(file)
    assert not pin.exists
    assert not pin.destroyed
    assert pin.check("", NOW) == Right()
    assert pin.waits(NOW) == 0
    assert not file.exists()


def test_the_right_one_and_a_wrong_one(pin: Pin) -> None:
    assert pin.exists
    assert pin.check(OTHER, NOW) == Wrong(TRIES - 1)
    assert pin.check(PIN, NOW) == Right()
    assert ask(pin, 1) == [Wrong(TRIES - 1)]  # the right one gave all tries back


def test_five_wrong_tries_wait_a_minute(pin: Pin) -> None:
    assert ask(pin, TRIES) == [Wrong(4), Wrong(3), Wrong(2), Wrong(1), Waits(MINUTE)]
    assert pin.check(PIN, NOW + timedelta(seconds=30)) == Waits(30)
    assert pin.waits(NOW + timedelta(seconds=59.5)) == 1
    assert pin.check(PIN, NOW + WAIT) == Right()


def test_after_the_minute_there_are_five_tries_again(pin: Pin) -> None:
    ask(pin, TRIES)
    assert ask(pin, TRIES, NOW + WAIT)[-1] == Waits(MINUTE)


def test_restarts_in_between_do_not_help(file: Path, pin: Pin) -> None:
    assert [ask(Pin(file), 1)[0] for _ in range(TRIES)] == [Wrong(4), Wrong(3), Wrong(2), Wrong(1), Waits(MINUTE)]
    assert Pin(file).check(PIN, NOW) == Waits(MINUTE)


def test_a_kill_before_the_answer_does_not_help(file: Path, pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    class KilledError(Exception):
        """Mitra was killed."""

    def kill(*_: object, **__: object) -> bytes:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(module, "scrypt", kill)
        for _ in range(TRIES):
            with pytest.raises(KilledError):
                Pin(file).check(OTHER, NOW)
    assert Pin(file).check(PIN, NOW) == Waits(MINUTE)


def test_a_clock_set_back_begins_the_minute_once_more(file: Path, pin: Pin) -> None:
    ask(pin, TRIES)
    long_ago = NOW - timedelta(days=6000)
    assert Pin(file).check(PIN, long_ago) == Waits(MINUTE)
    assert Pin(file).check(PIN, long_ago + timedelta(seconds=59)) == Waits(1)
    assert Pin(file).check(PIN, long_ago + WAIT) == Right()


def test_a_clock_set_forward_ends_it(pin: Pin) -> None:
    ask(pin, TRIES)
    assert pin.check(PIN, NOW + timedelta(days=9000)) == Right()


def test_on_a_full_disk_tries_count_in_memory(file: Path, pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert ask(pin, TRIES)[-1] == Waits(MINUTE)
        assert pin.check(PIN, NOW) == Waits(MINUTE)
        assert pin.check(PIN, NOW + WAIT) == Right()
        assert ask(pin, 2) == [Wrong(4), Wrong(3)]
    ask(pin, 1)  # there is room again: all three are kept
    assert ask(Pin(file), 1) == [Wrong(1)]


def test_a_full_disk_leaves_the_former_pin(file: Path, pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageFull):
            pin.set(OTHER)
    assert Pin(file).check(PIN, NOW) == Right()


def test_another_pin_begins_without_wrong_tries(pin: Pin) -> None:
    ask(pin, TRIES)
    pin.set("12345678")
    assert pin.check("12345678", NOW) == Right()


def test_a_removed_pin_is_asked_for_no_more(file: Path, pin: Pin) -> None:
    ask(pin, TRIES)
    pin.remove()
    pin.remove()
    assert not pin.exists
    assert pin.check("", NOW) == Right()
    assert not file.exists()


def test_what_cannot_be_a_pin_costs_no_try(pin: Pin) -> None:
    assert [pin.check(text, NOW) for text in ("", "258", "2580258025", "abcd", "25 80")] == [Wrong(TRIES)] * 5


@pytest.mark.parametrize("text", ["", "123", "123456789", "12a4", "١٢٣", "½½½½", "²²²²", "-123", "1_000"])
def test_four_to_eight_digits(file: Path, text: str) -> None:
    with pytest.raises(BadPin):
        Pin(file).set(text)
    assert not is_pin(text)
    assert not file.exists()


def test_digits_of_an_arabic_keyboard(pin: Pin) -> None:
    assert digits_of(" ٢٥٨٠ ") == digits_of("۲۵۸۰") == digits_of("２５８０") == PIN
    assert pin.check("٢٥٨٠", NOW) == Right()
    pin.set("٠١٢٣٤")
    assert pin.check("01234", NOW) == Right()


def test_the_hash_cannot_be_read_as_digits(file: Path) -> None:
    seen: set[str] = set()
    for digits in ("0000", PIN, PIN, "12345678", "99999999"):
        Pin(file).set(digits)
        kept = json.loads(file.read_bytes())
        assert digits not in file.read_text("ascii")
        assert kept["hash"].isalpha()
        assert kept["salt"].isalpha()
        seen |= {kept["hash"], kept["salt"]}
    assert len(seen) == 10  # a salt of its own for each, so that equal PINs look different


def test_what_ships_is_dear(file: Path, pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COST", DEAR)
    assert pin.check(PIN, NOW) == Right()  # the cost of its day stands beside the hash
    pin.set(PIN)
    kept = json.loads(file.read_bytes())
    assert (kept["cost"], kept["r"], kept["p"]) == (14, 8, 1)  # 16 MiB a try


@pytest.mark.parametrize(
    "change",
    [
        {"cost": 40}, {"cost": 0}, {"cost": True}, {"r": 10**9}, {"p": -1}, {"hash": "abcd"}, {"salt": 7},
        {"hash": None}, {"hash": "z" * 64}, {"wrong": "2"}, {"at": "kemarin"}, {"at": "2026-03-02T09:00:00"}, {"at": 5},
    ],
)  # fmt: skip
def test_a_file_that_holds_nonsense_locks_nobody_out(file: Path, pin: Pin, change: dict[str, Any]) -> None:
    file.write_text(json.dumps({**json.loads(file.read_bytes()), **change}), "ascii")
    assert pin.destroyed
    assert not pin.exists
    assert pin.check("", NOW) == Right()
    pin.set(OTHER)
    assert pin.check(OTHER, NOW) == Right()


@given(
    data=st.binary(max_size=40) | st.sampled_from((b"0" * 5000, b"[" * 3000, b"9" * 4000, b"\0" * 300, b"{}", b"[]"))
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_in_the_file_are_no_error(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    pin = Pin(file)
    assert pin.destroyed
    assert pin.check(PIN, NOW) == Right()


@given(place=st.integers(0, 400), bit=st.integers(0, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_flipped_bit_lets_no_wrong_pin_through_a_sound_file(file: Path, place: int, bit: int) -> None:
    data = bytearray(SET)
    data[place % len(data)] ^= 1 << bit
    file.write_bytes(data)
    pin = Pin(file)
    assert pin.exists != pin.destroyed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", abs)
        assert not pin.exists or pin.check(OTHER, NOW) != Right()


class Trying(RuleBasedStateMachine):
    """Somebody who tries, restarts, kills Mitra, fills the disk and moves the clock, beside a model of the rule."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(module, "COST", 1)
        self.patch.setattr(os, "fsync", self.sync)
        self.folder = TemporaryDirectory()
        self.full, self.wrong, self.began, self.now = False, 0, NOW, NOW
        self.restart()
        self.pin.set(PIN)

    def teardown(self) -> None:
        self.patch.undo()
        self.folder.cleanup()

    def sync(self, _handle: int) -> None:
        if self.full:
            full()

    @rule()
    def restart(self) -> None:
        if not self.full:  # what no disk would take is lost with the memory
            self.pin = Pin(Path(self.folder.name, "pin.json"))

    @rule(now_full=st.booleans())
    def fill(self, now_full: bool) -> None:
        if self.full and not now_full:
            self.full = False
            self.try_(OTHER)  # all is kept again, so that a restart may follow
        self.full = now_full

    @rule(seconds=st.sampled_from((0.5, 7, 30, 59, 60, 86400, -1, -45, -86400, -(10**8), 10**8)))
    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(digits=st.sampled_from((OTHER, OTHER, OTHER, PIN)))
    def try_(self, digits: str) -> None:
        answer = self.pin.check(digits, self.now)
        if self.wrong == TRIES and self.now < self.began:  # the clock was set back: a minute from now
            self.began = self.now
        if self.wrong == TRIES and self.now < self.began + WAIT:
            assert isinstance(answer, Waits)
            assert 0 < answer.seconds <= MINUTE
            return
        self.wrong %= TRIES
        if digits == PIN:
            self.wrong = 0
            assert answer == Right()
            return
        self.wrong, self.began = self.wrong + 1, self.now
        assert answer == (Waits(MINUTE) if self.wrong == TRIES else Wrong(TRIES - self.wrong))


TestTrying = Trying.TestCase
TestTrying.settings = settings(max_examples=settings.default.max_examples // 5, stateful_step_count=25)


def test_a_pipe_in_its_place_stops_nobody(file: Path) -> None:
    os.mkfifo(file)
    assert Pin(file).check("0000", NOW) == Right()
