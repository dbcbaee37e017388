/* SPDX-License-Identifier: MIT */
/* What every list must hold to, and its cards; and each allocation failing once. */
#include "format/json_scan.h"
#include "ration.h"
#include "reading.h"
#include "report/card.h"
#include "report/say.h"
#include "report/setting.h"

#include <math.h>

static const char dossier[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\",\"origin\":\"t\"},{\"id\":\"t\",\"title\":"
    "{\"en\":\"T\"},\"read\":false},{\"id\":\"u\"}],\"entities\":["
    "{\"id\":\"ann\",\"label\":{\"en\":\"Ann\",\"fr\":\"Anne\"},\"aliases\":[\"A.\"],"
    "\"kind\":\"person\"},{\"id\":\"bob\",\"label\":{\"en\":\"Bob\"}},"
    "{\"id\":\"cyd\",\"label\":{\"en\":\"Cyd\"},\"named\":false,\"count\":{\"min\":3}}],"
    "\"claims\":["
    "{\"id\":\"c1\",\"source\":\"s\",\"from\":\"ann\",\"type\":\"allied\",\"to\":\"bob\","
    "\"since\":\"2020-05-01\",\"note\":{\"en\":\"A note.\"},\"evidence\":[{\"start\":1,"
    "\"end\":4}]},"
    "{\"source\":\"u\",\"from\":\"bob\",\"type\":\"allied\",\"to\":\"ann\",\"stance\":"
    "\"denies\",\"by\":\"bob\"},"
    "{\"id\":\"c3\",\"source\":\"u\",\"from\":\"bob\",\"type\":\"funds\",\"to\":\"cyd\","
    "\"amount\":{\"value\":1234567.5,\"currency\":\"EUR\"}},"
    "{\"id\":\"c4\",\"source\":\"u\",\"from\":\"ann\",\"type\":\"rivals\",\"to\":\"cyd\","
    "\"modality\":\"question\"}]}";

#define EACH_LIST(l)                    \
    const en_list *const *l = en_lists; \
    *l;                                 \
    l++

typedef struct desk {
    en_dossier *d;
    en_arena *arena;
    en_view *view;
    en_scope scope;
} desk;

static en_status set_up(desk *k, en_error *err) {
    const en_view_options options = {0};
    en_status status = en_view_create(&k->view, k->d, &options, k->arena, err);
    return status ? status : en_scope_make(&k->scope, k->view, EN_EN, err);
}

static desk open_desk(void) {
    desk k = {.d = read_text(dossier), .arena = en_arena_create(NULL)};
    en_error err = {0};
    assert_int_equal(set_up(&k, &err), EN_OK);
    return k;
}

static void close_desk(desk *k) {
    en_arena_destroy(k->arena);
    en_dossier_destroy(k->d);
}

static void every_list_is_found_by_its_name(void **state) {
    (void)state;
    for (EACH_LIST(l)) {
        assert_ptr_equal(en_list_find((*l)->name), *l);
        assert_non_null((*l)->related);
        assert_true(strlen((*l)->noun) > 1);
    }
    assert_null(en_list_find("claim"));
}

static void every_record_is_found_by_its_id(void **state) {
    (void)state;
    desk k = open_desk();
    for (EACH_LIST(l))
        for (size_t i = 0; i < (*l)->count(&k.scope); i++) {
            en_buf id = {0};
            (*l)->id(&id, &k.scope, i);
            if (id.length)
                assert_int_equal((*l)->find(&k.scope, id.text), i);
            en_buf_destroy(&id);
        }
    close_desk(&k);
}

/* Programs find the same columns first, whatever the scope adds; no name stands twice. */
static void columns_for_programs_only_grow(void **state) {
    (void)state;
    desk k = open_desk();
    for (EACH_LIST(l)) {
        en_sheet plain, sheets[2];
        assert_int_equal(en_rows_fill(&plain, *l, &k.scope, NULL, NULL), EN_OK);
        for (int i = 0; i < 2; i++) {
            en_scope more = k.scope;
            more.all = i == 0;
            more.detail = i == 1;
            assert_int_equal(en_rows_fill(&sheets[i], *l, &more, NULL, NULL), EN_OK);
            assert_true(sheets[i].column_count >= plain.column_count);
            for (size_t c = 0; c < plain.column_count; c++)
                assert_string_equal(sheets[i].columns[c].name, plain.columns[c].name);
        }
        for (size_t c = 0; c < sheets[1].column_count; c++)
            for (size_t b = 0; b < c; b++)
                assert_string_not_equal(sheets[1].columns[b].name, sheets[1].columns[c].name);
    }
    close_desk(&k);
}

static void people_get_headings_in_both_languages_and_no_empty_column(void **state) {
    (void)state;
    desk k = open_desk();
    k.scope.people = k.scope.all = true;
    for (k.scope.lang = 0; k.scope.lang < EN_LANGS; k.scope.lang++)
        for (EACH_LIST(l)) {
            en_sheet sheet;
            assert_int_equal(en_rows_fill(&sheet, *l, &k.scope, NULL, NULL), EN_OK);
            for (size_t c = 0; c < sheet.column_count; c++) {
                bool any = sheet.columns[c].number != NULL;
                assert_true(strlen(sheet.columns[c].heading) > 0);
                for (size_t i = 0; i < sheet.row_count && !any; i++)
                    any = sheet.columns[c].text[i] != NULL;
                assert_true(any);
            }
        }
    close_desk(&k);
}

static void phrase(const char *wanted, en_buf *said) {
    assert_string_equal(en_buf_text(said), wanted);
    en_buf_destroy(said);
}

static void dates_are_said_as_people_say_them(void **state) {
    (void)state;
    en_buf said = {0};
    const en_date year = {2020, 0, 0}, month = {2021, 8, 0}, first = {2022, 5, 1};
    en_say_span(&said, first, month, EN_FR);
    phrase("depuis le 1er mai 2022, jusqu\u2019en ao\u00fbt 2021", &said);
    en_say_span(&said, year, first, EN_EN);
    phrase("since 2020, until 1 May 2022", &said);
    en_say_span(&said, (en_date){0}, first, EN_FR);
    phrase("jusqu\u2019au 1er mai 2022", &said);
    en_say_span(&said, month, (en_date){0}, EN_EN);
    phrase("since August 2021", &said);
    en_say_span(&said, (en_date){0}, (en_date){0}, EN_FR);
    phrase("", &said);
    en_say_period(&said, year, (en_date){0});
    phrase("2020 \u2013", &said);
    en_say_period(&said, (en_date){0}, first);
    phrase("\u2013 2022-05-01", &said);
    en_say_period(&said, year, month);
    phrase("2020 \u2013 2021-08", &said);
}

static void groups_and_amounts_are_said_in_both_languages(void **state) {
    (void)state;
    en_buf said = {0};
    en_entity e = {.count_min = 3, .count_about = NAN, .count_max = NAN};
    en_say_group(&said, &e, EN_FR);
    phrase("au moins 3", &said);
    e.count_max = 3;
    en_say_group(&said, &e, EN_EN);
    phrase("3", &said);
    e.count_max = 9;
    e.count_about = 5;
    en_say_group(&said, &e, EN_FR);
    phrase("3 \u00e0 9, environ 5", &said);
    e.count_min = NAN;
    en_say_group(&said, &e, EN_EN);
    phrase("at most 9, about 5", &said);
    en_details m = {.amount = 1234567.5, .currency = "EUR", .bound = EN_ABOUT, .period = "P1Y"};
    const en_claim c = {.more = &m};
    en_say_amount(&said, &c, EN_EN);
    phrase("about 1,234,567.5\u00a0EUR over 1 year", &said);
    m.period = "P18M";
    en_say_amount(&said, &c, EN_FR);
    phrase("environ 1\u202f234\u202f567,5\u00a0EUR sur 18 mois", &said);
    m = (en_details){.amount = 5e20, .bound = EN_AT_LEAST, .period = "P1Y6M"};
    en_say_amount(&said, &c, EN_EN);
    phrase("at least 5e+20 over P1Y6M", &said);
    m.amount = 999;
    m.period = NULL;
    en_say_amount(&said, &c, EN_FR);
    phrase("au moins 999", &said);
    m.amount = NAN;
    en_say_amount(&said, &c, EN_FR);
    phrase("", &said);
}

static void lines_break_at_blanks_and_hang(void **state) {
    (void)state;
    en_buf out = {0}, line = {0};
    en_setting page = {.out = &out, .lang = EN_EN};
    for (int i = 0; i < 12; i++)
        en_buf_puts(&line, "ten bytes ");
    en_set_line(&page, 4, &line);
    assert_string_equal(out.text,
                        "    ten bytes ten bytes ten bytes ten bytes ten bytes ten bytes ten "
                        "bytes ten bytes ten\n      bytes ten bytes ten bytes ten bytes\n");
    out.length = 0;
    for (int i = 0; i < 8; i++)
        en_buf_puts(&line, "ten bytes ");
    en_buf_puts(&line, "x \u2013 1 source");
    en_set_line(&page, 0, &line);
    assert_string_equal(out.text, "ten bytes ten bytes ten bytes ten bytes ten bytes ten bytes "
                                  "ten bytes ten bytes x\n  \u2013 1 source\n");
    out.length = 0;
    en_set_fact(&page, (en_words)EN_WORDS("Cl\u00e9", "Key"), "va\033lue");
    en_set_fact(&page, (en_words)EN_WORDS("Cl\u00e9", "Key"), NULL);
    assert_string_equal(out.text, "Key             va\\x1Blue\n");
    en_buf_destroy(&out);
}

/* Every card of every list, for people and for programs. */
static en_status write_cards(desk *k, en_error *err) {
    en_status status = EN_OK;
    for (const en_list *const *l = en_lists; *l && !status; l++)
        for (size_t i = 0; i < (*l)->count(&k->scope) && !status; i++) {
            const en_card card = {*l, i};
            const en_fact fact = {"seed", "1", NULL};
            en_buf text = {0}, json = {0};
            k->scope.people = true;
            k->scope.detail = false;
            status = en_card_set(&text, &card, &k->scope, &(en_page){.lang = EN_EN}, err);
            k->scope.people = false;
            k->scope.detail = true;
            if (!status)
                status = en_card_write_json(&json, &card, &k->scope, &fact, 1, err);
            if (!status) {
                assert_int_equal(text.text[text.length - 1], '\n');
                assert_int_equal(
                    en_json_scan(json.text, json.length, "card", k->d->arena, NULL), EN_OK);
            }
            en_buf_destroy(&text);
            en_buf_destroy(&json);
        }
    return status;
}

static void every_card_is_a_text_and_an_object(void **state) {
    (void)state;
    desk k = open_desk();
    en_error err = {0};
    assert_int_equal(write_cards(&k, &err), EN_OK);
    close_desk(&k);
}

static en_status show_all(desk *k, en_error *err) {
    en_card card;
    en_sheet sheet;
    en_status status = EN_OK;
    for (int people = 0; people <= 1; people++)
        for (const en_list *const *l = en_lists; *l && !status; l++) {
            k->scope.people = people;
            status = en_rows_fill(&sheet, *l, &k->scope, NULL, err);
        }
    if (!status)
        status = en_card_find(&card, &k->scope, "bob|allied|ann", err);
    if (!status && en_card_find(&card, &k->scope, "bpb|allied|ann", err) == EN_SYSTEM)
        status = EN_SYSTEM;
    if (!status)
        *err = (en_error){0};
    return status ? status : write_cards(k, err);
}

/* An arena asks for 64 KiB at a time: so all but a few bytes are used up before, more each
 * time. */
static void a_lack_of_memory_is_a_plain_error(void **state) {
    (void)state;
    enum { BLOCK = 64 * 1024, STEP = 16 };
    desk k = {.d = read_text(dossier)};
    en_status status = EN_SYSTEM;
    size_t left = 0;
    for (; status && left < BLOCK; left += STEP) {
        ration limit = {.left = 1000};
        en_heap heap = ration_heap(&limit);
        en_error err = {0};
        k.arena = en_arena_create(&heap);
        assert_non_null(en_arena_alloc(k.arena, 1, BLOCK - left));
        limit.left = 0;
        status = set_up(&k, &err);
        if (!status)
            status = show_all(&k, &err);
        if (status)
            assert_string_equal(err.text, "out of memory");
        en_arena_destroy(k.arena);
        assert_int_equal(limit.out, 0);
    }
    assert_true(left > 100 * STEP && left < BLOCK);
    en_dossier_destroy(k.d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_list_is_found_by_its_name),
        cmocka_unit_test(every_record_is_found_by_its_id),
        cmocka_unit_test(columns_for_programs_only_grow),
        cmocka_unit_test(people_get_headings_in_both_languages_and_no_empty_column),
        cmocka_unit_test(dates_are_said_as_people_say_them),
        cmocka_unit_test(groups_and_amounts_are_said_in_both_languages),
        cmocka_unit_test(lines_break_at_blanks_and_hang),
        cmocka_unit_test(every_card_is_a_text_and_an_object),
        cmocka_unit_test(a_lack_of_memory_is_a_plain_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
