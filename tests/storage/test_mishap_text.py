"""A report says where it happened, and nothing of what was worked on."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.mishap_text import PACKAGE, mishap_text, place_of, short_file
from desktop.storage.preferences import Preferences

SECRET = "Siti menjawab Jakarta"


def caught(work: Callable[[], object]) -> Exception:
    try:
        work()
    except Exception as error:  # noqa: BLE001 - any at all
        return error
    raise AssertionError("it did not fail")


def say(text: str) -> None:
    answer = text
    raise ValueError(answer)


def in_a_group(text: str) -> None:
    raise ExceptionGroup(text, [KeyError(text), OSError(28, text)])


def chained(text: str) -> None:
    try:
        say(text)
    except ValueError as error:
        raise RuntimeError(text) from error


@pytest.mark.parametrize(
    ("work", "told"),
    [
        (lambda: say(SECRET), "ValueError\n"),
        (lambda: dict[str, str]()[SECRET], "KeyError\n"),
        (lambda: json.loads(SECRET), "json.decoder.JSONDecodeError\n"),
        (lambda: open("/nowhere/" + SECRET), "FileNotFoundError (ENOENT)\n"),  # noqa: SIM115
        (lambda: sqlite3.connect(":memory:").execute(f"SELECT '{SECRET}' FROM x"), "(SQLITE_ERROR)\n"),
        (lambda: getattr(SECRET, "uppper"), "AttributeError (uppper)\n"),  # noqa: B009
        (lambda: getattr(SECRET, SECRET), "AttributeError\n"),
        (lambda: (SECRET + "\ud800").encode(), "UnicodeEncodeError (surrogates not allowed)\n"),
        (lambda: in_a_group(SECRET), "ExceptionGroup (KeyError, OSError)\n"),
        (lambda: chained(SECRET), "RuntimeError\n"),
    ],
)
def test_no_message_and_no_value_stands_in_it(work: Callable[[], object], told: str) -> None:
    text = mishap_text(caught(work))
    assert told in text
    for word in SECRET.split():
        assert word not in text


@settings(max_examples=10)
@given(secret=st.text(alphabet="QXZqxz", min_size=12))
def test_whatever_an_error_carries_it_is_not_told(secret: str) -> None:
    for work in (say, chained, in_a_group):
        with pytest.raises((ValueError, RuntimeError, ExceptionGroup)) as failed:
            work(secret)
        assert secret not in mishap_text(failed.value) + place_of(failed.value)


def test_the_cause_comes_first_and_the_innermost_place_last() -> None:
    first, last = mishap_text(caught(lambda: chained(SECRET))).split("\n\n")
    assert first.startswith("ValueError") and first.endswith("say")
    assert last.startswith("RuntimeError") and last.endswith("chained")


def test_lines_of_mitra_are_quoted_and_files_named_within_it(tmp_path: Path) -> None:
    error = caught(lambda: Preferences(tmp_path / "a.json").set("theme", {1}))  # type: ignore[arg-type]
    text = mishap_text(error)
    assert "desktop/storage/preferences.py:" in text
    assert "file.write(json.dumps(values" in text
    assert str(PACKAGE.parent) not in text
    assert place_of(error).startswith("TypeError desktop/storage/preferences.py:")
    assert short_file(os.__file__).endswith("os.py")


def again(depth: int) -> None:
    if depth:
        again(depth - 1)
    raise ValueError


def test_a_call_that_went_round_in_circles_is_cut_in_the_middle() -> None:
    assert mishap_text(caught(lambda: again(500))).count("\n") == 40


def test_an_error_that_was_never_raised_has_only_a_name() -> None:
    assert place_of(ValueError(SECRET)) == mishap_text(ValueError(SECRET)) == "ValueError"
