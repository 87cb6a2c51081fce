import pytest

from desktop.content.one_line import one_line


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<b>Mes</b>ir<br>dan&amp;", "Mesir dan&"),
        ("<ol><li>satu</li><li>dua</li></ol><p>dan  tiga</p>", "satu dua dan tiga"),
        ('Ini <img src="figure:a" alt="gambar">?', "Ini ?"),
        ("", ""),
    ],
)
def test_words_and_nothing_else(html: str, words: str) -> None:
    assert one_line(html) == words
