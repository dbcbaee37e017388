/* SPDX-License-Identifier: MIT */
/* Spreadsheets: rows and cells with their places, headings, pieces, numbers. */
#include "base/fold.h"
#include "format/csv_cell.h"
#include "format/csv_lexicon.h"
#include "format/csv_scan.h"
#include "format/folder.h"

#include <stdio.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Rows as "LINE:COLUMN<cell>LINE:COLUMN<cell>\n", and what was found, a line each. */
static void scan(en_buf *rows, en_buf *found, const char *text, size_t length) {
    en_error err = {0};
    en_findings findings = {.arena = en_arena_create(NULL)};
    en_csv csv = en_csv_open(text, length, "t.csv", &findings, &err);
    while (en_csv_next(&csv)) {
        for (size_t i = 0; i < csv.count; i++)
            en_buf_printf(rows, "%u:%u<%s>", csv.cells[i].place.line, csv.cells[i].place.column,
                          csv.cells[i].text);
        en_buf_puts(rows, "\n");
    }
    for (size_t i = 0; i < findings.item_count; i++)
        en_buf_printf(found, "%u:%u: %s\n", findings.items[i].place.line,
                      findings.items[i].place.column, findings.items[i].text);
    en_csv_close(&csv);
    en_arena_destroy(findings.arena);
}

static void assert_rows(const char *text, const char *wanted, const char *wanted_found) {
    en_buf rows = {0}, found = {0};
    scan(&rows, &found, text, strlen(text));
    assert_string_equal(en_buf_text(&rows), wanted);
    assert_string_equal(en_buf_text(&found), wanted_found);
    en_buf_destroy(&rows);
    en_buf_destroy(&found);
}

