/* SPDX-License-Identifier: MIT */
/* How sheets are written, and what every row of the list of formats must hold to. */
#include "base/utf8.h"
#include "format/format.h"
#include "format/json.h"
#include "format/json_scan.h"

#include <math.h>
#include <stdbool.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

static const char *ids[] = {"openai", "serbia", "a,b"};
static const char *labels[] = {"OpenAI", "=1+1", "say \"hi\"\nyou"};
static double degrees[] = {12, 0.5, 3};
static double ranks[] = {0.30000000000000004, NAN, 1e-7};
static const en_column columns[] = {
    {.name = "id", .text = ids},
    {.name = "label", .heading = "Nom", .text = labels},
    {.name = "degree", .heading = "Degr\u00e9", .number = degrees},
    {.name = "pagerank", .number = ranks, .undefined = "it has no ties"},
};
static const en_fact facts[] = {{"dossier", "a\tb.json", NULL}, {"seed", "1", NULL}};
static const en_sheet sheet = {
    .columns = columns, .column_count = 4, .row_count = 3, .facts = facts, .fact_count = 2};

static void assert_written(const char *format, const en_sheet *written, en_page page,
                           const char *wanted) {
    en_buf out = {0};
    en_format_find(format)->write(&out, written, &page);
    assert_string_equal(en_buf_text(&out), wanted);
    en_buf_destroy(&out);
}

static void every_format_has_a_name_a_summary_and_a_direction(void **state) {
    (void)state;
    for (const en_format *const *f = en_formats; *f; f++) {
        assert_ptr_equal(en_format_find((*f)->name), *f);
        assert_true(strlen((*f)->summary) > 5);
        assert_true((*f)->read || (*f)->write);
    }
    assert_null(en_format_find("odt"));
}

static void every_format_writes_an_empty_sheet(void **state) {
    (void)state;
    const en_sheet empty = {.columns = columns, .column_count = 4};
    const en_sheet nothing = {0};
    for (const en_format *const *f = en_formats; *f; f++) {
        en_buf out = {0};
        if (!(*f)->write)
            continue;
        (*f)->write(&out, &empty, &(en_page){0});
        assert_int_equal(out.text[out.length - 1], '\n');
        (*f)->write(&out, &nothing, &(en_page){0});
        assert_false(out.failed);
        en_buf_destroy(&out);
    }
}

static void csv_quotes_guards_and_leaves_missing_values_empty(void **state) {
    (void)state;
    assert_written("csv", &sheet, (en_page){0},
                   "id,label,degree,pagerank\n"
                   "openai,OpenAI,12,0.30000000000000004\n"
                   "serbia,'=1+1,0.5,\n"
                   "\"a,b\",\"say \"\"hi\"\"\nyou\",3,1e-07\n");
}

static void csv_raw_guards_nothing(void **state) {
    (void)state;
    const size_t rows[] = {1};
    en_sheet one = sheet;
    one.rows = rows;
    one.row_count = 1;
    assert_written("csv", &one, (en_page){.raw = true},
                   "id,label,degree,pagerank\nserbia,=1+1,0.5,\n");
}

static void what_a_spreadsheet_takes_for_a_formula_is_guarded(void **state) {
    (void)state;
    static const char *texts[] = {"=A1",  "+A1",    "-A1", "@A1", "\tx",  "-5",  "+33 1",
                                  "-1e5", "-1.5.2", "-",   "a=1", "",     NULL,  "+.5",
                                  "-1e",  "\rx",    "'=1", " =1", "-5,5", "1-2", "=1\",\"2"};
    const en_column column = {.name = "text", .text = texts};
    const en_sheet one = {
        .columns = &column, .column_count = 1, .row_count = sizeof texts / sizeof *texts};
    assert_written("tsv", &one, (en_page){0},
                   "text\n'=A1\n'+A1\n'-A1\n'@A1\n' x\n-5\n'+33 1\n-1e5\n'-1.5.2\n'-\na=1\n\n\n"
                   "+.5\n'-1e\n' x\n'=1\n =1\n'-5,5\n1-2\n'=1\",\"2\n");
}

