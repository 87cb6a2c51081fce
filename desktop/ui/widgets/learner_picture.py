"""The pictures that learners go by: a one-colour drawing in a circle of its own ground, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from desktop.ui.look import icons
from desktop.ui.look.roles import mix
from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.ui.look.roles import Roles

SHARE = 0.56
"""The drawing's side in parts of the circle that it stands in."""
EDGE = 0.4
"""How much of the drawing's colour is in the line round the circle."""


class Drawn(NamedTuple):
    """A picture: its icon in the resources, and the roles of its ground and of its lines."""

    icon: str
    ground: str
    line: str


NOBODY = Drawn("user-round", "surface", "muted")
"""For a guest, and for a picture that this Mitra does not know."""

PICTURES = {
    "cat": Drawn("cat", "marker_1", "second"),
    "bird": Drawn("bird", "marker_3", "first"),
    "fish": Drawn("fish", "tint_first", "first"),
    "rabbit": Drawn("rabbit", "marker_4", "ink"),
    "turtle": Drawn("turtle", "marker_2", "ink"),
    "squirrel": Drawn("squirrel", "tint_second", "second"),
    "leaf": Drawn("leaf", "marker_2", "good"),
    "flower": Drawn("flower", "marker_4", "second"),
    "sun": Drawn("sun", "marker_1", "ink"),
    "star": Drawn("star", "tint_first", "second"),
    "mountain": Drawn("mountain", "marker_3", "ink"),
    "sailboat": Drawn("sailboat", "tint_second", "first"),
}
"""By the names under which storage keeps them."""


def paint_picture(painter: QPainter, place: QRectF, name: str, roles: Roles) -> None:
    """Draw the picture ``name`` in a circle that fills ``place``; an unknown one is nobody's."""
    drawn = PICTURES.get(name, NOBODY)
    ground, line = getattr(roles, drawn.ground), getattr(roles, drawn.line)
    rounded(painter, place, place.width() / 2, ground, mix(line, ground, EDGE))
    side = round(place.width() * SHARE)
    icon = icons.pixmap(drawn.icon, line, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(place.center() - QPointF(side / 2, side / 2), icon)


def picture_words(name: str) -> str:
    """Return what a screen reader calls a picture; "" for nobody's."""
    words = {
        "cat": QCoreApplication.translate("LearnerPicture", "kucing"),
        "bird": QCoreApplication.translate("LearnerPicture", "burung"),
        "fish": QCoreApplication.translate("LearnerPicture", "ikan"),
        "rabbit": QCoreApplication.translate("LearnerPicture", "kelinci"),
        "turtle": QCoreApplication.translate("LearnerPicture", "kura-kura"),
        "squirrel": QCoreApplication.translate("LearnerPicture", "tupai"),
        "leaf": QCoreApplication.translate("LearnerPicture", "daun"),
        "flower": QCoreApplication.translate("LearnerPicture", "bunga"),
        "sun": QCoreApplication.translate("LearnerPicture", "matahari"),
        "star": QCoreApplication.translate("LearnerPicture", "bintang"),
        "mountain": QCoreApplication.translate("LearnerPicture", "gunung"),
        "sailboat": QCoreApplication.translate("LearnerPicture", "perahu layar"),
    }
    return words.get(name, "")
