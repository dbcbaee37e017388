#!/bin/sh
# A Debian 12 with git and make alone and a fresh clone: `make demo` and `make check` do the rest.
# Only in check-all: it needs root and a Debian mirror, and takes minutes.
root=$TMPDIR/root log=$TMPDIR/log

skip() {
    echo "ok - bare Debian 12 # SKIP $1"
    exit 0
}

# One TAP line: what must hold ($1), the command that shows it; the log of what ran when it does not.
expect() {
    what=$1
    shift
    if "$@"; then echo "ok - $what"
    else echo "not ok - $what"; tail -n 40 "$log" | sed 's/^/# /'; fi
}

in_root() {
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C \
        ${http_proxy+"http_proxy=$http_proxy"} ${https_proxy+"https_proxy=$https_proxy"} \
        chroot "$root" sh -c "cd /entente && $1" >"$log" 2>&1
}

has_written() {
    for ending in dot svg png; do
        [ -s "$root/entente/graphs/openai-for-countries.$ending" ] || return
    done
    tail -n 1 "$log" | grep -q '^Written: .*\.dot .*\.svg .*\.png$'
}

# Second half, in namespaces of its own: its mounts and processes end with it, however it ends.
try_it() {
    trap 'exit 143' TERM # the first process of a namespace ignores what it does not handle
    mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || exit
    rm -f "$root"/entente/graphs/openai-for-countries.*
    expect 'make demo on a bare root' in_root 'make demo'
    expect 'make demo prints the table and writes three figures' has_written
    start=$(date +%s)
    expect 'make check on a bare root' in_root 'make check'
    took=$(($(date +%s) - start))
    # One is left out where the articles are not at hand, and says so.
    expect 'make check ends with N passed, 0 failed' \
        sh -c "tail -n 1 '$log' | grep -qxE '[1-9][0-9]* passed, 0 failed(, 1 skipped)?'"
    expect "make check takes less than 600 s ($took s)" [ $took -lt 600 ]
    printf '#!/bin/sh\ntouch /asked\nexit 1\n' >"$root/usr/bin/apt-get"
    expect 'a second make demo' in_root 'make demo'
    expect 'set-up for a second make check' in_root 'tests/setup.sh build check'
    expect 'a second run asks apt for nothing' [ ! -e "$root/asked" ]
}

if [ "${1-}" = inside ]; then try_it; exit; fi

[ "$(id -u)" = 0 ] || skip 'it needs root'
command -v debootstrap >/dev/null || skip 'debootstrap is not installed'
unshare --mount --pid --fork true 2>/dev/null || skip 'no namespaces of our own here'
git -C "$REPO" rev-parse -q --verify HEAD >/dev/null || skip 'there is no commit to clone'

# The machine's own mirror, its proxies and its other settings of the download.
apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    grep -E ' bookworm(-updates|-security)? ' | sort -u >"$TMPDIR/sources.list"
mirror=$(awk '$3 == "bookworm" && $4 == "main" { print $2; exit }' "$TMPDIR/sources.list")
[ -n "$mirror" ] || skip 'apt knows no source of Debian 12'
debootstrap --variant=minbase --include=git,make,ca-certificates bookworm "$root" "$mirror" \
    >"$log" 2>&1 || skip "debootstrap: $(tail -n 1 "$log")"
cp "$TMPDIR/sources.list" "$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Check|Retries|ForceIPv)' >"$root/etc/apt/apt.conf.d/99machine"
cp /etc/hosts /etc/resolv.conf "$root/etc/"
git clone -q "$REPO" "$root/entente" || exit

unshare --mount --pid --fork --kill-child sh "$0" inside
status=$?
rm -rf --one-file-system "$root"
exit $status
