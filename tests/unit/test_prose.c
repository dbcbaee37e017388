/* SPDX-License-Identifier: MIT */
#include "report/prose.h"

#include "base/utf8.h"
#include "report/json_pen.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef void writer(en_buf *out, const en_prose *prose, const en_page *page);

static en_arena *arena;
static en_prose prose;

static int set_up(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    prose = (en_prose){.arena = arena};
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static const char *written(writer *write, en_lang lang) {
    en_buf out = {0};
    write(&out, &prose, &(en_page){.lang = lang});
    assert_int_equal(en_buf_status(&out, NULL), EN_OK);
    const char *kept = en_arena_copy(arena, en_buf_text(&out), out.length);
    en_buf_destroy(&out);
    return kept;
}

static void add_one_of_each(void) {
    static const char *names[] = {"x|y", NULL};
    static const double values[] = {0.5, NAN};
    static const en_column columns[] = {{.name = "who", .text = names},
                                        {.name = "much", .number = values}};
    static const en_sheet sheet = {.columns = columns, .column_count = 2, .row_count = 2};
    en_buf first = {0};
    en_buf_puts(&first, "one");
    en_prose_say(&prose, EN_PART_TITLE, "Title");
    en_prose_say(&prose, EN_PART_PARAGRAPH, "Once.");
    en_prose_say(&prose, EN_PART_HEADING, "Head");
    en_prose_say(&prose, EN_PART_TOPIC, "Topic");
    en_prose_say(&prose, EN_PART_PARAGRAPH, "Twice.");
    en_prose_say(&prose, EN_PART_LABEL, "For");
    en_prose_say(&prose, EN_PART_BULLET, "point");
    en_prose_say(&prose, EN_PART_DETAIL, "detail");
    en_prose_say(&prose, EN_PART_QUOTE, " its\nwords ");
    en_prose_number(&prose, 12, &first);
    en_prose_say(&prose, EN_PART_DETAIL, "more");
    en_prose_grid(&prose, &sheet);
    en_prose_say(&prose, EN_PART_FACT, "a: b");
    en_prose_say(&prose, EN_PART_FACT, "c: d");
    en_prose_say(&prose, EN_PART_DETAIL, ""); /* says nothing */
}

static void text_shows_each_part_in_its_way(void **state) {
    (void)state;
    add_one_of_each();
    assert_string_equal(written(en_prose_write_text, EN_FR),
                        "Title\n"
                        "═════\n"
                        "\n"
                        "Once.\n"
                        "\n"
                        "Head\n"
                        "────\n"
                        "\n"
                        "Topic\n"
                        "  Twice.\n"
                        "  For\n"
                        "  • point\n"
                        "    detail\n"
                        "    «\u00a0its words\u00a0»\n"
                        "  12. one\n"
                        "      more\n"
                        "\n"
                        "who  much\n"
                        "x|y   0,5\n"
                        "      –\n"
                        "\n"
                        "────────────────────────────────────────────────────────────\n"
                        "a: b\n"
                        "c: d\n");
}

static void markdown_shows_each_part_in_its_way(void **state) {
    (void)state;
    add_one_of_each();
    assert_string_equal(written(en_prose_write_markdown, EN_EN), "# Title\n\nOnce.\n\n"
                                                                 "## Head\n\n### Topic\n\n"
                                                                 "Twice.\n\n**For**\n\n"
                                                                 "- point\n\n  detail\n\n"
                                                                 "  > its words\n\n"
                                                                 "12. one\n\n    more\n\n"
                                                                 "| who | much |\n"
                                                                 "| --- | ---: |\n"
                                                                 "| x\\|y | 0.5 |\n"
                                                                 "|  | – |\n\n"
                                                                 "---\n\n- a: b\n- c: d\n");
}

static void what_is_quoted_already_gets_no_other_marks(void **state) {
    (void)state;
    en_prose_say(&prose, EN_PART_QUOTE, "« oui »");
    en_prose_say(&prose, EN_PART_QUOTE, "“yes”\n");
    en_prose_say(&prose, EN_PART_QUOTE, "« oui » et « non");
    assert_string_equal(written(en_prose_write_text, EN_EN),
                        "    « oui »\n    “yes”\n    “« oui » et « non”\n");
}

/* Words of one to three cells a letter, and some that no line has room for. */
static void lines_end_at_a_hundred_cells_unless_a_word_is_longer(void **state) {
    (void)state;
    static const char *const words[] = {"a", "mot", "日本", "e\u0301", "\x1b[31m", "x\u00a0y"};
    for (unsigned seed = 0; seed < 200; seed++) {
        en_buf text = {0};
        for (unsigned i = 0; i < 80 + seed; i++)
            en_buf_printf(&text, "%s%s", i ? i % 7 ? " " : "\n" : "",
                          words[(i * i + seed * 3) % 6]);
        prose.count = 0;
        en_prose_add(&prose, seed % 2 ? EN_PART_BULLET : EN_PART_PARAGRAPH, &text);
        const char *line = written(en_prose_write_text, EN_EN);
        for (const char *end; (end = strchr(line, '\n')); line = end + 1) {
            const char *one = en_arena_copy(arena, line, (size_t)(end - line));
            assert_true(en_utf8_width(one) <= 100);
            assert_true(strchr(one, '\033') == NULL);
            /* The first word of the next line would not have gone on this one. */
            const char *start = end + 1 + strspn(end + 1, " ");
            size_t next = strcspn(start, " \n");
            if (next)
                assert_true(en_utf8_width(one) + 1 +
                                en_utf8_width(en_arena_copy(arena, start, next)) >
                            100);
        }
    }
    prose.count = 0;
    char longest[301] = "";
    memset(longest, 'x', 300);
    en_prose_say(&prose, EN_PART_PARAGRAPH, longest);
    assert_int_equal(strlen(written(en_prose_write_text, EN_EN)), 301);
}

/* A text, and how Markdown has it. */
static void no_text_is_markup(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"plain, words (1-2).", "plain, words (1-2)."},
        {"snake_case _it_", "snake_case \\_it\\_"},
        {"# head", "\\# head"},
        {"- no list", "\\- no list"},
        {"1. no list", "1\\. no list"},
        {"12) no list", "12\\) no list"},
        {"1.5 and 3. more", "1\\.5 and 3. more"},
        {"2025-05", "2025-05"},
        {"[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"},
        {"<b>&amp;", "\\<b\\>\\&amp;"},
        {"a\\b", "a\\\\b"},
        {"see http://x.y/a_b now", "see `http://x.y/a_b` now"},
        {"WWW.x.y", "`WWW.x.y`"},
        {"a@`b``c|", "``` a@`b``c| ```"},
        {"\x1b[0m", "\\\\x1B\\[0m"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        prose.count = 0;
        en_prose_say(&prose, EN_PART_PARAGRAPH, pairs[i][0]);
        const char *got = written(en_prose_write_markdown, EN_EN);
        assert_memory_equal(got, pairs[i][1], strlen(pairs[i][1]));
        assert_string_equal(got + strlen(pairs[i][1]), "\n");
    }
}

