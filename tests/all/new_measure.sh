#!/bin/sh
# A new measure is one row and one file: in a copy of the tree, one is added as CONTRIBUTING.md says,
# and is in the help, in tables, CSV, JSON and --list, and passes the tests that every row must.
# Only in check-all: it builds much of the program anew.
copy=$TMPDIR/tree
mkdir -p "$copy" && cp -Rp "$REPO/src" "$REPO/tests" "$REPO/data" "$REPO/Makefile" "$copy" || exit
cd "$copy" || exit
# What was built of the rest is taken along, so that only what hangs on the row is compiled.
build=build/$(basename "$BUILD")
mkdir build && cp -Rp "$BUILD" "$build" || exit

sed -i 's/^    ROW(degree) .*/&\n    ROW(reach) \\/' src/measure/list.h
cat >src/measure/reach.c <<'END'
/* SPDX-License-Identifier: MIT */
/* Reach: how many others are two steps away or nearer; for a test. */
#include "measure/measure.h"

static en_status run(double *score, en_network *network, en_error *err) {
    (void)err;
    for (size_t i = 0; i < en_network_size(network); i++)
        score[i] = 42;
    return EN_OK;
}

const en_measure en_measure_reach = {
    .name = "reach",
    .family = "paths",
    .domain = EN_ON_ALL,
    .reference = "Nobody 2000",
    .label = EN_WORDS("portée", "reach"),
    .meaning = EN_WORDS("Porte loin.", "Reaches far."),
    .on_request = true,
    .run = run,
};
END

build() {
    env -u MAKEFLAGS -u MAKELEVEL make -j2 BUILD="$build" "$@" >log 2>&1
}

verdict() {
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; sed 's/^/# /' log; fi
}

tests="$build/tests/unit/test_measures $build/tests/unit/test_program"
build "$build/entente" $tests
verdict $? 'a measure of one row and one file builds'
program=$build/entente
dossier=data/openai-for-countries.json
$program help | grep -q '^  reach  *Reaches far\.$'
verdict $? 'the help has it'
$program measure "$dossier" --by reach --lang fr >log
grep -q '^nom .* reach$' log && grep -q ' 42$' log && grep -q '^reach.*: Porte loin\.$' log
verdict $? 'a table has it, with its sentence'
$program measure "$dossier" --by degree,reach -f csv >log
head -n 1 log | grep -q '^id,label,kind,degree,reach$' && sed 1d log | grep -q ',42$'
verdict $? 'CSV has it'
$program measure "$dossier" --by reach -f json >log
grep -q '"reach": 42' log
verdict $? 'JSON has it'
$program measure --list -f csv >log
grep -q '^reach,node,paths,all ties,Nobody 2000,Reaches far\.$' log
verdict $? '--list has it'
$program measure "$dossier" --by raech >log 2>&1
grep -q "did you mean 'reach'" log
verdict $? 'it is what a misspelt name may have meant'
$program measure "$dossier" -f csv >log
! grep -q reach log
verdict $? 'the usual table is left as it was'
for test in $tests; do
    "$test" >log 2>&1
    verdict $? "what must hold of every row holds of it: ${test##*/}"
done
sed -i 's/\.reference = "Nobody 2000",//' src/measure/reach.c
build "$build/tests/unit/test_measures" && ! "$build/tests/unit/test_measures" >log 2>&1
verdict $? 'a record without its reference does not pass'
