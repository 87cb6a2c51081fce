"""json_schema: the published JSON Schema says of each file what the loader says of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop.content.json_schema import json_schema
from desktop.content.schema import FILES


def definition(name: str) -> dict[str, Any]:
    return json_schema()["$defs"][name]  # type: ignore[no-any-return]


def test_it_covers_each_kind_of_file() -> None:
    whole = json_schema()
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [ref["$ref"] for ref in whole["anyOf"]] == [
        f"#/$defs/{name}" for name in ("LessonForm", "PackForm", "SourcesForm", "GlossaryForm", "FrontForm")
    ]
    for file in FILES:
        one = json_schema(file)
        assert one["$ref"].rsplit("/", 1)[1] in one["$defs"]
    with pytest.raises(KeyError):
        json_schema("other")


def test_every_object_refuses_unknown_keys() -> None:
    objects = [part for part in json_schema()["$defs"].values() if part["type"] == "object"]
    assert len(objects) >= 15
    assert all(part["additionalProperties"] is False for part in objects)


def test_what_is_required_is_required() -> None:
    assert definition("FrontForm")["required"] == ["id", "title", "goals", "teaches"]
    assert definition("ClaimForm")["required"] == ["id", "source", "text"]
    assert definition("ChoiceQuestion")["properties"]["choices"]["minItems"] == 4
    assert definition("PackForm")["properties"]["format"] ["enum"] == [1]


def test_what_a_card_needs_depends_on_its_kind() -> None:
    rules = definition("LessonForm")["properties"]["cards"]["items"]["allOf"]
    by_kind = {tuple(rule["if"]["properties"]["kind"]["enum"]): rule for rule in rules}
    assert by_kind["cloze", "order"]["else"] == {"required": ["back"]}
    assert by_kind["order",]["then"] == {"required": ["items"]}
    assert by_kind["picture",]["then"] == {"required": ["picture", "alt"]}
    assert by_kind["typed",]["else"] == {"properties": {"accept": False}}


def test_every_field_is_described() -> None:
    described = [
        (name, field)
        for name, part in json_schema()["$defs"].items()
        for field, form in part["properties"].items()
        if form["description"].startswith('tulis "') and form["description"].endswith(': ..."')
    ]
    assert described == []
    assert definition("CardForm")["properties"]["back"]["description"] == 'tulis jawabannya di "back"'


def test_a_question_is_told_apart_by_its_kind() -> None:
    items = definition("LessonForm")["properties"]["questions"]["items"]
    assert set(items["discriminator"]["mapping"]) == {"choice", "truth", "order", "match", "sort"}


def test_numbers_without_quotes_pass_where_text_is_meant() -> None:
    card = definition("CardForm")["properties"]
    assert card["back"]["type"] == ["string", "number", "boolean"]
    assert definition("NumberForm")["properties"]["value"]["type"] == ["string", "number", "boolean"]
    assert definition("SourceForm")["properties"]["url"]["type"] == "string"
    assert definition("SourceForm")["properties"]["checked"]["type"] == "string"


@pytest.mark.parametrize(
    ("slug", "good"),
    [("mesir-1946", True), ("a", True), ("Mesir", False), ("a--b", False), ("-a", False), ("a_b", False), ("", False)],
)
def test_slugs(slug: str, good: bool) -> None:
    pattern = definition("CardForm")["properties"]["id"]["pattern"]
    assert bool(re.fullmatch(pattern, slug)) is good
