#!/bin/sh
# Fail where a layer includes one above it or a library that is not its business, where a header
# does not compile alone, and where anything but a program's outermost layer prints or exits.
cd "$(dirname "$0")/.." || exit
work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
failed=0

# One TAP line: what must hold ($1), and what breaks it, on standard input.
verdict() {
    if found=$(grep .); then failed=1; echo "not ok - $1"; echo "$found" | sed 's/^/# /'
    else echo "ok - $1"; fi
}

ls src/*/*.[ch] src/*.h >"$work/files" 2>/dev/null
xargs grep -nE '^[[:space:]]*#[[:space:]]*include' /dev/null <"$work/files" >"$work/includes"
xargs awk -f tests/blank.awk <"$work/files" >"$work/code"

# Rows: FILE:LINE:#include... The umbrella src/entente.h is for users of the library, above all.
layer_of='function layer(path, part) { return split(path, part, "/") > 2 ? part[2] : "umbrella" }'

awk -F: "$layer_of"'
    BEGIN { n = split("base dossier text format network measure picture report cli umbrella", name, " ")
            for (i = 1; i <= n; i++) rank[name[i]] = i }
    $3 !~ /"/ { next }
    { from = layer($1); target = $3; gsub(/^[^"]*"|".*/, "", target)
      to = target ~ "/" ? substr(target, 1, index(target, "/") - 1) : target == "entente.h" ? "umbrella" : ""
      where = $1 ":" $2 ": " from " includes " target }
    from == "paint" { if (to != "base" && to != "paint") print where; next }
    from == "ink" { if (to != "base" && to != "paint" && to != "ink") print where; next }
    !to { print where ": write it layer/file.h, from src/"; next }
    from == "umbrella" { if (to == "cli" || to == "paint" || to == "ink") print where; next }
    !(to in rank) || rank[to] > rank[from] { print where }
    ' "$work/includes" | verdict 'each layer includes itself and those to its left'

awk -F: "$layer_of"'
    BEGIN { may["igraph"] = "network measure"; may["cjson"] = "format"; may["utf"] = "base"
            may["cgraph"] = "picture paint"; may["graphviz"] = "paint"; may["gvc"] = "paint"
            may["cairo"] = may["pango"] = may["png"] = may["librsvg"] = may["rsvg"] = "ink"
            may["glib"] = may["gio"] = may["gdk"] = "ink" }
    $3 !~ /</ { next }
    { header = tolower($3); gsub(/^[^<]*<|>.*/, "", header)
      sub(/^graphviz\/cgraph/, "cgraph", header)
      match(header, /^[a-z]+/); library = substr(header, 1, RLENGTH)
      if (library == "pangocairo") library = "pango" }
    library in may && index(" " may[library] " ", " " layer($1) " ") == 0 {
        print $1 ":" $2 ": <" header "> is for " may[library] }
    ' "$work/includes" | verdict 'each library stays in its layers'

# snprintf and writing to an open file are fine; the process and its streams belong to cli. A child
# that paint forks has no way out but _exit.
grep -vE '^src/(cli/|paint/main\.c:)' "$work/code" |
    sed '/^src\/paint\//s/\<_exit *(/(/g' |
    grep -E '(^|[^[:alnum:]_.>])((v?printf|puts|putchar|perror|_?exit|_Exit|quick_exit|abort)[[:space:]]*\(|(stdin|stdout|stderr)([^[:alnum:]_]|$))' |
    verdict 'only cli and paint/main.c print, exit or touch the standard streams'

# A list.h is rows for whoever defines ROW, not a header.
flags="$(pkg-config --cflags igraph libcgraph libcjson libutf8proc nettle libgvc librsvg-2.0 pangocairo libpng)"
export flags
grep '\.h$' "$work/files" | grep -v '/list\.h$' | xargs -P "$(nproc)" -I{} sh -c '
    echo "#include \"${1#src/}\"" | ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc $flags \
        -Wall -Wextra -Werror -fsyntax-only -x c - 2>&1 | sed "s|^|$1 alone: |"' - {} |
    verdict 'each header compiles alone'

exit $failed
