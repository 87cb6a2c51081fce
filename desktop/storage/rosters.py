"""Reads the names of a class from a table's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.table_text import table_text
from desktop.study.classroom.names import Names, names_of

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 2**20
"""Bytes of a list of names."""
TABLES = (".csv", ".tsv", ".tab")


def read_names(path: Path) -> Names:
    """The names in the file at ``path``: a table by its ending, else one a line.

    Raises FileMissing, FileTooLarge, NotText (a spreadsheet's own file is none).
    """
    return names_of(table_text(path, LARGEST), table=path.suffix.lower() in TABLES)
