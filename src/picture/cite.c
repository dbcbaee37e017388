/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"

#include <stdlib.h>

/* Blanks are narrow, or the line would show between the halos of two numbers. */
enum { MOST_NUMBERS = 4, RUN = 3 };

static int ascending(const void *a, const void *b) {
    size_t p = *(const size_t *)a, q = *(const size_t *)b;
    return (p > q) - (p < q);
}

/* The numbers of the sources that take STANCE on R, each once, in order; NULL: no memory. */
static size_t *collect(size_t *count, const en_view *view, const size_t *numbers,
                       const en_relation *r, en_stance stance) {
    size_t *found = EN_NEW(view->arena, size_t, r->claim_count + 1), all = 0;
    *count = 0;
    for (size_t i = 0; found && i < r->claim_count; i++) {
        const en_claim *c = &view->dossier->claims[view->claims[r->first_claim + i]];
        if (c->stance == stance)
            found[all++] = numbers[c->source];
    }
    if (!all)
        return found;
    qsort(found, all, sizeof *found, ascending);
    for (size_t i = 0; i < all; i++)
        if (!*count || found[*count - 1] != found[i])
            found[(*count)++] = found[i];
    return found;
}

/* "2", "1, 4", "1–5", "1, 3, 5, 7 +2": no more than four numbers are written out. */
static void add_numbers(en_buf *out, const size_t *numbers, size_t count) {
    size_t written = 0, end;
    for (size_t i = 0; i < count; i = end) {
        for (end = i + 1; end < count && numbers[end] == numbers[end - 1] + 1;)
            end++;
        bool run = end - i >= RUN;
        end = run ? end : i + 1;
        if (written + 1 + run > MOST_NUMBERS) {
            en_buf_printf(out, "\u202f+%zu", count - i);
            return;
        }
        en_buf_printf(out, "%s%zu", written ? ",\u202f" : "", numbers[i]);
        if (run)
            en_buf_printf(out, "–%zu", numbers[end - 1]);
        written += 1 + run;
    }
}

void en_say_cited(en_buf *out, const en_view *view, const size_t *numbers,
                  const en_relation *r) {
    size_t count;
    for (en_stance stance = EN_ASSERTS; stance <= EN_DENIES; stance++) {
        const size_t *found = collect(&count, view, numbers, r, stance);
        out->failed |= !found;
        if (!found || !count)
            continue;
        en_buf_puts(out, stance == EN_DENIES ? "\u202f/\u202f" : "");
        add_numbers(out, found, count);
    }
}
