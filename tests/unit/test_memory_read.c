/* SPDX-License-Identifier: MIT */
/* Every allocation of a reading fails once, in turn: each must end in EN_SYSTEM, with no leak.
 */
#include "base/buf.h"
#include "format/format.h"
#include "ration.h"

#include <stdbool.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

/* cJSON's hooks have no room for a state of ours. */
static ration tree_ration;
static void *take_tree(size_t size) { return ration_take(&tree_ration, size); }
static void give_tree(void *block) { ration_give(&tree_ration, block); }

static void add_claims(en_buf *text, int count, const char *stance) {
    en_buf_puts(text, "],\n\"claims\": [");
    for (int i = 0; i < count; i++)
        en_buf_printf(
            text,
            "%s{\"id\": \"c%d\", \"source\": \"s%d\", \"from\": \"e%d\", \"type\": \"funds\",\n"
            "\"to\": \"e0\", \"stance\": \"%s\", \"amount\": {\"value\": 1e9},\n"
            "\"note\": {\"fr\": \"n\"}, \"evidence\": [{\"start\": 1, \"end\": 2}]}",
            i ? ",\n" : "", i, i, i, stance);
}

/* A dossier of COUNT sources, entities and claims, the last with this stance. */
static void write_dossier(en_buf *text, int count, const char *stance) {
    en_buf_puts(text,
                "{\"entente\": 1, \"title\": {\"fr\": \"t\"}, \"odd\": 1,\n"
                "\"kinds\": [{\"id\": \"k\", \"label\": {\"fr\": \"k\"}}],\n"
                "\"types\": [{\"id\": \"t\", \"label\": {\"fr\": \"t\"}}],\n\"sources\": [");
    for (int i = 0; i < count; i++)
        en_buf_printf(text, "%s{\"id\": \"s%d\", \"origin\": \"s%d\"}", i ? ",\n" : "", i,
                      i / 2);
    en_buf_puts(text, "],\n\"entities\": [");
    for (int i = 0; i < count; i++)
        en_buf_printf(text,
                      "%s{\"id\": \"e%d\", \"label\": {\"fr\": \"E\"}, \"aliases\": [\"x\"]}",
                      i ? ",\n" : "", i);
    add_claims(text, count, stance);
    en_buf_puts(text, "]}\n");
    assert_false(text->failed);
}

/* Read with as many blocks as HEAP has; the outcome must be WANTED or a lack of memory. */
static en_status read_on(ration *heap, const en_buf *text, en_status wanted) {
    en_error err = {0};
    en_status status = EN_SYSTEM;
    const en_heap from = ration_heap(heap);
    en_dossier *d = en_dossier_create(&from, &err);
    if (d) {
        en_findings findings = {.arena = d->arena};
        d->file = "d.json";
        status = en_format_find("json")->read(d, text->text, text->length, &findings, &err);
    }
    assert_int_equal(err.status, status);
    if (status == EN_SYSTEM)
        assert_string_equal(err.text, "out of memory");
    else
        assert_int_equal(status, wanted);
    en_dossier_destroy(d);
    assert_int_equal(heap->out, 0);
    return status;
}

static void assert_survives_any_arena(int count, const char *stance, en_status wanted) {
    en_buf text = {0};
    write_dossier(&text, count, stance);
    size_t allowed = 0;
    ration heap;
    do
        heap = (ration){.left = allowed++};
    while (read_on(&heap, &text, wanted) == EN_SYSTEM);
    assert_true(allowed > 20);
    en_buf_destroy(&text);
}

static void reading_survives_any_lack_of_memory_in_its_arena(void **state) {
    (void)state;
    assert_survives_any_arena(2000, "denies", EN_OK);
    assert_survives_any_arena(2000, "denys", EN_DATA);
}

static void assert_survives_any_tree(const char *stance, en_status wanted) {
    en_buf text = {0};
    write_dossier(&text, 8, stance);
    size_t allowed = 0;
    en_status status = EN_SYSTEM;
    while (status == EN_SYSTEM) {
        ration heap = {.left = SIZE_MAX};
        tree_ration = (ration){.left = allowed++};
        status = read_on(&heap, &text, wanted);
        assert_int_equal(tree_ration.out, 0);
    }
    assert_true(allowed > 200);
    en_buf_destroy(&text);
}

static void reading_survives_any_lack_of_memory_in_its_trees(void **state) {
    (void)state;
    cJSON_InitHooks(&(cJSON_Hooks){take_tree, give_tree});
    assert_survives_any_tree("denies", EN_OK);
    assert_survives_any_tree("denys", EN_DATA);
    cJSON_InitHooks(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_survives_any_lack_of_memory_in_its_arena),
        cmocka_unit_test(reading_survives_any_lack_of_memory_in_its_trees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