static void words_of_the_program_are_not_guarded_and_truths_are_bare_in_json(void **state) {
    (void)state;
    static const char *signs[] = {"+", "-", NULL}, *truths[] = {"true", NULL, "false"};
    const en_column two[] = {{.name = "sign", .text = signs, .cell = EN_CELL_WORD},
                             {.name = "past", .text = truths, .cell = EN_CELL_TRUTH}};
    const en_sheet three = {.columns = two, .column_count = 2, .row_count = 3};
    assert_written("csv", &three, (en_page){0}, "sign,past\n+,true\n-,\n,false\n");
    assert_written("json", &three, (en_page){0},
                   "{\n  \"meta\": {},\n  \"rows\": [\n"
                   "    {\"sign\": \"+\", \"past\": true},\n"
                   "    {\"sign\": \"-\", \"past\": null},\n"
                   "    {\"sign\": null, \"past\": false}\n  ],\n  \"undefined\": []\n}\n");
}

static void tsv_has_a_blank_where_a_tab_or_line_end_was(void **state) {
    (void)state;
    assert_written("tsv", &sheet, (en_page){0},
                   "id\tlabel\tdegree\tpagerank\n"
                   "openai\tOpenAI\t12\t0.30000000000000004\n"
                   "serbia\t'=1+1\t0.5\t\n"
                   "a,b\tsay \"hi\" you\t3\t1e-07\n");
}

static void json_tells_rows_facts_and_why_values_are_missing(void **state) {
    (void)state;
    assert_written(
        "json", &sheet, (en_page){0},
        "{\n  \"meta\": {\n    \"dossier\": \"a\\tb.json\",\n    \"seed\": \"1\"\n  },\n"
        "  \"rows\": [\n"
        "    {\"id\": \"openai\", \"label\": \"OpenAI\", \"degree\": 12, "
        "\"pagerank\": 0.30000000000000004},\n"
        "    {\"id\": \"serbia\", \"label\": \"=1+1\", \"degree\": 0.5, "
        "\"pagerank\": null},\n"
        "    {\"id\": \"a,b\", \"label\": \"say \\\"hi\\\"\\nyou\", \"degree\": 3, "
        "\"pagerank\": 1e-07}\n  ],\n"
        "  \"undefined\": [\n"
        "    {\"id\": \"serbia\", \"measure\": \"pagerank\", \"reason\": \"it has no "
        "ties\"}\n  ]\n}\n");
}

static void json_takes_reasons_from_their_column(void **state) {
    (void)state;
    static const char *measures[] = {"density", "diameter"};
    static const char *reasons[] = {NULL, "no ties"};
    static double values[] = {0.25, NAN};
    const en_column net[] = {{.name = "measure", .text = measures},
                             {.name = "value", .number = values, .undefined = "x"},
                             {.name = "reason", .text = reasons}};
    const en_sheet two = {.columns = net, .column_count = 3, .row_count = 2};
    assert_written(
        "json", &two, (en_page){0},
        "{\n  \"meta\": {},\n  \"rows\": [\n"
        "    {\"measure\": \"density\", \"value\": 0.25, \"reason\": null},\n"
        "    {\"measure\": \"diameter\", \"value\": null, \"reason\": \"no ties\"}\n  ],\n"
        "  \"undefined\": [\n    {\"measure\": \"diameter\", \"reason\": \"no ties\"}\n"
        "  ]\n}\n");
}

static void a_json_string_is_safe_in_html_and_javascript(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"", "\"\""},
        {"</script>", "\"<\\/script>\""},
        {"a/b", "\"a/b\""},
        {"\"\\", "\"\\\"\\\\\""},
        {"\x01\x1f\x7f\n\r\t", "\"\\u0001\\u001f\x7f\\n\\r\\t\""},
        {"\u2028\u2029\u00e9", "\"\\u2028\\u2029\u00e9\""},
        {"a\xFFz", "\"a\\ufffdz\""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        en_buf out = {0};
        en_buf_json(&out, pairs[i][0]);
        assert_string_equal(out.text, pairs[i][1]);
        en_buf_destroy(&out);
    }
}

static uint32_t random_state = 3;
static uint32_t draw(uint32_t below) {
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 16) % below;
}

enum { CELLS = 200, ROOM = 12 };
static char texts[2 * CELLS][ROOM * 4];
static const char *left[CELLS], *right[CELLS];
static const en_column random_columns[] = {{.name = "l", .text = left},
                                           {.name = "r", .text = right}};
static const en_sheet random_sheet = {
    .columns = random_columns, .column_count = 2, .row_count = CELLS};

