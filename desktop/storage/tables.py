"""Own cards from and into tables (CSV, TSV), and the cards of a pack as a table for a teacher."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import KINDS, Note, is_own
from desktop.content.own_cards import note_faults
from desktop.content.stepwise import drained
from desktop.storage.anki.ids import guid_of
from desktop.storage.anki.package import ForeignNote, Package
from desktop.storage.foreign import LeftOut
from desktop.storage.formulas import as_said, kept_as_text
from desktop.storage.ids import ULID, is_id
from desktop.storage.plain_text import escaped
from desktop.storage.table_form import COLUMNS, Form, form_of
from desktop.storage.table_text import table_text
from desktop.storage.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path

    from desktop.storage.outgoing import OutNote

LARGEST = 50 * 2**20
"""Bytes of a table."""
PACK_COLUMNS = ("unit", "lesson", "kind", "front", "back", "sources", "id")

_AT_ONCE = 100
_TITLE = 60
_GAP = re.compile(r"\{\{c\d+::")
_BREAK = re.compile(r"<br\s*/?>|</p>\s*<p>|</(?:p|li|ul|ol)>(?=.)", re.DOTALL)
_ITEM = re.compile(r"<li>")
_PICTURE = re.compile(r"<img\b[^>]*>")
_ALT = re.compile(r'\balt="([^"]*)"')
_TAG = re.compile(r"<[^<>]*>")


class _Row(NamedTuple):
    """A row that can be read in part: the line (from 1) it begins on, and its cells by the names of their columns."""

    line: int
    cells: dict[str, str]


class _Fault(Exception):
    """A row that cannot be read: the number of the cell (from 1), and a code."""

    def __init__(self, column: int, why: str) -> None:
        super().__init__(why)
        self.column, self.why = column, why


def reading(path: Path) -> Generator[float, None, Package]:
    """Read the table at ``path``, giving how far it is (0 to 1), and at the end its notes and the rows left out.

    Rows are named ``file:line:column``. Raises FileMissing, FileTooLarge, NotText.
    """
    lines = list(io.StringIO(table_text(path, LARGEST), newline=""))  # not splitlines, which also cuts at U+2028
    form = form_of(lines, path.suffix.lower() in (".tsv", ".tab"))
    reader = _Reader(path.name, form)
    for number, (line, cells) in enumerate(_rows(lines[form.start :], form)):
        reader.take(line + form.start, cells)
        if number % _AT_ONCE == 0:
            yield min(1.0, line / max(1, len(lines)))
    return Package(path, tuple(reader.notes), tuple(reader.left_out), {})


def read(path: Path) -> Package:
    """The same at once."""
    return drained(reading(path))


def write_own(path: Path, notes: Iterable[Note]) -> int:
    """Write own notes as a table that Mitra reads again and a spreadsheet opens; returns how many.

    Tabs where the name ends in .tsv, else commas. Raises FileNotWritten, as does the next.
    """
    rows = [(note.id, note.kind, note.front, note.back, ", ".join(note.tags), note.lesson, note.deck) for note in notes]
    _write(path, COLUMNS, rows)
    return len(rows)


def write_pack(path: Path, notes: Iterable[OutNote]) -> int:
    """Write the cards of a pack as a table of plain text, a row for each card; returns how many."""
    rows = [
        (note.place.unit, note.place.lesson, card.kind, plain(card.front), plain(card.back), note.sources, card.id)
        for note in notes
        for card in note.cards
    ]
    _write(path, PACK_COLUMNS, rows)
    return len(rows)


def plain(html: str) -> str:
    """The HTML of a card as plain text; an item of a list has a line of its own, a picture its words in brackets."""
    text = _PICTURE.sub(_in_brackets, html)
    text = _TAG.sub("", _ITEM.sub("- ", _BREAK.sub("\n", text)))
    return "\n".join(line.strip() for line in unescape(text).split("\n")).strip()


def _in_brackets(picture: re.Match[str]) -> str:
    words = _ALT.search(picture[0])
    return f"[{words[1]}]" if words else ""


class _Reader:
    """Takes the rows of one table one by one."""

    def __init__(self, name: str, form: Form) -> None:
        self._name, self._form = name, form
        self.notes: list[ForeignNote] = []
        self.left_out: list[LeftOut] = []
        self._seen: dict[str, int] = {}

    def take(self, line: int, cells: list[str] | str) -> None:
        """One row, by its first line; as a text, what is wrong with it as a whole."""
        try:
            if isinstance(cells, str):
                raise _Fault(1, cells)
            if any(cell.strip() for cell in cells):
                self.notes.append(self._note(cells))
        except _Fault as fault:
            said = "" if isinstance(cells, str) else next((cell for cell in cells if cell.strip()), "")
            place = f"{self._name}:{line}:{fault.column}"
            self.left_out.append(LeftOut(place, _title(said), fault.why))

    def _note(self, cells: list[str]) -> ForeignNote:
        form = self._form
        for column, cell in enumerate(cells, 1):
            if "\0" in cell:
                raise _Fault(column, "nul")
            if column > len(form.names) and cell.strip():
                raise _Fault(column, "cells")
        row = {name: cell.strip() for name, cell in zip(form.names, cells, strict=False)}
        if form.text == "markdown":  # Mitra's own
            row = {name: as_said(cell) for name, cell in row.items()}
        front, back = (self._markdown(row.get(name, ""), name) for name in ("front", "back"))
        kind = self._kind(row, front, back)
        self._judge(Note("", kind, front, back))
        own, guid = self._ids(row, front)
        deck = row.get("deck", "") or form.deck
        tags = (*form.tags, *self._tags(row.get("tags", "")))
        return ForeignNote(
            guid, kind, front, back, tags, deck, own, row.get("lesson", ""), _title(row.get("front", ""))
        )

    def _markdown(self, cell: str, name: str) -> str:
        if self._form.text == "html":
            from desktop.storage.anki.markup import markdown_of

            text = markdown_of(cell)
            if text.lost or text.pictures:
                raise _Fault(self._column(name), text.lost[0] if text.lost else "picture-missing")
            return text.markdown
        return cell if self._form.text == "markdown" else escaped(cell)

    def _kind(self, row: dict[str, str], front: str, back: str) -> str:
        kind = row.get("kind", "").casefold()
        if not kind:
            return "cloze" if _GAP.search(front) and not back else "basic"
        if kind not in KINDS:
            raise _Fault(self._column("kind"), "kind")
        return kind

    def _judge(self, note: Note) -> None:
        for code in note_faults(note):
            raise _Fault(self._column("back" if code in ("back-empty", "order-few") else "front"), code)

    def _ids(self, row: dict[str, str], front: str) -> tuple[str, str]:
        """Mitra's own id ("" where there is none), and a guid by which the row is known at the next import."""
        name, guid = row.get("id", ""), row.get("guid", "")
        own = name if is_own(name) and is_id(name.partition("/")[2], ULID) else ""
        key = guid or name or front
        count = self._seen[key] = self._seen.get(key, 0) + 1
        if count > 1 and (guid or name):
            raise _Fault(self._column("id" if name else "guid"), "twice")
        # Two rows may ask the same with other answers: the second is the second at the next import, too.
        again = f"table/{key}" if count == 1 else f"table/{count}/{key}"
        return own, "" if own else guid or guid_of(again)

    def _tags(self, cell: str) -> tuple[str, ...]:
        parts = cell.split(",") if self._form.text == "markdown" or "," in cell else cell.split()
        return tuple(dict.fromkeys(tag for part in parts if (tag := " ".join(part.split()))))

    def _column(self, name: str) -> int:
        return self._form.names.index(name) + 1 if name in self._form.names else 1


def _rows(lines: list[str], form: Form) -> Iterator[tuple[int, list[str] | str]]:
    """The rows with the line (from 1) that each begins on; a code instead of the cells where it is no row."""
    reader = csv.reader(lines, delimiter=form.separator, strict=True)
    while True:
        begin = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield begin, "cell-long" if "limit" in str(error) else "quotes"
        else:
            yield begin, cells


def _write(path: Path, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t" if path.suffix.lower() in (".tsv", ".tab") else ",")
    writer.writerow(header)
    writer.writerows(map(kept_as_text, row) for row in rows)
    write_whole(path, text.getvalue().encode("utf-8-sig"))  # with the mark by which spreadsheets know UTF-8


def _title(cell: str) -> str:
    words = " ".join(cell.replace("\0", " ").split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"
