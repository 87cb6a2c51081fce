"""What figures share: widths, line breaks, safe text."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from desktop.content.svg import FAMILY, SIZE, document, safe, text_at, text_width, wrap

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture
def metrics(qapp: QGuiApplication) -> list[QFontMetricsF]:
    for file in sorted(_FONTS.rglob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    assert FAMILY in QFontDatabase.families()
    fonts = []
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
        font = QFont(FAMILY)
        font.setPixelSize(SIZE)
        font.setWeight(weight)
        fonts.append(QFontMetricsF(font))
    return fonts


@pytest.mark.parametrize(
    "text",
    [
        "Perserikatan Bangsa-Bangsa (PBB)",
        "28 Des 1949",
        "30,75 miliar US$",
        "−12.345,5%",
        "1946–1951",
        "“Misi” RI di Kairo",
        "Yaoundé, Košice, Ürümqi",
        "AVATAR Wajib",
        "illi'l",
        "@#&%mMwW",
    ],
)
def test_widths_are_reckoned_generously(metrics: list[QFontMetricsF], text: str) -> None:
    real = max(one.horizontalAdvance(text) for one in metrics)
    assert real <= text_width(text) <= real * 1.35 + 4


@given(st.lists(st.text(alphabet="abcilmwW-", min_size=1, max_size=30), max_size=12), st.floats(60, 200))
def test_lines_fit_and_lose_nothing(words: list[str], width: float) -> None:
    lines = wrap(" ".join(words), width)
    assert all(text_width(line) <= width * 1.4 + 1 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(words)


def test_lines_are_even() -> None:
    assert wrap("AS membuka misi di Jakarta", 124) == ("AS membuka", "misi di Jakarta")
    assert wrap("", 124) == ()


@given(st.text(max_size=30))
def test_any_text_is_safe_in_a_template(text: str) -> None:
    drawing = document([text_at(1, 2, text, "ink")], 20)
    painted = drawing.svg.replace("{ink}", "#000000")
    assert "{" not in painted
    assert ET.fromstring(painted).get("height") == "20"


def test_braces_in_text_are_no_roles() -> None:
    assert safe("{ink} & <") == "&#123;ink&#125; &amp; &lt;"
