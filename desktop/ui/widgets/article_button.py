"""The button at the end of an article, painted where its text stands: rich text knows no round corners, no hover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.article_links import RING
from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from desktop.ui.look.roles import Roles

RADIUS = 10
OUTSIDE = 3
"""Pixels left free between the button and its ring."""


def paint_ground(painter: QPainter, place: QRectF, roles: Roles, over: bool) -> None:
    """Paint what lies under the words; `over` is true while the mouse is on it."""
    rounded(painter, place, RADIUS, roles.tint_first if over else roles.surface, roles.first if over else roles.control)


def paint_ring(painter: QPainter, place: QRectF, roles: Roles) -> None:
    """Paint the ring of the keyboard's focus round the whole button."""
    out = OUTSIDE + RING
    rounded(painter, place.adjusted(-out, -out, out, out), RADIUS + out, "", roles.first, RING)
