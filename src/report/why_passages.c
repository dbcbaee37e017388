/* SPDX-License-Identifier: MIT */
#include "report/why_parts.h"

#include <stdlib.h>

enum {
    MOST_EFFORT = 1 << 24, /* blocks that may be hashed to find passages that have moved */
    MOST_POINTS = 600,     /* of a passage that is shown */
};

typedef struct quoting {
    const en_view *view;
    const en_shelf *shelf;
    en_arena *arena;
    en_error *err;
    en_seeker seeker;
} quoting;

/* A claim to be quoted, and what it is sorted by. */
typedef struct errand {
    size_t source, place;
    en_why_claim *claim;
} errand;

static int by_source(const void *left, const void *right) {
    const errand *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

/* Copy the passage, cut where it is long. */
static en_status copy_words(quoting *q, en_why_passage *p, const en_text *text) {
    size_t end = p->end > text->points ? text->points : p->end;
    bool cut = end > p->start + MOST_POINTS;
    size_t from = en_text_offset(text, p->start);
    size_t to = en_text_offset(text, cut ? p->start + MOST_POINTS : end);
    en_buf words = {0};
    en_buf_add(&words, text->bytes + from, to > from ? to - from : 0);
    en_buf_puts(&words, cut ? "…" : "");
    en_status status = en_buf_status(&words, q->err);
    if (!status) {
        p->words = en_arena_copy(q->arena, en_buf_text(&words), words.length);
        status = p->words ? EN_OK : en_fail_memory(q->err);
    }
    en_buf_destroy(&words);
    return status;
}

static en_status quote_claim(quoting *q, en_why_claim *claim, const en_text *text) {
    const en_claim *c = &q->view->dossier->claims[claim->claim];
    en_status status = EN_OK;
    for (size_t i = 0; i < c->more->anchor_count && !status; i++) {
        en_why_passage *p = &claim->passages[i];
        en_passage found = en_text_seek(text, p->anchor, &q->seeker);
        p->sought = true;
        p->state = found.state;
        p->start = found.start;
        p->end = found.end;
        if (found.state != EN_PASSAGE_DRIFTED && found.state != EN_PASSAGE_UNSOUGHT)
            status = copy_words(q, p, text);
    }
    return status;
}

/* A text that is not there, or is none, leaves its passages unsought: that is then said. */
static en_status quote_source(quoting *q, const errand *errands, size_t count) {
    const char *file = q->view->dossier->sources[errands->source].text_file;
    en_article article;
    en_status status = file ? en_article_open(&article, q->shelf, file, NULL) : EN_DATA;
    if (status)
        return status == EN_DATA ? EN_OK : en_fail_memory(q->err);
    for (size_t i = 0; i < count && !status; i++)
        status = quote_claim(q, errands[i].claim, &article.text);
    en_article_close(&article);
    return status;
}

en_status en_why_quote(en_why_claim **claims, size_t count, const en_view *view,
                       const en_shelf *shelf, en_arena *arena, en_error *err) {
    quoting q = {view, shelf, arena, err, {MOST_EFFORT, 0}};
    errand *errands = EN_NEW(arena, errand, count + 1);
    if (!errands)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++)
        errands[i] = (errand){view->dossier->claims[claims[i]->claim].source, i, claims[i]};
    qsort(errands, count, sizeof *errands, by_source);
    en_status status = EN_OK;
    for (size_t i = 0, next; i < count && !status; i = next) {
        for (next = i + 1; next < count && errands[next].source == errands[i].source; next++)
            ;
        status = quote_source(&q, errands + i, next - i);
    }
    return status;
}
