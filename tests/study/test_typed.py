"""Typed answers: a hundred pairs that are agreed here, and what holds for every answer."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.study.typed import judge

RIGHT = [
    # As it stands, and with what does not count: case, spaces, punctuation, accents.
    ("Mesir", "Mesir"),
    ("mesir", "Mesir"),
    ("MESIR", "Mesir"),
    ("  Mesir ", "Mesir"),
    ("Mesir.", "Mesir"),
    ("“Mesir”", "Mesir"),
    ("konvensi   wina", "Konvensi Wina"),
    ("Konvensi\u00a0Wina", "Konvensi Wina"),
    ("de facto", "de facto"),
    ("De-facto", "de facto"),
    ("defacto", "de facto"),
    ("kerjasama bilateral", "kerja sama bilateral"),
    ("kerja-sama bilateral", "kerja sama bilateral"),
    ("persona non-grata", "persona non grata"),
    ("Cote d'Ivoire", "Côte d’Ivoire"),
    ("Sao Paulo", "São Paulo"),
    ("Turkiye", "Türkiye"),
    ("chargé d’affaires", "charge d'affaires"),
    ("quran", "Qur'an"),
    ("Jepang, Korea Selatan", "Jepang dan Korea Selatan".replace(" dan", ",")),
    ("ekspor & impor", "ekspor dan impor"),
    ("politik/ekonomi", "politik, ekonomi"),
    ("ＭＥＳＩＲ", "Mesir"),
    ("Indonesia–Jepang", "Indonesia-Jepang"),
    ("G-20", "G20"),
    ("pasal 102", "Pasal 102"),
    # One wrong letter in a long word: one more, one less, another, two the wrong way round.
    ("Messir", "Mesir"),
    ("Mesr", "Mesir"),
    ("Mesyr", "Mesir"),
    ("Meisr", "Mesir"),
    ("konfensi Wina", "Konvensi Wina"),
    ("Konvesi Wina", "Konvensi Wina"),
    ("Konvensi Wian", "Konvensi Wina"),
    ("Konvensi Winna", "Konvensi Wina"),
    ("diplomais", "diplomasi"),
    ("deplomasi", "diplomasi"),
    ("diplomassi", "diplomasi"),
    ("ratifikas", "ratifikasi"),
    ("perjanjjian", "perjanjian"),
    ("bilatral", "bilateral"),
    ("Konsulat Jendral", "Konsulat Jenderal"),
    ("Austrlia", "Australia"),
    ("Agus Sallim", "Agus Salim"),
    # Numbers and dates in the ways they are written.
    ("162", "162"),
    ("162 negara", "162 negara"),
    ("1.000", "1000"),
    ("1,000", "1.000"),
    ("1 000", "1.000"),
    ("12.345.678", "12,345,678"),
    ("3.5", "3,5"),
    ("3,50", "3,5"),
    ("1.234,5", "1,234.5"),
    ("US$ 42.9 miliar", "US$ 42,9 miliar"),
    ("us$42,9 miliar", "US$ 42,9 miliar"),
    ("USD 42,9 milyar", "US$ 42,9 miliar"),
    ("5%", "5 persen"),
    ("5,0 %", "5%"),
    ("22 maret 1946", "22 Maret 1946"),
    ("22-3-1946", "22 Maret 1946"),
    ("22/03/1946", "22 Maret 1946"),
    ("22.3.1946", "22 Maret 1946"),
    ("1946-03-22", "22 Maret 1946"),
    ("22 Mar 1946", "22 Maret 1946"),
    ("22 Marret 1946", "22 Maret 1946"),
    ("01 Agt 1955", "1 Agustus 1955"),
    ("18–24 April 1955", "18-24 April 1955"),
    ("-5", "−5"),
]
WRONG = [
    ("", "Mesir"),
    ("   ", "Mesir"),
    ("?", "Mesir"),
    ("India", "Mesir"),
    ("Me", "Mesir"),
    ("Mesir Kuno", "Mesir"),
    ("Mesir dan India", "Mesir"),
    ("Mrsit", "Mesir"),
    ("de jure", "de facto"),
    ("di facto", "de facto"),
    ("Konvensi", "Konvensi Wina"),
    ("Wina Konvensi", "Konvensi Wina"),
    ("Konfensi Wena", "Konvensi Wina"),
    ("Irak", "Iran"),
    ("Mali", "Bali"),
    ("Zambia", "Gambia"),
    ("ilegal", "legal"),
    ("impor", "ekspor"),
    ("multilateral", "bilateral"),
    ("10 Juli 1947", "10 Juni 1947"),
    ("22 Maret 1964", "22 Maret 1946"),
    ("22 Maret", "22 Maret 1946"),
    ("23 Maret 1946", "22 Maret 1946"),
    ("3-22-1946", "22 Maret 1946"),
    ("163", "162"),
    ("126", "162"),
    ("1 62", "162"),
    ("1620", "162"),
    ("16", "162"),
    ("10.000", "1.000"),
    ("1.0", "1.000"),
    ("35", "3,5"),
    ("3.500", "3,5"),
    ("US$ 42,8 miliar", "US$ 42,9 miliar"),
    ("€ 42,9 miliar", "US$ 42,9 miliar"),
    ("US$ 42,9 juta", "US$ 42,9 miliar"),
    ("5", "-5"),
    ("x < y", "x > y"),
    ("G7", "G20"),
    ("1945-1959", "1945-1949"),
]


def test_there_are_a_hundred_pairs_and_more() -> None:
    assert len({*RIGHT, *WRONG}) == len(RIGHT) + len(WRONG) >= 100


@pytest.mark.parametrize(("typed", "accepted"), RIGHT)
def test_accepted(typed: str, accepted: str) -> None:
    assert judge(typed, [accepted]).right


@pytest.mark.parametrize(("typed", "accepted"), WRONG)
def test_not_accepted(typed: str, accepted: str) -> None:
    assert not judge(typed, [accepted]).right


def test_one_accepted_answer_is_enough_and_is_named() -> None:
    verdict = judge("republik arab mesir", ("Mesir", "Republik Arab Mesir"))
    assert verdict.exact and verdict.best == "Republik Arab Mesir"
    assert judge("Republik Arab Suriah", ("Mesir", "Republik Arab Mesir")).best == "Republik Arab Mesir"


def test_the_difference_names_each_letter() -> None:
    assert judge("Messir", ["Mesir"]).pieces == (("Mes", "same"), ("s", "extra"), ("ir", "same"))
    assert judge("Mesr", ["Mesir"]).pieces == (("Mes", "same"), ("i", "missing"), ("r", "same"))
    assert not judge("Messir", ["Mesir"]).exact
    assert judge("mesir!", ["Mesir"]).pieces == (("Mesir", "same"),)


def test_what_is_not_alike_is_shown_whole() -> None:
    assert judge("Jepang", ["Mesir"]).pieces == (("Jepang", "extra"), ("Mesir", "missing"))
    assert judge("", ["Mesir"]).pieces == (("Mesir", "missing"),)


WRITTEN = st.text(
    st.one_of(
        st.sampled_from("abcdeéÄ ıſﬁß0123456789.,-–/$%&'’()“ \t"), st.characters(exclude_categories=["Cs", "Cc"])
    ),
    max_size=24,
)


@settings(max_examples=60)
@given(WRITTEN)
def test_an_accepted_answer_accepts_itself(text: str) -> None:
    verdict = judge(text, [text])
    assert verdict.right or not text.strip()
    assert verdict.exact is verdict.right


@settings(max_examples=100)
@given(st.text("0123456789.,/ -a%", min_size=1, max_size=12), st.data())
def test_another_digit_is_never_accepted(text: str, data: st.DataObject) -> None:
    places = [place for place, sign in enumerate(text) if sign.isdigit()]
    assume(places)
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([figure for figure in "0123456789" if figure != text[place]]))
    assert not judge(text[:place] + other + text[place + 1 :], [text]).right


@settings(max_examples=40)
@given(WRITTEN, st.lists(WRITTEN, min_size=1, max_size=3))
def test_the_pieces_make_the_best_answer(typed: str, accepted: list[str]) -> None:
    verdict = judge(typed, accepted)
    assert verdict.best in accepted
    assert "".join(piece.text for piece in verdict.pieces if piece.kind != "extra") == verdict.best
