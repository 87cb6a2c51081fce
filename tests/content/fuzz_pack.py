"""The child of test_fuzz: gives the loader every kind of nonsense, and dies where a second of work is not enough.

Run as ``python tests/content/fuzz_pack.py SMALL_PACK EMPTY_FOLDER EXAMPLES [SEED]``: a seed gives examples of its own,
without one they are the same in every run. What once went wrong is judged first, from ``tests/packs/fuzzed``. An alarm
with its default action ends the process even inside C code; a segmentation fault and a want of memory end it by
themselves.
"""

from __future__ import annotations

import faulthandler
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from desktop.content import wording
from desktop.content.faults import ContentError, PackError
from desktop.content.loader import load_pack
from desktop.content.model import Pack

FUZZED = Path(__file__).parents[1] / "packs" / "fuzzed"
"""Contents that a fuzz once stumbled over, each in a file named after what it was and the file that held it."""

SECOND = 1.0
MEMORY = 1 << 30

FILES = (
    *("pack.yaml", "sources.yaml", "glossary.yaml", "awal/siapa-dulu.md", "awal/siapa-dulu.yaml"),
    *("lanjut/angka.md", "lanjut/angka.yaml", "awal/cap.png", "lanjut/bagan.svg"),
)
KEYS = (
    *("format", "id", "title", "units", "lessons", "cards", "front", "back", "kind", "see", "claims", "sources", "was"),
    *("questions", "prompt", "choices", "right", "pairs", "items", "kinds", "answer", "terms", "forms", "meaning"),
    *("goals", "teaches", "numbers", "value", "date", "label", "rows", "columns", "cells", "<<", "?", "", "~"),
    *("accept", "picture", "alt"),
)
SCALARS = (
    *("a", "satu", "arsip", "1", "-1", "1e999", "no", "true"),
    *("null", "~", "''", '""', "'a", '"', "2026-01-31", "cloze"),
    *("{{c1::a}}", '"{{c1::*a}} *b*"', "{{c1::{{c2::a}}}}", "|\n  a\n", ">-\n a"),
    *("*a*", "**", "[@arsip]", "<b>", "!!str", "typed", "picture", "flag:EG", "flag:", "cap.png", "bagan.svg"),
    *("!!python/object/apply:os.system", "&a", "*a", "&a b", "@", "`", "%", "\t", "\x00", "\ue000", "👩‍🏫", "é" * 200),
    *("a: b", "- a", "? a", "choice", "truth", "order", "match", "sort", "../../etc/passwd", "a" * 3000, "9" * 4000),
)
PIECES = (
    *("# a", "## a {#b}", "##", "{#b}", "{#b .c}"),
    *("::: notes", "::: slide", "::: summary", ":::", "::: {.callout kind=note}"),
    *("::: {.callout kind=disagree about=tahun}", "```{.timeline caption=a}", "```{.bars caption=a unit=b}", "```"),
    *("```{.map caption=a}", "regions:", "  - {label: a, countries: ID SG}", "flags:", "  - {country: ID, label: a}"),
    *("```{.comparison caption=a}", "- {date: 1945, label: a}", "- {label: a, value: 1e9, when: 2020}", "columns: [a]"),
    *("rows: [{label: a, cells: [b]}]", "- a", "1. a", "> a"),
    *("```{.tree caption=a}", "```{.steps caption=a arrows=no}", "```{.groups caption=a}", "ask: a"),
    *("answers: [{answer: a, then: b}, {answer: c, then: {ask: d, answers: [{answer: e, then: f}]}}]",),
    *("- {label: a, text: b, mark: c}", "- {label: a, items: [b, c], role: ink}"),
    *("| a | b |", "|---|---|", "![a](cap.png 'b')", "![a](bagan.svg)"),
    *("![](http://a)", "[a](https://b.c)", "[mengakui]{.term}"),
    *("[a]{.term of=pengakuan}", "[a]{.computed}", "[@arsip; @x]"),
    *('[a]{.addition source="b"}', "*a*", "**a", "_a", "`a`", "<a>", "<!--"),
    *("&#0;", "&amp;", "\\", "---", "...", "$x$", "~~a~~"),
    *("- {date: 0000-00-00, label: a}", "- {label: a, value: 99999999999999999999, when: b}", "\x00"),
    *("\u2028", "[[[[", "]]]]"),
)


def yaml_texts() -> st.SearchStrategy[str]:
    """Flow YAML of any nesting, with anchors, aliases and tags, in the words of the format."""
    scalars = st.sampled_from(SCALARS) | st.text(max_size=5)
    keys = st.sampled_from(KEYS)

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        pairs = st.lists(st.tuples(keys, inner).map(": ".join), max_size=6)
        return (
            st.lists(inner, max_size=5).map(lambda parts: f"[{', '.join(parts)}]")
            | pairs.map(lambda parts: f"{{{', '.join(parts)}}}")
            | inner.map(lambda part: f"&a {part}")
            | inner.map(lambda part: f"!b {part}")
        )

    flow = st.recursive(scalars, larger, max_leaves=12)
    lines = st.lists(st.tuples(st.integers(0, 3), keys, flow).map(lambda line: f"{' ' * line[0]}{line[1]}: {line[2]}"))
    return lines.map("\n".join) | flow


