#!/bin/sh
# Run the tests of one build: tests/run.sh BUILD [check|slow|all]; closes with one line of counts.
# TESTS=TEXT runs only those whose path holds TEXT; UPDATE=1 makes what a case prints expected;
# ARTICLES=DIR says where the articles of the shipped dossier are.
set -u

# A private HOME and TMPDIR and nothing of the caller's settings. Debian's python3 comes first: it
# has the packages that set-up installs. Proxies stay, for the tests that need the network.
clean() {
    env -i HOME="$WORK/home" TMPDIR="$mine/tmp" LC_ALL=C LOCPATH="$REPO/build/locale" TERM=dumb \
        PATH="$BUILD:/usr/sbin:/usr/bin:/sbin:/bin:$PATH" PYTHONDONTWRITEBYTECODE=1 \
        REPO="$REPO" DATA="$REPO/data" BUILD="$BUILD" ARTICLES="$ARTICLES" CMOCKA_MESSAGE_OUTPUT=TAP \
        ${http_proxy+"http_proxy=$http_proxy"} ${https_proxy+"https_proxy=$https_proxy"} \
        sh -c 'echo $$ >"$0" && exec timeout -k 10 "$@"' "$mine/pid" "$limit" "$@" </dev/null
}

# A case is a folder, run in a copy: `command`, what it prints in `expected`, and its input files.
run_case() {
    cp -R "$1/." "$mine/case"
    (cd "$mine/case" && clean sh ./command >"$mine/out" 2>&1; echo "exit $?" >>"$mine/out")
    [ -z "${UPDATE-}" ] || cp "$mine/out" "$1/expected"
    count='1 0 0'
    diff -u --label expected --label printed "$1/expected" "$mine/out" >"$mine/diff" 2>&1 ||
        count='0 1 0'
    mv "$mine/diff" "$mine/out"
}

# Anything else prints TAP. A test that dies, stops before its plan or says nothing has failed once.
run_tap() {
    case $1 in
    *.py) set -- /usr/bin/python3 "$1" ;;
    *.sh) if head -n 1 "$1" | grep -q bash; then set -- bash "$1"; else set -- sh "$1"; fi ;;
    esac
    clean "$@" >"$mine/out" 2>&1
    status=$?
    count=$(awk -v status="$status" '
        /^1\.\.[0-9]+$/ { planned += substr($0, 4) }
        /^(not )?ok.*# SKIP/ { skipped++; next }
        /^not ok/ { failed++; next }
        /^ok/ { passed++ }
        END { seen = passed + failed + skipped
              if (seen < planned) print "# " planned - seen " of the plan did not run" >"/dev/stderr"
              if (!seen || seen < planned || (status && !failed)) failed++
              print passed + 0, failed + 0, skipped + 0 }' "$mine/out" 2>"$mine/plan")
    cat "$mine/plan" >>"$mine/out"
    case $status in
    0) ;;
    124) echo "# stopped after $limit s" >>"$mine/out" ;;
    *) echo "# exit $status" >>"$mine/out" ;;
    esac
}

run_one() {
    mine=$WORK/$(echo "$1" | tr / %)
    mkdir -p "$mine/tmp" "$mine/case"
    start=$(date +%s)
    if [ -d "$1" ]; then run_case "$1"; else run_tap "$1"; fi
    took=$(($(date +%s) - start))
    rm -f "$mine/pid"
    echo "$count $1" >"$mine/count"
    case $count:$1 in
    '1 0 0:'tests/cases/*) ;; # one of hundreds
    *) echo "$1: $(say $count), $took s" ;;
    esac
}

# timeout puts each test in a process group of its own, which no Ctrl-C reaches: it passes this on.
stop() {
    for pid in $(cat "$WORK"/*/pid 2>/dev/null); do
        kill "$pid" 2>/dev/null
        while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    done
}

say() {
    printf '%d passed, %d failed' "$1" "$2"
    [ "$3" = 0 ] || printf ', %d skipped' "$3"
}

if [ "$1" = --one ]; then run_one "$2"; exit; fi

cd "$(dirname "$0")/.." || exit
REPO=$PWD build=$1 part=${2:-check}
BUILD=$(cd "$build" && pwd) || exit
WORK=$(mktemp -d) || exit
trap 'rm -rf "$WORK"' EXIT
trap 'stop; exit 130' INT TERM
mkdir "$WORK/home"
case $part in check) limit=300 ;; *) limit=3600 ;; esac
# The texts of press articles are not ours to ship; those who have them keep them beside the checkout.
ARTICLES=${ARTICLES-$REPO/../shared/articles}
export REPO BUILD WORK ARTICLES limit
ulimit -c 0

# The longest first, so that no core waits at the end.
{
    [ "$part" = check ] || ls tests/all/*.sh tests/all/*.py
    if [ "$part" != slow ]; then
        ls tests/scripts/*.sh tests/scripts/*.py tests/layers.sh tests/lint.sh
        ls tests/unit/test_*.c tests/paint/test_*.c | sed "s|^|$build/|; s|\.c$||"
        ls tests/cases/*/command | sed 's|/command$||'
    fi
} 2>/dev/null | grep -F -e "${TESTS-}" >"$WORK/list"
xargs -r -P "$(nproc)" -n 1 tests/run.sh --one <"$WORK/list"
[ "$part" = slow ] || echo "tests/cases: $(cat "$WORK"/*/count 2>/dev/null | grep -c '^1 0 0 tests/cases/') passed"

all_passed=0 all_failed=0 all_skipped=0
for count in "$WORK"/*/count; do
    [ -f "$count" ] && read -r passed failed skipped test <"$count" || continue
    all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
    all_skipped=$((all_skipped + skipped))
    if [ "$failed" != 0 ]; then
        printf '\n--- %s\n' "$test"
        tail -n 100 "${count%count}out"
    elif [ "$skipped" != 0 ]; then grep '# SKIP' "${count%count}out"; fi
done
if [ "$part" = check ]; then
    for test in tests/all/*; do
        [ ! -f "$test" ] || sed -n "s|^# Only in check-all: |Only in make check-all: $test, |p" "$test"
    done
fi
# A test that left no count was killed with its runner.
[ -s "$WORK/list" ] && [ "$(wc -l <"$WORK/list")" = "$(ls "$WORK"/*/count 2>/dev/null | wc -l)" ] ||
    all_failed=$((all_failed + 1))
echo "$(say $all_passed $all_failed $all_skipped)"
[ $all_failed = 0 ]
