"""Names for learners and computers: sorted by time, made of small letters and digits, never twice the same."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

ULID, DEVICE = 26, 12
"""Characters of the id of a learner, a class or an own card, and of that of a computer."""

# Crockford's base 32: no letter that could be taken for a digit.
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


def ulid(now: datetime) -> str:
    """A new id of 26 characters: 10 for the millisecond of ``now``, 16 by chance. See github.com/ulid/spec."""
    return _base32(max(0, int(now.timestamp() * 1000)), 10) + chance(ULID - 10)


def ulid_after(last: str, now: datetime) -> str:
    """A new id as by ``ulid``, sorted behind the id ``last`` ("": any) also where the clock stood still or ran back."""
    made = ulid(now)
    if made > last:
        return made
    moment = sum(_DIGITS.index(digit) << 5 * place for place, digit in enumerate(reversed(last[:10])))
    return _base32(moment + 1, 10) + chance(ULID - 10)


def chance(length: int) -> str:
    """So many characters by chance, 5 bits each."""
    return _base32(int.from_bytes(os.urandom(length), "big"), length)


def is_id(text: str, length: int) -> bool:
    """Whether a text is an id of this length."""
    return len(text) == length and all(character in _DIGITS for character in text)


def _base32(number: int, length: int) -> str:
    return "".join(_DIGITS[(number >> 5 * place) & 31] for place in reversed(range(length)))
