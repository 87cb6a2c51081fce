"""The HTML of a page: what is empty is left out."""

from __future__ import annotations

from desktop.ui.widgets.article_page import escape, page_html
from tests.ui.widgets.article_lesson import bare, page


def test_everything_given_is_there() -> None:
    html = page_html(page())
    for part in (
        "3 Negara mitra › Siapa?",
        "4 menit baca",
        "Kamu bisa",
        "membedakan surat &amp; kapal",
        "Lima &amp; enam",
    ):
        assert part in html
    for href in ("nav:read", "nav:previous", "nav:next"):
        assert f'href="{href}"' in html


def test_what_is_empty_is_left_out() -> None:
    assert page_html(bare("b", "<p>x</p>")) == "<h1>Judul</h1><p>x</p>"
    assert 'href="nav:previous"' not in page_html(page(previous=""))
    assert 'href="nav:next"' in page_html(page(previous=""))


def test_several_goals_are_a_list() -> None:
    html = page_html(page()._replace(goals=("satu", "dua")))
    assert "<li>satu</li><li>dua</li>" in html


def test_plain_text_is_made_safe() -> None:
    assert escape('<a href="x">&</a>') == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;"


def test_the_parts_of_the_line_above_the_title_lead_somewhere_but_for_the_last() -> None:
    html = page_html(page()._replace(way=(("3 Mitra & kita", 'unit:a/"b"'),), crumb="Siapa?"))
    assert '<a href="unit:a/&quot;b&quot;">3 Mitra &amp; kita</a> › Siapa?</p>' in html
