"""atlas: the map and the flags that ship are whole, are read when they are asked for, and each once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.content.atlas import Atlas
from desktop.content.svg import WIDTH
from desktop.paths import bundled_resources
from tests.content.map_world import DATA, RED, real, world, write

FLAGS = sorted((bundled_resources() / "flags").glob("*.svg"))
# Colours where a flag shows that it is whole: a stripe, a corner, the middle of its device.
SPOTS = {
    "asean": ((0.5, 0.32), "#ed2939"),
    "br": ((0.03, 0.03), "#229e45"),
    "ca": ((0.5, 0.5), "#d52b1e"),
    "de": ((0.5, 0.9), "#ffcc00"),
    "eg": ((0.1, 0.9), "#000001"),
    "eu": ((0.1, 0.1), "#003399"),
    "hk": ((0.46, 0.3), "#ffffff"),
    "id": ((0.5, 0.25), "#e70011"),
    "jp": ((0.5, 0.5), "#bc002d"),
    "kr": ((0.5, 0.62), "#0047a0"),
    "un": ((0.05, 0.05), "#4b92db"),
    "us": ((0.0469, 0.0429), "#ffffff"),
}


def test_a_small_map_is_read(tmp_path: Path) -> None:
    found = world(write(tmp_path))
    assert found.codes() == ["AA", "BB", "CC"]
    assert found.arcs[1] == ((1000, 1000), (400, 1000), (400, 2000), (1000, 2000))
    assert found.dots == {"CC": (5000, 1000)}


def test_nothing_is_read_before_it_is_asked_for_nor_twice(tmp_path: Path) -> None:
    atlas = Atlas(tmp_path)
    write(tmp_path)
    assert atlas.world() is atlas.world()
    assert atlas.flag("AA") == RED[RED.index("<path") : RED.index("</svg>")]
    (tmp_path / "flags" / "aa.svg").unlink()
    assert atlas.flag("AA")
    assert atlas.flags() == ["UNION"]


def changed(**parts: object) -> str:
    return json.dumps({**DATA, **parts})


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "{}", "[1]", "[" * 100_000, '{"countries": {"A": 1}}', changed()[:-20], "\ud83c"),
        *(changed(countries=[]), changed(arcs=[]), changed(arcs=["", "", "", ""]), changed(arcs=["1 2 3"] * 4)),
        *(changed(width=0), changed(height="3000"), changed(countries={"AA": [4]}), changed(countries={"AA": [-1]})),
        *(changed(dots={"CC": [5]}), changed(dots={"CC": ["1", "2"]})),
    ],
)
def test_what_is_no_map_is_none(text: str | None, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    if text is not None:
        (tmp_path / "maps" / "world.json").write_text(text, encoding="utf-8", errors="surrogatepass")
    assert Atlas(tmp_path).world() is None
    assert Atlas(tmp_path).flags() == []


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", RED.encode()[:40], RED.replace("/>", ">").encode()])
def test_a_damaged_flag_is_blank(data: bytes, tmp_path: Path) -> None:
    atlas = write(tmp_path)
    (tmp_path / "flags" / "aa.svg").write_bytes(data)
    assert atlas.flag("AA") == ""
    (tmp_path / "flags" / "bb.svg").mkdir()
    assert atlas.flag("BB") == ""


def test_the_map_that_ships_has_a_place_for_every_country() -> None:
    found = world(real())
    assert found.width == 10 * WIDTH
    assert len(found.codes()) == 249  # every code of ISO 3166-1 but Antarctica's, and Kosovo's
    assert all(found.countries.get(code) or code in found.dots for code in found.codes())
    for points in (*found.arcs, tuple(found.dots.values())):
        assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in points)
    assert {"SG", "BH", "HK", "TV", "VA"} <= {*found.dots}
    # West of, east of, north of.
    assert found.dots["BB"][0] < found.dots["SG"][0] < found.dots["FM"][0]
    assert found.dots["SG"][1] < found.dots["MU"][1]


def test_map_and_flags_are_small_and_carry_their_licences() -> None:
    resources = bundled_resources()
    assert (resources / "maps" / "world.json").stat().st_size < 60_000
    assert sum(file.stat().st_size for file in FLAGS) < 60_000
    assert "public domain" in (resources / "maps" / "LICENSE").read_text("utf-8").replace("\n ", "")
    assert "MIT License" in (resources / "flags" / "LICENSE").read_text("utf-8")


def test_every_flag_is_looked_at() -> None:
    assert {file.stem for file in FLAGS} == {*SPOTS}


@pytest.mark.parametrize("file", FLAGS, ids=lambda file: file.stem)
def test_a_flag_can_stand_in_a_figure(file: Path, qapp: QGuiApplication) -> None:
    """Its ids are its own, it holds no role's braces and nothing that QtSvg clips or leaves out, and it is whole."""
    text = file.read_text(encoding="utf-8")
    ET.fromstring(text)
    assert all(name.startswith(f"{file.stem}-") for name in re.findall(r' id="([^"]+)"', text))
    assert not re.search(r"[{}]|clip|marker|<style|<image|<script|url\(", text)
    image = QImage(640, 480, QImage.Format.Format_ARGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    (x, y), colour = SPOTS[file.stem]
    assert image.pixelColor(round(x * 640), round(y * 480)).name() == colour
    corners = [(0, 0), (639, 0), (0, 479), (639, 479)]
    assert "#ff00ff" not in [image.pixelColor(*corner).name() for corner in corners]


@pytest.mark.parametrize("name", [file.stem.upper() for file in FLAGS])
def test_a_flag_keeps_to_its_frame(name: str, qapp: QGuiApplication) -> None:
    """QtSvg does not cut off what a nested drawing has outside of its frame."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1280 960">'
    svg += f'<g transform="translate(320 240)">{real().flag(name)}</g></svg>'
    image = QImage(320, 240, QImage.Format.Format_ARGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    for x, y in ((70, 120), (250, 120), (160, 50), (160, 190), (76, 66), (244, 174)):
        assert image.pixelColor(x, y).name() == "#ff00ff", (x, y)
    assert image.pixelColor(82, 62).name() != "#ff00ff"
