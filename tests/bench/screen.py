"""A virtual screen whose picture is read from memory, and keys pressed on it as a keyboard would."""

from __future__ import annotations

import ctypes
import mmap
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
SAMPLE = 41
"""One pixel in 41 is looked at: few enough to be quick, too many to miss a line of text."""
QUIET = 0.12
"""Seconds without a change after which a picture has settled."""
PATIENCE = 5.0
"""Seconds after which a key without a change is taken for lost."""


class Screen:
    """An Xvfb of a size in pixels, with its framebuffer in a file."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self._folder = tempfile.TemporaryDirectory()
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24"]
        command += ["-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
        os.close(writer)
        with open(reader) as told:  # a whole line: Xvfb ends where its end of the pipe is closed before
            self.name = f":{told.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # The X window dump format: the header's length stands first, the number of colours at the 20th place.
        header = struct.unpack(">25I", self._memory[:100])
        self._start = header[0] + header[19] * 12
        self._keyboard = Keyboard(self.name)
        self._blank = 0

    def picture(self) -> bytes:
        """The pixels that stand on the screen now."""
        return self._memory[self._start :]

    def colours(self) -> int:
        """How many colours a coarse sample of the screen holds: 1 while it is blank. It is cheap, to be asked often.

        A window that leaves most of the screen blank, as one that shows a progress does, counts as nothing yet.
        """
        with memoryview(self._memory) as view, view[self._start :].cast("I") as pixels:
            sample = pixels[::SAMPLE].tolist()
        return len(set(sample)) if sample.count(self._blank) < len(sample) / 2 else 1

    def clear(self) -> None:
        """Make the screen blank, as it was before the first program."""
        self._keyboard.clear_screen()
        self._blank = int.from_bytes(self.picture()[:4], sys.byteorder)

    def key_to_pixels(self, key: str) -> float | None:
        """Press a key; the seconds until the last change that it causes, or None where nothing changes."""
        before = self.picture()
        began = time.perf_counter()
        self._keyboard.press(key)
        last = None
        while time.perf_counter() - began < PATIENCE:
            now = self.picture()
            if now != before:
                before, last = now, time.perf_counter()
            elif last is not None and time.perf_counter() - last > QUIET:
                break
        return last - began if last is not None else None

    def close(self) -> None:
        """Take the screen away."""
        self._keyboard.close()
        self._server.terminate()
        self._server.wait()
        self._memory.close()
        self._folder.cleanup()


class Keyboard:
    """Keys by the XTest extension."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XFlush.argtypes = [ctypes.c_void_p]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XSetWindowBackground.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong]
        self._x.XClearWindow.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())

    def press(self, key: str) -> None:
        """Press and release a key by its X name."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode()))
        self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XFlush(self._display)

    def clear_screen(self) -> None:
        """Paint the root window black: what a program leaves behind would be taken for the next one."""
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSetWindowBackground(self._display, root, 0)
        self._x.XClearWindow(self._display, root)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Let the display go."""
        self._x.XCloseDisplay(self._display)
