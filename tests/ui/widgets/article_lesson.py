"""A lesson with one of everything that an article may hold, and longer ones, for the tests of the article."""

from __future__ import annotations

from desktop.content.model import Figure
from desktop.ui.widgets.article_page import ArticlePage

ALT = "Garis waktu dengan dua langkah."
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 60"><rect width="660" height="60" fill="{first}"/></svg>'
)
FIGURE = Figure("f1", "timeline", "Dua langkah", ALT, 660, 60, SVG, b"")

CITE = '<sup><a class="cite" href="cite:gnfi">2</a></sup>'
TERM = '<a class="term" href="term:pengakuan">mengakui</a>'
PROSE = "Negara yang satu menulis surat, dan negara yang lain membalasnya dengan kapal berisi beras serta obat. " * 4


def callout(kind: str, inner: str) -> str:
    """A callout as the compiler of lessons writes it."""
    title = '<p class="callout-title">Judul</p>'
    cell = f'<tr><td class="callout-{kind}">{title}{inner}</td></tr>'
    return f'<table class="callout {kind}" width="100%" cellspacing="0">{cell}</table>'


HTML = (
    f"<p>Mesir lebih dulu {TERM} kemerdekaan itu.{CITE}</p>"
    '<p class="figure"><img src="figure:f1" width="660" height="60"></p>'
    '<p class="caption">Gambar 1. Dua langkah.</p>'
    f'<h2><a name="mesir"></a>Mesir, <b>1946</b></h2><p><a name="surat"></a>{PROSE}</p>'
    f"{callout('disagree', '<p>Satu menghitung <i>sejak</i> 1945.</p>')}"
    f'<h3><a name="kapal"></a>Kapal</h3><p>{PROSE}{CITE}</p><ul><li>Beras</li><li>Obat</li></ul>'
    '<table class="comparison" width="100%" cellspacing="0"><tr><th></th><th>Mesir</th></tr>'
    "<tr><td>Tahun</td><td>1946</td></tr></table>"
    f'<p>Selisih 4 tahun<a class="mark" href="note:computed">*</a>. {PROSE}</p>'
    f'<h2><a name="akhir"></a>Akhir</h2><p>{PROSE}</p><p>{PROSE}</p>'
    f"{callout('summary', '<ul><li>Mesir lebih dulu.</li></ul>')}"
)


def page(
    key: str = "a", html: str = HTML, title: str = "Siapa yang pertama?", previous: str = "Lima & enam"
) -> ArticlePage:
    """The lesson, with both neighbours and the offer to mark it as read."""
    return ArticlePage(
        key,
        crumb="3 Negara mitra › Siapa?",
        minutes="4 menit baca",
        title=title,
        goals_title="Kamu bisa",
        goals=("membedakan surat & kapal",),
        html=html,
        figures=(FIGURE,),
        previous=previous,
        next="Tujuh",
        read_label="Tandai sudah dibaca",
    )


def bare(key: str, html: str) -> ArticlePage:
    """A lesson of nothing but its title and text."""
    return ArticlePage(key, "", "", "Judul", "", (), html)


def long_page(key: str, words: int = 2000) -> ArticlePage:
    """A lesson of so many words."""
    html = HTML
    while len(html.split()) < words:
        number = html.count("<h2>")
        html += f'<h2><a name="s{number}"></a>Bagian {number}</h2><p>{PROSE}{CITE}</p><p>{TERM} {PROSE}</p>'
    return page(key, html)
