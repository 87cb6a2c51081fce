"""facts: figures, dates and names are taken out of a text as a reader would name them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.editor import facts
from desktop.content.model import Claim, Disagreement, Number
from desktop.content.number_text import number_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pada 22 Maret 1946, Mesir mengakui.", ["1946-03-22"]),
        ("28 Des 1949 dan Februari 1950", ["1949-12-28", "1950-02"]),
        ("Naik 16,67 persen menjadi 30,75 miliar dolar.", ["16.67", "30.75", "16.67%"]),
        ("1.000% dan 3 %", ["1000", "3", "1000%", "3%"]),
        ("1.000 bacaan, 12.000,5 kata", ["1000", "12000.5"]),
        ("dari 1945–1951", ["1945", "1951"]),
        ("KTT G20, COVID-19, abad ke-19", ["19"]),
        ("pasal 3, anggota ke-60", ["3", "60"]),
        ("tanpa angka", []),
    ],
)
def test_figures(text: str, found: list[str]) -> None:
    assert list(facts.figures(text)) == found


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_is_read_as_it_is_printed(value: Decimal) -> None:
    assert [Decimal(found) for found in facts.figures(f"senilai {number_text(value)} dolar")] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Menurut GNFI, Mesir lebih dulu.", ["GNFI", "Mesir"]),
        ("Mesir lebih dulu. Jepang kemudian.", []),
        ("Ia berkata, “Mesir itu jauh.”", []),
        ("Tiga langkah: Proklamasi, lalu Mesir", ["Mesir"]),
        ("Negara A membantu negara B.", []),
        ("Di KTT G20 dan sesudah COVID-19", ["KTT", "G20", "COVID-19"]),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert list(facts.names(text)) == found


@pytest.mark.parametrize(
    ("name", "known"),
    [
        *(("Mesir", True), ("Brasil", False), ("Mesir-Jepang", True), ("Mesir-Brasil", False)),
        *(("COVID-19", True), ("COVID-20", False), ("Mesir-lah", True), ("G20", False), ("KTT-", False)),
    ],
)
def test_a_name_is_known_with_all_its_parts(name: str, known: bool) -> None:
    assert facts.is_known(name, {"Mesir", "Jepang", "COVID-19"}) is known


def test_what_is_stated() -> None:
    numbers = (Number("16.67", "persen", "2022-09"), Number("162", "negara", ""))
    claim = Claim("a", "s", (), "Pada 10 Juni 1947 ada 5 hal.", numbers, "2020-2021", "", "")
    told = facts.stated([claim], [Disagreement("d", "Yang lain menulis 1948.", "Sebut 2 tahun.")])
    assert told == {
        *("1947-06-10", "1947-06", "1947", "5", "16.67", "16.67%", "162"),
        *("2020", "2021", "2022-09", "2022", "1948", "2"),
    }
    assert facts.years(claim) == {"2020", "2021", "2022"}


def test_short_forms_that_a_text_tells() -> None:
    text = "Di sana, AS berarti Amerika Serikat. Perserikatan Bangsa-Bangsa (PBB). KBBI (kamus)."
    assert facts.short_forms(text) == {"AS", "PBB", "KBBI"}