static void rows_are_those_of_rfc_4180(void **state) {
    (void)state;
    static const char *const tables[][2] = {
        {"aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
         "1:1<aaa>1:5<bbb>1:9<ccc>\n2:1<zzz>2:5<yyy>2:9<xxx>\n"},
        {"a,b\r\nc,d", "1:1<a>1:3<b>\n2:1<c>2:3<d>\n"},
        {"\"a\",\"b \"\"c\"\"\",\"d\r\ne,\"\n", "1:1<a>1:5<b \"c\">1:15<d\r\ne,>\n"},
        {"a,\"x\ny\r\nz\rw\",b\nc,d,e\n",
         "1:1<a>1:3<x\ny\r\nz\rw>4:4<b>\n5:1<c>5:3<d>5:5<e>\n"},
        {"a,,\n,,b\n", "1:1<a>1:3<>1:4<>\n2:1<>2:2<>2:3<b>\n"},
        {"\"\",\"\"\"\",a\n", "1:1<>1:4<\">1:9<a>\n"},
        {"a,b\rc,d\r", "1:1<a>1:3<b>\n2:1<c>2:3<d>\n"},
        {"\n\r\na,b\n,\n\"\"\nc,d\n\n", "3:1<a>3:3<b>\n6:1<c>6:3<d>\n"},
        {"\xEF\xBB\xBF"
         "a,b\n\xEF\xBB\xBF,c\n",
         "1:1<a>1:3<b>\n2:1<\xEF\xBB\xBF>2:3<c>\n"},
        {" a , b \n", "1:1< a >1:5< b >\n"},
        {"é,日本,b\n\"é,\",c,\n", "1:1<é>1:3<日本>1:6<b>\n2:1<é,>2:6<c>2:8<>\n"},
        {"a", "1:1<a>\n"},
        {"", ""},
        {"\r\n\r\n", ""},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        assert_rows(tables[i][0], tables[i][1], "");
}

static void the_separator_is_found_in_the_first_line(void **state) {
    (void)state;
    assert_rows("a;b,c;d\n1,5;2;3\n", "1:1<a>1:3<b,c>1:7<d>\n2:1<1,5>2:5<2>2:7<3>\n", "");
    assert_rows("a\tb;c\n", "1:1<a>1:3<b;c>\n", ""); /* one each: the rarer one parts */
    assert_rows("\"a,b,c\";d\n", "1:1<a,b,c>1:9<d>\n", "");
    assert_rows("\"a\n;;;\",b\n", "1:1<a\n;;;>2:6<b>\n", "");
    assert_rows("a title\n\nb;c,d\n", "1:1<a title>\n3:1<b>3:3<c,d>\n", "");
    assert_rows("a\nb\n", "1:1<a>\n2:1<b>\n", "");
}

static void what_would_put_a_text_into_the_wrong_cell_is_refused(void **state) {
    (void)state;
    assert_rows("a,b\nc,d\"e\"\nf,g\n", "1:1<a>1:3<b>\n2:1<c>2:3<d\"e\">\n3:1<f>3:3<g>\n",
                "2:4: a quote within a cell without quotes; put the whole cell in quotes, and "
                "write this one twice\n"
                "2:6: a quote within a cell without quotes; put the whole cell in quotes, and "
                "write this one twice\n");
    assert_rows(
        "a,b\n\"c\" ,d\n", "1:1<a>1:3<b>\n2:1<c >2:6<d>\n",
        "2:4: a separator is missing after the closing quote of the cell that begins at "
        "2:1; a quote within a cell is written twice\n");
    assert_rows("a,b\nc,\"d\ne,f\n", "1:1<a>1:3<b>\n", "2:3: this quote is never closed\n");
    assert_rows("a,b\nc,\"d\"\"", "1:1<a>1:3<b>\n", "2:3: this quote is never closed\n");
}

/* What is found of bytes of which none can be read. */
static void assert_bytes(const char *text, size_t length, const char *wanted) {
    en_buf rows = {0}, found = {0};
    scan(&rows, &found, text, length);
    assert_string_equal(en_buf_text(&found), wanted);
    assert_string_equal(en_buf_text(&rows), "");
    en_buf_destroy(&rows);
    en_buf_destroy(&found);
}

static void other_encodings_are_named(void **state) {
    (void)state;
    assert_rows("a,b\nc\n\xC3\xA9t\xE9", "",
                "3:3: byte E9 is not UTF-8; the file looks like Windows-1252, where it is 'é': "
                "save it as UTF-8 (\"CSV UTF-8\", or character set \"Unicode (UTF-8)\")\n");
    assert_rows("a\xED\xA0\x80", "",
                "1:2: byte ED is not UTF-8 here; save it as UTF-8 (\"CSV UTF-8\", or character "
                "set \"Unicode (UTF-8)\")\n");
    static const char wide[] = "1:1: the file is UTF-16; save it as UTF-8 (\"CSV UTF-8\", or "
                               "character set \"Unicode (UTF-8)\")\n";
    assert_bytes("\xFF\xFE"
                 "a\0,\0b\0",
                 8, wide);
    assert_bytes("\xFE\xFF\0a", 4, wide);
    assert_bytes("a\0,\0b\0", 6, wide);
    assert_bytes("a,b\nc\0d\n", 8, "2:2: a NUL byte; the file is no table of text\n");
    assert_bytes(
        "PK\3\4\x14\0\6\0", 8,
        "1:1: this is a file of a spreadsheet program, .ods or .xlsx; save it as CSV\n");
}

static const struct {
    en_list list;
    const char *heading, *column;
} headings[] = {
    {EN_CLAIMS, "from", "from"},
    {EN_CLAIMS, "FROM", "from"},
    {EN_CLAIMS, "de", "from"},
    {EN_CLAIMS, "vers", "to"},
    {EN_CLAIMS, "Cible", "to"},
    {EN_CLAIMS, "target", "to"},
    {EN_CLAIMS, "Rapporté par", "source"},
    {EN_CLAIMS, "RAPPORTE-PAR", "source"},
    {EN_CLAIMS, "amount_value", "amount_value"},
    {EN_CLAIMS, "Amount (value)", "amount_value"},
    {EN_CLAIMS, "montant", "amount_value"},
    {EN_CLAIMS, "jusqu'à", "until"},
    {EN_CLAIMS, "Jusqu’a\u0300", "until"},
    {EN_CLAIMS, "note", "note_fr"},
    {EN_CLAIMS, "Rôle (en)", "role_en"},
    {EN_CLAIMS, "evidence start", "evidence_start"},
    {EN_CLAIMS, "weight", NULL},
    {EN_CLAIMS, "", NULL},
    {EN_CLAIMS, "_", NULL},
    {EN_ENTITIES, "type", "kind"},
    {EN_ENTITIES, "nom", "label_fr"},
    {EN_ENTITIES, "label", "label_fr"},
    {EN_ENTITIES, "Name (EN)", "label_en"},
    {EN_ENTITIES, "Autres noms", "aliases"},
    {EN_SOURCES, "date", "published"},
    {EN_SOURCES, "Éditeur", "publisher"},
    {EN_SOURCES, "from", NULL},
};

static void headings_are_read_in_two_languages_and_any_form(void **state) {
    (void)state;
    en_arena *arena = en_arena_create(NULL);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        en_lexicon lexicon;
        en_lexicon_open(&lexicon, headings[i].list, arena);
        const en_csv_column *c = en_lexicon_heading(NULL, &lexicon, headings[i].heading, EN_FR);
        if (headings[i].column) {
            assert_non_null(c);
            assert_string_equal(c->name, headings[i].column);
        } else
            assert_null(c);
    }
    en_arena_destroy(arena);
}

