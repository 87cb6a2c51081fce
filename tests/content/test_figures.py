"""Figures of a lesson: numbered, with caption and text alternative, and every fault of their data in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from desktop.content.article import Known, compile_article
from desktop.content.figures import MOST_FIGURES
from desktop.content.wording import sentence

KNOWN = Known(sources=frozenset(("gnfi",)))
TIMELINE = """```{.timeline caption="Dua *langkah*. [@gnfi]"}
- {date: 1945-08-17, label: Proklamasi, role: ink}
- {date: 1950, label: "Misi {di} Kairo"}
```"""
BARS = """```{.bars caption="Dagang" alt="Dua batang." unit="miliar US$"}
- {label: Ekspor, value: 21.97, when: 2022}
- {label: Impor, value: 8.78, when: 2022, role: second}
```"""
KINDS = "timeline, bars, comparison, tree, steps, groups, map"
ROLES = ("ink", "muted", "line", "first", "second", "paper", "surface", "tint_first", "gold")


def faults(source: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    errors = compile_article(source, "a.md", 1, KNOWN)[1]
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    return [(error.line, error.column, error.code, error.values) for error in errors]


def test_figures_are_numbered_and_belong_to_their_section() -> None:
    article, errors = compile_article(f"{TIMELINE}\n\n## Dagang\n\n{BARS}", "a.md", 1, KNOWN)
    assert errors == ()
    first, second = article.figures
    assert (first.id, first.kind, first.caption, first.width) == ("f1", "timeline", "Dua langkah.", 660)
    assert first.alt == "Garis waktu. 17 Agu 1945: Proklamasi; 1950: Misi {di} Kairo."
    assert (second.id, second.kind, second.caption, second.alt) == ("f2", "bars", "Dagang", "Dua batang.")
    assert article.html.startswith(
        f'<p class="figure"><img src="figure:f1" width="660" height="{first.height}"></p><p class="caption">Gambar 1. '
        'Dua <i>langkah</i>.<sup><a class="cite" href="cite:gnfi">1</a></sup></p>'
    )
    assert [slide.figures for slide in article.slides] == [("f1",), ("f2",)]
    assert article.text == "Gambar 1. Dua langkah.\n\nDagang\n\nGambar 2. Dagang"


def test_qt_draws_every_figure(qapp: QGuiApplication) -> None:
    for figure in compile_article(f"{TIMELINE}\n\n{BARS}", "a.md", 1, KNOWN)[0].figures:
        svg = figure.svg
        for role in ROLES:
            svg = svg.replace(f"{{{role}}}", "#123456")
        assert "{" not in svg
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        assert renderer.isValid()
        assert (renderer.defaultSize().width(), renderer.defaultSize().height()) == (figure.width, figure.height)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("```{.peta caption=a}\n```", [(1, 5, "unknown-figure", ("peta", KINDS))]),
        ("```{.bars}\n- {label: a, value: 1, when: b}\n```", [(1, 5, "missing-attribute", ("caption", "bars"))]),
        (
            "```{.timeline caption=a unit=b}\n- {date: 1950, label: a}\n- {date: 1951, label: a}\n```",
            [(1, 25, "unknown-attribute", ("unit", "timeline", "caption, alt"))],
        ),
        ('```{.bars caption="a [@x]"}\n- {label: a, value: 1, when: b}\n```', [(1, 23, "unknown-source", ("x", ""))]),
        ("```{.bars caption=a}\n\n```", [(1, 1, "figure-empty", ("bars",))]),
        ("```{.bars caption=a}\na: b\n```", [(2, 1, "figure-not-list", ("bars",))]),
        ("```{.bars caption=a}\n- b\n```", [(2, 3, "not-a-mapping", ("bar 1",))]),
        ("```{.bars caption=a}\n- {label: a, value: 1, when: b\n```", [(2, 3, "yaml-bracket", ())]),
        (
            "```{.bars caption=a}\n- {label: a, value: '1,5', when: b}\n```",
            [(2, 21, "bad-decimal", ("value", "1,5", ""))],
        ),
        (
            "```{.bars caption=a}\n- {label: , value: 1, when: [b]}\n```",
            [
                (2, 4, "empty-field", ("bar 1", "label")),
                (2, 29, "not-a-text", ("bar 1", "when")),
            ],
        ),
        (
            f"```{{.bars caption=a}}\n- {{label: {'a' * 81}, value: 1, when: b}}\n```",
            [(2, 11, "label-long", ("81", "80"))],
        ),
        (
            "```{.timeline caption=a}\n- {date: 1950, label: a}\n```",
            [(2, 1, "figure-size", ("timeline", "2", "12", "1"))],
        ),
        (
            "```{.timeline caption=a}\n- {date: 17 Agustus, label: a, role: merah}\n- {date: 1950-02-30, labl: a}\n```",
            [
                (2, 10, "bad-date", ("date", "17 Agustus", "")),
                (2, 38, "not-one-of", ("role", "merah", "first, second, ink", "")),
                (3, 3, "missing-field", ("event 2", "label")),
                (3, 10, "no-such-date", ("date", "1950-02-30")),
                (3, 22, "unknown-key", ("labl", "event 2", "label")),
            ],
        ),
        (
            "```{.timeline caption=a}\n- {date: 0000, label: a}\n- {date: 1950-00, label: a}\n```",
            [
                (2, 10, "no-such-date", ("date", "0000")),
                (3, 10, "no-such-date", ("date", "1950-00")),
            ],
        ),
    ],
)
def test_each_fault_has_its_place(source: str, expected: list[tuple[int, int, str, tuple[str, ...]]]) -> None:
    assert faults(source) == expected


def test_a_lesson_has_few_figures() -> None:
    found = faults("\n\n".join([BARS] * (MOST_FIGURES + 3)))
    assert [(line, code) for line, _, code, _ in found] == [(1 + 5 * MOST_FIGURES, "figures-many")]
