"""The tour draws every page, light and dark, each picture shows something, and no page connects to anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from desktop import tour
from desktop.content.loader import load_pack
from desktop.content.model import Lesson
from desktop.paths import bundled_resources
from desktop.ui.widgets.figure_canvas import tables
from tests.conftest import HOMES

SCENES = {f"review-{name}" for name in ("typed", "order", "picture", "side", "history", "pause")}
ONCE = {"first-start", "first-today", "first-review", *SCENES}
BEFORE_A_CLASS = {"wall", "presenter", "wall-quiz", "presenter-quiz", "wall-contest"}
SMALL_ONLY = {"import", "read-path", "read-cards"}


class Toured(NamedTuple):
    """A whole `mitra tour`: what it printed, the folder it drew into, the connections it tried to make."""

    said: list[str]
    folder: Path
    connections: str


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """One tour for all tests here, as a program of its own under strace: it takes a quarter of a minute."""
    home = tmp_path_factory.mktemp("toured")
    folder, trace = home / "gambar baru", home / "trace"
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect,sendto", "-o", str(trace)]
    tour = [sys.executable, "-m", "desktop", "tour", str(folder)]
    places = {name: str(home / place) for name, place in HOMES.items()}
    environment = {**os.environ, **places}
    done = subprocess.run([*strace, *tour], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return Toured(done.stdout.splitlines(), folder, trace.read_text())


@pytest.fixture(scope="module")
def pictures(toured: Toured) -> dict[str, QImage]:
    """The pictures of a tour through one large size and the small one, by name."""
    drawn = [Path(line) for line in toured.said]
    assert sorted(drawn) == sorted(toured.folder.iterdir()), "all that is drawn is told"
    return {path.stem: QImage(str(path)) for path in drawn if "1920x1080" not in path.stem}


def test_the_larger_size_is_drawn_as_well(toured: Toured) -> None:
    names = {Path(line).stem for line in toured.said}
    assert {f"{shot}-{theme}-1920x1080" for shot in tour.SHOTS for theme in ("light", "dark")} <= names


def test_it_connects_to_nothing_but_local_sockets(toured: Toured) -> None:
    assert list(toured.folder.glob("*.png")), "the tour drew nothing"
    calls = re.findall(r"(?:connect|sendto)\(.*", toured.connections)
    strangers = [call for call in calls if "AF_INET" in call]
    assert strangers == []


@pytest.fixture(scope="module")
def lessons() -> tuple[Lesson, ...]:
    """The lessons that ship."""
    return load_pack(bundled_resources() / "packs" / "bilateral").lessons


def colours(picture: QImage) -> int:
    """How many colours a picture has, looked at through a sieve."""
    points = ((x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 5))
    return len({picture.pixel(x, y) for x, y in points})


def test_every_page_is_there_in_every_size_and_theme(pictures: dict[str, QImage]) -> None:
    names = set(pictures)
    assert {f"{name}-light-1366x768" for name in ONCE} <= names
    assert {f"{name}-dark-1024x600" for name in SCENES} <= names
    sheets = ("print", "keys", "guide", "export", "plan", "note-editor")
    reading = ("read-term", "read-contents", "search", "read-find", "read-marks", "marks", "read-look", "read-ruler")
    for shot in (*tour.SHOTS, *reading, *sheets, "progress", "notes"):
        assert {f"{shot}-light-1366x768", f"{shot}-dark-1366x768", f"{shot}-light-1024x600"} <= names
    assert {f"{name}-light-1024x600" for name in SMALL_ONLY} <= names
    assert {f"{name}-dark-1366x768" for name in BEFORE_A_CLASS} <= names
    assert {"backups-light-720x560", "backups-question-dark-720x560"} <= names
    assert {"learners-light-1366x768", "learners-pin-dark-1024x600"} <= names
    for scene in ("take-in-light-600x", "taken-in-dark-600x", "unexpected-light-540x"):
        assert any(name.startswith(scene) for name in names), scene
    assert "checkup-light-760x640" in names


def test_each_picture_has_its_size_and_is_not_empty(pictures: dict[str, QImage]) -> None:
    for name, picture in pictures.items():
        if name.startswith(("figure-", "table-")):
            continue
        width, height = map(int, name.rpartition("-")[2].split("x"))
        if not name.startswith(("print", "keys", "guide", "export", "import", "note-editor", "plan", "take")):
            assert (picture.width(), picture.height()) == (width, height), name
        assert colours(picture) > 20, name


def test_every_figure_and_table_is_there_for_the_small_screen_and_for_the_wall(
    pictures: dict[str, QImage], lessons: tuple[Lesson, ...]
) -> None:
    names = set()
    for lesson in lessons:
        name = lesson.id.rpartition("/")[2]
        walls = {one for one in pictures if one.startswith(f"figure-{name}-slide-")}
        parts = [max(1, len(figure.parts)) for figure in lesson.figures]
        assert len(walls) >= sum(parts) + len(list(tables(lesson.html)))
        names |= walls
        for look in ("light", "dark"):
            names |= {f"figure-{name}-{number}-{look}-1024" for number, _ in enumerate(lesson.figures, 1)}
            names |= {f"table-{name}-{number}-{look}-1024" for number, _ in enumerate(tables(lesson.html), 1)}
    drawn = {name: picture for name, picture in pictures.items() if name.startswith(("figure-", "table-"))}
    assert set(drawn) == names
    for name, picture in drawn.items():
        assert (picture.width(), picture.height()) == tour.SMALL, name
        assert colours(picture) > 5, name


def test_no_two_pages_look_the_same(pictures: dict[str, QImage]) -> None:
    light = {name: picture for name, picture in pictures.items() if name.endswith("light-1366x768")}
    assert len({bytes(picture.constBits()) for picture in light.values()}) == len(light)


def test_dark_is_dark_and_light_is_light(pictures: dict[str, QImage]) -> None:
    for shot in tour.SHOTS:
        dark, light = (pictures[f"{shot}-{theme}-1366x768"] for theme in ("dark", "light"))
        assert brightness(dark) < 80 < 180 < brightness(light), shot


def brightness(picture: QImage) -> float:
    """The mean brightness from 0 to 255."""
    points = [(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)]
    return sum(picture.pixelColor(x, y).lightness() for x, y in points) / len(points)


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path, qapp: QApplication) -> None:
    walk = tour.Tour(qapp, str(tmp_path), tmp_path / "not there")
    with pytest.raises(OSError, match="cannot be written"):
        walk._write(QPixmap(4, 4), "today", False, (4, 4))
