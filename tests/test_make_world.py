"""scripts/make_world.py: a tiny TopoJSON becomes exactly this map, and what ships is what the script makes of it."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "make_world.py"
sys.path.insert(0, str(SCRIPT.parent))
make_world = __import__("make_world")
sys.path.pop(0)

# Two states with a common border on the equator; one that lies across 180 degrees; an islet; land without a code; and
# Antarctica. Whole degrees.
ARCS = [
    [[10, 0], [0, 10]],
    [[10, 10], [-10, 0], [0, -5], [0, -5], [10, 0]],
    [[10, 0], [10, 0], [0, 10], [-10, 0]],
    [[175, -20], [5, 0], [-355, 0], [0, -5], [350, 0], [0, 5]],
    [[-160, 0], [0, 1], [1, 0], [-1, -1]],
    [[40, 40], [10, 0], [0, 10], [-10, -10]],
    [[0, -80], [10, 0], [0, -9], [-10, 9]],
]
NAMES = {"001": "AA", "002": "BB", "003": "CC", "004": "DD", "010": "AQ"}


def shape(arcs: object, name: str = "", code: str | None = None) -> dict[str, object]:
    kind = "MultiPolygon" if isinstance(arcs, list) and isinstance(arcs[0][0], list) else "Polygon"
    return {"type": kind, "arcs": arcs, "properties": {"name": name}} | ({"id": code} if code else {})


TOPOLOGY = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": ARCS,
    "objects": {
        "countries": {
            "geometries": [
                shape([[[0, 1]]], "West", "001"),
                shape([[~0, 2]], "East", "002"),
                shape([[3]], "Edge", "003"),
                shape([[4]], "Islet", "004"),
                shape([[5]], "Nobody"),
                shape([[6]], "Antarctica", "010"),
            ]
        }
    },
}


def test_a_small_world_becomes_exactly_this() -> None:
    made = make_world.make(TOPOLOGY, NAMES)
    assert {code: made["countries"][code] for code in made["countries"]} == {
        "": [5], "AA": [0, 1], "BB": [0, 2], "CC": [3], "DD": [4],
    }  # fmt: skip
    assert made["width"] == 6600
    assert "DD" in made["dots"]
    assert not {"AA", "BB", "CC"} & {*made["dots"]}


def test_the_command_writes_what_the_fixture_holds(tmp_path: Path) -> None:
    table = [[alpha, "", numeric] for numeric, alpha in NAMES.items()]
    for name, value in (("atlas.json", TOPOLOGY), ("codes.json", table)):
        (tmp_path / name).write_text(json.dumps(value), encoding="utf-8")
    names = [str(tmp_path / name) for name in ("atlas.json", "codes.json", "world.json")]
    subprocess.run([sys.executable, "-I", str(SCRIPT), *names], check=True)
    expected = Path(__file__).parent / "fixtures" / "tiny_world.json"
    assert (tmp_path / "world.json").read_text("utf-8") == expected.read_text("utf-8")


def test_no_line_jumps_from_edge_to_edge() -> None:
    (edge,) = [arc for arc in make_world.decoded(TOPOLOGY) if len(arc) == 6]
    assert [point[0] for point in edge] == [175, 180, 185, 185, 175, 175]


@pytest.mark.parametrize(
    ("latitude", "length", "distance"), [(0, 1, 0), (45, 0.9006, 0.5571), (60, 0.8196, 0.7346), (-90, 0.5630, -1)]
)
def test_the_projection_is_the_published_one(latitude: float, length: float, distance: float) -> None:
    """Against the table from which the polynomials were drawn; they stray from it by less than 0.02 at the pole."""
    x, y = make_world.natural_earth(make_world.MIDDLE + math.degrees(1), latitude)
    assert (x / 0.8707, -y / 1.42239) == pytest.approx((length, distance), abs=0.002 if abs(latitude) < 90 else 0.02)


def test_a_simplified_line_keeps_its_ends_and_strays_no_further() -> None:
    line = [(0.0, 0.0), (10.0, 1.0), (20.0, 0.0), (30.0, 9.0), (40.0, 0.0)]
    assert make_world.simplified(line, 2.0) == [(0, 0), (20, 0), (30, 9), (40, 0)]
    assert make_world.simplified(line, 0.5) == line
    assert make_world.simplified(line[:2], 5.0) == line[:2]
    assert make_world.simplified([*line, line[0]], 2.0)[-1] == line[0]


def test_parts_with_a_code_of_their_own_are_told_by_their_place() -> None:
    moved = json.loads(json.dumps(TOPOLOGY))
    moved["arcs"][4] = [[-54, 2], [0, 3], [3, 0], [-3, -3]]
    moved["objects"]["countries"]["geometries"][0] = shape([[[0, 1]], [[4]]], "France", "001")
    countries = make_world.make(moved, {**NAMES, "001": "FR"})["countries"]
    assert (countries["FR"], countries["GF"]) == ([0, 1], [4])
