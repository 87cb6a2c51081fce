"""A lesson as a document: its type, its links and marks, and nothing that Qt adds of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import mean

import pytest
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCharFormat, QTextFormat, QTextFragment, QTextTable
from PySide6.QtWidgets import QApplication

from desktop.ui.look.article_css import measures
from desktop.ui.look.fonts import INTERFACE, READING
from desktop.ui.look.roles import LIGHT, roles_of
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_place import cell_rect
from tests.ui.widgets.article_lesson import CITE, PROSE, bare, callout, page

LOOKS = [Look(), Look(dark=True), Look(serif=False), Look(text=12), Look(text=24), Look(text=32)]


@pytest.fixture
def owner(look_installed: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def build(owner: QObject, look: Look | None = None, html: str | None = None) -> ArticleDocument:
    look = look or Look()
    sizes = measures(look)
    lesson = page() if html is None else bare("b", html)
    width = sizes.column + 2 * sizes.pad
    article = ArticleDocument(lesson, roles_of(look.dark), look, width, owner)
    article.document.setTextWidth(width)
    article.document.size()
    return article


def blocks(article: ArticleDocument) -> Iterator[QTextBlock]:
    block = article.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        found.append(iterator.fragment())
        iterator += 1
    return found


def formats(block: QTextBlock) -> list[QTextCharFormat]:
    return [fragment.charFormat() for fragment in fragments(block)]


def block_with(article: ArticleDocument, text: str) -> QTextBlock:
    return next(block for block in blocks(article) if text in block.text())


@pytest.mark.parametrize("look", LOOKS)
def test_a_line_holds_sixty_to_seventy_two_characters(owner: QObject, look: Look) -> None:
    prose = (
        "Kerja sama antara dua negara dimulai ketika keduanya punya kepentingan yang dapat dipenuhi bersama. "
        "Pemerintah mengirim utusan, utusan menyusun naskah, lalu kedua pihak menandatanganinya di hadapan saksi. "
        "Sesudah itu barulah barang, pelajar, dan gagasan bergerak lebih bebas melintasi batas wilayah masing-masing. "
    )
    article = build(owner, look, "".join(f"<p>{prose[shift:]}{prose * 3}</p>" for shift in range(0, 90, 9)))
    lengths: list[int] = []
    for block in blocks(article):
        layout = block.layout()
        lengths += [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert len(lengths) > 50
    assert 60 <= mean(lengths) <= 72


@pytest.mark.parametrize("look", LOOKS)
def test_running_text_has_its_size_and_fixed_lines(owner: QObject, look: Look) -> None:
    article = build(owner, look)
    block = block_with(article, "Mesir lebih dulu")
    form = formats(block)[0]
    assert form.font().pixelSize() in (-1, look.text)
    assert article.document.defaultFont().pixelSize() == look.text
    assert article.document.defaultFont().family() == (READING if look.serif else INTERFACE)
    layout = block_with(article, "kapal berisi").layout()
    tops = [layout.lineAt(number).y() for number in range(layout.lineCount())]
    assert len(tops) > 2
    assert {low - high for high, low in pairwise(tops)} == {measures(look).line}


def test_headings_have_levels_and_the_size_of_the_sheet(owner: QObject) -> None:
    article = build(owner)
    sizes = {1: 35, 2: 24, 3: 20}
    found = [block for block in blocks(article) if block.blockFormat().headingLevel()]
    assert [block.blockFormat().headingLevel() for block in found] == [1, 2, 3, 2]
    for block in found:
        for form in formats(block):
            assert form.font().pixelSize() == sizes[block.blockFormat().headingLevel()]
            assert not form.hasProperty(QTextFormat.Property.FontSizeAdjustment)
            assert form.fontWeight() == 600  # bold inside a heading is not set bolder still


def test_links_are_listed_in_order_with_their_words(owner: QObject) -> None:
    article = build(owner)
    text = article.document.toRawText()
    listed = [(link.href, text[link.start : link.end]) for link in article.links]
    assert listed == [
        ("term:pengakuan", "mengakui"),
        ("cite:gnfi", "2"),
        ("cite:gnfi", "2"),
        ("note:computed", "*"),
        ("nav:read", "Tandai sudah dibaca"),
        ("nav:previous", "Lima & enam"),
        ("nav:next", "Tujuh"),
    ]


def test_a_link_of_several_formats_is_one_link(owner: QObject) -> None:
    article = build(owner, html='<p>x <a class="term" href="term:a">de <i>facto</i> <b>dan</b> de jure</a> y</p>')
    assert [link.href for link in article.links] == ["term:a"]
    only = article.links[0]
    assert article.document.toRawText()[only.start : only.end] == "de facto dan de jure"


def test_two_citations_side_by_side_are_two_links(owner: QObject) -> None:
    article = build(owner, html=f"<p>x{CITE}{CITE.replace('gnfi', 'cnn')}</p>")
    assert [link.href for link in article.links] == ["cite:gnfi", "cite:cnn"]


def test_a_term_that_opens_a_named_paragraph_is_a_link_and_dotted_to_its_last_letter(owner: QObject) -> None:
    term = '<a name="x"></a><a class="term" href="term:p">Pengakuan <i>de facto</i></a>'
    article = build(owner, html=f"<p>{term} ada.</p><h2>{term.replace('x', 'y')}</h2>")
    text = article.document.toRawText()
    assert [text[link.start : link.end] for link in article.links] == ["Pengakuan de facto"] * 2
    assert [mark.name for mark in article.marks] == ["", "x", "y"]
    dotted = [
        fragment.text()
        for block in blocks(article)
        for fragment in fragments(block)
        if fragment.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    ]
    assert "".join(dotted) == "Pengakuan de facto" * 2


def test_marks_name_headings_and_paragraphs(owner: QObject) -> None:
    article = build(owner)
    assert [(mark.name, mark.level) for mark in article.marks] == [
        ("", 1),
        ("mesir", 2),
        ("surat", 0),
        ("kapal", 3),
        ("akhir", 2),
    ]


def test_terms_are_dotted_and_other_links_bare(owner: QObject) -> None:
    article = build(owner)
    for block in blocks(article):
        for form in formats(block):
            href = form.anchorHref()
            if href.startswith("term:"):
                assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
                assert form.underlineColor().name().upper() == LIGHT.first
                assert form.foreground().color().name().upper() == LIGHT.ink
            elif href:
                assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline
            if href.startswith("cite:"):
                assert form.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
                assert form.foreground().color().name().upper() == LIGHT.first


def test_the_mark_of_the_editors_is_as_large_as_a_citation_and_not_raised_twice(owner: QObject) -> None:
    found = {form.anchorHref().partition(":")[0]: form for block in blocks(build(owner)) for form in formats(block)}
    assert found["note"].font().pixelSize() == found["cite"].font().pixelSize()
    assert found["note"].verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignNormal


def test_what_is_inline_in_a_callout_keeps_its_face(owner: QObject) -> None:
    article = build(owner)
    faces = {(tuple(form.fontFamilies()), form.font().pixelSize()) for form in formats(block_with(article, "sejak"))}
    assert faces == {((INTERFACE,), 15)}


def test_empty_paragraphs_around_tables_take_no_room(owner: QObject) -> None:
    article = build(owner)
    gaps = [block for block in blocks(article) if block.length() == 1]
    assert len(gaps) > 3
    for gap in gaps:
        assert gap.blockFormat().lineHeight() == 1


def ink(article: ArticleDocument, text: str) -> tuple[float, float]:
    """The top of the capitals of the first line that holds a text, and its base line."""
    block = block_with(article, text)
    line = block.layout().lineAt(0)
    metrics = QFontMetricsF(formats(block)[0].font())
    base = article.document.documentLayout().blockBoundingRect(block).top() + line.y() + line.ascent()
    return base - metrics.capHeight(), base


def box(article: ArticleDocument, text: str) -> QRectF:
    """The box that a text stands in."""
    return cell_rect(article.document, block_with(article, text).position())


BOXES = "".join(callout("note", f"<p>Kotak {number}</p>").replace("Judul", f"Kepala {number}") for number in (1, 2))


@pytest.fixture
def rhythm(owner: QObject) -> ArticleDocument:
    table = '<p class="caption table-caption">Tabel</p><table class="comparison"><tr><td>Sel</td></tr></table>'
    captions = f'<p class="caption">Gambar</p>{table}'
    return build(owner, html=f"<p>Atas</p>{BOXES}<p>Bawah</p>{BOXES.replace('tak', 'ta')}<h2>Bab</h2>{captions}")


def test_the_words_of_a_box_stand_in_its_middle(rhythm: ArticleDocument) -> None:
    above = ink(rhythm, "Kepala 1")[0] - box(rhythm, "Kotak 1").top()
    below = box(rhythm, "Kotak 1").bottom() - ink(rhythm, "Kotak 1")[1]
    assert 0 <= below - above <= 4  # the tails of letters take as much


def test_boxes_keep_one_distance_from_paragraphs_and_from_each_other(rhythm: ArticleDocument) -> None:
    between = box(rhythm, "Kotak 2").top() - box(rhythm, "Kotak 1").bottom()
    assert between == 18
    above = box(rhythm, "Kotak 1").top() - ink(rhythm, "Atas")[1]
    assert abs(above - between) <= 3
    assert 15 <= ink(rhythm, "Bawah")[0] - box(rhythm, "Kotak 2").bottom() <= 30


def test_a_heading_after_a_box_is_no_further_from_it_than_from_a_paragraph(rhythm: ArticleDocument) -> None:
    assert 32 <= ink(rhythm, "Bab")[0] - box(rhythm, "Kota 2").bottom() <= 40


@pytest.mark.parametrize(
    "cells",
    [
        ("plain", '<td class="first">Awal</td><td>Sela</td><td class="last" align="right">Usai</td>'),
        ("comparison", '<th class="comparison-label">Awal</th><td>Sela</td><td class="last" align="right">Usai</td>'),
    ],
)
def test_the_text_of_a_table_begins_and_ends_where_its_rules_do(owner: QObject, cells: tuple[str, str]) -> None:
    article = build(owner, html=f'<table class="{cells[0]}" width="100%" cellspacing="0"><tr>{cells[1]}</tr></table>')
    layout = article.document.documentLayout()
    assert layout.blockBoundingRect(block_with(article, "Awal")).left() == box(article, "Awal").left() == 24
    assert layout.blockBoundingRect(block_with(article, "Usai")).right() == box(article, "Usai").right()
    assert layout.blockBoundingRect(block_with(article, "Sela")).left() == box(article, "Sela").left() + 10


def test_an_empty_cell_keeps_the_rule_of_its_table(owner: QObject) -> None:
    article = build(owner, html='<table class="comparison"><tr><th class="comparison-head"></th></tr></table>')
    table = next(frame for frame in article.document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert table.cellAt(0, 0).format().toTableCellFormat().bottomBorder() == 2


def test_the_caption_of_a_table_belongs_to_the_table(rhythm: ArticleDocument) -> None:
    high, low = ink(rhythm, "Tabel")
    assert high - ink(rhythm, "Gambar")[1] >= 24
    assert box(rhythm, "Sel").top() - low <= 12
    assert block_with(rhythm, "Tabel").blockFormat().alignment() & Qt.AlignmentFlag.AlignLeft
    assert block_with(rhythm, "Gambar").blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter


def test_a_callout_is_tinted_with_a_border(owner: QObject) -> None:
    article = build(owner, html=callout("disagree", f"<p>{PROSE}</p>"))
    tables = [frame for frame in article.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    cell = tables[-1].cellAt(0, 0).format().toTableCellFormat()
    assert cell.leftBorder() == 4
    assert cell.background().color().name().upper() == LIGHT.tint_second


def test_the_lesson_ends_before_the_ways_to_its_neighbours(owner: QObject) -> None:
    article = build(owner)
    assert article.end == article.links[-3].start


def test_the_words_given_are_words_and_never_markup(owner: QObject) -> None:
    look = Look()
    lesson = page(title="Satu < dua & <b>tiga</b>")
    article = ArticleDocument(lesson, LIGHT, look, 708, owner)
    assert "Satu < dua & <b>tiga</b>" in article.document.toPlainText()