def deep_texts() -> st.SearchStrategy[str]:
    """One opening, again and again, at most as much as a file may hold."""
    openings = ("- ", "[", "{", "{a: ", "? ", "- - ", "a:\n ", "&a [", "> ", "[a](", "*a ", "(", "::: notes\n", "- ? ")
    return st.tuples(st.sampled_from(openings), st.integers(1, 60_000)).map(lambda part: part[0] * part[1])


def markdown_texts() -> st.SearchStrategy[str]:
    """Lines of a lesson in any order and with any indent, several to a line at times."""
    piece = st.sampled_from(PIECES) | st.text(max_size=8)
    line = st.tuples(st.integers(0, 5), st.lists(piece, min_size=1, max_size=3).map(" ".join))
    lines = st.lists(line.map(lambda part: " " * part[0] + part[1]), max_size=25)
    return st.tuples(st.sampled_from(["\n", "\n\n", "\r\n"]), lines).map(lambda part: part[0].join(part[1]))


def changed(original: bytes) -> st.SearchStrategy[bytes]:
    """The right file with something cut out, put in or written over, in one to four places."""
    snippet = st.binary(max_size=12) | st.sampled_from([*SCALARS, *PIECES, *KEYS]).map(lambda text: text.encode())
    edit = st.tuples(st.integers(0, len(original)), st.integers(0, 40), snippet, st.integers(1, 30))

    def apply(edits: list[tuple[int, int, bytes, int]]) -> bytes:
        data = original
        for at, cut, put, times in edits:
            data = data[:at] + put * times + data[at + cut :]
        return data

    return st.lists(edit, min_size=1, max_size=4).map(apply)


def contents(file: str, original: bytes) -> st.SearchStrategy[bytes]:
    """Everything that one file might hold; a lesson's text keeps its front matter half of the time."""
    kinds = [yaml_texts(), deep_texts()]
    if file.endswith(".md"):
        front = original[: original.index(b"---\n", 4) + 4].decode()
        kinds = [
            *(text.map(front.__add__) for text in (markdown_texts(), deep_texts())),
            *(text.map("---\n{}\n---\na\n".format) for text in kinds),
        ]
    texts = [text.map(lambda text: text.encode("utf-8", "surrogatepass")) for text in kinds]
    return st.one_of(changed(original), *texts, st.binary(max_size=300))


def judge(pack: Path, file: str, data: bytes) -> None:
    """Load the pack with other bytes in one file; anything but a Pack or worded faults is a failure."""
    original = (pack / file).read_bytes()
    (pack / file).write_bytes(data)
    signal.setitimer(signal.ITIMER_PROF, SECOND)
    faults = load(pack)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for fault in faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert wording.line(fault, "id").isprintable()
        assert wording.line(fault, "en").isprintable()
    (pack / file).write_bytes(original)


def load(pack: Path) -> tuple[ContentError, ...]:
    """Give the pack's faults, at least one, or none where it is right."""
    try:
        loaded = load_pack(pack)
    except PackError as error:
        return error.errors or (ContentError("", 0, 0, ""),)
    assert isinstance(loaded, Pack)
    return ()


def kept_name(file: str, what: str) -> str:
    """The name under which a content of this file is kept: ``deep~awal~siapa-dulu.md``."""
    return "~".join((what, *file.split("/")))


def kept() -> Iterator[tuple[str, bytes]]:
    """What went wrong once: file and content."""
    for path in sorted(FUZZED.glob("*~*")):
        yield path.name.partition("~")[2].replace("~", "/"), path.read_bytes()


def try_out(pack: Path, file: str, data: bytes) -> None:
    """Judge a content; when this process dies of it, ``file`` and ``last`` beside the pack say of what."""
    (pack.parent / "file").write_text(file)
    (pack.parent / "last").write_bytes(data)
    judge(pack, file, data)


def fuzz(pack: Path, file: str, examples: int, number: int | None) -> Callable[[], None]:
    """Give the run of one file kind; ``number`` is the seed, None the same examples in every run."""

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=number is None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(contents(file, (pack / file).read_bytes()))
    def run(data: bytes) -> None:
        try_out(pack, file, data)

    return run if number is None else seed(number)(run)


def main(small: str, folder: str, examples: str, number: str = "") -> None:
    """Fuzz a copy of the small pack, file by file, and say what was done."""
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    pack = Path(shutil.copytree(small, Path(folder) / "pack"))
    for file, data in kept():
        try_out(pack, file, data)
    for file in FILES:
        start = time.process_time()
        fuzz(pack, file, int(examples), int(number) if number else None)()
        sys.stdout.write(f"{file} {time.process_time() - start:.1f} s\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
