/* SPDX-License-Identifier: MIT */
#include "text/article.h"

#include "base/utf8.h"

static en_status read_text(en_article *a, const char *file, en_error *err) {
    en_error fault = {0};
    en_shown name;
    en_status status =
        en_text_open(&a->text, en_buf_text(&a->bytes), a->bytes.length, a->arena, &fault);
    if (status == EN_DATA)
        return en_fail(err, status, "'%s' is not UTF-8 from line %u, column %u on",
                       en_shown_text(&name, file), fault.place.line, fault.place.column);
    return status ? en_fail_memory(err) : EN_OK;
}

en_status en_article_open(en_article *out, const en_shelf *shelf, const char *file,
                          en_error *err) {
    en_error fault = {0};
    *out = (en_article){.arena = en_arena_create(NULL)};
    en_status status = shelf->load(shelf->state, &out->bytes, file, &fault);
    if (out->bytes.failed || !out->arena)
        status = en_fail_memory(err);
    else
        status = status ? en_fail(err, EN_DATA, "%s", fault.text) : read_text(out, file, err);
    if (status)
        en_article_close(out);
    return status;
}

void en_article_close(en_article *article) {
    en_arena_destroy(article->arena);
    en_buf_destroy(&article->bytes);
}
