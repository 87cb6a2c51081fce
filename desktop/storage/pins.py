"""PINs of four to eight digits: they keep classmates out, they are no encryption of what lies in the folder."""

from __future__ import annotations

import hmac
import json
import os
from datetime import datetime, timedelta
from hashlib import scrypt
from math import ceil
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.copies import flush
from desktop.storage.errors import StorageError, named_errors
from desktop.storage.whole_file import replaced

if TYPE_CHECKING:
    from pathlib import Path

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN."""

TRIES = 5
"""So many wrong tries in a row, and then one waits."""

WAIT = timedelta(minutes=1)
"""How long one waits."""

COST = 14
"""The logarithm of scrypt's n to the base of two: with r = 8 a try takes 16 MiB and some 50 ms, also to who guesses."""

_R, _P, _SALT, _HASH = 8, 1, 16, 32
_MOST_COST, _MOST_R, _MOST_P = 17, 8, 4  # a file that asks for more is nonsense, and would stop the computer
_LARGEST = 4096  # bytes
_PLAIN, _LETTERS = b"0123456789abcdef", b"abcdefghijklmnop"
_TO_LETTERS, _FROM_LETTERS = bytes.maketrans(_PLAIN, _LETTERS), bytes.maketrans(_LETTERS, _PLAIN)


class Right(NamedTuple):
    """It was the PIN."""


class Wrong(NamedTuple):
    """It was not; ``left`` tries are left before one waits."""

    left: int


class Waits(NamedTuple):
    """Nothing was compared: after too many wrong tries the next is looked at in so many seconds."""

    seconds: int


Answer = Right | Wrong | Waits


class BadPin(ValueError):
    """Something that is to be a PIN has not four to eight digits."""


class _Tries(NamedTuple):
    """How many were wrong, and when the last was."""

    wrong: int = 0
    at: datetime | None = None


class _Kept(NamedTuple):
    """What a PIN's file holds."""

    salt: bytes
    hash: bytes
    cost: int
    r: int
    p: int
    tries: _Tries


