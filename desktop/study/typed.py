"""Whether a typed answer is right: it forgives how something is written, never what is written."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

from desktop.study.typed_words import MONTHS, folded, is_number, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

SLIP_FROM = 5
"""Letters of a word from which one of them may be wrong; in shorter ones it would make another word: Iran, Irak."""
SWAP_FROM = 4
"""Letters of a word from which two neighbours may stand the wrong way round, or one letter twice."""
ALIKE = 0.45
"""Less alike than this (0 to 1), an answer and the right one are shown whole, not letter by letter."""

DIFFERENT = frozenset({
    *MONTHS, "gambia", "zambia", "nigeria", "algeria", "austria", "australia", "legal", "ilegal", "formal", "normal",
    "simetris", "asimetris", "nasional", "rasional", "pasal", "pasar",
})  # fmt: skip
"""Words of which no two are taken for a slip of one another, although one letter parts some of them."""


class Piece(NamedTuple):
    """A part of the difference: what both have, what the answer lacks, or what it has too much."""

    text: str
    kind: Literal["same", "missing", "extra"]


class Verdict(NamedTuple):
    """What became of a typed answer: ``best`` is the accepted one nearest to it.

    The pieces that are the same or missing make ``best``; those that are the same or extra make what was typed, but
    for the way it is written.
    """

    right: bool
    best: str
    pieces: tuple[Piece, ...]

    @property
    def exact(self) -> bool:
        """Whether it was right without a wrong letter."""
        return self.right and all(piece.kind == "same" for piece in self.pieces)


def judge(typed: str, accepted: Sequence[str]) -> Verdict:
    """Hold a typed answer against the accepted ones, of which there is at least one.

    Case, accents, punctuation and spaces do not count; numbers may be written as 1.000, 1,000 or 1000, dates with the
    name of the month or its number. One wrong letter in the whole answer is forgiven in a long word, a wrong digit is
    not, nor a word too few or too many.
    """
    for answer in accepted:
        if _same(typed, answer):
            return Verdict(True, answer, (Piece(answer, "same"),))
    for answer in accepted:
        if _slipped(tokens(typed), tokens(answer)):
            return Verdict(True, answer, difference(typed, answer))
    best = max(accepted, key=lambda answer: _likeness(typed, answer))
    return Verdict(False, best, difference(typed, best))


def difference(typed: str, answer: str) -> tuple[Piece, ...]:
    """The way from what was typed to the answer, letter by letter where they are alike, else one after the other."""
    given = " ".join(typed.split())
    matcher = _matcher(given, answer)
    if not given or matcher.ratio() < ALIKE:
        return tuple(piece for piece in (Piece(given, "extra"), Piece(answer, "missing")) if piece.text)
    pieces: list[Piece] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece(answer[start:end], "same"))
            continue
        pieces += [Piece(given[first:last], "extra")] if last > first else []
        pieces += [Piece(answer[start:end], "missing")] if end > start else []
    return tuple(pieces)


def _matcher(given: str, answer: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [folded(letter) for letter in given], [folded(letter) for letter in answer], False)


def _likeness(typed: str, answer: str) -> float:
    return _matcher(" ".join(typed.split()), answer).ratio()


def _same(typed: str, answer: str) -> bool:
    given, wanted = tokens(typed), tokens(answer)
    if not wanted:  # nothing but signs: then they count
        return "".join(typed.split()) == "".join(answer.split())
    return given == wanted or _runs(given) == _runs(wanted)


def _runs(words: tuple[str, ...]) -> list[str]:
    """The tokens with neighbouring words joined: *kerjasama* is *kerja sama*, but 1 62 is not 162."""
    runs: list[str] = []
    joined = False
    for word in words:
        letters = word.isalpha()
        if joined and letters:
            runs[-1] += word
        else:
            runs.append(word)
        joined = letters
    return runs


def _slipped(given: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one letter of one word is all that parts two answers."""
    if len(given) != len(wanted):
        return False
    apart = [(one, other) for one, other in zip(given, wanted, strict=True) if one != other]
    return len(apart) == 1 and _is_slip(*apart[0])


def _is_slip(given: str, wanted: str) -> bool:
    if is_number(given) or is_number(wanted) or {given, wanted} <= DIFFERENT:
        return False
    if len(wanted) >= SWAP_FROM and (_swapped(given, wanted) or _doubled(given, wanted)):
        return True
    return len(wanted) >= SLIP_FROM and _one_apart(given, wanted)


def _swapped(given: str, wanted: str) -> bool:
    if len(given) != len(wanted):
        return False
    at = [place for place, (one, other) in enumerate(zip(given, wanted, strict=True)) if one != other]
    return len(at) == 2 and at[1] == at[0] + 1 and given[at[0]] == wanted[at[1]] and given[at[1]] == wanted[at[0]]


def _doubled(given: str, wanted: str) -> bool:
    """Whether one of the words has a letter twice that the other has once."""
    shorter, longer = sorted((given, wanted), key=len)
    if len(longer) != len(shorter) + 1:
        return False
    at = _first_difference(shorter, longer)
    return longer[at + 1 :] == shorter[at:] and at > 0 and longer[at] == longer[at - 1]


def _one_apart(given: str, wanted: str) -> bool:
    """Whether one letter more, less or another makes one word of the other."""
    at = _first_difference(given, wanted)
    rests = {len(wanted) - 1: (at + 1, at), len(wanted): (at + 1, at + 1), len(wanted) + 1: (at, at + 1)}
    if len(given) not in rests:
        return False
    after_wanted, after_given = rests[len(given)]
    return given[after_given:] == wanted[after_wanted:]


def _first_difference(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