/* What init writes in French must mean the very column, and no heading two of them. */
static void every_heading_and_word_means_one_thing(void **state) {
    (void)state;
    en_arena *arena = en_arena_create(NULL);
    for (en_list list = 0; list < EN_LISTS; list++) {
        size_t count = 0;
        en_lexicon lexicon;
        en_lexicon_open(&lexicon, list, arena);
        for (const en_csv_column *c = en_csv_columns[list]; c->name; c++, count++) {
            char french[80] = "";
            memcpy(french, c->fr, strcspn(c->fr, "|"));
            assert_ptr_equal(en_lexicon_heading(NULL, &lexicon, c->name, EN_FR), c);
            assert_ptr_equal(en_lexicon_heading(NULL, &lexicon, french, EN_FR), c);
            for (const en_synonym *w = c->words; w && w->word; w++) {
                char word[80] = "";
                memcpy(word, w->others, strcspn(w->others, "|"));
                assert_ptr_equal(en_lexicon_word(&lexicon, c, w->word), w);
                assert_ptr_equal(en_lexicon_word(&lexicon, c, word), w);
            }
        }
        assert_true(count <= EN_CSV_COLUMNS);
    }
    en_arena_destroy(arena);
}

static void the_words_of_choices_are_those_of_the_dossier(void **state) {
    (void)state;
    static const struct {
        const char *column;
        const char *const *names;
    } choices[] = {{"stance", en_stance_names},
                   {"modality", en_modality_names},
                   {"confidence", en_confidence_names},
                   {"status", en_claim_status_names},
                   {"amount_bound", en_bound_names}};
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
        const en_csv_column *c = en_csv_columns[EN_CLAIMS];
        while (strcmp(c->name, choices[i].column) != 0)
            c++;
        size_t n = 0;
        for (; choices[i].names[n]; n++)
            assert_string_equal(c->words[n].word, choices[i].names[n]);
        assert_null(c->words[n].word);
    }
}

static void pieces_come_back_as_they_were(void **state) {
    (void)state;
    static const char *const texts[] = {"a", "a|b", "|",   "\\", "\\|", " a ",
                                        " ", "a\\", "a b", "\t", "\n",  "  a  ",
                                        "",  "é",   "\\ ", "a;b"};
    const size_t count = sizeof texts / sizeof *texts;
    for (size_t from = 0; from + 1 < count; from++) {
        en_buf cell = {0}, piece = {0};
        for (size_t i = from; i < count; i++) {
            en_buf_puts(&cell, i > from ? "|" : "");
            en_buf_piece(&cell, texts[i], from % 2 ? ";\n" : "");
        }
        const char *left = en_buf_text(&cell);
        for (size_t i = from; i < count; i++) {
            assert_true(en_csv_piece(&piece, &left));
            assert_string_equal(en_buf_text(&piece), texts[i]);
        }
        assert_false(en_csv_piece(&piece, &left));
        en_buf_destroy(&cell);
        en_buf_destroy(&piece);
    }
}

static void pieces_are_read_as_people_write_them(void **state) {
    (void)state;
    en_buf piece = {0};
    const char *left = " Open AI | ClosedAI|  ||x\\";
    static const char *const wanted[] = {"Open AI", "ClosedAI", "", "", "x\\"};
    for (size_t i = 0; i < 5; i++) {
        assert_true(en_csv_piece(&piece, &left));
        assert_string_equal(en_buf_text(&piece), wanted[i]);
    }
    assert_null(left);
    en_buf_destroy(&piece);
}

