#!/usr/bin/env bash
# Does epubcheck (Debian: apt install epubcheck) find nothing in the books that Mitra writes: of the whole course, of
# each unit, of a lesson, and of a small pack that holds one of everything, pictures in files among it?
#
# usage: tests/epubcheck.sh [PYTHON]        PYTHON has Mitra's packages (default .venv/bin/python)
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

python=${1:-.venv/bin/python}
jar=/usr/share/java/epubcheck.jar
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

judge() { # PACK [PART]
    local book=$room/book.epub
    "$python" -m desktop export "$@" --epub "$book"
    java -jar "$jar" --failonwarnings "$book" | grep Messages
}

judge bilateral
for unit in $("$python" -c "
from desktop.content.loader import load_pack
from desktop.paths import bundled_resources
print(*(unit.id for unit in load_pack(bundled_resources() / 'packs' / 'bilateral').units))"); do
    judge bilateral "$unit"
done
judge bilateral siapa-yang-pertama
judge tests/packs/small
echo "epubcheck: $SECONDS s, nothing found"
