"""A real file system is pulled away and mounted again under a running Mitra: ``python -m tests.pull_stick`` (root).

A stick of 24 MiB is made in a file (``mkfs.ext4``, a loop device) and mounted. The real program, on a virtual screen
and driven by keys, answers cards on it. Then the stick is unmounted with its files open (``umount -l``), a card is
answered all the same, and the stick is mounted again: the next card must come by itself. This is repeated with another
mount over the same place (another stick), and with the image copied to another device (the same stick in another
socket: all numbers of its files' device differ). At the end every answer must be in the log, once, and the database
whole.
"""

from __future__ import annotations

import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.journeys.real import Program, Screen, ask, wait_until

MEBIBYTES = 24


class Stick:
    """A stick that is a file."""

    def __init__(self, image: Path, socket: Path) -> None:
        self.image, self.socket = image, socket

    def make(self) -> None:
        """An empty stick."""
        with self.image.open("wb") as file:
            file.truncate(MEBIBYTES << 20)
        _run("mkfs.ext4", "-q", "-F", str(self.image))

    def put_in(self) -> None:
        """Mount it."""
        self.socket.mkdir(exist_ok=True)
        _run("mount", "-o", "loop", str(self.image), str(self.socket))

    def pull(self) -> None:
        """Take it away from a program that has files open on it; the folder goes, too, as on a desktop."""
        _run("umount", "-l", str(self.socket))
        self.socket.rmdir()


def main() -> int:
    """Pull and put back, twice in different ways; return the exit code."""
    with tempfile.TemporaryDirectory() as home, Screen() as screen:
        stick = Stick(Path(home, "stick.img"), Path(home, "stick"))
        stick.make()
        stick.put_in()
        data = stick.socket / "data-mitra"
        data.mkdir()
        program = Program(screen, data)
        program.wait_for("Hari ini", "ctrl+1")
        program.press("ctrl+2", "ctrl+Return")
        program.wait_for("Ulang: 1 dari", "ctrl+3")
        answer(program, 1)
        lost = pulled(program, stick, 2)
        other = Stick(Path(home, "other.img"), stick.socket)
        other.make()
        lost += exchanged(program, stick, other, 3)
        lost += moved(program, stick, 4)
        program.close()
        kept = ask(data, "SELECT count(*), (SELECT integrity_check FROM pragma_integrity_check) FROM log"
                         " WHERE kind = 'review'")  # fmt: skip
        stick.pull()
        print(f"{kept[0][0]} answers in the log, wanted 4; integrity {kept[0][1]}; {lost} times no next card came")
        return 0 if kept == [(4, "ok")] and not lost else 1


def answer(program: Program, number: int) -> None:
    """Forget the card of this number, so that there is always a next one."""
    program.press("space", "1")
    program.wait_for(rf"Ulang: {number + 1} dari")


def pulled(program: Program, stick: Stick, number: int) -> int:
    """Answer while the stick is away, put it back; 1 where the next card does not come."""
    stick.pull()
    program.press("space", "1")
    assert f"Ulang: {number} dari" in program.title, "nothing moves on that is not kept"
    stick.put_in()
    return came(program, number)


def exchanged(program: Program, stick: Stick, other: Stick, number: int) -> int:
    """The same with another, empty stick in between."""
    stick.pull()
    program.press("space", "1")
    other.put_in()
    select.select([], [], [], 3)  # three tries
    assert f"Ulang: {number} dari" in program.title, "an empty stick takes no answer"
    assert not list(other.socket.rglob("*.db")), "nothing is begun on it"
    other.pull()
    stick.put_in()
    return came(program, number)


def moved(program: Program, stick: Stick, number: int) -> int:
    """The same with all files on another device."""
    stick.pull()
    program.press("space", "1")
    copy = stick.image.with_name("copy.img")
    shutil.copyfile(stick.image, copy)
    stick.image = copy
    stick.put_in()
    return came(program, number)


def came(program: Program, number: int) -> int:
    """Whether the card after this number comes by itself: 0 for yes."""
    found = wait_until(lambda: re.search(rf"Ulang: {number + 1} dari", program.title))
    print(f"card {number}: {'the next one came' if found else 'NO next card'}", flush=True)
    return 0 if found else 1


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    sys.exit(main())
