"""What counts of a written answer."""

from __future__ import annotations

import pytest

from desktop.study.typed_words import folded, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("US$ 42,9 miliar", ("usd", "42.9", "miliar")),
        ("1.234.567,80", ("1234567.8",)),
        ("0.125 dan 2024.500", ("0.125", "dan", "2024.5")),
        ("1.2.3", ("1", "2", "3")),
        ("1.2,3.4", ("1", "2", "3", "4")),
        ("3/4/1955", ("3", "april", "1955")),
        ("40/4/1955", ("40", "4", "1955")),
        ("5 Okt; mar", ("5", "oktober", "mar")),
        ("5 − 3, −3", ("5", "3", "-3")),
        ("G20", ("g", "20")),
        ("x ≥ 2", ("x", "≥", "2")),
    ],
)
def test_tokens(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words


def test_case_accents_and_scripts_of_figures_do_not_count() -> None:
    assert folded("Éß٣") == "ess3"
