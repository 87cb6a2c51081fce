"""The HTML of Anki's fields as the Markdown of own notes."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from desktop.content.own_text import side
from desktop.storage.anki.markup import LONGEST, Text, markdown_of, plain, with_pictures

PIECES = [*"*_`[#\n", "<b>", "</b>", "<br>", "<div>", "</div>", "<ul><li>", "&nbsp;", "&lt;", "1. ", "- "]


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("Ibu kota <b>Jepang </b>?", "Ibu kota **Jepang** ?"),
        ("a<br>b<br />c", "a\nb\nc"),
        ("a<div>b</div><div><br></div><div>c</div>", "a\n\nb\n\nc"),
        ("<i>a</i> <em>b</em> <strong>c</strong> <u>d</u> <span style='color:red'>e</span>", "*a* *b* **c** d e"),
        ("<ul><li>satu</li><li>dua<ol><li>x</li></ol></li></ul>", "- satu\n- dua\n  1. x"),
        ("10<sup>2</sup>, H<sub>2</sub>O, x<sup>ab</sup>", "10², H₂O, x^(ab)"),
        ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a · b\nc · d"),
        ("<h2>Judul</h2>isi<hr>lagi", "**Judul**\n\nisi\n\nlagi"),
        ("<a href='https://kbbi.kemdikbud.go.id'>KBBI</a>", "KBBI (https://kbbi.kemdikbud.go.id)"),
        ("https://contoh.id", "https://contoh.id"),
        ("a\nb&nbsp;c", "a b c"),
        ("2*3*4 &lt;b&gt; [x] `y`", r"2\*3\*4 \<b> \[x\] \`y\`"),
        ("{{c1::dua<br>baris::petunjuk}}", "{{c1::dua baris::petunjuk}}"),
        ("", ""),
    ],
)
def test_what_is_kept(html: str, markdown: str) -> None:
    assert markdown_of(html) == Text(markdown)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a [sound:x.mp3]", Text("a", lost=("sound",))),
        ("a<video src=x></video>", Text("a", lost=("sound",))),
        ("a<script>alert(1)</script><style>b{}</style>", Text("a", lost=("program",))),
        ("[latex]x^2[/latex] y", Text(r"\[latex\]x^2\[/latex\] y", lost=("latex",))),
        ("<img src='http://a/b.png'>", Text("", lost=("remote",))),
        ("<img src='a.png' alt='peta]'>", Text(r"![peta\]](anki:a.png)", ("a.png",))),
        ("x" * (LONGEST + 1), Text("", lost=("too-long",))),
        ("<div>" * 5000, Text("", lost=("too-long",))),
    ],
)
def test_what_is_left_out_is_named(html: str, text: Text) -> None:
    assert markdown_of(html) == text


@settings(max_examples=50)
@given(some.lists(some.sampled_from(PIECES) | some.text("ab c", min_size=1, max_size=4), max_size=12).map("".join))
def test_plain_words_stay_words(html: str) -> None:
    """What Markdown makes of the Markdown shows the same letters; marks of lists and emphasis are gone at most."""
    shown = side(markdown_of(html).markdown, lambda _name: None).text
    assert [letter for letter in shown if letter.isalpha()] == [
        letter for letter in plain(html, 10**6) if letter.isalpha()
    ]


@pytest.mark.parametrize("piece", ["\\(", "[sound:", "[anki:tts", "{{c1::", "<!--", "[latex]", "<b><i>", "![", "&#"])
def test_what_is_never_closed_takes_no_long_time(piece: str) -> None:
    begun = process_time()
    markdown_of((piece * LONGEST)[:LONGEST])
    assert process_time() - begun < 3  # it was half a minute; a tenth of a second is usual


def test_pictures_get_their_names() -> None:
    text = "a ![peta](anki:a%20b.png) ![x](anki:hilang.png)"
    assert with_pictures(text, lambda name: {"a b.png": "f.png"}.get(name, "")) == "a ![peta](picture:f.png)"


def test_first_words_name_a_note() -> None:
    assert plain("<div>satu</div><div>{{c1::dua::x}}</div>") == "satu dua"
    assert plain("kata " * 30, 10) == "kata kata…"
