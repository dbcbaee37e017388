#!/bin/sh
# Sizes and style, with what every test machine has; `lint.sh tools` adds the analysers installed.
cd "$(dirname "$0")/.." || exit
work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
failed=0

verdict() {
    if found=$(grep .); then failed=1; echo "not ok - $1"; echo "$found" | sed 's/^/# /'
    else echo "ok - $1"; fi
}

# Outside a checkout (a tarball, say) every file counts.
git ls-files -co --exclude-standard >"$work/all" 2>/dev/null ||
    find . -name build -prune -o -type f -print | sed 's|^\./||' >"$work/all"
while read -r file; do [ ! -f "$file" ] || echo "$file"; done <"$work/all" >"$work/files"
grep -E '^(src|tests|examples)/.*\.[ch]$' "$work/files" >"$work/c"

# A function is a brace at depth 0 after a closing parenthesis; its length is brace to brace.
xargs awk -f tests/blank.awk /dev/null <"$work/c" | awk -F: '
    { text = $0; sub(/^[^:]*:[^:]*:/, "", text) }
    $1 != file { file = $1; depth = 0; head = "" }
    text ~ /^[[:space:]]*#/ || continued { continued = text ~ /\\$/; next }
    { for (i = 1; i <= length(text); i++) {
          c = substr(text, i, 1)
          if (c == "{" && depth++ == 0) { first = $2; body = head ~ /\)[[:space:]]*$/ }
          else if (c == "}" && depth > 0 && --depth == 0) {
              if (body && $2 - first + 1 > 40)
                  print file ":" first ": " $2 - first + 1 " lines: " head
              head = ""
          } else if (depth == 0) head = c == ";" ? "" : head c
      }
      gsub(/[[:space:]]+/, " ", head) }
    ' | verdict 'no function over 40 lines'

xargs awk 'FNR == 501 { print FILENAME }' /dev/null <"$work/c" | verdict 'no C file over 500 lines'

while read -r file; do
    head -n 1 "$file" | grep -qE '^/[/*] SPDX-License-Identifier: MIT' || echo "$file"
done <"$work/c" | verdict 'each C file begins with its SPDX line'

# Written so that this file does not match itself.
grep -E '\.(c|h|md|sh|py|awk|json)$|^Makefile$|^\.ci/' "$work/files" |
    xargs grep -nE '(^|[^[:alnum:]_])(/(wor[k]|far[m]|roo[t]|hom[e])/|(TOD[O]|FIXM[E]|XX[X]|HAC[K])([^[:alnum:]_]|$))' /dev/null |
    verdict 'no path of a development machine and no leftovers'

{ grep -E '\.sh$' "$work/files"; echo .ci/run; } | while read -r file; do
    case $(head -n 1 "$file") in *bash*) bash -n "$file" ;; *) sh -n "$file" ;; esac
done 2>&1 | verdict 'shell scripts parse'

# Another release formats some lines otherwise.
case $(clang-format --version 2>/dev/null) in
*'version 14.'*) xargs clang-format --dry-run -Werror <"$work/c" 2>&1 | grep 'error:' |
    cut -d: -f1 | sort | uniq -c | verdict 'C files are as clang-format leaves them' ;;
*) echo '# clang-format 14 is not installed: the format is not checked' ;;
esac

if [ "${1-}" = tools ]; then
    flags="-std=c11 -D_POSIX_C_SOURCE=200809L -DEN_VERSION=\"0\" -Isrc -Itests"
    libraries=$(pkg-config --cflags igraph libcgraph libcjson libutf8proc nettle libgvc librsvg-2.0 pangocairo |
        sed 's/-I/-isystem /g')
    # cppcheck 2.10 takes the braces of a compound literal for a block, and p == NULL for a proof.
    if command -v cppcheck >/dev/null; then
        cppcheck -q -j "$(nproc)" --std=c11 --enable=warning,performance,portability -Isrc \
            -DEN_MUST_CHECK= --suppress=missingInclude --suppress=syntaxError \
            --suppress=ignoredReturnValue --suppress=nullPointerRedundantCheck \
            --suppress=ctunullpointer \
            --template='{file}:{line}: {id}: {message}' src 2>&1 | verdict 'cppcheck is silent'
    else echo '# cppcheck is not installed'; fi
    # The analyser sees one file at a time and no promise made in another, so its guesses about
    # pointers are left to the sanitizers; C11's Annex K functions exist in no libc we know.
    checks='-*,clang-analyzer-*,-clang-analyzer-core.NullDereference'
    checks=$checks,-clang-analyzer-core.NonNullParamChecker,-clang-analyzer-core.CallAndMessage
    checks=$checks,-clang-analyzer-security.insecureAPI.*,bugprone-*
    checks=$checks,-bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions
    checks=$checks,-bugprone-reserved-identifier
    if command -v clang-tidy >/dev/null; then
        grep '^src/.*\.c$' "$work/c" | xargs -P "$(nproc)" -I{} clang-tidy --quiet \
            --checks="$checks" {} -- $flags $libraries 2>/dev/null |
            grep -E '(warning|error):' | sort -u | verdict 'clang-tidy is silent'
    else echo '# clang-tidy is not installed'; fi
fi
exit $failed
