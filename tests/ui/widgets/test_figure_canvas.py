"""Figures on a canvas: as large as it holds them, nothing cut, nothing over its caption, and in no other colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication

from desktop.content.model import Figure
from desktop.ui.look.roles import DARK, LIGHT, Roles
from desktop.ui.widgets.figure_canvas import (
    LABEL,
    Canvas,
    draw_figure,
    draw_table,
    place_figure,
    set_table,
    tables,
)
from tests.ui.look.themes import THEMES
from tests.ui.widgets.article_lesson import FIGURE

SIZE = QSize(1024, 600)
DESK, NIGHT = Canvas(SIZE, LIGHT), Canvas(SIZE, DARK)
ROWS = "".join(f'<tr><th class="comparison-label">Baris {n}</th><td>isi</td></tr>' for n in range(5))
TABLE = f'<p class="caption table-caption">Tabel 1. Dua</p><table class="comparison" width="100%">{ROWS}</table>'

pytestmark = pytest.mark.usefixtures("look_installed")


def test_a_figure_fills_the_room_above_its_caption() -> None:
    placed = place_figure(FIGURE, DESK)
    assert placed.figure.width() == pytest.approx(DESK.room.width())
    assert placed.scale == pytest.approx(DESK.room.width() / FIGURE.width)
    assert placed.figure.bottom() < placed.caption.top()
    assert placed.caption.bottom() == DESK.room.bottom()
    assert DESK.room.contains(placed.figure.toRect())


def test_a_tall_figure_is_bounded_by_the_height() -> None:
    tall = FIGURE._replace(height=900)
    placed = place_figure(tall, NIGHT)
    assert placed.figure.top() == pytest.approx(NIGHT.room.top())
    assert placed.figure.center().x() == pytest.approx(512, abs=1)
    assert placed.figure.bottom() < placed.caption.top()


def test_without_a_caption_the_figure_gets_its_room() -> None:
    bare = FIGURE._replace(caption="", height=900)
    assert place_figure(bare, DESK).figure.height() == pytest.approx(DESK.room.height())


@pytest.mark.parametrize("canvas", [DESK, NIGHT])
def test_a_caption_as_long_as_a_page_leaves_the_figure_half(canvas: Canvas) -> None:
    placed = place_figure(FIGURE._replace(caption="kata " * 900), canvas)
    assert placed.scale > 0.5
    assert canvas.room.contains(placed.figure.toRect())
    assert canvas.room.contains(placed.caption)
    assert placed.figure.bottom() < placed.caption.top()


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES)
def test_a_figure_has_the_colours_of_the_canvas(roles: Roles) -> None:
    image = draw_figure(FIGURE._replace(caption=""), Canvas(SIZE, roles))
    assert colour(image) == roles.first
    assert image.pixelColor(2, 2).name().upper() == image.pixelColor(512, 500).name().upper() == roles.paper


def test_bitmaps_are_drawn_too() -> None:
    from PySide6.QtCore import QBuffer, QIODevice

    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#123456"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt takes only text
    figure = Figure("f1", "image", "Dua", "", 40, 30, "", bytes(buffer.data().data()))
    assert colour(draw_figure(figure, NIGHT)) == "#123456"


@pytest.mark.parametrize(
    "text", ["Dua langkah", "Enam langkah pertama hubungan luar negeri Indonesia " * 2, "kata " * 60]
)
def test_captions_are_whole(text: str) -> None:
    placed = place_figure(FIGURE._replace(caption=text), NIGHT)
    flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignHCenter.value
    needed = QFontMetrics(placed.font).boundingRect(QRect(0, 0, placed.caption.width(), 9999), flags, text)
    assert needed.height() <= placed.caption.height()
    assert placed.font.pixelSize() == round(LABEL * 600)


def test_on_a_desk_a_caption_has_the_size_of_the_labels() -> None:
    assert place_figure(FIGURE, DESK).font.pixelSize() == pytest.approx(13 * place_figure(FIGURE, DESK).scale, abs=1)


def test_tables_are_found_with_their_captions() -> None:
    html = f'<p>Sebelum</p>{TABLE}<p>antara</p>{TABLE.replace("Dua", "Tiga")}<table class="plain"></table>'
    assert list(tables(html)) == [TABLE, TABLE.replace("Dua", "Tiga")]


@pytest.mark.parametrize("canvas", [DESK, NIGHT])
def test_a_table_is_as_large_as_it_fits(canvas: Canvas) -> None:
    document, letters = set_table(TABLE, canvas)
    assert document.size().width() <= canvas.room.width() + 2
    assert document.size().height() <= canvas.room.height()
    longer, smaller = set_table(TABLE.replace("</table>", ROWS * 2 + "</table>"), canvas)
    assert longer.size().height() <= canvas.room.height()
    assert smaller < letters
    assert letters > 0.045 * 600


def test_a_table_has_the_colours_of_the_canvas(qapp: QApplication) -> None:
    image = draw_table(TABLE, NIGHT)
    seen = {image.pixelColor(x, y).name().upper() for x in range(0, 1024, 2) for y in range(600)}
    assert {DARK.paper, DARK.ink, DARK.muted} <= seen
    assert not seen & {LIGHT.ink, LIGHT.line, "#000000"}


def colour(image: QImage) -> str:
    """Give the colour in the middle of the room of a figure."""
    return image.pixelColor(512, 290).name().upper()
