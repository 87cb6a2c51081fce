"""A lesson hour as a file for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.sessions.figure_tables import safe_cell

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.account_text import AccountText


def account_csv(text: AccountText) -> bytes:
    """Heads and tables one under the other, as comma separated values in UTF-8 with the mark that says so."""
    import csv  # only where somebody saves them
    from io import StringIO

    made = StringIO()
    writer = csv.writer(made)
    writer.writerow([safe_cell(text.title)])
    writer.writerows([list(map(safe_cell, head)) for head in text.heads])
    for part in text.parts:
        writer.writerow([])
        writer.writerow([safe_cell(part.title)])
        if part.headers:
            writer.writerow(map(safe_cell, part.headers))
            writer.writerows([list(map(_cell, row)) for row in part.plain])
        else:
            writer.writerows([[safe_cell(line)] for line in part.lines])
    return made.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """What could be taken for a formula is made safe; a number stays one, also below zero."""
    return text if text.removeprefix("-").isdecimal() else safe_cell(text)
