"""The reading text of a lesson: what stands in it, what is left out, and where its anchors are."""

from __future__ import annotations

from desktop.content.reading_text import ReadingLink, anchor_places, reading_blocks


def lines(html: str, *goals: str) -> list[str]:
    return [block.text for block in reading_blocks("Judul", goals, html)]


def test_title_goals_and_body_stand_one_under_the_other() -> None:
    assert lines("<h2>Satu</h2><p>Dua &amp; <b>tiga</b>.</p>", "tahu", "bisa") == [
        "Judul",
        "tahu",
        "bisa",
        "Satu",
        "Dua & tiga.",
    ]


def test_source_numbers_stars_and_pictures_are_left_out() -> None:
    cite = '<sup><a class="cite" href="cite:a">1</a>,<a class="cite" href="cite:b">2</a></sup>'
    star = '<span class="addition">awalan</span><a class="mark" href="note:addition:KBBI">*</a>'
    picture = '<p class="figure"><img src="figure:f1" width="660" height="60"></p><p class="caption">Gambar 1. Peta</p>'
    assert lines(f"<p>Kata.{cite} Lalu {star} lagi.</p>{picture}") == [
        "Judul",
        "Kata. Lalu awalan lagi.",
        "Gambar 1. Peta",
    ]


def test_spaces_are_made_one() -> None:
    assert lines("<p> Rp\u00a05 \n triliun<br>lebih </p><p> </p>") == ["Judul", "Rp 5 triliun lebih"]


def test_each_cell_and_each_item_is_a_block() -> None:
    table = "<table><tr><th></th><th>Mesir</th></tr><tr><td>Tahun</td><td>1946</td></tr></table>"
    items = "<ul><li>Satu<ul><li>Dua</li></ul><p>Tiga</p></li></ul>"
    assert lines(table + items) == ["Judul", "Mesir", "Tahun", "1946", "Satu", "Dua", "Tiga"]


def test_a_block_keeps_its_tag() -> None:
    blocks = reading_blocks("Judul", ("tahu",), "<h2>Satu</h2><ul><li>Dua</li></ul><p>Tiga</p>")
    assert [block.tag for block in blocks] == ["h1", "p", "h2", "li", "p"]


def test_the_anchor_of_a_figure_leads_to_what_stands_below_it() -> None:
    html = '<p><a name="satu"></a>Satu</p><p class="figure"><a name="peta"></a><img src="figure:f1"></p><p>Gambar 1</p>'
    blocks = reading_blocks("Judul", (), html)
    assert anchor_places(blocks) == {"satu": 6, "peta": 11}


def test_links_stand_where_their_words_do() -> None:
    cites = '<sup><a class="cite" href="cite:a">1</a>,<a class="cite" href="cite:b">2</a></sup>'
    star = '<a class="mark" href="note:computed">*</a>'
    term = '<a name="x"></a><a class="term" href="term:kata">dua \n <i>kata</i></a>'
    html = f"<p>Satu {term},{star} tiga.{cites} Lalu <a class='link' href=\"https://a.id/?b&amp;c\">situs</a></p>"
    (block,) = reading_blocks("", (), html)
    assert block.text == "Satu dua kata, tiga. Lalu situs" and block.anchors == ("x",)
    assert block.links == (
        ReadingLink("term:kata", 5, 13),
        ReadingLink("cite:a", 20, 20),
        ReadingLink("cite:b", 20, 20),
        ReadingLink("https://a.id/?b&c", 26, 31),
    )
