#!/bin/sh
# How the programs behave towards the system: files, pipes, signals, locales, a painter in trouble.
cd "$TMPDIR" || exit 1
D=$DATA/openai-for-countries.json
said() { if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; sed 's/^/# /' err 2>/dev/null; fi; }
# expect CODE COMMAND...: standard output in out, standard error in err.
expect() {
    want=$1; shift
    "$@" >out 2>err; got=$?
    [ "$got" = "$want" ] || { echo "# exit $got where $want was due: $*" >>err; return 1; }
}

expect 0 entente draw "$D" --quality fast -o a.dot -o a.svg -o a.png -o a.pdf
said $? 'one run draws four files'
expect 0 entente draw "$D" --quality fast -o b.dot -o b.svg -o b.png -o b.pdf
for e in dot svg png pdf; do cmp a.$e b.$e >err 2>&1; said $? "two runs give the same $e"; done
expect 0 entente draw "$D" -o g1.svg && expect 0 entente draw "$D" -o g2.svg && cmp g1.svg g2.svg
said $? 'the search for a good layout is reproducible'
for form in csv json table tsv; do
    entente measure "$D" --format $form >m1 2>err && entente measure "$D" --format $form >m2 &&
        cmp m1 m2
    said $? "two runs give the same $form"
done

for locale in fr_FR.UTF-8 tr_TR.UTF-8; do
    LC_ALL=$locale locale charmap 2>/dev/null | grep -q UTF-8
    said $? "$locale is there to be tried"
    LC_ALL=$locale entente measure "$D" --format csv >m2 2>err; entente measure "$D" --format csv >m1
    cmp m1 m2; said $? "$locale changes no byte of the CSV"
    LC_ALL=$locale entente draw "$D" --quality fast -o l.dot -o l.svg -o l.png -o l.pdf 2>err
    for e in dot svg png pdf; do cmp a.$e l.$e; said $? "$locale changes no byte of the $e"; done
done

echo old >kept.svg
expect 5 entente draw "$D" --quality fast -o kept.svg -o missing/x.svg
said $? 'a missing folder is exit 5'
[ "$(cat kept.svg)" = old ]; said $? 'an older file is intact when another output fails'
expect 5 entente draw "$D" --quality fast -o kept.svg -o /dev/full -f svg
said $? 'a full disk is exit 5'
[ "$(cat kept.svg)" = old ]; said $? 'an older file is intact when the disk is full'
expect 5 sh -c 'entente measure "$1" >/dev/full' sh "$D"; said $? 'a full standard output is exit 5'
[ -z "$(find . -name '.entente-*')" ]; said $? 'nothing temporary is left behind'
cp "$D" own.json
expect 2 entente measure own.json --format json -o own.json && cmp own.json "$D" 2>err
said $? 'the dossier is never written over'
ln -s own.json link.svg
expect 2 entente draw own.json --quality fast -o link.svg && cmp own.json "$D" 2>err
said $? 'nor through a link'
expect 2 entente draw "$D" -o twice.svg -o twice.svg; said $? 'one file is not two outputs'

(entente measure "$D" --format csv; echo $? >code) 2>err | head -c 1 >out
[ ! -s err ]; said $? 'a closed pipe ends quietly'
python3 - <<'P' >err 2>&1
import os, subprocess
r, w = os.pipe(); os.close(r)
p = subprocess.run(["entente", "measure", os.environ["DATA"] + "/openai-for-countries.json"], stdout=w, stderr=subprocess.PIPE)
assert p.returncode == -13 and not p.stderr, p
P
said $? 'a pipe that nobody reads ends the program by SIGPIPE, without a word'

expect 0 sh -c 'entente measure - --by degree --format csv <"$1"' sh "$D"
said $? 'a dossier comes from standard input'
expect 5 entente measure nothing.json; said $? 'a dossier that is not there is exit 5'
expect 5 entente check .; said $? 'a folder is exit 5'

# A painter in trouble: a copy of entente finds the entente-paint beside it.
mkdir -p bin && cp "$BUILD/entente" bin/
trouble() {
    expect 0 bin/entente draw "$D" -o t.svg -o t.dot --timeout 1; said $? "$1: a figure comes"
    grep -q 'note: .*plain drawing' err; said $? "$1: it is said"
    xmllint --noout t.svg 2>err && grep -q 'Dessin de secours' t.svg
    said $? "$1: the figure says so too"
    expect 5 bin/entente draw "$D" -o t.png --timeout 1; said $? "$1: PNG is refused"
    [ ! -e t.png ]; said $? "$1: no PNG is left"
    neato -n2 -Tsvg t.dot >out 2>err && [ ! -s err ]; said $? "$1: Graphviz draws the DOT as it stands"
    [ "$(grep -c 'class="node' out)" -gt 30 ]; said $? "$1: with all of its nodes"
}
trouble 'painter missing'
paint() { printf '#!/bin/sh\n%s\n' "$1" >bin/entente-paint; chmod +x bin/entente-paint; }
paint 'kill -9 $$'; trouble 'painter killed'
paint 'sleep 60'; trouble 'painter hanging'
paint 'cat >/dev/null; echo "svg 1000"; echo short'; trouble 'painter cut short'
paint 'exit 0'; trouble 'painter silent'
paint 'cat >/dev/null; printf "svg 0\n"'; trouble 'painter of nothing'
paint 'exec >&- 2>&-; sleep 60'; trouble 'painter that lives on'

echo old >int.svg
paint 'sleep 61'
python3 - <<'P' >err 2>&1
import os, signal, subprocess, time
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGKILL):
    p = subprocess.Popen(["bin/entente", "draw", os.environ["DATA"] + "/openai-for-countries.json", "-o", "int.svg"], stderr=subprocess.PIPE)
    time.sleep(.5)
    p.send_signal(number)
    assert p.wait(5) == -number, p.returncode
    assert open("int.svg").read() == "old\n"
    assert not [f for f in os.listdir(".") if f.startswith(".entente-")]
    time.sleep(.2)
    left = subprocess.run(["pgrep", "-f", "^/bin/sh bin/entente-paint"], stdout=subprocess.PIPE).stdout
    assert not left, (number, left)
P
said $? 'a signal while drawing: dies of it, leaves nothing, no painter lives on'
