"""The palette that Fusion draws standard controls with, Mitra's font for them, and the sheet of its menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

INTERFACE_SIZE = 15
MENU_RADIUS = 10


def apply(app: QApplication, theme: Theme) -> None:
    """Give `app` the theme's palette and Mitra's interface font.

    Call it once before the first widget is made (a font set later is handed to every widget), and again whenever the
    theme changes. There is no sheet for all: it would freeze palettes and slow every widget.
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


def menu_sheet(roles: Roles) -> str:
    """Return the sheet of a menu in the colours of `roles`: Fusion alone knows neither air nor round corners."""
    return f"""
QMenu {{
    background: {roles.surface}; color: {roles.ink};
    border: 1px solid {roles.control}; border-radius: {MENU_RADIUS}px; padding: 6px;
}}
QMenu::item {{ background: transparent; color: {roles.ink}; border-radius: 6px; padding: 7px 16px 7px 12px; }}
QMenu::item:selected {{ background: {roles.tint_first}; color: {roles.ink}; }}
QMenu::item:disabled {{ color: {roles.muted}; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}
QMenu::right-arrow {{ width: 12px; height: 12px; margin-right: 8px; }}
QMenu::separator {{ height: 1px; background: {roles.line}; margin: 6px; }}
"""
