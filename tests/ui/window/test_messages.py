"""Sentences for errors and for what was done: what happened, what is safe, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.faults import PackError
from desktop.storage.errors import (
    DatabaseDamaged,
    DatabaseInUse,
    FileNotWritten,
    NewerDatabase,
    StorageError,
    StorageFailed,
    StorageFull,
    StorageLost,
    StorageReadOnly,
    StorageReplaced,
)
from desktop.storage.library import DuplicatePack
from desktop.ui.sessions.said import Said
from desktop.ui.window.messages import done_sentence, error_sentence, opening_sentence

pytestmark = pytest.mark.usefixtures("qapp")
PLACE = Path("/rumah/siswa/progress.db")
ERRORS: list[Exception] = [
    kind(PLACE, "disk I/O error")
    for kind in (DatabaseDamaged, DatabaseInUse, StorageFailed, StorageFull, StorageLost, StorageReadOnly)
]
ERRORS.append(StorageReplaced(PLACE))
ERRORS += [FileNotWritten(PLACE, kind(PLACE)) for kind in (StorageFull, StorageReadOnly, StorageLost)]
ERRORS += [NewerDatabase(PLACE, 9, 1), DuplicatePack("uji", PLACE, PLACE), PackError(())]
SAFE = ("aman", "Tidak ada yang hilang", "tidak diubah")


@pytest.mark.parametrize("error", ERRORS, ids=[type(error).__name__ for error in ERRORS])
def test_every_error_has_a_sentence_that_says_what_is_safe(error: Exception) -> None:
    sentence = error_sentence(error)
    assert any(word in sentence for word in SAFE)
    assert sentence.count(". ") >= 2, "what happened, what is safe, what to do"
    assert sentence.endswith(".")
    for inside in ("progress.db", "/rumah", "I/O", type(error).__name__, "Error"):
        assert inside not in sentence


def test_the_known_errors_are_told_apart() -> None:
    assert len({error_sentence(error) for error in ERRORS}) >= 7
    assert error_sentence(StorageError(None)) == error_sentence(StorageFailed(None))


@pytest.mark.parametrize(
    "kind",
    [
        "undone-review",
        "undone-practice",
        "undone-read",
        "undone-unread",
        "read",
        "unread",
        "restored",
        "begun-anew",
        "no-backup",
        "lacks-pictures",
    ],
)
def test_everything_that_is_done_is_said(kind: str) -> None:
    sentence = done_sentence(Said(kind, "uji/satu", False))
    assert sentence.endswith(".")
    assert "uji/" not in sentence, "an id is nothing for the screen"


def test_a_broken_pack_is_named() -> None:
    assert done_sentence(Said("broken-pack", "geografi", False)).startswith("Paket geografi salah tulis")


def test_what_has_no_words_says_nothing() -> None:
    assert done_sentence(Said("something", "", False)) == ""


@pytest.mark.parametrize("error", ERRORS, ids=[type(error).__name__ for error in ERRORS])
def test_a_start_that_failed_claims_no_unsaved_step(error: Exception) -> None:
    sentence = opening_sentence(error)
    assert any(word in sentence for word in SAFE)
    assert sentence.count(". ") >= 2, "what happened, what is safe, what to do"
    assert "langkah terakhir" not in sentence.casefold()
