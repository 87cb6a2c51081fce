"""The names of a class, however they come."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.classroom.names import LONGEST, MOST, Names, names_of, repeated, tidy

THREE = ("Ani Lestari", "Budi", "Siti Aminah, S.Pd.")

OFFICE = (
    "SMP Negeri 3;;\nDaftar siswa VII A;;\n;;\nNo.;NISN;Nama\n;;\n1;01;Ani Lestari\n2;02;Budi\n"
    "3;03;Siti Aminah, S.Pd.\n;;Jumlah: 3\n;;Kepala Sekolah\n"
)
"""What a school's office writes."""


@pytest.mark.parametrize(
    "text",
    [
        "Ani Lestari\nBudi\nSiti Aminah, S.Pd.\n",
        "Ani   Lestari \r\n\r\n  Budi\r\nSiti Aminah, S.Pd.",
        "1. Ani Lestari\n2. Budi\n3. Siti Aminah, S.Pd.",
        "1) Ani Lestari\n2) Budi\n3) Siti Aminah, S.Pd.",
        "1 Ani Lestari\n2 Budi\n3 Siti Aminah, S.Pd.",
        "- Ani Lestari\n• Budi\n* Siti Aminah, S.Pd.",
        "Nama siswa\nAni Lestari\nBudi\nSiti Aminah, S.Pd.",
        "1\tAni Lestari\tP\n2\tBudi\tL\n3\tSiti Aminah, S.Pd.\tP",
        "No\tNIS\tNama\tL/P\n1\t881\tAni Lestari\tP\n2\t882\tBudi\tL\n3\t883\tSiti Aminah, S.Pd.\tP",
        "Ani Lestari; Budi; Siti Aminah, S.Pd.",
        '1,Ani Lestari\n2,Budi\n3,"Siti Aminah, S.Pd."',
    ],
    ids=repr,
)
def test_names_that_are_typed_or_pasted(text: str) -> None:
    assert names_of(text).found == THREE


@pytest.mark.parametrize(
    "text",
    [
        OFFICE,
        'Nama\nAni Lestari\nBudi\n"Siti Aminah, S.Pd."\n',
        '\ufeffNo,Nama,L/P\n1,Ani Lestari,P\n2,Budi,L\n3,"Siti Aminah, S.Pd.",P\n',
        "sep=;\nNo;Nama Peserta Didik;Kelas\n1;Ani Lestari;7A\n2;Budi;7A\n3;Siti Aminah, S.Pd.;7A\n",
        "1;Ani Lestari;7A\n2;Budi;7A\n3;Siti Aminah, S.Pd.;7A\n",
        "7A;Ani Lestari;Islam\n7A;Budi;Islam\n7A;Siti Aminah, S.Pd.;Kristen\n7A;;\n",
    ],
    ids=repr,
)
def test_names_in_a_table(text: str) -> None:
    assert names_of(text, table=True).found == THREE


def test_first_and_last_names_are_joined() -> None:
    assert names_of("First name,Last name,Email\nAni,Lestari,a@b\nBudi,,b@b\n", table=True).found == (
        "Ani Lestari",
        "Budi",
    )


def test_a_table_of_one_row() -> None:
    assert names_of("1;Ani Lestari;7A", table=True).found == ("Ani Lestari",)


def test_names_across_one_line() -> None:
    assert names_of("Ani, Budi, Citra").found == ("Ani", "Budi", "Citra")
    assert names_of("Aminah, Siti").found == ("Aminah, Siti",), "one name may hold a comma"


def test_nothing_gives_nobody() -> None:
    assert names_of("") == names_of(" \n\t\n;;;\n12\n") == Names()


def test_what_is_too_long_or_too_many_is_left_out_and_counted() -> None:
    assert names_of(f"Ani\n{'x' * (LONGEST + 1)}\nBudi") == Names(("Ani", "Budi"), 1)
    many = names_of("\n".join(f"Siswa nomor {number}" for number in range(MOST + 7)))
    assert (len(many.found), many.left_out) == (MOST, 7)


def test_a_quote_that_is_never_closed() -> None:
    rows = "\n".join(f"{number};Siswa {number};{'x' * 400}" for number in range(1, 400))
    assert "Siswa 399" in names_of(f'0;"Ani;7A\n{rows}', table=True).found


def test_who_is_named_twice_is_told() -> None:
    assert repeated(("Budi", "Ani", "budi", "Ani", "Ani", "Citra")) == ("budi", "Ani")


def test_a_name_is_tidied() -> None:
    assert tidy("  12.\u00a0Muhammad\t Rizki ") == "Muhammad Rizki"
    assert tidy("Putri 2") == "Putri 2"
    assert tidy("Siswa 12 Kelas 8B") == "Siswa 12 Kelas 8B", "only a number before it counts a list"


@settings(max_examples=50)
@given(st.text(max_size=200), st.booleans())
def test_any_text_gives_tidy_names(text: str, table: bool) -> None:
    for name in names_of(text, table=table).found:
        assert name == " ".join(name.split()) != "" and len(name) <= LONGEST
