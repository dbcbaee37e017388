/* SPDX-License-Identifier: MIT */
/*
 * SVG and DOT, read just far enough to find one text in them. Both are scanned once from front
 * to back, without recursion; whatever is not understood means that there is nothing to be
 * found.
 */
#include "base/dot.h"
#include "base/utf8.h"
#include "format/stamp_find.h"

#include <stdlib.h>
#include <string.h>

#define BLANKS  " \t\r\n"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS  "0123456789"

/* A text being scanned. It ends with NUL at END, and there may be others before. */
typedef struct scan {
    const char *at, *end;
} scan;

static bool is_at(const scan *s, const char *word) {
    return (size_t)(s->end - s->at) >= strlen(word) && memcmp(s->at, word, strlen(word)) == 0;
}

/* Go past the next WORD; false, at the end, where there is none. */
static bool pass(scan *s, const char *word) {
    for (; s->at < s->end; s->at++)
        if (is_at(s, word)) {
            s->at += strlen(word);
            return true;
        }
    return false;
}

/* One character or entity of text between tags. False for entities of the document's own. */
static bool read_character(en_buf *out, scan *s) {
    static const char *const names[][2] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"&apos;", "'"}};
    if (*s->at != '&') {
        en_buf_add(out, s->at++, 1);
        return true;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_at(s, names[i][0])) {
            s->at += strlen(names[i][0]);
            en_buf_puts(out, names[i][1]);
            return true;
        }
    if (!is_at(s, "&#"))
        return false;
    bool hex = s->at[2] == 'x';
    const char *number = s->at + 2 + hex;
    size_t digits = strspn(number, hex ? DIGITS "abcdefABCDEF" : DIGITS);
    unsigned long point = strtoul(number, NULL, hex ? 16 : 10);
    if (!digits || digits > 7 || number[digits] != ';' || !point || point > 0x10FFFF ||
        (point >= 0xD800 && point < 0xE000))
        return false;
    en_buf_utf8(out, (uint32_t)point);
    s->at = number + digits + 1;
    return true;
}

/* An SVG being scanned: how many elements are open, and whether the second is <metadata>. */
typedef struct page {
    scan s;
    size_t depth;
    bool collecting, done;
} page;

/* Is what stands at AT, behind any prefix, the name of an element called NAME? */
static bool is_named(const char *at, const char *name) {
    size_t length = strspn(at, LETTERS DIGITS "_-.");
    if (at[length] == ':')
        at += length + 1;
    length = strlen(name);
    return strncmp(at, name, length) == 0 && strchr(BLANKS "/>", at[length]) && at[length];
}

/* Go past a tag, in whose values > may stand; *EMPTY: it closes itself. */
static bool pass_tag(scan *s, bool *empty) {
    s->at++;
    for (char quote = '\0'; s->at < s->end; s->at++) {
        if (quote)
            quote = *s->at == quote ? '\0' : quote;
        else if (*s->at == '"' || *s->at == '\'')
            quote = *s->at;
        else if (*s->at == '<')
            return false;
        else if (*s->at == '>') {
            *empty = s->at[-1] == '/';
            s->at++;
            return true;
        }
    }
    return false;
}

/* Other programs add <metadata> of their own, without a text. */
static void close_element(en_buf *out, page *p) {
    p->depth--;
    if (p->collecting && p->depth == 1) {
        p->done = strchr(en_buf_text(out), '{');
        p->collecting = false;
    }
    if (!p->done && p->depth < 2)
        out->length = 0;
}

static bool read_tag(en_buf *out, page *p) {
    const char *name = p->s.at + 1;
    bool empty = false, closing = *name == '/';
    if (p->depth == 0 && !is_named(name, "svg"))
        return false;
    if (!pass_tag(&p->s, &empty))
        return false;
    if (closing)
        close_element(out, p);
    else if (!empty)
        p->collecting |= ++p->depth == 2 && is_named(name, "metadata");
    return true;
}

