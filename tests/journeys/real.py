"""The real program on a virtual screen, driven from outside by keys and watched through its window's title."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from desktop.paths import bundled_resources, pack_folders, user_cache
from desktop.storage.library import open_library

PATIENCE = 30.0
"""Seconds that a machine under load may take for one step."""

STRACE = ("strace", "-D", "-f", "-y", "-s", "65536", "-e", "trace=fsync,fdatasync,write,writev,sendto,sendmsg")


class Screen:
    """A virtual X screen of its own."""

    def __init__(self, width: int = 1366, height: int = 768) -> None:
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-noreset"],
            pass_fds=(writer,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with open(reader) as told:  # a whole line: Xvfb ends where its end of the pipe is closed before
            self.name = f":{told.readline().strip()}"

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.terminate()
        self._server.wait()

    def ask(self, *words: str) -> str:
        """What xdotool answers; empty where it finds nothing."""
        environment = {**os.environ, "DISPLAY": self.name}
        found = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
        return found.stdout.strip()


class Program:
    """``python -m desktop`` with a data folder, on a screen; ``later`` is how far its clock is ahead, as "+1d".

    Where ``trace`` names a file, strace writes there what goes to the disk and to the screen, in its order.
    """

    def __init__(self, screen: Screen, data: Path, later: str = "", trace: Path | None = None) -> None:
        self.screen = screen
        environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        environment["XDG_RUNTIME_DIR"] = str(data.parent)
        command = [sys.executable, "-m", "desktop", "--data", str(data)]
        if later:
            environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"  # Qt's timers go on as they are
            command = ["faketime", "-f", later, *command]
        if trace is not None:  # as a grandchild (-D), so that the process is the program itself
            command = [*STRACE, "-o", str(trace), *command]
        self.process = subprocess.Popen(
            command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        self.window = self._find_window()

    @property
    def title(self) -> str:
        """The title of the window that is there now: the progress of the compiling goes before the window comes."""
        self.window = self._windows() or self.window
        return self.screen.ask("getwindowname", self.window)

    def press(self, *keys: str) -> None:
        """Press keys, one after another, by their X names."""
        self.screen.ask("windowfocus", self.window)
        self.screen.ask("key", "--delay", "5", *keys)

    def write(self, words: str) -> None:
        """Type words as on a keyboard."""
        self.screen.ask("windowfocus", self.window)
        self.screen.ask("type", "--delay", "5", words)

    def wait_for(self, pattern: str, key: str = "") -> re.Match[str]:
        """Wait until the title matches; ``key`` is pressed again and again, for the keys come after the window.

        A busy machine answers late: let it be a key that does no harm when it comes twice.
        """

        def found() -> re.Match[str] | None:
            if key:
                self.press(key)
            return re.search(pattern, self.title)

        match = wait_until(found)
        title = self.title
        if not match:
            self.kill()
        assert match, f"the title stayed {title!r}, wanted {pattern!r}"
        return match

    def kill(self) -> None:
        """Pull the plug."""
        os.killpg(self.process.pid, signal.SIGKILL)  # faketime is a process before the program
        self.process.communicate()

    def close(self) -> str:
        """Close the window as a user does; return what the program wrote to its error stream."""
        self.press("ctrl+q")
        _, errors = self.process.communicate(timeout=PATIENCE)
        return errors

    def _find_window(self) -> str:
        def found() -> str | None:
            assert self.process.poll() is None, f"the program ended: {self.process.communicate()[1]}"
            return self._windows() or None

        window = wait_until(found)
        assert window, "no window appeared"
        return window

    def _windows(self) -> str:
        words = ("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Mitra")
        return self.screen.ask(*words).split("\n")[0]


def lend_library(cache: Path, data: Path) -> None:
    """Lay the library, compiled if it is not yet, where a program that is started on this data folder looks for it."""
    open_library(pack_folders(bundled_resources()), cache).close()
    shutil.copytree(cache, user_cache(str(data), {}))


T = TypeVar("T")
Rows = list[tuple[Any, ...]]


def ask(data: Path, question: str) -> Rows:
    """The rows that the learner's database answers, while the program is closed."""
    (file,) = data.glob("learners/*/progress.db")
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(question).fetchall()


def wait_until(found: Callable[[], T | None]) -> T | None:
    """What ``found`` gives as soon as it gives something; None after the patience of this module."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        select.select([], [], [], 0.02)
    return None
