"""The compiler of lessons: what it makes of good text, and where it finds each fault of bad text."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import LONGEST_LESSON, Article, Known, compile_article, inline_html
from desktop.content.model import Heading, Slide
from desktop.content.wording import sentence

KNOWN = Known(
    terms={"mengakui": "pengakuan", "pengakuan": "pengakuan", "misi diplomatik": "misi"},
    sources=frozenset(("gnfi", "cnn")),
    disagreements=frozenset(("recognition",)),
)


def compiled(source: str, known: Known = KNOWN) -> Article:
    article, errors = compile_article(source, "unit/lesson.md", 8, known)
    assert errors == ()
    return article


def faults(source: str, known: Known = KNOWN) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """Give the faults of a text whose first line is line 1."""
    errors = compile_article(source, "unit/lesson.md", 1, known)[1]
    assert {error.path for error in errors} <= {"unit/lesson.md"}
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    return [(error.line, error.column, error.code, error.values) for error in errors]


def test_paragraphs_with_emphasis_and_breaks() -> None:
    article = compiled("Satu *dua* **tiga**\nempat\\\nlima & <\n\nEnam.")
    assert article.html == "<p>Satu <i>dua</i> <b>tiga</b> empat<br>lima &amp; &lt;</p>\n<p>Enam.</p>"
    assert article.text == "Satu dua tiga empat lima & <\n\nEnam."
    assert article.words == 8


def test_quotation_marks_are_set() -> None:
    assert compiled("\"Pertama\" dan ('kedua'), Jum'at").html == "<p>“Pertama” dan (‘kedua’), Jum’at</p>"


def test_citations_are_numbered_in_order_of_first_citation() -> None:
    article = compiled("Satu. [@cnn] Dua. [@gnfi; @cnn]")
    assert article.cites == ("cnn", "gnfi")
    assert article.html == (
        '<p>Satu.<sup><a class="cite" href="cite:cnn">1</a></sup> Dua.'
        '<sup><a class="cite" href="cite:gnfi">2</a>,<a class="cite" href="cite:cnn">1</a></sup></p>'
    )
    assert article.text == "Satu. Dua."


def test_terms_are_found_by_form_or_named() -> None:
    article = compiled("[Mengakui]{.term} dan [*misi*\ndiplomatik]{.term}, [hal itu]{.term of=pengakuan}.")
    assert article.terms == ("pengakuan", "misi")
    assert article.html == (
        '<p><a class="term" href="term:pengakuan">Mengakui</a> dan <a class="term" href="term:misi"><i>misi</i>'
        ' diplomatik</a>, <a class="term" href="term:pengakuan">hal itu</a>.</p>'
    )


def test_computed_and_added_spans_lead_to_a_note() -> None:
    article = compiled('[US$13,19 miliar]{.computed} [Presiden]{.addition source="UUD 1945, pasal 11"}')
    assert article.html == (
        '<p><span class="computed">US$13,19 miliar</span><a class="mark" href="note:computed">*</a> '
        '<span class="addition">Presiden</span>'
        '<a class="mark" href="note:addition:UUD%201945%2C%20pasal%2011">*</a></p>'
    )
    assert article.text == "US$13,19 miliar Presiden"


def test_links_lead_to_https_only() -> None:
    assert compiled("[laman](https://a.id/?x=1&y=2)").html == (
        '<p><a class="link" href="https://a.id/?x=1&amp;y=2">laman</a></p>'
    )
    for address in ("http://a.id", "javascript:alert(1)", "file:///etc/passwd", "#mesir", "b.md"):
        assert [fault[2] for fault in faults(f"[laman]({address})")] == ["link-address"]


def test_headings_and_anchors() -> None:
    article = compiled(
        "## Mesir, 1946–1951 {#mesir}\n\n{#satu}\nTeks.\n\n### Apa *itu*?\n\n{#daftar}\n- a\n\n{#t}\n|a|\n|-|"
    )
    assert article.headings == (Heading(2, "mesir", "Mesir, 1946–1951"), Heading(3, "apa-itu", "Apa itu?"))
    assert article.anchors == ("mesir", "satu", "apa-itu", "daftar", "t")
    assert '<h2><a name="mesir"></a>Mesir, 1946–1951</h2>' in article.html
    assert '<p><a name="satu"></a>Teks.</p>' in article.html
    assert '<h3><a name="apa-itu"></a>Apa <i>itu</i>?</h3>' in article.html
    assert '<ul><li><a name="daftar"></a>a</li></ul>' in article.html
    assert '<th class="first last" align="left"><a name="t"></a>a</th>' in article.html


def test_callouts_are_tables_of_one_cell() -> None:
    article = compiled("::: {.callout kind=disagree about=recognition #beda}\nSatu.\n\n- a\n:::")
    assert article.html == (
        '<table class="callout disagree" width="100%" cellspacing="0"><tr><td class="callout-disagree">'
        '<p class="callout-title"><a name="beda"></a>'
        '<a class="disagree" href="disagree:recognition">Sumber tidak sepakat</a></p><p>Satu.</p>'
        "<ul><li>a</li></ul></td></tr></table>"
    )
    assert article.text == "Sumber tidak sepakat\nSatu.\na"
    assert article.anchors == ("beda",)


def test_a_note_may_name_the_slip_it_tells_of() -> None:
    article = compiled("::: {.callout kind=note about=recognition}\nSatu.\n:::")
    assert article.html.startswith('<table class="callout note"')
    assert article.text == "Catatan\nSatu."


@pytest.mark.parametrize(
    ("kind", "title"), [("note", "Catatan"), ("example", "Contoh"), ("think", "Pikirkan"), ("note title='x", "")]
)
def test_each_kind_of_callout_has_its_title(kind: str, title: str) -> None:
    html = compile_article(f"::: {{.callout kind={kind}}}\nSatu.\n:::", "a.md", 1, KNOWN)[0].html
    assert f'<p class="callout-title">{title or "Catatan"}</p>' in html


def test_an_addition_names_its_source_and_a_title_may_be_chosen() -> None:
    article = compiled('::: {.callout kind=addition title="Tahukah kamu" source="UU 37/1999"}\nBebas aktif.\n:::')
    assert '<p class="callout-title">Tahukah kamu</p><p>Bebas aktif.</p>' in article.html
    assert '<p class="callout-source">Sumber: UU 37/1999</p>' in article.html


def test_slides_summary_and_notes() -> None:
    article = compiled(
        "Awal [mengakui]{.term}.\n\n## Satu\n\n::: slide\n- Mesir *lebih* dulu [@gnfi]\n- Lalu yang lain\n:::\n\n"
        "Isi [misi diplomatik]{.term}.\n\n### Anak\n\n## Dua\n\n::: notes\nTanya kelas:\n\n- apa?\n- siapa?\n:::\n\n"
        "::: summary\n- Satu hal.\n- Dua hal.\n:::\n\n::: notes\nLagi.\n:::"
    )
    assert article.slides == (
        Slide("", "", (), (), ("pengakuan",)),
        Slide("satu", "Satu", ("Mesir lebih dulu", "Lalu yang lain"), (), ("misi",)),
        Slide("dua", "Dua", (), (), (), "Tanya kelas:\n\napa?\nsiapa?"),
    )
    assert article.summary == ("Satu hal.", "Dua hal.")
    assert article.notes == "Lagi."
    assert article.cites == ()
    assert not any("Lagi" in slide.notes for slide in article.slides)
    assert "Tanya" not in article.html + article.text
    assert "lebih dulu" not in article.html + article.text
    assert '<td class="callout-summary"><p class="callout-title">Ringkasan</p><ul><li>Satu hal.</li>' in article.html
    assert article.text.endswith("Dua\n\nRingkasan\nSatu hal.\nDua hal.")


def test_lists_stay_close_and_tables_have_classes() -> None:
    article = compiled("3. a\n\n   b\n4. c\n   - d\n\n| x | y |\n|---|--:|\n| 1 | **2** |\n\n> kutip")
    assert '<ol start="3"><li>a<p>b</p></li><li>c<ul><li>d</li></ul></li></ol>' in article.html
    assert '<table class="plain" width="100%" cellspacing="0"><tr><th class="first" align="left">x</th>' in article.html
    assert '<td class="last" align="right"><b>2</b></td>' in article.html
    assert "<blockquote><p>kutip</p></blockquote>" in article.html
    assert article.text == "a\nb\nc\nd\n\nx · y\n1 · 2\n\nkutip"


def test_windows_line_ends_change_nothing() -> None:
    source = "## Satu\n\n::: slide\n- a\n:::\n\nDua\ntiga."
    assert compiled(source.replace("\n", "\r\n")) == compiled(source)


def test_lines_count_from_the_first_line() -> None:
    errors = compile_article("a\n\nb [@x]", "u/l.md", 8, KNOWN)[1]
    assert [(error.path, error.line, error.column) for error in errors] == [("u/l.md", 10, 4)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a [@gnf] b", [(1, 4, "unknown-source", ("gnf", "gnfi"))]),
        ("a\n  [@gnfi; @x]", [(2, 11, "unknown-source", ("x", ""))]),
        ("[@gnfi, hal. 3]", [(1, 2, "citation-form", ())]),
        ("- a\n- b [pengakuana]{.term}", [(2, 5, "unknown-form", ("pengakuana", "pengakuan"))]),
        ("[a]{.term of=pengakuanx}", [(1, 14, "unknown-term", ("pengakuanx", "pengakuan"))]),
        ("[a]{.term of=misi x=1}", [(1, 19, "unknown-attribute", ("x", "term", "of"))]),
        ("[a]{.computed x=1}", [(1, 15, "no-attributes", ("x", "computed"))]),
        ("[a]{.addition}", [(1, 5, "missing-attribute", ("source", "addition"))]),
        ("[a]{.tinggi}", [(1, 5, "unknown-span", ("tinggi", ".term, .computed, .addition"))]),
        ("[a]{.computed .b}", [(1, 15, "attribute-form", ())]),
        ("[a]{.computed #b}", [(1, 15, "anchor-place", ("b",))]),
        ("[ ]{.computed}", [(1, 1, "span-empty", ("computed",))]),
        ("[mengakui] {.term}", [(1, 12, "attribute-stray", ())]),
        ("[[a](https://a.id)]{.term of=misi}", [(1, 2, "link-nested", ())]),
        ("> a <b>c</b>", [(1, 5, "html", ("<b>",)), (1, 9, "html", ("</b>",))]),
        ("a\n\n<div>\nb\n</div>", [(3, 1, "html", ("<div>\nb\n</div>",))]),
        ("a `b`", [(1, 3, "code", ())]),
        ("a\n\n---", [(3, 1, "rule", ())]),
        ("~~~\na\n~~~", [(1, 1, "code-block", ())]),
        ("```python\na\n```", [(1, 1, "code-block", ())]),
        ("# a", [(1, 1, "heading-level", ("1",))]),
        ("##### a", [(1, 1, "heading-level", ("5",))]),
        ("## {#a}", [(1, 1, "heading-empty", ())]),
        ("- ## a", [(1, 1, "block-place", ())]),
        ("- a\n  - b\n    - c\n      - d", [(4, 1, "list-deep", ("3",))]),
        ("## a\n\n## A!", [(3, 1, "duplicate-anchor", ("a", "1"))]),
        ("{#a}\nx\n\n## b {#a}", [(4, 7, "duplicate-anchor", ("a", "1"))]),
        ("## a {#B_c}", [(1, 7, "anchor-form", ("B_c", "b-c"))]),
        ("a\n\n{#x}", [(3, 2, "anchor-alone", ("x",))]),
        ("{#x}\n{#y}\na", [(1, 2, "anchor-alone", ("x",))]),
        ("{.x}\na", [(1, 1, "attribute-line", ("x",))]),
        (" {#x}\na", [(1, 2, "attribute-line", ("",))]),
        ("{#x}\n::: slide\n- a\n:::", [(1, 2, "anchor-place", ("x",))]),
        ("::: slide\n- a", [(1, 1, "div-open", ("slide",))]),
        ("a\n:::", [(2, 1, "div-close", ())]),
        ("  ::: slide\n- a\n:::", [(1, 1, "div-indent", ())]),
        ("::: slide\n- a\n::: notes\n:::\n:::", [(3, 1, "div-nested", ("slide",))]),
        ("::: sulap\na\n:::", [(1, 5, "unknown-div", ("sulap", "callout, slide, notes, summary"))]),
        ("::: {.notes x=1}\na\n:::", [(1, 13, "no-attributes", ("x", "notes"))]),
        ("::: notes\n:::", [(1, 5, "div-empty", ("notes",))]),
        ("::: notes\n## a\n:::", [(2, 1, "div-holds", ("notes",))]),
        ("::: slide\na\n:::", [(2, 1, "div-not-list", ("slide",))]),
        ("::: slide\n- a\n- b\n- c\n- d\n:::", [(5, 1, "points-many", ("slide", "4", "3"))]),
        ("::: slide\n- a b c d e f g h i\n:::", [(2, 1, "point-long", ("9", "8"))]),
        ("::: slide\n- a\n  - b\n:::", [(2, 1, "point-form", ("slide",))]),
        ("::: slide\n- a\n:::\n::: slide\n- b\n:::", [(4, 1, "slide-twice", ("1",))]),
        ("::: summary\n- a\n- b\n- c\n- d\n- e\n:::", [(6, 1, "points-many", ("summary", "5", "4"))]),
        ("::: summary\n- a\n:::\n::: summary\n- b\n:::", [(4, 1, "summary-twice", ("1",))]),
        ("::: notes\n```{.bars caption=a}\n```\n:::", [(2, 1, "figure-place", ("notes",))]),
        ("::: callout\na\n:::", [(1, 5, "missing-attribute", ("kind", "callout"))]),
        (
            "::: {.callout kind=notes}\na\n:::",
            [(1, 20, "not-one-of", ("kind", "notes", "disagree, note, example, think, addition", "note"))],
        ),
        ("::: {.callout kind=disagree}\na\n:::", [(1, 5, "missing-attribute", ("about", "kind=disagree"))]),
        (
            "::: {.callout kind=disagree about=recognitio}\na\n:::",
            [(1, 35, "unknown-disagreement", ("recognitio", "recognition"))],
        ),
        (
            "::: {.callout kind=think about=recognition}\na\n:::",
            [(1, 26, "attribute-of-kind", ("about", "disagree, note"))],
        ),
        (
            "::: {.callout kind=note about=recognitio}\na\n:::",
            [(1, 31, "unknown-disagreement", ("recognitio", "recognition"))],
        ),
        ("::: {.callout kind=addition}\na\n:::", [(1, 5, "missing-attribute", ("source", "kind=addition"))]),
        ("::: {.callout kind=note source=a}\na\n:::", [(1, 25, "attribute-of-kind", ("source", "addition"))]),
        ("a ![x](b.png) c", [(1, 3, "image-inline", ())]),
        (
            "| a | [@x] |\n|---|---|\n| x | [@x] |",
            [(1, 8, "unknown-source", ("x", "")), (3, 8, "unknown-source", ("x", ""))],
        ),
        ("|" + "a|" * 13 + "\n", [(1, 1, "table-wide", ("12",))]),
        ("a " + "[" * 9, [(1, 1, "text-brackets", ("9", "8"))]),
        ("a" * 5001, [(1, 1, "text-long", ("5001", "5000"))]),
        ("a" * (LONGEST_LESSON + 1), [(1, 1, "lesson-long", ("40001", "40000"))]),
    ],
)
def test_each_fault_has_its_place(source: str, expected: list[tuple[int, int, str, tuple[str, ...]]]) -> None:
    assert faults(source) == expected


def test_all_faults_are_told_at_once_in_order() -> None:
    found = faults("# a\n\nb [@x]\n\n::: slide\nc\n:::\n\n[y]{.term}")
    assert [(line, code) for line, _, code, _ in found] == [
        (1, "heading-level"),
        (3, "unknown-source"),
        (6, "div-not-list"),
        (9, "unknown-form"),
    ]


def test_after_three_hundred_faults_the_rest_is_not_told() -> None:
    found = faults("[@x]\n\n" * 1000)
    assert len(found) == 301
    assert found[-1][2] == "too-many-faults"


def test_inline_html_allows_emphasis_only() -> None:
    assert inline_html("*de facto* & **ya**", "u/l.yaml", 4, 12) == ("<i>de facto</i> &amp; <b>ya</b>", ())
    html, errors = inline_html('siapa [mengakui]{.term} "itu"', "u/l.yaml", 4, 12)
    assert html == "siapa mengakui “itu”"
    assert [(error.line, error.column, error.code) for error in errors] == [(4, 18, "inline-only")]
    assert [error.code for error in inline_html("<b>a</b>", "u/l.yaml", 4, 12)[1]] == ["html", "html"]


def test_images_need_a_folder(tmp_path: Path) -> None:
    assert [fault[1:3] for fault in faults("![apa](b.png)")] == [(8, "image-missing")]
    known = KNOWN._replace(pack_folder=tmp_path, folder=tmp_path)
    assert [fault[1:3] for fault in faults("![](b.png)", known)] == [(1, "image-alt"), (5, "image-missing")]
    assert [fault[2] for fault in faults("![apa](https://a.id/b.png)", known)] == ["image-remote"]


class _Balance(HTMLParser):
    """Fails where a tag is closed that is not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_PARTS = st.sampled_from(
    [
        "a",
        "B c",
        "[",
        "]",
        "{",
        "}",
        "*",
        "**",
        "[@gnfi]",
        "[@",
        "[mengakui]{.term}",
        "[x]{.computed}",
        "{.computed}",
        "::: slide",
        ":::",
        "::: {.callout kind=note}",
        "::: summary",
        "- ",
        "  - ",
        "> ",
        "|",
        "|-|",
        "```",
        "{#a}",
        "## ",
        "# ",
        "<b>",
        "<!--",
        "&amp;",
        "\\",
        '"',
        "'",
        "![a](b.png)",
        "[x](https://a.b)",
        "~~~",
        "---",
        "\t",
        "\u00a0",
        "é",
        '```{.bars caption="a"}',
        "- {label: a, value: 1, when: b}",
        '```{.comparison caption="a [@cnn]"}',
        "{columns: [a], rows: [{label: a, cells: [b]}]}",
    ]
)
_TEXTS = st.lists(st.tuples(_PARTS, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=30).map(
    lambda parts: "".join(part + end for part, end in parts)
)


@given(_TEXTS | st.text(max_size=100))
def test_any_text_gives_whole_html_and_places_within_it(source: str) -> None:
    article, errors = compile_article(source, "u/l.md", 8, KNOWN)
    lines = re.split("\r\n|\r|\n", source)
    for error in errors:
        assert 8 <= error.line <= 8 + len(lines)
        assert error.column >= 1
    balance = _Balance()
    balance.feed(article.html)
    assert balance.open == []
    assert article.words == len(article.text.split())
    if not errors:
        assert re.findall('<a name="([^"]*)"', article.html) == list(article.anchors)


@pytest.mark.parametrize(
    "part",
    [
        "[",
        "[[",
        "![",
        "[a](",
        "[a]{",
        "[@",
        "*a ",
        "_*",
        "`a",
        "<",
        "<!--",
        "&#",
        "> ",
        "- ",
        "- a\n  - ",
        "|a",
        "|\n",
        "::: slide\n",
        "```\n",
        "{#a}\n",
        '"',
        "{.",
        "[x]{.term} ",
        "## a\n",
        "\\",
    ],
)
def test_hostile_texts_stay_bounded(part: str) -> None:
    # The bound is for a machine that does other things too; without the caps each of these takes minutes or more.
    started = time.process_time()
    compile_article((part * LONGEST_LESSON)[:LONGEST_LESSON], "u/l.md", 1, KNOWN)
    assert time.process_time() - started < 5
