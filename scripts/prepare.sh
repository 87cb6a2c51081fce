#!/bin/sh
# Installs what is missing to run Mitra (or, with `test`, to test it); when nothing is missing it only looks.
# usage: sh scripts/prepare.sh run|test          PYTHON=python3.12 sh scripts/prepare.sh run
set -eu
cd -- "$(dirname -- "$0")/.."

level=$1
host_python=${PYTHON:-python3}
python=.venv/bin/python

say() { printf 'Mitra: %s\n' "$*"; }
stop() {
    say "$*" >&2
    exit 1
}

# What Qt loads on Linux, and the Debian and Ubuntu package that brings it: first for all, then X11, then Wayland.
libraries='
libGL.so.1             libgl1
libEGL.so.1            libegl1
libxkbcommon.so.0      libxkbcommon0
libfontconfig.so.1     libfontconfig1
libdbus-1.so.3         libdbus-1-3
libglib-2.0.so.0       libglib2.0-0
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-shape.so.0      libxcb-shape0
libxkbcommon-x11.so.0  libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1    libwayland-egl1'

# What the tests start: a screen in memory, keys pressed from outside, a list of every connection made, and a message bus
# of their own.
programs='
Xvfb             xvfb
xauth            xauth
xdotool          xdotool
strace           strace
faketime         faketime
dbus-run-session dbus
gdbus            libglib2.0-bin'

