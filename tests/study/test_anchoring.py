"""Marked words in an edited text: none is lost, and none stands on other words without a word about it."""

from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.annotations import CONTEXT, Quote, quote_at
from desktop.study.anchoring import AnchoredText, Place, anchor

LESSON = """Siapa yang pertama?
Tiga negara, tiga arti “pertama”. Proklamasi 17 Agustus 1945 membuka hubungan luar negeri Indonesia. Mesir lebih \
dulu mengakui kemerdekaan itu, dan Amerika Serikat lebih dulu membuka misi diplomatik di Jakarta.
Mesir, 1946–1951
Pengakuan Mesir pada 22 Maret 1946 bersifat de facto. Setahun kemudian keduanya menandatangani perjanjian \
persahabatan, awal hubungan resmi mereka. Pada 1951 Mesir membuka misi diplomatik di Jakarta.
Amerika Serikat, 1949
Pada 28 Desember 1949 Amerika Serikat mengakui kemerdekaan Indonesia dan membuka misi diplomatik di Jakarta. \
Pengakuan Amerika Serikat bersifat de jure. Setahun kemudian keduanya menandatangani perjanjian ekonomi.
Jadi, siapa yang pertama? Pertanyaannya berbeda, jawabannya juga. Mesir mengakui; Amerika membuka misi."""
WORDS = tuple(LESSON.split())


FRIENDSHIP = "menandatangani perjanjian persahabatan"


def where(words: str, text: str = LESSON) -> Quote:
    start = text.index(words)
    return quote_at(text, start, start + len(words))


def test_in_the_same_text_it_stands_where_it_stood() -> None:
    quote = where(FRIENDSHIP)
    assert len(quote.prefix) == len(quote.suffix) == CONTEXT
    assert anchor(quote, LESSON) == Place(quote.start, quote.start + len(quote.exact), True)


def test_spaces_at_the_ends_are_left_out() -> None:
    start = LESSON.index(" Setahun")
    assert quote_at(LESSON, start, start + 9).exact == "Setahun"


def test_a_lesson_that_grew_before_it() -> None:
    quote = where("de facto")
    place = anchor(quote, "Sebuah pengantar yang panjang.\n" + LESSON)
    assert place == Place(quote.start + 31, quote.start + 39, True)


def test_words_that_stand_elsewhere_too() -> None:
    """The second *misi diplomatik di Jakarta* is meant, also when the first one is gone."""
    second = LESSON.index("misi diplomatik", LESSON.index("1951 Mesir"))
    quote = quote_at(LESSON, second, second + 15)
    assert anchor(quote, LESSON) == Place(second, second + 15, True)
    first_gone = LESSON.replace("misi diplomatik di Jakarta", "perwakilan", 1)
    moved = second + len(first_gone) - len(LESSON)
    assert anchor(quote, first_gone) == Place(moved, moved + 15, True)


def test_where_the_words_are_gone_others_like_them_are_not_sure() -> None:
    second = LESSON.index("misi diplomatik", LESSON.index("1951 Mesir"))
    quote = quote_at(LESSON, second, second + 15)
    gone = LESSON[: second - 40] + LESSON[second + 40 :]
    place = anchor(quote, gone)
    assert place is not None and not place.sure


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FRIENDSHIP, "meneken perjanjian persahabatan", "meneken perjanjian persahabatan"),
        ("perjanjian persahabatan", "perjanjian damai dan persahabatan",
         "menandatangani perjanjian damai dan persahabatan"),
        ("perjanjian persahabatan", "Perjanjian Persahabatan", "menandatangani Perjanjian Persahabatan"),
    ],
)  # fmt: skip
def test_changed_words_are_found_and_not_sure(old: str, new: str, expected: str) -> None:
    text = LESSON.replace(old, new, 1)
    place = anchor(where(FRIENDSHIP), "Pengantar.\n" + text)
    assert place is not None and not place.sure
    assert ("Pengantar.\n" + text)[place.start : place.end] == expected


def test_what_stands_in_place_of_the_words_is_found_by_what_is_around() -> None:
    place = anchor(where("22 Maret 1946"), LESSON.replace("22 Maret 1946", "musim semi", 1))
    assert place is not None and not place.sure
    assert LESSON.replace("22 Maret 1946", "musim semi", 1)[place.start : place.end] == "musim semi"


def test_an_edit_beside_it_leaves_it_sure() -> None:
    text = LESSON.replace("Setahun kemudian keduanya menandatangani", "Pada tahun 1947 keduanya menandatangani", 1)
    place = anchor(where(FRIENDSHIP), text)
    assert place is not None and place.sure


