#!/usr/bin/env bash
# Mitra in a bare Debian 12 that has python3, python3-venv and make, and no screen: does it install itself, draw the
# tour, pass its tests, start again without a network, and work for an ordinary user in a folder with an accent?
#
# usage, as root, with debootstrap: tests/bare_debian.sh [COMMIT | tree]        tree = the files as they stand now
# MITRA_BARE (default /tmp/mitra-bare) keeps the bare system for the next time. Where packages come from is read from
# this machine's own settings while it runs.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

what=${1:-HEAD}
keep=${MITRA_BARE:-/tmp/mitra-bare}
base=$keep/base
room=$keep/room
odd='/home/murid/Mitra é ruang'

title() { printf '\n=== %s (%s s)\n' "$*" "$SECONDS"; }

fail() {
    printf '\nbare_debian: FAILED: %s\n' "$*"
    exit 1
}

make_base() {
    [ -e "$base.ready" ] && return
    title "debootstrap"
    local mirror
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
        awk '$2 == "bookworm" { print $1; exit }')
    rm -rf "$base"
    debootstrap --variant=minbase bookworm "$base" ${mirror:+"$mirror"} >"$keep/debootstrap.log"
    apt-config dump | grep -i '^Acquire::https\?::proxy' >"$base/etc/apt/apt.conf.d/99host" || true
    cp /etc/resolv.conf /etc/hosts "$base/etc/"
    inside "$base" / 'apt-get -qq update && apt-get -qq -y --no-install-recommends install python3 python3-venv make' \
        >>"$keep/debootstrap.log"
    rm -rf "$base"/var/lib/apt/lists/*
    touch "$base.ready"
}

# The index that pip uses here, and whom it trusts: copied into the room, as they are.
lend_pip_settings() {
    local file
    for file in /etc/pip.conf /etc/xdg/pip ~/.config/pip ~/.pip "${SSL_CERT_FILE:-}" "${PIP_CERT:-}"; do
        if [ -n "$file" ] && [ -e "$file" ]; then
            mkdir -p "$room/$(dirname "$file")"
            cp -rL "$file" "$room/$(dirname "$file")/"
        fi
    done
    env | grep -E '^(PIP_[A-Z_]+|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|(https?|no)_proxy)=' >"$keep/lent" || true
}

# inside ROOM FOLDER COMMAND [USER]: the mounts and processes of each call live and end in a namespace of their own.
inside() {
    local lent=()
    [ ! -e "$keep/lent" ] || mapfile -t lent <"$keep/lent"
    unshare --mount --pid --fork ${offline:+--net} bash -c '
        room=$1 folder=$2 command=$3 user=$4; shift 4
        mount -t proc proc "$room/proc"
        mount --bind /dev "$room/dev"
        mount -t tmpfs tmpfs "$room/dev/shm"
        exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" \
            HOME="$(awk -F: -v id="$user" "\$3 == id { print \$6 }" "$room/etc/passwd")" \
            chroot --userspec="$user:$user" "$room" sh -c "cd \"\$1\" && $command" sh "$folder"
    ' bash "$1" "$2" "$3" "${4:-0}" "${lent[@]}" </dev/null 2>&1 | without_host_noise
}

# The lent settings may name folders of this machine, which the room does not have.
without_host_noise() { grep -v '^WARNING: Location .* is ignored' || true; }

lay_files() {
    mkdir -p "$1"
    if [ "$what" = tree ]; then
        git ls-files -z --cached --others --exclude-standard | tar -c --null --files-from=- | tar -x -C "$1"
    else
        git archive "$what" | tar -x -C "$1"
    fi
}

pictures() { find "$1" -name '*.png' -size +1k | wc -l; }

mkdir -p "$keep"
rm -f "$keep/lent"
offline=
make_base
rm -rf "$room"
cp -a "$base" "$room"
echo 'murid:x:1000:1000::/home/murid:/bin/sh' >>"$room/etc/passwd"
echo 'murid:x:1000:' >>"$room/etc/group"
lend_pip_settings
lay_files "$room/root/mitra"
lay_files "$room$odd"
chown -R 1000:1000 "$room/home/murid"

title "an ordinary user without the system libraries: make run prints the line to type"
said=$(inside "$room" "$odd" 'make run' 1000) && fail "it did not stop"
echo "$said"
grep -q 'sudo apt-get install .*libegl1' <<<"$said" || fail "no line to type"

title "root, no screen: make run"
inside "$room" /root/mitra 'make run' || fail "make run"
[ "$(pictures "$room/root/mitra/build/tour")" -gt 0 ] || fail "no pictures"
echo "$(pictures "$room/root/mitra/build/tour") pictures"

title "root: make test"
inside "$room" /root/mitra 'make test' || fail "make test"

title "again, without a network: make run"
rm -rf "$room/root/mitra/build"
offline=yes
inside "$room" /root/mitra 'make run' || fail "make run without a network"
[ "$(pictures "$room/root/mitra/build/tour")" -gt 0 ] || fail "no pictures"
offline=

title "an ordinary user in a folder with a space and an accent: make run, make check"
inside "$room" "$odd" 'make run && make check' 1000 || fail "the odd folder"
[ "$(pictures "$room$odd/build/tour")" -gt 0 ] || fail "no pictures"

title "done"
rm -rf "$room"
echo "bare_debian: passed"
