"""A slow computer out of this one: one crowded core for what is measured, and a disk that takes its time.

Nothing of it needs rights: ``taskset``, rivals that never rest, and ``strace``, where it is there, that holds back
every flush to the disk. Whoever measures runs on the other cores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

RIVALS = 3
"""Programs that want the same core all the time: a fourth of it is left."""
FLUSH = 20
"""Milliseconds that each flush takes longer: a worn disk turns once or twice until it has written."""
SLOWED = "MITRA_BENCH_SLOWED"
"""The variable that holds what is written before the words of each program that is measured."""

_CALLS = "fsync,fdatasync"
_REST = "while True: pass"


def python(*words: str) -> list[str]:
    """The words that run Python, slowed where that is wanted."""
    return [*os.environ.get(SLOWED, "").split(), sys.executable, *words]


@contextmanager
def slowed() -> Iterator[str]:
    """Slow down what ``python`` runs inside the block; gives a sentence that says how."""
    cores = sorted(os.sched_getaffinity(0))
    crowded = ["taskset", "-c", str(cores[0])]
    rivals = [subprocess.Popen([*crowded, sys.executable, "-ISc", _REST]) for _ in range(RIVALS)]
    disk = _slow_disk()
    try:
        os.sched_setaffinity(0, cores[1:] or cores)
        os.environ[SLOWED] = " ".join([*crowded, *disk])
        told = f"each flush to the disk {FLUSH} ms longer" if disk else "the disk as it is, since strace is not here"
        yield f"one core, shared with {RIVALS} programs that never rest; {told}"
    finally:
        del os.environ[SLOWED]
        os.sched_setaffinity(0, cores)
        for rival in rivals:
            rival.kill()
            rival.wait()


def _slow_disk() -> list[str]:
    """Hold back every flush, and nothing else; ``-D`` leaves the program's process the one that was started."""
    if shutil.which("strace") is None:
        return []
    held = ["-e", f"trace={_CALLS}", "-e", f"inject={_CALLS}:delay_exit={FLUSH * 1000}"]
    return ["strace", "-D", "-f", "-qq", "--seccomp-bpf", *held, "-o", os.devnull]
