"""Each picture that storage knows is drawn, is named, and is seen in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.storage import profiles
from desktop.ui.look.roles import DARK, LIGHT, Roles
from desktop.ui.look.tones import CONTRAST_DARK, CONTRAST_LIGHT, SEPIA
from desktop.ui.widgets.learner_picture import PICTURES, paint_picture, picture_words
from tests.ui.look.test_roles import contrast

THEMES = (LIGHT, DARK, SEPIA, CONTRAST_LIGHT, CONTRAST_DARK)


def drawn(name: str, roles: Roles) -> QImage:
    """The picture at the size of a tile."""
    made = QPixmap(80, 80)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_picture(painter, QRectF(0, 0, 80, 80), name, roles)
    painter.end()
    return made.toImage()


def test_every_picture_is_drawn_and_named_and_no_two_are_alike(look_installed: QApplication) -> None:
    assert set(PICTURES) == set(profiles.PICTURES)
    images = [drawn(name, LIGHT) for name in PICTURES]
    assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])
    assert len({picture_words(name) for name in PICTURES} - {""}) == len(PICTURES)


def test_a_picture_of_another_mitra_is_nobodys(look_installed: QApplication) -> None:
    assert drawn("dragon", LIGHT) == drawn("", LIGHT)
    assert picture_words("dragon") == ""


@pytest.mark.parametrize("roles", THEMES)
def test_the_lines_stand_out_from_their_ground(roles: Roles) -> None:
    for picture in PICTURES.values():
        assert contrast(getattr(roles, picture.line), getattr(roles, picture.ground)) >= 3, picture
