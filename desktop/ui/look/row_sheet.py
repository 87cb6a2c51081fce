"""Sheets of tables and lists: Fusion alone leaves no air beside words, and shows the focus by a dotted line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.look.roles import Roles

AIR = 8
"""Logical pixels beside the words of a row."""
RING = 2


def table_sheet(roles: Roles, ground: str) -> str:
    """Return the sheet of a table on `ground` (a colour): the row is tinted, the cell with the focus has a ring."""
    return f"""
{_rows(roles, "QTableView", ground)}
QTableView {{ gridline-color: {roles.line}; }}
QHeaderView {{ background: {ground}; }}
QHeaderView::section {{
    background: {ground}; color: {roles.ink}; font-weight: 600; padding: 6px {AIR}px;
    border: none; border-bottom: 1px solid {roles.control};
}}
"""


def list_sheet(roles: Roles) -> str:
    """Return the sheet of a short list in a frame."""
    frame = f"QListView {{ border: 1px solid {roles.control}; border-radius: 8px; padding: 1px; }}"
    return _rows(roles, "QListView", roles.surface) + frame


def _rows(roles: Roles, kind: str, ground: str) -> str:
    return f"""
{kind} {{ background: {ground}; color: {roles.ink}; outline: 0; }}
{kind}::item {{ color: {roles.ink}; padding: 0 {AIR}px; }}
{kind}::item:selected {{ background: {roles.tint_first}; color: {roles.ink}; }}
{kind}::item:focus {{
    border: {RING}px solid {roles.first}; padding: 0 {AIR - RING}px;
}}
"""
