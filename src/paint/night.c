/* SPDX-License-Identifier: MIT */
/*
 * The night of a figure as CSS. Its rules go over the attributes that the SVG has in any case,
 * and select by descent alone: a child's ">" would have to be escaped, and not all who copy a
 * file know that.
 */
#include "paint/night.h"

#include <stdio.h>
#include <string.h>

enum { WORDS = 5, LONGEST = 40 };

/* A row of the wire: "CLASS COLOUR ...". */
typedef struct row {
    char words[WORDS][LONGEST];
    size_t count;
} row;

static bool is_colour(const char *word) {
    return word[0] == '#' && strlen(word) == 7 &&
           strspn(word + 1, "0123456789abcdefABCDEF") == 6;
}

/* The row that starts at *AT, which then goes on to the next; false where it is none. */
static bool next_row(row *out, const char **at) {
    *out = (row){0};
    while (**at && **at != ';') {
        size_t length = strcspn(*at, " ;");
        if (out->count == WORDS || !length || length >= LONGEST)
            return false;
        memcpy(out->words[out->count], *at, length);
        if (out->count && !is_colour(out->words[out->count]))
            return false;
        out->count++;
        *at += length;
        *at += **at == ' ';
    }
    *at += **at == ';';
    return out->count == 2 || out->count == 4 || out->count == 5;
}

static void add_page(en_buf *out, const char *id, const row *r) {
    const char *paper = r->words[1], *ink = r->words[2], *mute = r->words[3];
    en_buf_printf(out, "#%s text{fill:%s}\n", id, ink);
    en_buf_printf(out, "#%s text[stroke]{stroke:%s}\n", id, paper);
    en_buf_printf(out, "#%s .mute{fill:%s}\n", id, mute);
    en_buf_printf(out, "#%s .size *{stroke:%s}\n", id, mute);
    en_buf_printf(out, "#%s .rule{stroke:%s}\n", id, r->words[4]);
    en_buf_printf(out, "#%s circle,#%s .cite rect{fill:%s}\n", id, id, paper);
}

static void add_shape(en_buf *out, const char *id, const row *r) {
    const char *class_name = r->words[0];
    en_buf_printf(out, "#%s .%s :not(text){fill:%s;stroke:%s}\n", id, class_name, r->words[1],
                  r->words[2]);
    en_buf_printf(out, "#%s .%s .inside{fill:%s}\n", id, class_name, r->words[3]);
}

static void add_line(en_buf *out, const char *id, const row *r) {
    const char *class_name = r->words[0], *colour = r->words[1];
    en_buf_printf(out, "#%s .%s path,#%s .%s circle{stroke:%s}\n", id, class_name, id,
                  class_name, colour);
    en_buf_printf(out, "#%s .%s polygon,#%s .%s .mark{fill:%s}\n", id, class_name, id,
                  class_name, colour);
}

en_status en_night_style(en_buf *out, const en_figure *figure, en_error *err) {
    const char *at = figure->night;
    if (!*at)
        return EN_OK;
    char id[480];
    snprintf(id, sizeof id, "%.400s-figure", figure->prefix);
    en_buf_puts(out, "@media (prefers-color-scheme:dark){\n");
    while (*at) {
        row r;
        const char *start = at;
        if (!next_row(&r, &at))
            return en_fail(err, EN_DATA, "figure: '%.80s' is no row of a night", start);
        (r.count == 5 ? add_page : r.count == 4 ? add_shape : add_line)(out, id, &r);
    }
    en_buf_puts(out, "}\n");
    return en_buf_status(out, err);
}
