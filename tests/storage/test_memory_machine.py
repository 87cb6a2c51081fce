"""Whatever happens to a computer, in whatever order: no acknowledged answer is lost, and no error has no name."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop.study.memory import Rating
from tests.storage.memory_world import CARDS, Computer

JUMPS = tuple(timedelta(days=days, hours=1) for days in (-6000, -1, 0, 1, 40, 27_000))
PAGE = 4096


class Memory(RuleBasedStateMachine):
    """One learner's computer, and another one with which it exchanges files."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.home, self.school = Computer(self.folder / "home"), Computer(self.folder / "school")

    def teardown(self) -> None:
        for computer in (self.home, self.school):
            computer.close()
        shutil.rmtree(self.folder)

    @rule(card=st.sampled_from(CARDS), rating=st.sampled_from(Rating), minutes=st.integers(1, 3000))
    def review(self, card: str, rating: Rating, minutes: int) -> None:
        self.home.now += timedelta(minutes=minutes)
        self.home.review(card, rating)
        self.home.acknowledge()

    @rule(text=st.sampled_from(("Jakarta", "x" * 3000)), colour=st.integers(1, 4))
    def write_and_mark(self, text: str, colour: int) -> None:
        self.home.write(text)
        self.home.mark(colour)
        self.home.progress.record_mark(CARDS[0], self.home.now, "1")
        self.home.acknowledge()

    @rule(pupil=st.sampled_from(("p1", "p2")), undo=st.booleans())
    def score(self, pupil: str, undo: bool) -> None:
        self.home.score(pupil)
        if undo:
            self.home.undo_score()

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.home.progress.undo(self.home.now)
        self.home.acknowledge()

    @rule(jump=st.sampled_from(JUMPS))
    def the_clock_jumps(self, jump: timedelta) -> None:
        self.home.now += jump if 2000 < (self.home.now + jump).year < 2200 else timedelta()

    @rule(killed=st.booleans())
    def restart(self, killed: bool) -> None:
        if killed:
            self.home.kill()
        else:
            self.home.close()
        self.home.start()
        assert not self.home.recovered

    @rule()
    def back_up(self) -> None:
        self.home.back_up()

    @rule(number=st.integers(0, 5), merge=st.booleans())
    def restore(self, number: int, merge: bool) -> None:
        backup = self.home.backup(number)
        if backup is not None:
            self.home.bring_back(backup, merge=merge)

    @rule(back=st.booleans())
    def exchange(self, back: bool) -> None:
        giver, taker = (self.school, self.home) if back else (self.home, self.school)
        self.school.now += timedelta(hours=1)
        self.school.review(CARDS[1], Rating.GOOD)
        giver.give(self.folder / "semua.mitra")
        taker.take(self.folder / "semua.mitra")
        assert giver.entries() <= taker.entries()
        for computer in (self.home, self.school):
            computer.acknowledge()

    @rule(
        kind=st.sampled_from(("flip", "cut", "zero", "nonsense", "gone", "foreign")),
        part=st.sampled_from(("progress.db", "progress.db-wal", "backup")),
        killed=st.booleans(),
        chance=st.integers(0, 2**32).map(Random),
    )
    def damage(self, kind: str, part: str, killed: bool, chance: Random) -> None:
        home = self.home
        before = home.here
        if killed:
            home.kill()
        else:
            home.close()
        file = home.backup(0) if part == "backup" else home.learner.folder / part
        if file is not None and (file.exists() or (kind == "foreign" and part.endswith("-wal"))):
            hurt(file, kind, chance, self.school.learner.progress)
        held = home.held_by(newest) if (newest := home.backup(0)) else set()
        home.start()
        after = home.entries()
        assert after <= home.ever, "nothing is made up"
        gone = kind == "gone" or (kind in ("cut", "zero") and part == "progress.db-wal")
        assert home.recovered or before <= after or gone, "what is lost is told, where it can be known"
        if home.recovered:
            assert held <= after, "the newest good backup is there"
        if kind == "flip" or part == "backup":
            assert len(before - after) <= 1, "a byte destroys one entry at most"
        home.here = after
        home.ever = after | home.backed_up()

    @invariant()
    def nothing_is_lost(self) -> None:
        self.home.check()


def hurt(file: Path, kind: str, chance: Random, other: Path) -> None:
    """Damage a file."""
    data = bytearray(file.read_bytes()) if file.exists() else bytearray()
    place = chance.randrange(len(data)) if data else 0
    if kind == "gone":
        file.unlink()
        return
    if kind == "foreign":  # only where none of its own lies there: a closed database has none
        log = other.with_name(f"{other.name}-wal")
        if not file.exists():
            shutil.copy(log, file)
        return
    if kind == "cut":
        del data[place:]
    elif kind == "zero":
        start = place // PAGE * PAGE
        data[start : start + PAGE] = bytes(len(data[start : start + PAGE]))
    elif kind == "nonsense":
        data = bytearray(chance.randbytes(len(data)))
    elif data:
        data[place] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


TestMemory = Memory.TestCase
TestMemory.settings = settings(
    max_examples=max(1, settings.default.max_examples // 8),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