static void json_nests_and_has_no_number_that_is_none(void **state) {
    (void)state;
    en_buf out = {0};
    en_json_pen pen = {.out = &out};
    en_json_open(&pen, NULL, '{');
    en_json_open(&pen, "a\n", '[');
    en_json_close(&pen, ']');
    en_json_open(&pen, "b", '[');
    en_json_number(&pen, NULL, NAN);
    en_json_number(&pen, NULL, 0.1);
    en_json_count(&pen, NULL, 7);
    en_json_open(&pen, NULL, '{');
    en_json_flag(&pen, "c", true);
    en_json_text(&pen, "d", NULL);
    en_json_date(&pen, "e", (en_date){2025, 5, 0});
    en_json_date(&pen, "f", (en_date){0});
    en_json_close(&pen, '}');
    en_json_close(&pen, ']');
    en_json_close(&pen, '}');
    assert_string_equal(en_buf_text(&out),
                        "{\n  \"a\\n\": [],\n  \"b\": [\n    null,\n    0.1,\n    7,\n    {\n"
                        "      \"c\": true,\n      \"d\": null,\n      \"e\": \"2025-05\",\n"
                        "      \"f\": null\n    }\n  ]\n}");
    en_buf_destroy(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(text_shows_each_part_in_its_way),
        TEST(markdown_shows_each_part_in_its_way),
        TEST(what_is_quoted_already_gets_no_other_marks),
        TEST(lines_end_at_a_hundred_cells_unless_a_word_is_longer),
        TEST(no_text_is_markup),
        TEST(json_nests_and_has_no_number_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