/* The findings of one sheet of claims with one cell of the test's own, at 2:13. */
static void assert_cell(const char *column, const char *cell, const char *wanted) {
    char text[600];
    en_error err = {0};
    en_buf found = {0}, quoted = {0};
    for (const char *c = cell; *c; c++)
        en_buf_printf(&quoted, *c == '"' ? "\"\"" : "%c", *c);
    snprintf(text, sizeof text, "from;to;type;article;%s\na;b;funds;s;\"%s\"\n", column,
             en_buf_text(&quoted));
    en_buf_destroy(&quoted);
    en_dossier *d = en_dossier_create(NULL, &err);
    d->file = "t.csv";
    en_findings findings = {.arena = d->arena};
    en_status status = en_csv_read(d, text, strlen(text), &findings, &err);
    for (size_t i = 0; i < findings.item_count; i++) {
        assert_string_equal(findings.items[i].place.file, "t.csv");
        assert_int_equal(findings.items[i].place.line, 2);
        assert_int_equal(findings.items[i].place.column, 13);
        en_buf_printf(&found, "%s\n", findings.items[i].text);
    }
    assert_string_equal(en_buf_text(&found), wanted);
    assert_int_equal(status, *wanted ? EN_DATA : EN_OK);
    en_buf_destroy(&found);
    en_dossier_destroy(d);
}

static void a_decimal_comma_is_told_as_it_should_be(void **state) {
    (void)state;
    static const char *const sound[] = {"5", "1.5", " 12 ", "5e11", "5E+11", "0.10", ""};
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++)
        assert_cell("amount_value", sound[i], "");
    static const char *const meant[][2] = {
        {"1,5", "1.5"},
        {"12,50", "12.50"},
        {"12 000 000", "12000000"},
        {"12\u202F000,5", "12000.5"},
        {"1\u00A0000", "1000"},
        {"1'000", "1000"},
        {"1,500", "1.500, or 1500 for thousands"},
        {"1,000,000", "1000.000, or 1000000 for thousands"},
        {"0,500", "0.500"},
    };
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
        char wanted[200];
        snprintf(wanted, sizeof wanted, "'amount_value' is '%s'; write %s\n", meant[i][0],
                 meant[i][1]);
        assert_cell("Montant", meant[i][0], wanted);
    }
    assert_cell("amount_value", "much", "'value' of claim 1 is a text, not a number\n");
    assert_cell("amount_value", "-1", "'value' of claim 1 is below zero\n");
    assert_cell("amount_value", "1e400", "'value' of claim 1 is a text, not a number\n");
}

static void cells_keep_the_rules_of_the_dossier(void **state) {
    (void)state;
    assert_cell("since", "07/05/2025",
                "'since' of claim 1 is no date: '07/05/2025'; write "
                "2025-05-07\n");
    assert_cell("depuis", " 2025-05 ", "");
    assert_cell("stance", "Nie", "");
    assert_cell("stance", "nein",
                "claim 1 has an unknown stance 'nein'; it is one of asserts, "
                "denies\n");
    assert_cell("ended", "oui", "");
    assert_cell("ended", "VRAI", "");
    assert_cell("ended", "0", "");
    assert_cell("ended", "perhaps", "'ended' of claim 1 is a text, not true or false\n");
    assert_cell("evidence_start", "5", "claim 1 has no 'end' here\n");
    assert_cell("extra_json", "{\"a\": 1",
                "this cell is no object of JSON, such as {\"key\": "
                "\"value\"}\n");
    assert_cell("extra_json", "{}}, {\"source\": 1}",
                "this cell is no object of JSON, such as "
                "{\"key\": \"value\"}\n");
    assert_cell("extra_json", "{\"from\": \"c\"}",
                "'from' is in extra_json, but has a column of "
                "its own here\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_those_of_rfc_4180),
        cmocka_unit_test(the_separator_is_found_in_the_first_line),
        cmocka_unit_test(what_would_put_a_text_into_the_wrong_cell_is_refused),
        cmocka_unit_test(other_encodings_are_named),
        cmocka_unit_test(headings_are_read_in_two_languages_and_any_form),
        cmocka_unit_test(every_heading_and_word_means_one_thing),
        cmocka_unit_test(the_words_of_choices_are_those_of_the_dossier),
        cmocka_unit_test(pieces_come_back_as_they_were),
        cmocka_unit_test(pieces_are_read_as_people_write_them),
        cmocka_unit_test(a_decimal_comma_is_told_as_it_should_be),
        cmocka_unit_test(cells_keep_the_rules_of_the_dossier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
