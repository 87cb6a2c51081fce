"""Comparisons: an HTML table whose cells hold inline Markdown."""

from __future__ import annotations

from desktop.content.article import Known, compile_article
from desktop.content.wording import sentence

KNOWN = Known(terms={"pakta": "pakta"}, sources=frozenset(("cnn",)))


def faults(data: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    errors = compile_article(f'```{{.comparison caption="a"}}\n{data}\n```', "a.md", 1, KNOWN)[1]
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    return [(error.line, error.column, error.code, error.values) for error in errors]


def test_a_table_with_its_caption_above() -> None:
    article, errors = compile_article(
        '{#beda}\n```{.comparison caption="Dua jenis. [@cnn]"}\ncolumns: [Jumlah, Contoh]\nrows:\n'
        "  - {label: Bilateral, cells: [dua, '*RI* dan [pakta]{.term}']}\n```",
        "a.md",
        1,
        KNOWN,
    )
    assert errors == ()
    assert article.html == (
        '<p class="caption table-caption"><a name="beda"></a>Tabel 1. Dua jenis.'
        '<sup><a class="cite" href="cite:cnn">1</a></sup></p>'
        '<table class="comparison" width="100%" cellspacing="0">'
        '<tr><th class="comparison-head"></th><th class="comparison-head" align="left">Jumlah</th>'
        '<th class="comparison-head last" align="left">Contoh</th></tr>'
        '<tr><th class="comparison-label" align="left">Bilateral</th><td class="comparison-cell" align="left">dua</td>'
        '<td class="comparison-cell last" align="left"><i>RI</i> dan <a class="term" href="term:pakta">pakta</a></td>'
        "</tr></table>"
    )
    assert article.text == "Tabel 1. Dua jenis.\nJumlah · Contoh\nBilateral · dua · RI dan pakta"
    assert (article.figures, article.terms, article.anchors) == ((), ("pakta",), ("beda",))


def test_what_it_says_as_a_whole_goes_with_the_caption() -> None:
    article, errors = compile_article(
        '```{.comparison caption="Jumlah" alt="Dua lawan \\"tiga\\"."}\n'
        "columns: [a]\nrows: [{label: b, cells: [c]}]\n```",
        "a.md",
        1,
        KNOWN,
    )
    assert errors == ()
    assert article.html.startswith(
        '<p class="caption table-caption" title="Dua lawan &quot;tiga&quot;.">Tabel 1. Jumlah</p><table'
    )
    assert article.text == "Tabel 1. Jumlah\na\nb · c"


def test_faults_of_the_data_have_their_places() -> None:
    assert faults("- a") == [(2, 1, "figure-not-mapping", ("comparison", "columns", "rows"))]
    assert faults("columns: [a]") == [(2, 1, "missing-field", ("comparison", "rows"))]
    assert faults("columns: [a]\nrows: x") == [(3, 7, "not-a-list", ("comparison", "rows"))]
    assert faults("columns: [a]\nrows: []") == [(3, 1, "figure-size", ("rows", "1", "20", "0"))]
    assert faults("columns: [a]\nrows:\n- {label: b, cells: [c, d]}") == [(4, 3, "cells-count", ("2", "1"))]
    assert faults("columns: [a]\nrows:\n- {label: b, cells: [[c]]}") == [
        (4, 3, "cells-count", ("0", "1")),
        (4, 22, "not-a-text", ("row 1", "cells")),
    ]
    assert faults("columns: [a]\nrows:\n- x\n- {lable: b, cells: [c]}") == [
        (4, 3, "not-a-mapping", ("row 1",)),
        (5, 3, "missing-field", ("row 2", "label")),
        (5, 4, "unknown-key", ("lable", "row 2", "label")),
    ]


def test_faults_inside_cells_have_their_places() -> None:
    assert faults("columns: ['b [@x]']\nrows:\n- {label: b, cells: [\"c [@y] d\"]}") == [
        (2, 15, "unknown-source", ("x", "")),
        (4, 26, "unknown-source", ("y", "")),
    ]
