"""A world of two square countries side by side, an island and a dot, for the tests of maps."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.content.atlas import Atlas, World
from desktop.paths import bundled_resources

# West and East share the arc in the middle; each has one of its own around the rest.
ARCS = [
    "1000 1000 0 1000",
    "1000 1000 -600 0 0 1000 600 0",
    "1000 1000 600 0 0 1000 -600 0",
    "3000 500 300 0 0 300 -300 0 0 -300",
]
DATA = {
    "width": 6600,
    "height": 3000,
    "arcs": ARCS,
    "countries": {"": [3], "AA": [0, 1], "BB": [0, 2]},
    "dots": {"CC": [5000, 1000]},
}
RED = '<svg viewBox="0 0 640 480"><path fill="red" d="M0 0h640v480H0z"/></svg>\n'


def real() -> Atlas:
    """The atlas that ships."""
    return Atlas(bundled_resources())


def write(folder: Path) -> Atlas:
    """Write the small world below a folder of resources, with a flag for West and one for no country."""
    for name, file, text in (
        ("maps", "world.json", json.dumps(DATA)), ("flags", "aa.svg", RED), ("flags", "union.svg", RED),
    ):  # fmt: skip
        (folder / name).mkdir(exist_ok=True)
        (folder / name / file).write_text(text, encoding="utf-8")
    return Atlas(folder)


def world(atlas: Atlas) -> World:
    """The atlas's map."""
    found = atlas.world()
    assert found is not None
    return found
