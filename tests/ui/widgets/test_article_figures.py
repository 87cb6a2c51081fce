"""Figures: in the colours of the theme, as wide as they may be, sharp at every scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.model import Figure
from desktop.ui.look.roles import LIGHT, Roles
from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_figures import FigurePainter, coloured
from tests.ui.look.themes import THEMES
from tests.ui.widgets.article_lesson import FIGURE, page


@pytest.fixture
def owner(look_installed: QApplication) -> QObject:
    return QObject()


def image_format(name: str = "figure:f1") -> QTextImageFormat:
    form = QTextImageFormat()
    form.setName(name)
    return form


def drawn(painter: FigurePainter, ratio: float = 1) -> QImage:
    document = QTextDocument()
    size = painter.intrinsicSize(document, 0, image_format())
    image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#000000"))
    brush = QPainter(image)
    painter.drawObject(brush, QRectF(0, 0, size.width(), size.height()), document, 0, image_format())
    brush.end()
    return image


def test_roles_in_braces_become_colours_and_other_braces_stay() -> None:
    assert coloured("<a fill='{first}' style='x{y}'/>", LIGHT) == f"<a fill='{LIGHT.first}' style='x{{y}}'/>"


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_a_figure_has_the_colours_of_the_theme(owner: QObject, roles: Roles, ratio: float) -> None:
    image = drawn(FigurePainter((FIGURE,), roles, Look(), owner), ratio)
    assert image.width() == 660 * ratio
    for x in (2, image.width() - 3):
        assert image.pixelColor(x, image.height() // 2).name().upper() == roles.first


def test_a_figure_grows_with_the_text_up_to_the_column(owner: QObject) -> None:
    def width(text: int, column: int) -> float:
        painter = FigurePainter((FIGURE,), LIGHT, Look(text=text), owner)
        painter.column = column
        size = painter.intrinsicSize(QTextDocument(), 0, image_format())
        assert size.width() / size.height() == pytest.approx(11)
        return size.width()

    assert width(18, 660) == 660
    assert width(12, 440) == 440
    assert width(36, 1320) == 1320
    assert width(36, 500) == 500


def test_a_bitmap_is_drawn(owner: QObject) -> None:
    bitmap = QImage(4, 4, QImage.Format.Format_RGB32)
    bitmap.fill(QColor("#ff0000"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(bitmap)
    figure = Figure("f1", "image", "", "", 40, 40, "", bytes(data.data()))
    image = drawn(FigurePainter((figure,), LIGHT, Look(), owner))
    assert image.pixelColor(20, 20).name() == "#ff0000"


def test_an_unknown_figure_takes_no_room(owner: QObject) -> None:
    painter = FigurePainter((), LIGHT, Look(), owner)
    assert painter.intrinsicSize(QTextDocument(), 0, image_format()).width() == 1


def test_figures_appear_after_the_first_paint(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.set_lesson(page())
    assert view.article is not None
    painter = view.article.painter
    before = painter.ready
    with qtbot.waitSignal(view.scrolled):
        view.show()
    assert (before, painter.ready) == (False, True)
    image = view.viewport().grab().toImage()
    colours = {image.pixelColor(image.width() // 2, y).name().upper() for y in range(image.height())}
    assert theme.roles.first in colours
    view.set_lesson(page("b"))
    assert view.article.painter.ready
