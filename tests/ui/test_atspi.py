"""A screen reader meets the article over the real accessibility bus, on a virtual screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.journeys.real import Screen
from tests.ui.widgets.article_lesson import ALT

ROOT = Path(__file__).parents[2]
OTHERS = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")


@pytest.mark.xvfb
def test_a_screen_reader_meets_headings_links_figures_and_text() -> None:
    # A folder with a short path, for the socket of the bus, and of nobody else: the bus insists.
    with Screen() as screen, tempfile.TemporaryDirectory() as private:
        environment = {name: value for name, value in os.environ.items() if name not in OTHERS}
        environment |= {"DISPLAY": screen.name, "XDG_RUNTIME_DIR": private, "HOME": private}
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.atspi.session"]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()  # the registry of the bus says a word of its own among them
    told = json.loads(next(line for line in lines if line.startswith("{")))
    nodes = [tuple(node) for node in told["nodes"]]
    assert ("heading", "Siapa yang pertama?", "1", "document frame") in nodes
    assert ("heading", "Mesir, 1946", "2", "document frame") in nodes
    assert ("image", ALT, None, "document frame") in nodes
    assert ("link", "mengakui", None, "paragraph") in nodes
    assert ("link", "Sumber 2", None, "paragraph") in nodes
    assert "Mesir lebih dulu mengakui kemerdekaan itu." in told["text"]
    assert "EditableText" not in told["interfaces"]
    assert "term:pengakuan" in lines