/* Whatever begins with a < or is text. A DOCTYPE may define what we would not expand. */
static bool read_piece(en_buf *out, page *p) {
    scan *s = &p->s;
    if (is_at(s, "<!--"))
        return pass(s, "-->");
    if (is_at(s, "<?"))
        return pass(s, "?>");
    if (is_at(s, "<![CDATA["))
        return p->depth && pass(s, "]]>");
    if (is_at(s, "<!")) {
        const char *end = memchr(s->at, '>', (size_t)(s->end - s->at));
        bool own = end && memchr(s->at, '[', (size_t)(end - s->at));
        s->at = end ? end + 1 : s->end;
        return end && !own && !p->depth;
    }
    if (*s->at == '<')
        return read_tag(out, p);
    if (p->collecting && p->depth == 2)
        return read_character(out, s);
    s->at++;
    return true;
}

bool en_stamp_find_svg(en_buf *out, const char *bytes, size_t length) {
    page p = {.s = {bytes, bytes + length}};
    bool svg = false, ended = false;
    while (p.s.at < p.s.end && !p.done && !ended) {
        bool sound = read_piece(out, &p);
        svg |= p.depth > 0;
        ended = !sound || (svg && !p.depth);
    }
    if (!p.done)
        out->length = 0;
    return svg;
}

/* A word of DOT: what it says, and what it is. */
typedef struct word {
    en_buf text;
    enum { END, MARK, NAME, QUOTED } sort;
    char mark;
} word;

/* Past blanks and remarks. */
static void pass_blanks(scan *s) {
    for (;;) {
        s->at += strspn(s->at, BLANKS);
        if (is_at(s, "/*"))
            pass(s, "*/");
        else if (is_at(s, "//"))
            pass(s, "\n");
        else
            return;
    }
}

/* A text in quotes, as Graphviz reads it: \" is a quote, a line's end behind \ is none. */
static void read_quoted(word *w, scan *s) {
    w->sort = QUOTED;
    for (s->at++; s->at < s->end && *s->at != '"'; s->at++) {
        if (*s->at != '\\' || s->at + 1 == s->end) {
            en_buf_add(&w->text, s->at, 1);
            continue;
        }
        s->at++;
        if (*s->at == '"')
            en_buf_add(&w->text, s->at, 1);
        else if (*s->at != '\n')
            en_buf_add(&w->text, s->at - 1, 2);
    }
    if (s->at < s->end)
        s->at++;
    else
        w->sort = END;
}

static void next_word(word *w, scan *s) {
    static const char more[] = LETTERS DIGITS "_.-";
    w->text.length = 0;
    en_buf_puts(&w->text, "");
    pass_blanks(s);
    w->sort = s->at < s->end ? MARK : END;
    if (w->sort == END)
        return;
    if (*s->at == '"') {
        read_quoted(w, s);
        return;
    }
    size_t length = 0;
    while (s->at + length < s->end &&
           (strchr(more, s->at[length]) || (unsigned char)s->at[length] >= 0x80) &&
           s->at[length] && !(length == 0 && s->at[0] == '-'))
        length++;
    if (length) {
        w->sort = NAME;
        en_buf_add(&w->text, s->at, length);
        s->at += length;
    } else
        w->mark = *s->at++;
}

static bool is_word(const word *w, const char *name) {
    return w->sort == NAME && strcmp(en_buf_text(&w->text), name) == 0;
}

/* The comment in the attributes of the graph, which begin here: key, =, value, and on. */
static void read_attributes(en_buf *out, word *w, scan *s) {
    for (bool ours = false, value = false; w->sort != END; next_word(w, s)) {
        bool mark = w->sort == MARK;
        if (mark && w->mark == ']')
            return;
        if (mark)
            value = w->mark == '=';
        else if (value && ours && !out->length && w->sort == QUOTED)
            en_dot_read(out, en_buf_text(&w->text));
        else
            ours = is_word(w, "comment");
    }
}

bool en_stamp_find_dot(en_buf *out, const char *bytes, size_t length) {
    scan s = {bytes, bytes + length};
    word w = {0};
    size_t depth = 0;
    next_word(&w, &s);
    if (is_word(&w, "strict"))
        next_word(&w, &s);
    bool graph = is_word(&w, "graph") || is_word(&w, "digraph"), named = false;
    for (next_word(&w, &s); graph && w.sort != END && !out->length; next_word(&w, &s)) {
        if (w.sort == MARK) {
            depth += w.mark == '{';
            depth -= w.mark == '}' && depth > 0;
            if (w.mark == '[' && named && depth == 1)
                read_attributes(out, &w, &s);
        }
        named = is_word(&w, "graph");
    }
    out->failed |= w.text.failed;
    en_buf_destroy(&w.text);
    return graph;
}
