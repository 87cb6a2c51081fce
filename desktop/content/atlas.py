"""Reads the map of the world and the flags that ship with Mitra: only when a figure asks, and each file once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple
from xml.etree import ElementTree as ET

from msgspec import Meta, MsgspecError, Struct, json

Points = tuple[tuple[int, int], ...]


class World(NamedTuple):
    """The map, in tenths of a pixel: `arcs` are pieces of coast and border, `countries` the numbers of those around
    each code ("" for land that has none), `dots` a place for each code whose land is too small to be seen.
    """

    width: int
    height: int
    arcs: tuple[Points, ...]
    countries: dict[str, tuple[int, ...]]
    dots: dict[str, tuple[int, int]]

    def codes(self) -> list[str]:
        """Give every code that has a place on the map, in alphabetical order."""
        return sorted(({*self.countries} | {*self.dots}) - {""})


class Atlas:
    """What ships, as far as it was asked for."""

    def __init__(self, resources: Path) -> None:
        """Take the folder of the resources; nothing is read yet."""
        self._resources = resources
        self._world: World | None = None
        self._flags: dict[str, str] = {}

    def world(self) -> World | None:
        """Give the map, or None where it was not installed or cannot be read."""
        if self._world is None:
            self._world = _read_world(self._resources / "maps" / "world.json")
        return self._world

    def flags(self) -> list[str]:
        """Give the names of the flags there are, such as ``EG`` or ``ASEAN``, in alphabetical order."""
        return sorted(file.stem.upper() for file in (self._resources / "flags").glob("*.svg"))

    def flag(self, name: str) -> str:
        """Give what a flag of :meth:`flags` is drawn with, 640 wide and 480 high, without the ``<svg>`` around it.

        It is "" where the file is damaged.
        """
        if name not in self._flags:
            self._flags[name] = _read_flag(self._resources / "flags" / f"{name.lower()}.svg")
        return self._flags[name]


class _WorldForm(Struct):
    """The file of the map."""

    width: Annotated[int, Meta(gt=0)]
    height: Annotated[int, Meta(gt=0)]
    arcs: list[str]
    countries: dict[str, list[Annotated[int, Meta(ge=0)]]]
    dots: dict[str, tuple[int, int]]


def _read_world(file: Path) -> World | None:
    try:
        found = json.decode(file.read_bytes(), type=_WorldForm)
        arcs = tuple(map(_arc, found.arcs))
    except (OSError, ValueError, MsgspecError, RecursionError):
        return None
    countries = {code: tuple(numbers) for code, numbers in found.countries.items()}
    whole = all(arcs) and all(number < len(arcs) for numbers in countries.values() for number in numbers)
    return World(found.width, found.height, arcs, countries, found.dots) if whole else None


def _read_flag(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8")
        ET.fromstring(text)
        return text[text.index(">") + 1 : text.rindex("</svg>")]
    except (OSError, ValueError, ET.ParseError):
        return ""


def _arc(text: str) -> Points:
    """Give the points of "x y dx dy dx dy …"."""
    x = y = 0
    points = []
    numbers = [int(part) for part in text.split()]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return tuple(points)
