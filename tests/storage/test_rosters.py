"""Lists of a class in the files of school offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.storage.foreign import FileMissing, FileTooLarge, NotText
from desktop.storage.rosters import LARGEST, read_names


def read(folder: Path, data: bytes, name: str = "kelas.csv") -> tuple[str, ...]:
    path = folder / name
    path.write_bytes(data)
    return read_names(path).found


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_as_spreadsheets_write_them(tmp_path: Path, codec: str) -> None:
    assert read(tmp_path, "No;Nama\r\n1;Zoé Tan\r\n2;Budi\r\n".encode(codec)) == ("Zoé Tan", "Budi")


def test_the_ending_says_whether_commas_part_cells(tmp_path: Path) -> None:
    lines = b"Aminah, Siti\nHasan, Ali\n"
    assert read(tmp_path, lines, "kelas.txt") == ("Aminah, Siti", "Hasan, Ali")
    assert read(tmp_path, lines, "kelas.csv") == ("Aminah", "Hasan")
    assert read(tmp_path, b"Nama\tL/P\nSiti\tP\n", "kelas.TSV") == ("Siti",)


def test_what_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_names(tmp_path / "none.csv")
    with pytest.raises(NotText):
        read(tmp_path, b"PK\x03\x04\x00\x00\xff\x81", "kelas.xlsx")
    with pytest.raises(FileTooLarge):
        read(tmp_path, b"a" * (LARGEST + 1))
