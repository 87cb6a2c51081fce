"""Keeps what a card says from being run as a formula by the spreadsheet that opens its table."""

from __future__ import annotations

import re

_RUN = re.compile(r"'*[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")


def kept_as_text(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would calculate it; a plain number stays."""
    return f"'{cell}" if _RUN.match(cell) and not _NUMBER.fullmatch(cell) else cell


def as_said(cell: str) -> str:
    """A cell as it was before ``kept_as_text``."""
    return cell[1:] if cell.startswith("'") and _RUN.match(cell) else cell
