"""What is wanted with a query, among the words that there are."""

from __future__ import annotations

from desktop.content.looking_up import Wanted, look_up
from desktop.content.vocabulary import Vocabulary

WORDS = Vocabulary(
    {
        "pengakuan": 9, "mengakui": 3, "mesir": 7, "kerja": 50, "sama": 60, "bekerja": 4,
        "antarnegara": 3, "negara": 80, "antar": 1, "menandatangani": 2, "1946": 3, "1947": 2, "pengaruh": 4, "apa": 40,
    },
    {"aku": "mengakui pengakuan", "kerja": "bekerja", "tandatangan": "menandatangani"},
)  # fmt: skip


def wanted(query: str, *, together: bool = True) -> tuple[Wanted, ...]:
    """What is wanted where words that are written together stand `together` somewhere, or nowhere."""

    def stand_together(_one: str, _other: str) -> bool:
        return together

    return look_up(query, (WORDS,), stand_together, 100)


def best(one: Wanted) -> list[str]:
    """The words that fit, the best first."""
    return sorted(one.fits, key=lambda word: (-one.fits[word], word))


def test_the_word_comes_before_its_forms_before_what_goes_on_before_what_is_forgiven() -> None:
    assert best(wanted("pengakuan ")[0]) == ["pengakuan", "mengakui"]
    assert best(wanted("penga")[0]) == ["pengaruh", "pengakuan"]
    assert best(wanted("pengakuam")[0]) == ["pengakuan", "mengakui"]
    assert wanted("pengakuam")[0].fits["pengakuan"] < wanted("pengak")[0].fits["pengakuan"] < 0.8
    assert best(wanted("1948")[0]) == []


def test_words_written_together_or_apart() -> None:
    assert [one.asked.word for one in wanted("kerjasama")] == ["kerja", "sama"]
    assert [one.asked.word for one in wanted("kerjasama", together=False)] == ["kerjasama"]
    one, other = wanted("antar negara ")
    assert "antarnegara" in one.fits and "antarnegara" in other.fits
    assert "menandatangani" in wanted("tanda tangan")[0].fits


def test_rare_words_weigh_more() -> None:
    stop, frequent, rare = wanted("apa negara mesir")
    assert stop.asked.weightless
    assert stop.asked.weight < frequent.asked.weight < rare.asked.weight


def test_a_word_that_is_asked_for_twice_is_one() -> None:
    assert len(wanted("mesir Mesir, mesir")) == 1
    assert wanted("") == ()
