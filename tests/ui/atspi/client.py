"""A pupil who cannot see reads, looks things up and marks them: prints as JSON what the reader met on the way."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))  # the system's Python knows nothing of the project
from reader import Atspi, Reader, children, told  # type: ignore[import-not-found,unused-ignore]

Told = dict[str, Any]


def search(reader: Reader) -> Told:
    """Ctrl+K, words, the list, and Enter on its first hit."""
    reader.press("ctrl+k")
    field = reader.focus("text", "Cari")
    box = reader.meet("dialog", "Pencarian")
    reader.write("siapa yang pertama")
    said = reader.said("Siapa yang pertama?")
    described = reader.meet("text", field, box).get_description()
    rows = [one.get_name() for one in children(reader.meet("list", "Hasil pencarian", box))]
    reader.press("Down")
    second = reader.focus("list item")
    reader.press("Up", "Up", "Return")
    reader.focus("document frame", "Siapa yang pertama?")
    return {"field": field, "said": said, "described": described, "rows": rows, "second": second}


def article(reader: Reader) -> Told:
    """The open lesson, part by part."""
    document = reader.meet("document frame", "Siapa yang pertama?")
    text = Atspi.Text.get_text(document, 0, Atspi.Text.get_character_count(document))
    return {"parts": told(document), "interfaces": document.get_interfaces(), "text": text}


def contents(reader: Reader) -> Told:
    """F9, a heading, and Enter on it."""
    reader.press("F9")
    name = reader.focus("list")
    listed = reader.meet("list", name)
    rows = [one.get_name() for one in children(listed)]
    reader.press("Down")
    chosen = reader.focus("list item")
    reader.press("Return")
    reader.focus("document frame")
    document = reader.meet("document frame")
    line = Atspi.Text.get_string_at_offset(document, reader.caret(), Atspi.TextGranularity.PARAGRAPH)
    return {"name": name, "left": listed.get_description(), "rows": rows, "chosen": chosen, "line": line.content}


def find(reader: Reader) -> Told:
    """Ctrl+F, a word, the next hit, and Esc back to the article."""
    reader.press("ctrl+f")
    field = reader.focus("text")
    reader.write("mesir")
    first = reader.said(" dari ")
    reader.press("F3")
    second = reader.said(" dari ")
    bar = reader.meet("tool bar", "Cari di bacaan")
    count = reader.meet("text", field, bar).get_description()
    buttons = [one.get_name() for one in children(bar) if one.get_role_name() == "push button"]
    reader.press("Escape")
    reader.focus("document frame")
    return {"field": field, "first": first, "second": second, "count": count, "buttons": buttons}


def popup(reader: Reader, link: str) -> Told:
    """A link of the article, what opens beside it, its own first link, and Esc back to the article."""
    document = reader.meet("document frame")
    found = next(one for part in children(document) for one in children(part) if one.get_name() == link)
    reader.heard.clear()
    Atspi.Action.do_action(found, 0)
    name = reader.focus("label")
    box = reader.meet("dialog", name, document)
    words = reader.meet("label", name, box).get_description()
    links = [one.get_name() for one in children(box) if one.get_role_name() == "link"]
    reader.press("Tab")
    walked = reader.focus("link")
    reader.press("Escape")
    reader.focus("document frame")
    return {"name": name, "words": words, "links": links, "walked": walked}


def mark(reader: Reader) -> Told:
    """H, the box beside the words, a note, and the list of marks."""
    reader.press("h")
    said = reader.said("Disorot")
    box = reader.meet("dialog", "Sorotan", reader.meet("document frame"))
    reader.press("Tab")
    colour = reader.focus("check box")
    buttons = [name for role, name, _, _ in told(box) if role in ("check box", "push button")]
    reader.press("Escape")
    reader.focus("document frame")
    reader.press("n")
    note = reader.focus("text", "Catatan")
    reader.write("ingat ini")
    reader.press("Escape")
    reader.focus("document frame")
    reader.press("ctrl+8")
    listed = reader.focus("list")
    rows = [one.get_name() for one in children(reader.meet("list", listed))]
    return {"said": said, "colour": colour, "buttons": buttons, "note": note, "list": listed, "rows": rows}


def glossary(reader: Reader) -> Told:
    """Ctrl+6, the beginning of a word, and Enter to its entry."""
    reader.press("ctrl+6")
    field = reader.focus("text")
    reader.write("pengaku")
    said = reader.said(" istilah")
    rows = [one.get_name() for one in children(reader.meet("list", "Istilah"))]
    reader.press("Return")
    name = reader.focus("document frame")
    parts = told(reader.meet("document frame", name))
    return {"field": field, "said": said, "rows": rows, "name": name, "parts": parts}


def look(reader: Reader) -> Told:
    """Ctrl+Shift+T over the article: its choices and sliders, one of them moved, and Esc back."""
    reader.press("ctrl+2")
    reader.focus("document frame")
    reader.press("ctrl+shift+t")
    chosen = reader.focus("radio button")
    sheet = reader.meet("dialog", "Tampilan bacaan")
    parts = [(role, name, above) for role, name, _, above in told(sheet) if name and role != "label"]
    slider = reader.meet("slider", "Ukuran huruf", sheet)
    reader.press("Tab")
    reader.focus("slider")
    reader.press("Right")
    size = reader.wait(lambda: [slider.get_current_value()] if slider.get_current_value() != 18 else [], "larger text")
    reader.press("Escape")
    reader.focus("document frame")
    return {"chosen": chosen, "parts": parts, "size": size[0]}


def main() -> None:
    """Go the whole way once the window stands."""
    reader = Reader()
    met: Told = {"window": reader.take_window(" – Mitra").get_name()}
    reader.meet("push button", "Menu")
    for name, step in (("search", search), ("article", article), ("contents", contents), ("find", find)):
        met[name] = step(reader)
    met["term"], met["source"] = popup(reader, "Pengakuan"), popup(reader, "Sumber 2")
    for name, step in (("mark", mark), ("glossary", glossary), ("look", look)):
        met[name] = step(reader)
    print(json.dumps(met), flush=True)
    os._exit(0)  # the bus has nothing to say any more


main()
