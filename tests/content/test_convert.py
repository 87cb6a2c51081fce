"""convert: every fault of a file at once, each where it stands, and blanks that later checks pass over."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from desktop.content import schema, wording
from desktop.content.convert import convert
from desktop.content.files import read_text
from desktop.content.schema import noun
from desktop.content.sheet import MOST_FAULTS, Sheet
from desktop.content.yaml_marks import parse, plain


def read(text: str) -> tuple[schema.LessonForm, list[tuple[int, int, str]]]:
    sheet = Sheet("a.yaml", *parse(text, "a.yaml"))
    form = convert(sheet, schema.LessonForm)
    assert form is not None
    return form, [(fault.line, fault.column, fault.code) for fault in sheet.errors]


def test_a_right_file_becomes_forms_with_defaults() -> None:
    form, faults = read("cards:\n- {id: a, front: no, back: 1.0, see: c, claims: [x], sources: []}\n")
    assert faults == []
    assert form.cards == [
        schema.CardForm(id="a", front="no", back="1.0", see="c", claims=["x"], sources=[], kind="basic", was="")
    ]
    assert form.questions == []


def test_all_faults_of_a_file_are_told_at_once() -> None:
    form, faults = read(
        """cards:
- {id: A, fron: b, claims: x, sources: [[]]}
- 7
questions:
- {id: a, kind: order, prompt: b, see: c, claims: [], feedback: d, items: [one], wrong: ''}
extra: 1
"""
    )
    assert sorted(faults) == [
        (2, 3, "missing-field"),
        (2, 3, "missing-field"),
        (2, 8, "bad-id"),
        (2, 11, "unknown-key"),
        (2, 28, "not-a-list"),
        (2, 41, "not-a-text"),
        (3, 3, "not-a-mapping"),
        (5, 75, "too-few"),
        (5, 82, "empty-field"),
        (6, 1, "unknown-key"),
    ]
    # The wrong id is kept, so that nothing that names it is a fault of its own; the rest is blank.
    assert (form.cards[0].id, form.cards[0].front, form.cards[0].claims) == ("A", "", [])


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("choices: []", schema.ChoiceQuestion),
        ("answer: true", schema.TruthQuestion),
        ("pairs: []", schema.MatchQuestion),
        ("kinds: []", schema.SortQuestion),
        ("items: []", schema.OrderQuestion),
    ],
)
def test_a_question_without_kind_is_judged_by_the_keys_it_has(key: str, kind: type[schema.QuestionForm]) -> None:
    form, faults = read(f"cards: []\nquestions:\n- {{id: a, {key}}}\n")
    assert type(form.questions[0]) is kind
    assert (3, 3, "missing-field") in faults
    assert (3, 3, "unknown-key") not in faults


def test_a_kind_that_is_nearly_right_is_read_as_meant() -> None:
    form, faults = read("cards: []\nquestions:\n- {id: a, kind: mach}\n- {id: b, kind: [x]}\n- {id: c, kind: zzz}\n")
    assert [type(question) for question in form.questions] == [schema.MatchQuestion]
    assert (3, 17, "not-one-of") in faults
    assert faults[-2:] == [(4, 17, "not-a-text"), (5, 17, "not-one-of")]


@pytest.mark.parametrize("text", ["", "# nothing\n", "~\n"])
def test_an_empty_file_is_one_fault(text: str) -> None:
    sheet = Sheet("a.yaml", *parse(text, "a.yaml"))
    assert convert(sheet, schema.LessonForm) is None
    assert [fault.code for fault in sheet.errors] == ["empty-file"]


def test_the_faults_of_one_file_are_bounded() -> None:
    _, faults = read("cards:\n" + "- {}\n" * 200)
    assert len(faults) == MOST_FAULTS + 1
    assert faults[-1][2] == "too-many-faults"


def files_of_packs() -> list[tuple[Path, type[schema.Form]]]:
    named: dict[str, type[schema.Form]] = {
        "pack.yaml": schema.PackForm,
        "sources.yaml": schema.SourcesForm,
        "glossary.yaml": schema.GlossaryForm,
    }
    packs = Path(__file__).parents[1] / "packs"
    return [(file, named.get(file.name, schema.LessonForm)) for file in sorted(packs.rglob("*.yaml"))]


def test_what_has_no_fault_is_what_msgspec_reads_by_the_same_types() -> None:
    agreed = 0
    for file, kind in files_of_packs():
        text, _ = read_text(file.parent, file.name)
        node, faults = parse(text or "", file.name)
        sheet = Sheet(file.name, node, faults)
        form = convert(sheet, kind)
        if not sheet.errors and node is not None:
            assert msgspec.convert(plain(node), kind, strict=False) == form
            agreed += 1
    assert agreed > 50


def test_every_form_has_a_word_for_it() -> None:
    for form in [*schema.Form.__subclasses__(), *schema.QuestionForm.__subclasses__()]:
        assert wording.thing(noun(form), "id") != noun(form) or noun(form) == "unit"
        assert wording.thing(f"{noun(form)} 2", "id").endswith(" ke-2")


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("checked", "2026-02-29", "no-such-date"),
        ("checked", "2026-02", "bad-day"),
        ("checked", "2024-02-29", ""),
        ("date", "2026", ""),
        ("date", "2026-13", "no-such-date"),
        ("date", "0000", "no-such-date"),
        ("date", "26-1-1", "bad-date"),
        ("url", "https://example.org/a?b#c", ""),
        ("url", "https://", "bad-url"),
        ("url", "ftp://example.org", "bad-url"),
        ("id", "a" * 80, ""),
        ("id", "a" * 81, "bad-id"),
        ("id", "a\n", "bad-id"),
    ],
)
def test_words_of_a_certain_form(field: str, text: str, code: str) -> None:
    fields = {"id": "a", "publisher": "b", "title": "c", "checked": "2026-01-31"} | {field: text}
    source = ", ".join(f'{key}: "{value}"' for key, value in fields.items()).replace("\n", "\\n")
    sheet = Sheet("a.yaml", *parse(f"sources: [{{{source}}}]", "a.yaml"))
    convert(sheet, schema.SourcesForm)
    assert [fault.code for fault in sheet.errors] == ([code] if code else [])
