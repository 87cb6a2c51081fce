"""Plain words of Markdown."""

from __future__ import annotations

import pytest

from desktop.content.markdown_words import words_of


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Apa *arti* **de facto**?", "Apa arti de facto?"),
        ("{{c1::Mesir::negara}} pada {{c2::1946}}", "Mesir pada 1946"),
        ("- satu\n- dua", "satu dua"),
        (r"2 \* 3 `x`", "2 * 3 x"),
        ("![peta Asia](picture:a.png) ![](picture:b.png)", "[peta Asia] [gambar]"),
        ("", ""),
    ],
)
def test_words(markdown: str, expected: str) -> None:
    assert words_of(markdown, "gambar") == expected


def test_a_picture_without_words_may_be_left_out() -> None:
    assert words_of("![](picture:b.png) lihat", "") == "lihat"
