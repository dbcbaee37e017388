# C without its comments and without what stands in quotes: FILE:LINE:TEXT, one line for each.
FNR == 1 { comment = 0 }
{
    rest = $0
    line = ""
    while (rest != "") {
        if (comment) {
            end = index(rest, "*/")
            if (!end) break
            rest = substr(rest, end + 2)
            comment = 0
        } else if (!match(rest, /\/\/.*|\/\*|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/)) {
            line = line rest
            break
        } else {
            start = substr(rest, RSTART, 2)
            line = line substr(rest, 1, RSTART - 1) (start ~ /^["']/ ? "\"\"" : " ")
            comment = start == "/*"
            rest = substr(rest, RSTART + RLENGTH)
        }
    }
    print FILENAME ":" FNR ":" line
}
