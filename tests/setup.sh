#!/bin/sh
# Install what is missing: tests/setup.sh NEED..., each of build, check, bench, all.
set -eu

build='gcc libc6-dev make pkg-config libigraph-dev libgraphviz-dev libcjson-dev libutf8proc-dev
    nettle-dev librsvg2-dev libcairo2-dev libpango1.0-dev libpng-dev fontconfig fonts-inter'
check='libcmocka-dev libxml2-dev libxml2-utils graphviz python3 python3-networkx poppler-utils
    python3-jsonschema python3-cssselect python3-lxml python3-html5lib python3-fonttools procps
    locales cmark-gfm'
bench='graphviz python3 python3-networkx python3-numpy python3-scipy python3-igraph'
all='debootstrap chromium-headless-shell fonts-droid-fallback fonts-noto-color-emoji
    pandoc texlive-latex-base texlive-lang-french lmodern r-base-core'
# A Node.js that is not Debian's brings npm along, and Debian's does not go with it.
command -v npm >/dev/null || all="$all npm"

packages='' tools='' modules=''
for need; do
    case $need in
    build) packages="$packages $build" tools="$tools cc pkg-config"
        modules='igraph libcgraph libcjson libutf8proc nettle libgvc librsvg-2.0 cairo pangocairo libpng' ;;
    check) packages="$packages $check" modules="$modules cmocka libxml-2.0"
        tools="$tools xmllint neato dot python3 pdftoppm pgrep localedef cmark-gfm" ;;
    bench) packages="$packages $bench" tools="$tools dot python3" ;;
    all) packages="$packages $all" tools="$tools debootstrap chromium npm pandoc pdflatex Rscript" ;;
    *) echo "setup.sh: '$need' is not one of build, check, bench, all" >&2; exit 2 ;;
    esac
done

# Elsewhere than on Debian the packages have other names, so the tools themselves are looked for.
missing_tools() {
    for tool in $tools; do command -v "$tool" >/dev/null || echo "$tool"; done
    command -v pkg-config >/dev/null || { echo $modules; return; }
    for module in $modules; do pkg-config --exists "$module" || echo "$module"; done
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    missing=$(missing_tools | tr '\n' ' ')
    [ -z "$missing" ] && exit
    echo "entente: not found: $missing" >&2
    echo "entente: there is no apt here; install what Debian calls: "$packages >&2
    exit 1
fi

# dpkg-query, not apt: it answers in milliseconds and without the network.
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $packages 2>/dev/null |
    sed -n 's/ installed$//p' | tr '\n' ' ') || true
missing=''
for package in $packages; do
    case " $installed$missing " in *" $package "*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

sudo=''
[ "$(id -u)" = 0 ] || sudo='sudo '
update="${sudo}apt-get update"
install="${sudo}env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y"
install="$install --no-install-recommends$missing"
if [ -n "$sudo" ] && ! command -v sudo >/dev/null; then
    echo "entente: packages are missing, and there is no sudo. As root, run:" >&2
    printf '    %s\n' "${update#sudo }" "${install#sudo }" >&2
    exit 1
fi
echo "entente: packages are missing; installing them:" >&2
printf '    %s\n' "$update" "$install" >&2
$update >&2
$install >&2