/* Texts of what is likely to go wrong. */
static void fill_random_sheet(void) {
    static const char *const pieces[] = {"\"", ",", "\n",     "\r",     "\t",  "a",
                                         " ",  "'", "\\",     "\u00e9", "</",  "\U0001F600",
                                         "=",  "-", "\u2028", "\x01",   "\x7f"};
    for (size_t i = 0; i < 2 * CELLS; i++) {
        texts[i][0] = '\0';
        for (uint32_t count = draw(ROOM); count; count--)
            strcat(texts[i], pieces[draw(sizeof pieces / sizeof *pieces)]);
        (i < CELLS ? left : right)[i % CELLS] = texts[i];
    }
}

/* Read one cell as RFC 4180 has it, from AT on. Answers where it ends. */
static const char *read_cell(char *cell, const char *at) {
    bool quoted = *at == '"';
    for (at += quoted; *at; at++) {
        if (quoted && at[0] == '"' && at[1] != '"')
            break;
        if (!quoted && (*at == ',' || *at == '\n'))
            break;
        at += quoted && *at == '"';
        *cell++ = *at;
    }
    *cell = '\0';
    return at + quoted;
}

static void any_text_comes_back_from_csv(void **state) {
    (void)state;
    for (int round = 0; round < 20; round++) {
        en_buf out = {0};
        fill_random_sheet();
        en_format_find("csv")->write(&out, &random_sheet, &(en_page){.raw = true});
        const char *at = out.text + strlen("l,r\n");
        for (size_t i = 0; i < 2 * CELLS; i++, at++) {
            char cell[ROOM * 4];
            at = read_cell(cell, at);
            assert_int_equal(*at, i % 2 ? '\n' : ',');
            assert_string_equal(cell, (i % 2 ? right : left)[i / 2]);
        }
        assert_int_equal(*at, '\0');
        en_buf_destroy(&out);
    }
}

static void any_text_comes_back_from_json(void **state) {
    (void)state;
    for (int round = 0; round < 20; round++) {
        en_buf out = {0};
        fill_random_sheet();
        en_format_find("json")->write(&out, &random_sheet, &(en_page){0});
        en_arena *arena = en_arena_create(NULL);
        assert_int_equal(en_json_scan(out.text, out.length, "x", arena, NULL), EN_OK);
        cJSON *tree = cJSON_Parse(out.text);
        const cJSON *row = cJSON_GetObjectItem(tree, "rows")->child;
        for (size_t i = 0; i < CELLS; i++, row = row->next) {
            assert_string_equal(cJSON_GetObjectItem(row, "l")->valuestring, left[i]);
            assert_string_equal(cJSON_GetObjectItem(row, "r")->valuestring, right[i]);
        }
        assert_null(row);
        cJSON_Delete(tree);
        en_arena_destroy(arena);
        en_buf_destroy(&out);
    }
}

#define RULE_OF_10 "\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500"
#define RULE_OF_31 RULE_OF_10 RULE_OF_10 RULE_OF_10 "\u2500"

static void a_table_lines_up_and_says_how_it_came_about(void **state) {
    (void)state;
    static const char *names[] = {"OpenAI", "\u4e2d\u56fd", "e\u0301tat\033[1m", NULL};
    static double numbers[] = {12, 0.5, NAN, 1234.56789};
    static double small[] = {0, -0.25, 0.000123, -3};
    const en_column three[] = {{.name = "label", .text = names},
                               {.name = "degree", .number = numbers},
                               {.name = "x", .number = small}};
    const en_sheet four = {
        .columns = three, .column_count = 3, .row_count = 4, .facts = facts, .fact_count = 2};
    assert_written("table", &four, (en_page){.lang = EN_EN},
                   "label          degree         x\n"
                   "OpenAI         12       0\n"
                   "\u4e2d\u56fd            0.5    -0.25\n"
                   "e\u0301tat\\x1B[1m     \u2013       0.00012\n"
                   "             1234.568  -3\n" RULE_OF_31 "\n"
                   "dossier: a\\x09b.json\nseed: 1\n");
}

static size_t count_of(const char *text, const char *word) {
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, word)); at++)
        count++;
    return count;
}

