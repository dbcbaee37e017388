/* SPDX-License-Identifier: MIT */
/*
 * Every allocation behind an answer of `why` fails once, in turn, from the question to the last
 * form: each must end in a plain error or in an answer, and give all back.
 */
#include "reading.h"
#include "report/why_form.h"

#include "dry.h"

#ifdef EN_TESTS_DRY

static const char text[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\",\"text\":{\"file\":\"s.txt\"}},{\"id\":\"t\"}],"
    "\"entities\":[{\"id\":\"a\",\"label\":{\"en\":\"A @b\"}},{\"id\":\"b\",\"label\":"
    "{\"en\":\"B\"}},{\"id\":\"c\",\"label\":{\"en\":\"C\"}},{\"id\":\"d\",\"label\":{\"en\":"
    "\"D\"}}],\"claims\":["
    "{\"source\":\"s\",\"from\":\"a\",\"type\":\"funds\",\"to\":\"b\",\"by\":\"c\",\"amount\":"
    "{\"value\":2000,\"period\":\"P4Y\"},\"evidence\":[{\"start\":0,\"end\":3}]},"
    "{\"source\":\"t\",\"from\":\"a\",\"type\":\"funds\",\"to\":\"b\",\"stance\":\"denies\"},"
    "{\"source\":\"t\",\"from\":\"b\",\"type\":\"partners\",\"to\":\"c\"},"
    "{\"source\":\"t\",\"from\":\"a\",\"type\":\"meets\",\"to\":\"d\"}]}";

static en_status load(void *state, en_buf *into, const char *file, en_error *err) {
    (void)state, (void)file;
    en_buf_puts(into, "two words");
    return en_buf_status(into, err);
}

static en_status write_all(const en_why *why, en_arena *arena) {
    en_status status = EN_OK;
    for (const en_why_form *f = en_why_forms; f->name && !status; f++) {
        en_buf out = {0};
        const en_page page = {.lang = EN_FR};
        en_why_write(&out, why, f, &page, arena);
        status = en_buf_status(&out, NULL);
        en_buf_destroy(&out);
    }
    return status;
}

/* Two entities, or one (TO is EN_NONE). */
static en_status answer(const en_dossier *d, size_t from, size_t to, en_error *err) {
    const en_shelf shelf = {load, NULL};
    en_view *view;
    en_why_pair *pair = NULL;
    en_why_score *score = NULL;
    en_arena *arena = en_arena_create(NULL);
    if (!arena)
        return en_fail_memory(err);
    en_status status = en_view_create(&view, d, &(en_view_options){0}, arena, err);
    if (!status && to != EN_NONE)
        status = en_why_pair_create(&pair, view, from, to, 2, &shelf, arena, err);
    else if (!status)
        status = en_why_score_create(&score, view, from, en_measure_find("betweenness"), 5,
                                     arena, err);
    const en_why why = {.pair = pair, .score = score};
    if (!status)
        status = write_all(&why, arena);
    en_arena_destroy(arena);
    return status;
}

static void everything_survives_any_lack_of_memory(void **state) {
    (void)state;
    en_dossier *d = read_text(text);
    const size_t questions[][2] = {{0, 1}, {0, 2}, {0, EN_NONE}};
    for (size_t i = 0; i < 3; i++) {
        en_status status = EN_SYSTEM;
        for (long blocks = 0; status; blocks++) {
            en_error err = {0};
            left = blocks;
            held = 0;
            rationed = true;
            status = answer(d, questions[i][0], questions[i][1], &err);
            rationed = false;
            if (held)
                fail_msg("question %zu keeps %ld of %ld blocks", i, held, blocks);
            if (status && (status != EN_SYSTEM ||
                           (err.text[0] && strcmp(err.text, "out of memory") != 0)))
                fail_msg("question %zu with %ld blocks: %s", i, blocks, err.text);
            assert_true(blocks < 20000);
        }
    }
    en_dossier_destroy(d);
}

#else

static void everything_survives_any_lack_of_memory(void **state) {
    (void)state;
    skip();
}

#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_survives_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