# On that bus a screen reader in small, run by the system's own Python, reads what Qt tells. None of this is a command,
# so it is known by its files, as Debian and Ubuntu lay them.
files='
/usr/libexec/at-spi-bus-launcher              at-spi2-core
/usr/lib/*/girepository-1.0/Atspi-2.0.typelib gir1.2-atspi-2.0
/usr/lib/python3/dist-packages/gi/__init__.py python3-gi'

missing_libraries() {
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)
    printf '%s\n' "$libraries" | while read -r library package; do
        [ -n "$library" ] || continue
        case $known in *"$library "*) ;; *) printf ' %s' "$package" ;; esac
    done
}

missing_programs() {
    [ "$level" = test ] || return 0
    printf '%s\n' "$programs" | while read -r program package; do
        [ -n "$program" ] || continue
        command -v "$program" >/dev/null || printf ' %s' "$package"
    done
}

missing_files() {
    [ "$level" = test ] && command -v apt-get >/dev/null || return 0
    printf '%s\n' "$files" | while read -r place package; do
        [ -n "$place" ] || continue
        # shellcheck disable=SC2086  # a place may hold a star
        set -- $place
        [ -e "$1" ] || printf ' %s' "$package"
    done
}

# Python and a whole pip. A making of .venv that was interrupted leaves the first without the second, or with half of it;
# what pip notes of itself comes last.
environment_works() { [ -x "$python" ] && "$python" -m pip --disable-pip-version-check show --quiet pip 2>/dev/null; }

is_ready() { [ -e "$stamp" ] && [ -x "$python" ]; }

missing_python() {
    if is_ready || environment_works; then return 0; fi
    command -v "$host_python" >/dev/null || printf ' %s' python3
    "$host_python" -c 'import ensurepip, venv' 2>/dev/null || printf ' %s' python3-venv
}

missing() {
    missing_python
    [ "$(uname -s)" != Linux ] || { missing_libraries && missing_programs && missing_files; }
}

apt() {
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

apt_install() { apt -y --no-install-recommends install "$@"; }

install_packages() {
    packages=$(missing)
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "bagian sistem ini tampaknya belum ada (nama menurut Debian):$packages."
    elif [ "$(id -u)" != 0 ]; then
        stop "beberapa bagian sistem belum ada. Ketik baris ini, lalu ulangi:
    sudo apt-get install --no-install-recommends$packages"
    else
        say "memasang bagian sistem yang belum ada:$packages"
        # The list of packages is empty on a new machine, and old on an old one: then fetch it and try again.
        # shellcheck disable=SC2086
        if ! said=$({ apt_install $packages || { apt update && apt_install $packages; }; } 2>&1); then
            printf '%s\n' "$said" >&2
            stop "pemasangan gagal; periksa sambungan internet, lalu ulangi."
        fi
    fi
}

make_environment() {
    "$host_python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        stop "perlu Python 3.11 atau lebih baru. Bila namanya lain, ketik misalnya: make run PYTHON=python3.12"
    "$host_python" -m venv --clear --prompt mitra .venv || stop "lingkungan Python di .venv tidak dapat dibuat."
}

pip_install() {
    "$python" -m pip --disable-pip-version-check --no-input install --quiet --constraint constraints.txt "$@" ||
        stop "pemasangan gagal; periksa sambungan internet, lalu ulangi."
}

install_mitra() {
    say "memasang yang diperlukan ke folder .venv; hanya sekali, beberapa menit …"
    pip_install hatchling
    # Without isolation the build uses the pinned hatchling above.
    if [ "$level" = test ]; then
        pip_install --no-build-isolation --editable '.[dev]'
    else
        pip_install --no-build-isolation --editable .
    fi
}

# The path to this folder, as pip has just noted it, is read in the locale's own encoding: under LC_ALL=C an accent in
# it stops Python itself. A relative one is always read, and lets the folder be moved.
note_place() {
    note=$(find .venv/lib -name _mitra.pth)
    printf '../../../..\n' >"$note"
}

# PySide6 carries its Python helpers zipped inside a library and compiles them at every start. SBK_EMBED=0, once, lays
# them out as files, which saves about 26 ms at each start; SBK_EMBED=1 first removes those of an older version.
unpack_helpers() {
    SBK_EMBED=1 "$python" -c 'import PySide6.QtCore'
    SBK_EMBED=0 "$python" -c 'import PySide6.QtCore'
    helpers=$("$python" -c 'import pathlib, shiboken6; print(pathlib.Path(shiboken6.__file__).with_name("files.dir"))')
    "$python" -m compileall -q "$helpers" desktop
}

# The lessons are compiled once here, for every user of this computer; without it each one's first start does it.
compile_lessons() { "$python" -m desktop prepare || say "bacaan belum dapat disiapkan; ini terjadi saat Mitra dibuka."; }

# They are compiled again where Mitra or a lesson is newer, as after an update; not for tests, which compile their own.
lessons_are_old() {
    [ "$level" = run ] && [ -w .venv ] || return 1
    library=.venv/share/mitra/library.db
    [ ! -e "$library" ] ||
        [ -n "$(find desktop resources -type f ! -name '*.pyc' -newer "$library" -print -quit 2>/dev/null)" ]
}

# The real Anki reads what Mitra writes, and the other way round, in one test. It is AGPL and no part of Mitra: it gets
# an environment of its own, which nothing but that test starts.
anki=.venv/share/anki-check
anki_stamp=$anki/ready-$(cksum <tests/storage/anki/requirements.txt | tr ' ' '-')

make_anki_check() {
    say "memasang Anki untuk satu tes ke folder $anki; hanya sekali …"
    "$python" -m venv --clear --without-pip "$anki" || stop "lingkungan Python di $anki tidak dapat dibuat."
    "$python" -m pip --disable-pip-version-check --no-input --python "$anki/bin/python" \
        install --quiet --requirement tests/storage/anki/requirements.txt ||
        stop "pemasangan Anki gagal; periksa sambungan internet, lalu ulangi."
    : >"$anki_stamp"
}

fingerprint=$(cat pyproject.toml constraints.txt scripts/prepare.sh | cksum | tr ' ' '-')
stamp=.venv/ready-$level-$fingerprint

install_packages
if ! is_ready; then
    environment_works || make_environment
    rm -f .venv/ready-* # of both levels: what they vouch for is about to change
    install_mitra
    note_place
    unpack_helpers
    compile_lessons
    : >"$stamp"
    : >".venv/ready-run-$fingerprint"
elif lessons_are_old; then
    compile_lessons
fi
[ "$level" != test ] || [ -e "$anki_stamp" ] || make_anki_check
