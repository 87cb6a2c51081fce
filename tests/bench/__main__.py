"""``make bench``: the rows of the table of targets, each beside its baseline measured alternately in the same run."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop.app import local_now
from desktop.content.loader import load_pack
from desktop.paths import bundled_resources
from desktop.storage.database import open_database
from desktop.storage.learners import open_learner
from desktop.storage.library import open_library
from desktop.storage.log import REVIEW, Entry, moment, stamped
from desktop.storage.preferences import Preferences
from desktop.storage.progress import Progress
from desktop.study.days import study_day
from desktop.study.memory import Rating
from tests.bench import search_keys
from tests.bench.classroom import measure, median
from tests.bench.make_pack import make_pack
from tests.bench.plain import plain_now
from tests.bench.programs import STARTS, empty, label, mitra, once
from tests.bench.rows import Row, in_ms, scaled, show, tell
from tests.bench.scale_rows import entries_rows, queue_rows
from tests.bench.screen import Screen
from tests.bench.slow import python, slowed

FIRST_STARTS = 5
KEYS = 40
IDLE = 10.0
LESSONS, CARDS = 1_000, 10_000


def main(words: Sequence[str]) -> int:
    """Measure everything and print the table; 1 where a target is missed. With ``--slow`` on a slowed computer."""
    if "--slow" in words:
        with slowed() as how:
            print(f"Slowed: {how}.", flush=True)
            tell(measured())
        return 0
    rows = measured()
    show(rows)
    return 0 if all(row.met for row in rows) else 1


def measured() -> list[Row]:
    """All rows."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        home, screen = Path(folder), Screen()
        try:
            rows.append(first_start_row(screen, home))  # before the disk is busy with ten thousand files
            pack = home / "big"
            make_pack(pack, LESSONS, CARDS)
            rows += start_rows(screen, home, pack)
            rows += inside_rows(screen, home, pack)
            rows += key_rows(screen, home, pack)
            rows += search_rows(home, pack)
            rows.append(search_key_row(screen, home, pack))
            rows.append(idle_row(screen, home))
            rows += progress_rows(home, pack)
            rows += entries_rows(screen, home, pack)
            rows += queue_rows(home)
            rows.append(marks_row(home))
        finally:
            screen.close()
        rows += classroom_rows(home)
    return rows


def start_rows(screen: Screen, home: Path, pack: Path) -> list[Row]:
    """From the start of the process to the first lesson on the screen, second start on."""
    small: tuple[str, ...] = ()  # the way of every day: the usual folders, no words
    big = ("--data", str(home / "large"), "--pack", str(pack))
    once(mitra(screen, home, *small))
    built = _build(home / "large" / "cache", pack)
    bare: list[float] = []
    ours: list[float] = []
    large: list[float] = []
    once(mitra(screen, home, *big))
    for _ in range(STARTS):
        bare.append(once(empty(screen, home)))
        ours.append(once(mitra(screen, home, *small)))
        large.append(once(mitra(screen, home, *big)))
    ratio = statistics.median(mine / base for mine, base in zip(ours, bare, strict=True))
    more = statistics.median(mine / base for mine, base in zip(large, ours, strict=True))
    return [
        Row("start to first lesson", in_ms(ours), in_ms(bare), ratio, "<= 1.75 x an empty window", ratio <= 1.75),
        Row("start, 1,000 lessons", in_ms(large), in_ms(ours), more, "<= 1.15 x the bundled pack", more <= 1.15),
        Row("building 1,000 lessons, once", f"{built:.1f} s", "", None, "with a progress bar", True),
    ]


def first_start_row(screen: Screen, home: Path) -> Row:
    """A start where nothing was ever learnt, in a home of its own each time; lessons as the installation left them."""
    bare, ours = [], []
    for number in range(FIRST_STARTS):
        fresh = home / f"fresh-{number}"
        fresh.mkdir()
        bare.append(once(empty(screen, fresh)))
        ours.append(once(mitra(screen, fresh)))
    ratio = statistics.median(mine / base for mine, base in zip(ours, bare, strict=True))
    return Row("first start ever", in_ms(ours), in_ms(bare), ratio, "<= 5.25 x an empty window", ratio <= 5.25)


def _build(cache: Path, pack: Path) -> float:
    began = time.perf_counter()
    folders = sorted(file.parent for file in bundled_resources().glob("packs/*/pack.yaml"))
    open_library([*folders, pack], cache).close()
    return time.perf_counter() - began


def inside_rows(screen: Screen, home: Path, pack: Path) -> list[Row]:
    """Memory and the change of article, inside one process on the same screen."""
    run = empty(screen, home)
    bare = run.memory()
    run.close()
    words = python("-m", "tests.bench.inside", str(pack), str(home))
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    memory, article, plain = found["memory"], found["article"] * 1e3, found["plain"] * 1e3
    idle = (f"{memory:.0f} MiB", f"{bare:.0f} MiB", memory / bare)
    return [
        Row("memory after 20 lessons", *idle, "<= 150 MiB", memory <= 150),
        scaled("article, p95", article, plain, plain, 25),
    ]


