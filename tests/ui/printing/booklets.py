"""Handouts for tests, and what is asked of their pages."""

from __future__ import annotations

from desktop.content.handout import Handout, HandoutLesson, HandoutUnit, Inside
from desktop.content.model import Card, Figure, Lesson, Source, Term
from desktop.ui.printing.handout import EVERYTHING, laid_out
from desktop.ui.printing.handout_pages import Booklet
from tests.study.questions import ALL

TEXT = Inside(cards=False, questions=False, key=False)
CARDS = Inside(text=False, terms=False, sources=False, questions=False, key=False)

SENTENCE = "Dua negara menulis surat lalu bertemu di meja yang sama untuk berunding. "
SOURCES = (
    Source("arsip", "Arsip Contoh", "Catatan tahun pertama", "1946-03-22", "", "", "", "2026-01-31"),
    Source("koran", "Koran Contoh", "Dua negara", "", "Ani", "https://contoh.id/dua", "Ditulis ulang.", "2026-01-31"),
)
TERMS = (
    Term("perjanjian", "perjanjian", "Janji tertulis <i>antara</i> dua pihak.", (), "arsip"),
    Term("utusan", "utusan", "Orang yang diutus.", (), "lain: KBBI"),
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">'
    '<rect width="300" height="100" fill="{first}"/></svg>'
)
FIGURE = Figure("gambar-1", "bars", "Kotak", "Sebuah kotak.", 300, 100, SVG, b"")

BODY = (
    '<p>Setiap <a class="term" href="term:perjanjian">perjanjian</a> dibawa seorang utusan.<sup><a class="cite" '
    'href="cite:arsip">1</a>,<a class="cite" href="cite:koran">2</a></sup> <span class="computed">Dua kali</span>'
    '<a class="mark" href="note:computed">*</a>, <span class="addition">dulu</span><a class="mark" '
    'href="note:addition:Piagam%2C%201949">*</a> dan <span class="addition">kini</span><a class="mark" '
    'href="note:addition:Kamus">*</a>, juga <span class="addition">nanti</span><a class="mark" '
    'href="note:addition:Piagam%2C%201949">*</a>.</p>'
)


def lesson(name: str, title: str, sections: int = 2) -> Lesson:
    """A lesson in so many sections, each with two paragraphs."""
    parts = [
        f'<h2><a name="b{number}"></a>Bagian {number}</h2><p>{SENTENCE * 9}</p><p>{SENTENCE * 5}</p>'
        for number in range(1, sections + 1)
    ]
    picture = '<p class="figure"><img src="figure:gambar-1"></p><p class="caption">Gambar 1. Kotak</p>'
    return Lesson(
        f"uji/{name}", "awal", title, ("menjelaskan surat", "menghitung utusan"), (), BODY + picture + "".join(parts),
        "", 100, (), (FIGURE,), (), (), "", ("perjanjian", "utusan"), ("arsip", "koran"), (), "",
    )  # fmt: skip


def card(number: int, **more: object) -> Card:
    """A card of the lesson *surat*."""
    made = Card(
        f"uji/{number}", "uji/surat", "basic", f"Tanya {number}?", f"Jawab {number}.", "", (), (), "", (), (), ()
    )
    return made._replace(**more)  # type: ignore[arg-type]  # fields of a card


def handout(lessons: int = 3, cards: int = 12, sections: int = 2) -> Handout:
    """A handout of so many lessons in two units, each with these cards and a question of each kind."""
    made = [
        HandoutLesson(lesson(f"l{number}", f"Judul {number}", sections), tuple(map(card, range(cards))), tuple(ALL))
        for number in range(1, lessons + 1)
    ]
    units = (HandoutUnit(1, "Awal", tuple(made[:2])), HandoutUnit(2, "Lanjut", tuple(made[2:])))
    title = made[0].lesson.title if lessons == 1 else "Paket uji"
    filled = tuple(unit for unit in units if unit.lessons)
    return Handout(title, "Paket uji", "1.0", "id", "CC0-1.0", filled, TERMS, SOURCES)


def booklet(inside: Inside = EVERYTHING, **made: int) -> Booklet:
    """Such a handout in pages."""
    return laid_out(handout(**made), inside)


def texts(made: Booklet) -> list[str]:
    """The words of each page."""
    return [page.leaf.text() for page in made.pages]
