"""world_map: neighbours differ in colour, everything stands apart, and Qt draws it in the colours of the theme."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from desktop.content.article import compile_article
from desktop.content.atlas import Atlas
from desktop.content.known import Known
from desktop.content.map_data import Flag, MapData, Region
from desktop.content.map_wall import pages_of_map
from desktop.content.svg import WIDTH
from desktop.content.world_map import draw_map, told_map
from desktop.ui.look.roles import LIGHT, Roles, mix
from desktop.ui.widgets.article_figures import coloured
from tests.content.drawn import text_boxes, texts
from tests.content.map_world import real, world, write
from tests.ui.look.themes import THEMES

_TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" fill="\{(\w+)\}"[^>]*>([^<]*)</text>')
_LAND = re.compile(r'<path fill="\{(\w+)\}" fill-opacity="([\d.]+)" d="')
ATLAS = real()
SHIPPED = world(ATLAS)
ASEAN = ("ID", "MY", "SG", "BN", "PH", "TH", "VN", "LA", "KH", "MM", "TL")
REGIONS = (Region("Afrika", ("EG", "LY", "SD")), Region("Asia Tenggara", ASEAN), Region("Eropa", ("DE", "FR", "VA")))
FLAGS = (Flag("EG", "Mesir"), Flag("ASEAN", "ASEAN"), Flag("HK", "Hong Kong"))


def drawn(regions: tuple[Region, ...] = REGIONS, flags: tuple[Flag, ...] = (), atlas: Atlas = ATLAS) -> str:
    return draw_map(MapData(world(atlas), atlas, regions, flags)).svg


def test_regions_are_numbered_on_the_map_and_below() -> None:
    texts = [text for *_, text in _TEXT.findall(drawn())]
    assert texts == ["1", "2", "3", "1", "Afrika", "2", "Asia Tenggara", "3", "Eropa"]


def test_for_a_wall_names_stand_below_their_map_and_flags_behind_the_map_of_their_letters() -> None:
    names, letters, flags = (texts(drawing) for drawing in pages_of_map(MapData(SHIPPED, ATLAS, REGIONS, FLAGS)))
    assert names == ["1", "2", "3", "1", "Afrika", "2", "Asia Tenggara", "3", "Eropa"]
    assert letters == ["A", "B"]
    assert flags == ["A", "Mesir", "ASEAN", "B", "Hong Kong"]


def test_on_a_wall_many_names_stand_behind_one_map_of_all() -> None:
    regions = tuple(Region(f"Negara {code} yang namanya panjang " * 2, (code,)) for code in ASEAN[:9])
    whole, *lists = pages_of_map(MapData(SHIPPED, ATLAS, regions, ()))
    assert texts(whole) == [str(number) for number in range(1, 10)]
    assert "<path" not in "".join(drawing.svg for drawing in lists)


def test_what_is_not_named_on_a_map_for_a_wall_is_faint_and_without_borders() -> None:
    (drawing,) = pages_of_map(MapData(SHIPPED, ATLAS, REGIONS[:1], ()))
    assert 'fill="{line}" fill-opacity="0.3"' in drawing.svg
    assert len(drawing.svg) < 0.7 * len(drawn(REGIONS[:1]))


def test_flags_of_countries_have_a_letter_on_the_map_and_below() -> None:
    texts = [text for *_, text in _TEXT.findall(drawn(flags=FLAGS))]
    assert texts[3:5] == ["A", "B"]
    assert texts[11:] == ["A", "Mesir", "ASEAN", "B", "Hong Kong"]


def test_neighbours_differ_in_colour(tmp_path: Path) -> None:
    small = write(tmp_path)
    regions = (Region("Barat", ("AA",)), Region("Timur", ("BB",)), Region("Titik", ("CC",)))
    svg = drawn(regions, atlas=small)
    assert [role for role, _ in _LAND.findall(svg)] == ["first", "second"]
    assert 'stroke-width="11" d="M1000 1000l0+1000"' in svg  # the border between the two
    assert '<circle cx="5000" cy="1000" r="20" fill="{gold}"' in svg
    assert '<path fill="{line}" d="M3000 500' in svg


def test_borders_within_a_region_are_finer(tmp_path: Path) -> None:
    svg = drawn((Region("Semua", ("AA", "BB")),), atlas=write(tmp_path))
    assert 'stroke-width="5" d="M1000 1000l0+1000"' in svg
    assert 'stroke-width="11"' not in svg


def test_what_it_tells() -> None:
    data = MapData(SHIPPED, ATLAS, REGIONS, FLAGS)
    words = "Peta dunia. Kawasan 1: Afrika; 2: Asia Tenggara; 3: Eropa."
    assert told_map(data) == f"{words} Bendera: Mesir; ASEAN; Hong Kong."
    assert told_map(data._replace(flags=())) == words


def test_a_lesson_shows_it_with_its_words(qapp: QGuiApplication) -> None:
    data = 'regions:\n- {label: "Asia {x}", countries: ID SG}\nflags:\n- {country: UN, label: PBB}'
    source = f"```{{.map caption=a}}\n{data}\n```"
    (figure,) = compile_article(source, "a.md", 1, Known(atlas=ATLAS))[0].figures
    assert (figure.kind, figure.width) == ("map", WIDTH)
    assert figure.alt == "Peta dunia. Kawasan 1: Asia {x}. Bendera: PBB."
    for roles in THEMES.values():
        svg = coloured(figure.svg, roles)
        assert "{" not in svg
        ET.fromstring(svg)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        assert renderer.isValid()
        assert (renderer.defaultSize().width(), renderer.defaultSize().height()) == (figure.width, figure.height)


@pytest.mark.parametrize("width", [320, 440])
def test_it_can_be_drawn_narrower(width: int) -> None:
    drawing = draw_map(MapData(SHIPPED, ATLAS, REGIONS, FLAGS), width)
    assert drawing.width == width
    assert f'<g transform="scale({width / SHIPPED.width:g})"' in drawing.svg
    assert all(0 <= left < right <= width + 0.1 for left, _, right, _ in text_boxes(drawing))


def test_dots_alone_are_a_region(qapp: QGuiApplication) -> None:
    """Qt would complain of paths without data."""
    svg = coloured(drawn((Region("Titik", ("SG", "TV")),)), LIGHT)
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()


def test_a_full_map_is_not_large() -> None:
    flags = tuple(Flag(name, name) for name in ATLAS.flags())
    svg = drawn(tuple(Region(f"Kawasan {code}", (code,)) for code in ASEAN[:9]), flags)
    assert len(svg) < 120_000
    ET.fromstring(svg.replace("{", "").replace("}", ""))
    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES)
def test_texts_stand_out(roles: Roles) -> None:
    """Numbers on the surface, letters on ink, labels on paper; and land on paper and beside land of no region."""
    assert contrast(roles.ink, roles.surface) >= 4.5
    assert contrast(roles.paper, roles.ink) >= 4.5
    for role, share in _LAND.findall(drawn()):
        colour = mix(getattr(roles, role), roles.paper, float(share))
        assert contrast(colour, roles.paper) > contrast(roles.line, roles.paper), role


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


_LABELS = st.lists(st.sampled_from(["Asia", "dan", "Perserikatan", "mempertanggungjawabkan"]), min_size=1, max_size=4)
_CODES = st.lists(st.sampled_from([*ASEAN, "VA", "TV", "LU"]), min_size=1, max_size=9, unique=True)


@given(_CODES, st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_overlaps_and_nothing_is_cut(codes: list[str], data: st.DataObject) -> None:
    regions = tuple(Region(" ".join(data.draw(_LABELS)), (code,)) for code in codes)
    flags = tuple(Flag(name, " ".join(data.draw(_LABELS))) for name in ("ID", "HK", "JP", "KR", "UN"))
    drawing = draw_map(MapData(SHIPPED, ATLAS, regions, flags))
    texts = text_boxes(drawing)
    for left, top, right, bottom in texts:
        assert left >= -0.1
        assert right <= WIDTH + 0.1
        assert 0 <= top < bottom <= drawing.height
    for one, other in combinations(texts, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 0.2 or other[3] <= one[1] + 0.2
        assert apart, (one, other)
