"""The palette that Fusion draws standard controls with, and Mitra's font for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

INTERFACE_SIZE = 15


def apply(app: QApplication, theme: Theme) -> None:
    """Give `app` the theme's palette and Mitra's interface font.

    Call it once before the first widget is made (a font set later is handed to every widget), and again whenever the
    theme changes. There is no sheet: it would freeze palettes and slow every widget.
    """
    wanted = font(INTERFACE, INTERFACE_SIZE)
    if app.font() != wanted:
        app.setFont(wanted)
    app.setPalette(palette(theme.roles))


def palette(roles: Roles) -> QPalette:
    """Return the palette of standard controls in the colours of `roles`."""
    made = QPalette(QColor(roles.paper))
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, roles.paper),
        (role.WindowText, roles.ink),
        (role.Base, roles.surface),
        (role.AlternateBase, roles.paper),
        (role.Text, roles.ink),
        (role.Button, roles.surface),
        (role.ButtonText, roles.ink),
        (role.BrightText, roles.on_first),
        (role.ToolTipBase, roles.surface),
        (role.ToolTipText, roles.ink),
        (role.PlaceholderText, roles.muted),
        (role.Highlight, roles.first),
        (role.HighlightedText, roles.on_first),
        (role.Accent, roles.first),
        (role.Link, roles.first),
        (role.LinkVisited, roles.first),
        (role.Mid, roles.control),
        (role.Dark, roles.control),
        (role.Midlight, roles.line),
        (role.Light, roles.surface),
    ):
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(roles.muted))
    return made
