"""yaml_marks: a small tree with exact places, and a fault instead of harm for whatever else YAML can say."""

from __future__ import annotations

import pytest

from desktop.content.yaml_marks import DEEPEST, MOST_EVENTS, Mapping, Scalar, Sequence, parse, plain


def faults(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in parse(text, "a.yaml")[1]]


def test_every_scalar_stays_the_text_that_is_written() -> None:
    text = "{a: no, b: 007, c: 1.20, d: 1945-08-17, e: 0x1F, f: true, g: 1_000, h: 12:30, i: .inf, j: =}"
    node, found = parse(text, "a.yaml")
    assert found == ()
    assert node is not None
    assert plain(node) == {
        "a": "no",
        "b": "007",
        "c": "1.20",
        "d": "1945-08-17",
        "e": "0x1F",
        "f": "true",
        "g": "1_000",
        "h": "12:30",
        "i": ".inf",
        "j": "=",
    }


def test_each_part_knows_its_place_and_where_its_letters_begin() -> None:
    node, _ = parse("# é\na: 'x'\nb:\n  - \"𝒳\" \n  - |\n    teks\n", "a.yaml", 10, 5)
    assert isinstance(node, Mapping)
    assert (node.line, node.column) == (11, 5)
    key, value = node.pairs["a"]
    assert (key.line, key.column) == (11, 5)
    assert value == Scalar("x", False, 11, 8, 11, 9)
    items = node.pairs["b"][1]
    assert isinstance(items, Sequence)
    assert items.items[1] == Scalar("teks\n", False, 14, 9, 15, 9)


def test_nothing_tilde_and_null_are_empty_and_quotes_are_not() -> None:
    node, _ = parse("[ , ~, null, '', 'null']".replace("[ ,", "['' ,"), "a.yaml")
    assert isinstance(node, Sequence)
    assert [item.empty for item in node.items if isinstance(item, Scalar)] == [False, True, True, False, False]
    node, _ = parse("a:\n", "a.yaml")
    assert isinstance(node, Mapping)
    assert node.pairs["a"][1].empty


def test_an_empty_text_is_neither_tree_nor_fault() -> None:
    assert parse("", "a.yaml") == (None, ())
    assert parse("# hanya catatan\n", "a.yaml") == (None, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\nc: *x\n", [(1, 4, "yaml-anchor"), (2, 4, "yaml-alias")]),
        ("a: !!python/object:os.system b\n", [(1, 4, "yaml-tag")]),
        ("a: ! b\n", [(1, 4, "yaml-tag")]),
        ("a: 1\nb: 2\na: 3\na: 4\n", [(3, 1, "duplicate-key"), (4, 1, "duplicate-key")]),
        ("? [a]\n: b\n", [(1, 3, "yaml-odd-key")]),
        ("a: b\n---\nc: d\n", [(2, 1, "yaml-document")]),
        ("a: b: c\n", [(1, 5, "yaml-colon")]),
        ("a: b\nc\n", [(2, 1, "yaml-key")]),
        ("a: 'b'c'\n", [(1, 7, "yaml-indent")]),
        ("- a\nb: c\n", [(2, 1, "yaml-indent")]),
        ("a: b\nc: 'd\ne: f\n", [(2, 4, "yaml-quote")]),
        ("a: [b, c\nd: e\n", [(1, 4, "yaml-bracket")]),
        ('a: "\\q"\n', [(1, 5, "yaml-escape")]),
        ("a:\n\t- b\n", [(2, 1, "yaml-tab")]),
        ("a: @b\n", [(1, 4, "yaml-start")]),
        ("a: `b`\n", [(1, 4, "yaml-start")]),
        ("%FOO\n", [(1, 5, "yaml-syntax")]),
        ('a: "\\0"\nb: "\\e[31m"\n', [(1, 4, "unseen-character"), (2, 4, "unseen-character")]),
    ],
)
def test_what_a_pack_may_not_say(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert faults(text) == expected


def test_nesting_stops_at_the_bound_and_never_in_the_parser_s_own_stack() -> None:
    assert faults("[" * DEEPEST + "]" * DEEPEST) == []
    assert faults("[" * 33 + "]" * 33) == [(1, 33, "yaml-deep")]
    for opening in ("- ", "[", "{a: ", "? ", "- ? "):
        assert next(code for _, _, code in faults(opening * 30_000)) in ("yaml-deep", "yaml-odd-key")


def test_counting_stops_too() -> None:
    assert [code for _, _, code in faults("-\n" * MOST_EVENTS)] == ["yaml-too-much"]


def test_a_thousand_equal_keys_do_not_give_a_thousand_faults() -> None:
    assert len(faults("a: 1\n" * 1000)) == 200