def key_rows(screen: Screen, home: Path, pack: Path) -> list[Row]:
    """From a key to the last changed pixel: turning a card, and answering it with the next card shown."""
    data = home / "review"
    learn(data, pack)
    plain = plain_now()
    bare_run = label(screen, home)
    bare_run.settle(screen, 0.5)
    bare = [screen.key_to_pixels("space") for _ in range(KEYS)]
    bare_run.close()
    run = mitra(screen, home, "--data", str(data), "--pack", str(pack))
    run.settle(screen)
    reveal, answer = [], []
    for _ in range(KEYS):
        reveal.append(screen.key_to_pixels("space"))
        answer.append(screen.key_to_pixels("2"))
    run.close()
    base, turned, next_card = ([time for time in times if time is not None] for times in (bare, reveal, answer))
    if min(len(base), len(turned), len(next_card)) < KEYS * 0.9:
        sys.exit("bench: keys were lost")
    median, ninety = statistics.median(next_card) * 1e3, statistics.quantiles(next_card, n=10)[-1] * 1e3
    bare_ms, reveal_ms = statistics.median(base) * 1e3, statistics.median(turned) * 1e3
    return [
        scaled("key to answer turned up", reveal_ms, bare_ms, plain, 20),
        scaled("key to next card, on disk", median, bare_ms, plain, 25),
        scaled("the same, p90", ninety, bare_ms, plain, 40),
    ]


def search_rows(home: Path, pack: Path) -> list[Row]:
    """Everything that is typed for eighty queries, over 1,000 lessons and 10,000 cards, and 10,000 own notes more."""
    words = python("-m", "tests.bench.searching", str(pack), str(home))
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    plain = found["plain"]
    return [
        scaled("search, p95", found["packs"], plain, plain, 10),
        scaled("the same, 10,000 own notes", found["own"], plain, plain, 10),
        scaled("a step of taking them in", found["step"], plain, plain, 16),
        Row("library of 1,000 lessons", f"{found['size']:.0f} MB", "", None, "as it is", True),
    ]


def search_key_row(screen: Screen, home: Path, pack: Path) -> Row:
    """From a letter in the search to the last changed pixel of its list, over 1,000 lessons."""
    plain = plain_now()
    typed = search_keys.measure(screen, home, pack)
    return scaled("letter in the search", median(typed.letters), median(typed.bare), plain, 30)


def idle_row(screen: Screen, home: Path) -> Row:
    """Processor time of a Mitra that nobody touches."""
    run = mitra(screen, home)
    run.settle(screen, 4)
    before = run.processor()
    time.sleep(IDLE)
    share = (run.processor() - before) / IDLE
    run.close()
    return Row("processor while idle", f"{share:.1%}", "0.0%", None, "0 %", share < 0.003)


def progress_rows(home: Path, pack: Path) -> list[Row]:
    """*Kemajuan* and its report over 100,000 answers to 10,000 cards."""
    words = python("-m", "tests.bench.progress", str(pack), str(home))
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    page, report = found["page"] * 1e3, found["report"] * 1e3
    return [
        Row("progress, 100,000 answers", f"{page:.0f} ms", "", None, "<= 200 ms", page <= 200),
        Row("its report", f"{report:.0f} ms", "", None, "<= 2 s", report <= 2_000),
    ]


def marks_row(home: Path) -> Row:
    """A lesson with 200 highlights, beside the same without."""
    words = python("-m", "tests.bench.marks", str(home))
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    ratio = found["ratio"]
    marked, plain = (f"{found[name] * 1e3:.1f} ms" for name in ("marked", "unmarked"))
    return Row("lesson with 200 highlights", marked, plain, ratio, "<= 1.2 x without", ratio <= 1.2)


def classroom_rows(home: Path) -> list[Row]:
    """The wall of a classroom: opened, led on slide by slide, and what it adds to the memory."""
    plain = plain_now()
    found = measure(home)
    bare, slide, opening = median(found.bare), median(found.slides), median(found.opening)
    return [
        scaled("key to next slide, 1920x1080", slide, bare, plain, 25),
        scaled("opening the wall", opening, bare, plain, 300),
        Row("memory for a show", f"{found.more:.0f} MiB", "", None, "<= 60 MiB more", found.more <= 60),
    ]


def learn(data: Path, pack: Path) -> None:
    """A learner who knows 10,000 cards, some of them due, motion off, on the review page today."""
    now = local_now()
    before = now - timedelta(days=20)
    learner = open_learner(data, before)
    Preferences(learner.preferences).set("motion", False)
    database = open_database(learner.progress, before)
    progress = Progress(database, learner.device)
    loaded = load_pack(pack)
    progress.merge(answers([card.id for card in loaded.cards], learner.device, now, loaded.version))
    progress.set_state("day", study_day(now).isoformat())
    progress.set_state("page", "review")
    database.close()


def answers(cards: list[str], device: str, now: datetime, version: str) -> Iterator[Entry]:
    """The log of all cards: the first ones are due, each of the others was answered once more in the last month."""
    offset, count = stamped(now)[1], 0
    for number, card in enumerate(cards):
        last = 1 + number % 30
        times = ((20, Rating.GOOD),) if number < KEYS * 3 else ((last + 25, Rating.GOOD), (last, Rating.EASY))
        for days, rating in times:
            count += 1
            at = moment(stamped(now - timedelta(days=days))[0])
            yield Entry(device, count, at, offset, REVIEW, card, f"{int(rating)} 8.0", version)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
