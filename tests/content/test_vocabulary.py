"""Which words of some texts are near to one that was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.content.vocabulary import FORGIVEN_FROM, Vocabulary, one_letter_apart
from desktop.content.words import stem

WORD = st.text(alphabet="aben", min_size=1, max_size=7)
COUNTS = {"mengakui": 3, "pengakuan": 9, "aku": 1, "melakukan": 4, "mesir": 7, "mesin": 2, "kerja": 5, "sama": 6}


def edits(word: str) -> set[str]:
    """The word and all that are one step away, made letter by letter."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    less = {head + tail[1:] for head, tail in cuts}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    other = {head + letter + tail[1:] for head, tail in cuts if tail for letter in "aben"}
    more = {head + letter + tail for head, tail in cuts for letter in "aben"}
    return {word} | less | swapped | other | more


@given(WORD, WORD)
def test_one_letter_apart_is_one_step(one: str, other: str) -> None:
    assert one_letter_apart(one, other) == (other in edits(one))


@given(st.sets(WORD, max_size=40), WORD)
def test_all_near_words_are_found(words: set[str], word: str) -> None:
    near = Vocabulary(dict.fromkeys(words, 1)).near(word)
    expected = edits(word) & words - {word} if len(word) >= FORGIVEN_FROM else set()
    assert set(near) == expected


def test_near_words_come_by_their_number_and_figures_are_never_forgiven() -> None:
    words = Vocabulary(COUNTS | {"1946": 3, "1947": 8})
    assert words.near("mesit") == ("mesir", "mesin")
    assert words.near("1945") == ()
    assert words.near("sam") == ()


def test_a_family_is_known_or_looked_for() -> None:
    known = Vocabulary(COUNTS, {"aku": "mengakui pengakuan"})
    assert set(known.family("aku")) == {"aku", "mengakui", "pengakuan"}
    assert known.family("mesir") == ("mesir",)
    looked_for = Vocabulary({"persahabatan": 1, "bersahabat": 1, "sahabatnya": 2, "mesir": 1})
    assert set(looked_for.family("sahabat")) == {"persahabatan", "bersahabat", "sahabatnya"}
    assert all(stem(word) == "sahabat" for word in looked_for.family("sahabat"))


def test_words_that_go_on_come_by_titles_and_number() -> None:
    words = Vocabulary({"ke": 9, "kerja": 5, "kereta": 2, "kedutaan": 1, "mesir": 7}, {}, frozenset({"kedutaan"}))
    assert words.begun("ke", 9) == ("kedutaan", "kereta", "kerja")
    assert words.begun("ke", 2) == ("kedutaan",)  # the second is the word itself
    assert words.begun("z", 9) == ()


def test_words_written_together_are_parted() -> None:
    words = Vocabulary(COUNTS)
    assert list(words.parts("kerjasama")) == [("kerja", "sama")]
    assert list(words.parts("samakerjaan")) == []
    assert "kerja" in words and "kerjasama" not in words