def test_two_passages_that_are_the_same_letter_by_letter() -> None:
    """Only the position tells them apart, and once that is gone nothing is sure."""
    table = "Ya, ada perjanjian dagang yang masih berlaku sampai sekarang.\n" * 40
    start = table.index("dagang", 1200)
    quote = quote_at(table, start, start + 6)
    assert anchor(quote, table) == Place(start, start + 6, True)
    place = anchor(quote, "Tabel: " + table)
    assert place is not None and not place.sure and abs(place.start - start) < 70


def test_more_is_kept_around_words_that_others_are_like() -> None:
    one, other = (
        "Setahun kemudian keduanya meneken perjanjian dagang. ",
        "Dua tahun lalu keduanya meneken perjanjian dagang. ",
    )
    quote = quote_at(one + other, len(one) + 24, len(one) + 31)
    assert quote.exact == "meneken" and quote.prefix == (one + other)[len(one) + 24 - CONTEXT : len(one) + 24]
    again = quote_at(other * 3, len(other) + 24, len(other) + 31)
    assert again.exact == "meneken" and len(again.prefix) > CONTEXT


def test_a_text_of_other_words_altogether() -> None:
    place = anchor(where("de facto"), "Halaman ini sedang ditulis ulang.")
    assert place is not None and not place.sure
    assert anchor(where("de facto"), "") is None
    assert anchor(Quote("…"), "Satu, dua.") is not None


class Edit(NamedTuple):
    """Letters from ``at`` (a share of the text) on give way to ``words``; or they move to the share ``to``."""

    at: float
    length: int
    words: str
    to: float | None


def some_edits(random: Random, most: int, low: float = 0.0) -> list[Edit]:
    """Words that come, go, change and move, by chance, in the text from the share ``low`` on."""
    return [
        Edit(
            random.uniform(low, 1),
            random.choice((0, 1, 5, 20, 60)),
            random.choice(("", "a", ".\n", " ".join(random.choices(WORDS, k=random.randint(1, 8))))),
            random.choice((None, None, random.uniform(low, 1))),
        )
        for _ in range(random.randint(1, most))
    ]


def edited(edits: list[Edit]) -> list[tuple[str, int]]:
    """The lesson's letters after the edits, each with the place it had at first; -1 for new ones."""
    letters = list(zip(LESSON, range(len(LESSON)), strict=True))
    for edit in edits:
        at = round(edit.at * len(letters))
        cut = letters[at : at + edit.length]
        del letters[at : at + edit.length]
        if edit.to is None:
            letters[at:at] = [(letter, -1) for letter in edit.words]
        else:
            to = round(edit.to * len(letters))
            letters[to:to] = cut
    return letters


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_after_fifty_edits_none_is_lost_or_on_other_words_unmarked(seed: int) -> None:
    random = Random(seed)
    letters = edited(some_edits(random, 50))
    text = "".join(letter for letter, _at in letters)
    found = AnchoredText(text)
    for start in random.choices(range(len(LESSON)), k=8):
        quote = quote_at(LESSON, start, start + random.choice((1, 5, 12, 40, 120)))
        if not quote.exact or not any(letter.isalnum() for letter in text):
            continue
        place = found.place(quote)
        assert place is not None, "lost"
        assert 0 <= place.start < place.end <= len(text)
        stands = whole(letters, quote)
        if place.sure:
            assert text[place.start : place.end] == quote.exact, "other words"
            assert stands is None or place.start == stands, "the same words of another passage"


def whole(letters: list[tuple[str, int]], quote: Quote) -> int | None:
    """Where the very letters of the quote stand now; None where an edit went through them."""
    places = [at for _letter, at in letters]
    if quote.start not in places:
        return None
    start = places.index(quote.start)
    wanted = list(range(quote.start, quote.start + len(quote.exact)))
    return start if places[start : start + len(wanted)] == wanted else None


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32), st.integers(300, 500))
def test_edits_far_from_it_leave_it_sure(seed: int, start: int) -> None:
    """Nothing is called moved without need: where the words and their surroundings stand, they are certain."""
    quote = quote_at(LESSON, start, start + 40)
    letters = edited(some_edits(Random(seed), 20, 0.8))
    stands = whole(letters, quote)
    around = quote_at(LESSON, quote.start - CONTEXT, quote.start + len(quote.exact) + CONTEXT)
    if stands is not None and whole(letters, around) is not None:
        assert anchor(quote, "".join(letter for letter, _at in letters)) == Place(
            stands, stands + len(quote.exact), True
        )