static void a_wide_table_continues_below_under_the_names_of_its_rows(void **state) {
    (void)state;
    static const char *names[] = {"a rather long name of somebody", "another"};
    static double numbers[] = {1, 2};
    static const char *const headings[] = {"first_long_measure",  "second_long_measure",
                                           "third_long_measure",  "fourth_long_measure",
                                           "fifth_long_measure",  "sixth_long_measure",
                                           "seventh_long_measure"};
    en_column wide[8] = {{.name = "label", .text = names}};
    for (size_t c = 0; c < 7; c++)
        wide[c + 1] = (en_column){.name = headings[c], .number = numbers};
    const en_sheet eight = {.columns = wide, .column_count = 8, .row_count = 2};
    en_buf out = {0};
    en_format_find("table")->write(&out, &eight, &(en_page){.lang = EN_EN});
    for (size_t c = 0; c < 7; c++)
        assert_int_equal(count_of(out.text, headings[c]), 1);
    assert_true(count_of(out.text, "\nlabel ") >= 1);
    assert_int_equal(count_of(out.text, "another "), 1 + count_of(out.text, "\nlabel "));
    for (const char *line = out.text; *line; line += strcspn(line, "\n") + 1)
        assert_true(strcspn(line, "\n") <= 100);
    en_buf_destroy(&out);
}

static void a_french_table_has_decimal_commas_and_headings_may_be_bold(void **state) {
    (void)state;
    const size_t rows[] = {1, 0};
    en_sheet two = {.columns = columns, .column_count = 3, .row_count = 2, .rows = rows};
    assert_written("table", &two, (en_page){.lang = EN_FR, .colour = true},
                   "\033[1mid      Nom     Degr\u00e9\033[0m\n"
                   "serbia  =1+1      0,5\n"
                   "openai  OpenAI   12\n");
}

static void a_long_text_is_cut_at_forty_cells(void **state) {
    (void)state;
    static const char *names[] = {"1234567890123456789012345678901234567890",
                                  "12345678901234567890123456789012345678901",
                                  "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d"
                                  "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d"
                                  "\u4e2d"};
    static double ones[] = {1, 1, 1};
    const en_column two[] = {{.name = "n", .text = names}, {.name = "v", .number = ones}};
    const en_sheet three = {.columns = two, .column_count = 2, .row_count = 3};
    assert_written("table", &three, (en_page){0},
                   "n                                         v\n"
                   "1234567890123456789012345678901234567890  1\n"
                   "123456789012345678901234567890123456789\u2026  1\n"
                   "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d"
                   "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u2026   1\n");
}

static void a_column_may_be_wider_or_narrower_than_forty_cells(void **state) {
    (void)state;
    static const char *cells[] = {"12345678901234567890123456789012345678901234", "12345"};
    const en_column two[] = {{.name = "n", .text = cells, .width = 44},
                             {.name = "m", .text = cells, .width = 5}};
    const en_sheet sheet_of_two = {.columns = two, .column_count = 2, .row_count = 2};
    assert_written("table", &sheet_of_two, (en_page){0},
                   "n                                             m\n"
                   "12345678901234567890123456789012345678901234  1234\u2026\n"
                   "12345                                         12345\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_has_a_name_a_summary_and_a_direction),
        cmocka_unit_test(every_format_writes_an_empty_sheet),
        cmocka_unit_test(csv_quotes_guards_and_leaves_missing_values_empty),
        cmocka_unit_test(csv_raw_guards_nothing),
        cmocka_unit_test(what_a_spreadsheet_takes_for_a_formula_is_guarded),
        cmocka_unit_test(words_of_the_program_are_not_guarded_and_truths_are_bare_in_json),
        cmocka_unit_test(tsv_has_a_blank_where_a_tab_or_line_end_was),
        cmocka_unit_test(json_tells_rows_facts_and_why_values_are_missing),
        cmocka_unit_test(json_takes_reasons_from_their_column),
        cmocka_unit_test(a_json_string_is_safe_in_html_and_javascript),
        cmocka_unit_test(any_text_comes_back_from_csv),
        cmocka_unit_test(any_text_comes_back_from_json),
        cmocka_unit_test(a_table_lines_up_and_says_how_it_came_about),
        cmocka_unit_test(a_wide_table_continues_below_under_the_names_of_its_rows),
        cmocka_unit_test(a_french_table_has_decimal_commas_and_headings_may_be_bold),
        cmocka_unit_test(a_long_text_is_cut_at_forty_cells),
        cmocka_unit_test(a_column_may_be_wider_or_narrower_than_forty_cells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