class Pin:
    """The PIN in one file; no file is no PIN, and neither is a file that cannot be read as one.

    Who can destroy the file can delete it as well: a destroyed one locks nobody out of their own work.
    """

    def __init__(self, file: Path) -> None:
        """Keep the PIN in ``file``; its folder is there when one is set."""
        self._file = file
        self._unwritten: _Tries | None = None

    @property
    def exists(self) -> bool:
        """Whether there is a PIN to be asked for."""
        return self._read() is not None

    @property
    def destroyed(self) -> bool:
        """Whether a file is there that holds no PIN any more."""
        return os.path.exists(self._file) and not self.exists

    def set(self, pin: str) -> None:
        """Ask for this PIN from now on. Raises BadPin, and the named errors of the stores."""
        digits = digits_of(pin)
        if not is_pin(digits):
            raise BadPin
        salt = os.urandom(_SALT)
        self._write(_Kept(salt, _hash(digits, salt, COST, _R, _P), COST, _R, _P, _Tries()))
        self._unwritten = None

    def remove(self) -> None:
        """Ask for no PIN from now on. Raises the named errors of the stores."""
        with named_errors(self._file):
            self._file.unlink(missing_ok=True)
            flush(self._file.parent)
        self._unwritten = None

    def check(self, pin: str, now: datetime) -> Answer:
        """Compare; right where there is no PIN.

        A try counts before it is compared, on the disk where that can be written, else in memory: neither a kill nor
        a restart gives it back. What has not four to eight digits is wrong, and no try.
        """
        kept = self._read()
        if kept is None:
            return Right()
        tries = self._tries(kept, now)
        seconds = _seconds(tries, now)
        if seconds:
            return Waits(seconds)
        wrong = 0 if tries.wrong >= TRIES else tries.wrong
        digits = digits_of(pin)
        if not is_pin(digits):
            return Wrong(TRIES - wrong)
        self._count(kept, _Tries(wrong + 1, now))
        if hmac.compare_digest(_hash(digits, kept.salt, kept.cost, kept.r, kept.p), kept.hash):
            self._count(kept, _Tries())
            return Right()
        return Waits(_whole_seconds(WAIT)) if wrong + 1 >= TRIES else Wrong(TRIES - wrong - 1)

    def waits(self, now: datetime) -> int:
        """Seconds until a try is looked at; 0 if it is at once."""
        kept = self._read()
        return 0 if kept is None else _seconds(self._tries(kept, now), now)

    def _tries(self, kept: _Kept, now: datetime) -> _Tries:
        """The tries until now. A clock that was set back begins the minute anew, and that is kept: it does so once."""
        tries = kept.tries if self._unwritten is None else self._unwritten
        if tries.wrong >= TRIES and tries.at is not None and now < tries.at:
            tries = tries._replace(at=now)
        if tries != kept.tries:
            self._count(kept, tries)
        return tries

    def _count(self, kept: _Kept, tries: _Tries) -> None:
        try:
            self._write(kept._replace(tries=tries))
        except StorageError:
            self._unwritten = tries
        else:
            self._unwritten = None

    def _write(self, kept: _Kept) -> None:
        at = kept.tries.at
        values = {
            "salt": _letters(kept.salt), "hash": _letters(kept.hash), "cost": kept.cost, "r": kept.r, "p": kept.p,
            "wrong": kept.tries.wrong, "at": "" if at is None else at.isoformat(),
        }  # fmt: skip
        with replaced(self._file) as file:
            file.write(json.dumps(values).encode())

    def _read(self) -> _Kept | None:
        try:
            found = self._file.stat()
            if not S_ISREG(found.st_mode) or found.st_size > _LARGEST:  # whoever reads a pipe waits for ever
                return None
            return _kept(json.loads(self._file.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None


def is_pin(text: str) -> bool:
    """Whether a text has four to eight digits of ASCII and nothing else."""
    return SHORTEST <= len(text) <= LONGEST and text.isascii() and text.isdecimal()


def digits_of(text: str) -> str:
    """What was typed, with the digits of other scripts, such as those of an Arabic keyboard, as those of ASCII."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text.strip())


def _kept(found: Any) -> _Kept | None:
    salt, hashed = _bytes(found["salt"]), _bytes(found["hash"])
    cost, r, p, wrong = (found[name] for name in ("cost", "r", "p", "wrong"))
    if not all(type(number) is int for number in (cost, r, p, wrong)) or (len(salt), len(hashed)) != (_SALT, _HASH):
        return None
    if not (1 <= cost <= _MOST_COST and 1 <= r <= _MOST_R and 1 <= p <= _MOST_P):
        return None
    at = datetime.fromisoformat(found["at"]) if found["at"] else None
    if at is not None and at.utcoffset() is None:
        return None
    return _Kept(salt, hashed, cost, r, p, _Tries(max(0, wrong), at))


def _hash(digits: str, salt: bytes, cost: int, r: int, p: int) -> bytes:
    most = 256 * r * (2**cost + p)  # twice of what scrypt needs
    return scrypt(digits.encode(), salt=salt, n=2**cost, r=r, p=p, maxmem=most, dklen=_HASH)


def _letters(data: bytes) -> str:
    """Bytes as letters: no digit stands in the file that could be taken for one of a PIN."""
    return data.hex().encode().translate(_TO_LETTERS).decode()


def _bytes(letters: str) -> bytes:
    return bytes.fromhex(letters.encode().translate(_FROM_LETTERS).decode())


def _seconds(tries: _Tries, now: datetime) -> int:
    if tries.wrong < TRIES or tries.at is None:
        return 0
    return max(0, _whole_seconds(WAIT - (now - tries.at)))


def _whole_seconds(time: timedelta) -> int:
    return ceil(time.total_seconds())
