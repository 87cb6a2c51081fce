"""wording: every code has its sentence in both languages, and a sentence says what to write instead."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop.content
from desktop.content import wording
from desktop.content.faults import ContentError

FOLDER = Path(desktop.content.__path__[0])
CODE = re.compile(r"[a-z][a-z0-9]+(-[a-z0-9]+)*")
REPORTING = {"ContentError", "ImageError", "add", "blame", "note", "refer", "_judge_repeats", "_note"}
REPORTING |= {"at_id", "at_text", "_at", "_top", "_pack"}
# Codes that are looked up in a table or travel in a type's Meta instead of standing in the call.
BY_TABLE = {
    *("bad-id", "bad-day", "bad-date", "bad-decimal", "bad-url", "bad-language", "bad-version"),
    "bad-minutes",
    *("claim-untaught", "claim-no-card", "claim-no-question", "right-longest", "right-shortest"),
    *("yaml-colon", "yaml-key", "yaml-indent", "yaml-quote", "yaml-bracket", "yaml-escape", "yaml-tab"),
    *("yaml-start", "yaml-syntax", "yaml-document", "bad-utf8", "unseen-character", "empty-field", "empty-optional"),
    *("rule", "html", "too-many-faults"),
}


def calls() -> Iterator[ast.Call]:
    for file in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield node


def reported_codes() -> set[str]:
    """Codes that stand in a call that reports a fault: the first text there that looks like one."""
    codes = set()
    for call in calls():
        if getattr(call.func, "attr", getattr(call.func, "id", "")) not in REPORTING:
            continue
        texts = [part.value for argument in call.args for part in ast.walk(argument) if isinstance(part, ast.Constant)]
        words = {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)}
        codes |= {word for word in words if "-" in word or word in wording.SENTENCES}
    return codes


def test_every_code_that_is_reported_has_a_sentence_and_every_sentence_a_code() -> None:
    reported = reported_codes() | BY_TABLE
    # What looks like a code and is none: a class of our HTML.
    reported -= {code for code in reported if code.startswith("comparison-")}
    assert reported == set(wording.SENTENCES)


@pytest.mark.parametrize("code", sorted(wording.SENTENCES))
def test_each_sentence_says_what_is_wrong_and_what_to_write(code: str) -> None:
    indonesian, english = wording.SENTENCES[code]
    assert indonesian != english
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (indonesian, english)]
    assert fields[0] == fields[1]
    for text in (indonesian, english):
        wrong, advice = text.split("; ", 1)
        assert wrong
        assert advice
        assert not text.endswith(".")
        assert len(text) <= 130
        assert not wrong[0].isupper() or wrong.startswith(("HTML", "YAML"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", sorted(wording.SENTENCES))
def test_each_sentence_can_be_filled_without_and_with_a_suggestion(code: str, language: wording.Language) -> None:
    meant = wording.SUGGESTED.get(code, 4)
    values = ["card 7", "back", "{x}", "4"]
    without = wording.sentence(ContentError("a", 1, 1, code, (*values[:meant], "")), language)
    assert "{x}" in without or "{2" not in wording.SENTENCES[code][0]
    if code in wording.SUGGESTED:
        told = wording.sentence(ContentError("a", 1, 1, code, (*values[:meant], "dekat")), language)
        assert told.endswith('mungkin maksudnya "dekat"' if language == "id" else 'perhaps you meant "dekat"')


def test_the_line_of_the_notes() -> None:
    fault = ContentError("awal/deck.yaml", 27, 5, "missing-field", ("card 7", "back"))
    assert wording.line(fault, "id") == (
        'awal/deck.yaml:27:5: kartu ke-7 tidak punya "back"; tulis jawabannya di "back"'
    )
    assert wording.line(fault, "en") == 'awal/deck.yaml:27:5: card 7 has no "back"; write the answer in "back"'


def test_a_field_is_hinted_at_by_the_part_it_stands_in() -> None:
    def hint(name: str, field: str) -> str:
        return wording.sentence(ContentError("a", 1, 1, "missing-field", (name, field)), "id").split("; ")[1]

    assert hint("choice 2", "feedback") == "tulis mengapa pilihan ini salah"
    assert hint("question 2", "feedback") == "tulis penjelasan untuk jawaban yang benar"
    assert hint("question 2", "new-field") == 'tulis "new-field: ..."'


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    fault = ContentError("a\x1b[2J.md", 1, 1, "unknown-source", ("\x1b]0;x\x07\n" + "y" * 500, ""))
    line = wording.line(fault, "id")
    assert line.isprintable()
    assert len(line) < 300


def test_data_for_tools() -> None:
    fault = ContentError("a.yaml", 2, 3, "yaml-tab")
    assert wording.as_data(fault, "en") == {
        "path": "a.yaml",
        "line": 2,
        "column": 3,
        "code": "yaml-tab",
        "message": "a tab stands here; use spaces",
    }


def test_every_part_of_the_format_has_a_word() -> None:
    assert wording.thing("card 7", "id") == "kartu ke-7"
    assert wording.thing("card 7", "en") == "card 7"
    assert wording.thing("front", "en") == "the front matter"
    assert wording.thing("other 7", "en") == "other 7"
