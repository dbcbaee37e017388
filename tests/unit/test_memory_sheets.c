/* SPDX-License-Identifier: MIT */
/* Every allocation of reading spreadsheets fails once, in turn: each must end in EN_SYSTEM. */
#include "format/folder.h"
#include "ration.h"

#include <stdbool.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* With a list of entities, or names that entities are made from. */
static void write_parts(en_buf parts[EN_PARTS], int count, bool listed, const char *stance) {
    en_buf_puts(&parts[EN_PART_REST],
                "{\"entente\": 1, \"odd\": {\"a\": [1]}, \"kinds\": [{\"id\": \"k\", "
                "\"label\": {\"fr\": \"k\", \"de\": \"K\"}}]}");
    en_buf_puts(&parts[EN_PART_SOURCES], "id;titre;origine;extra_json\n");
    en_buf_puts(&parts[EN_PART_ENTITIES], "id;genre;nom;autres noms\n");
    en_buf_puts(&parts[EN_PART_CLAIMS],
                "source;de;relation;vers;position;montant;passage_début;passage_fin;"
                "evidence_json;own\n");
    for (int i = 0; i < count; i++) {
        en_buf_printf(&parts[EN_PART_SOURCES],
                      "s%d;S;s%d;\"{\"\"title\"\": {\"\"es\"\": 1}}\"\n", i, i / 2);
        en_buf_printf(&parts[EN_PART_ENTITIES], "e%d;Groupe;\"E %d\";x%d|y%d\n", i, i, i, i);
        en_buf_printf(&parts[EN_PART_CLAIMS],
                      "s%d;E %d;s'allie à;x0;%s;1;1|3;2|4;\"|{\"\"p\"\": 1}\";z\n", i, i,
                      stance);
    }
    if (!listed)
        en_buf_destroy(&parts[EN_PART_ENTITIES]);
}

static en_status read_on(ration *heap, const en_buf parts[EN_PARTS], en_status wanted) {
    en_error err = {0};
    en_status status = EN_SYSTEM;
    const en_heap from = ration_heap(heap);
    en_dossier *d = en_dossier_create(&from, &err);
    if (d) {
        en_findings findings = {.arena = d->arena};
        en_folder_file files[EN_PARTS] = {0};
        for (en_part part = 0; part < EN_PARTS; part++)
            files[part] =
                (en_folder_file){en_part_names[part], parts[part].text, parts[part].length};
        status = en_folder_read(d, files, &findings, &err);
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

static void assert_survives_any_arena(bool listed, const char *stance, en_status wanted) {
    en_buf parts[EN_PARTS] = {0};
    write_parts(parts, 400, listed, stance);
    size_t allowed = 0;
    ration heap;
    do
        heap = (ration){.left = allowed++};
    while (read_on(&heap, parts, wanted) == EN_SYSTEM);
    assert_true(allowed > 10);
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&parts[part]);
}

static void reading_survives_any_lack_of_memory_in_its_arena(void **state) {
    (void)state;
    assert_survives_any_arena(true, "nie", EN_OK);
    assert_survives_any_arena(false, "nie", EN_OK);
    assert_survives_any_arena(true, "nein", EN_DATA);
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

/* As in test_memory_measure.c: malloc is ours, for cJSON and for all buffers. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static bool rationed;
static long left, held; /* blocks still to be had; blocks that are out */

static bool grant(void) { return !rationed || left-- > 0; }

static void *count(void *block) {
    held += rationed && block;
    return block;
}

void *malloc(size_t size) { return grant() ? count(__libc_malloc(size)) : NULL; }
void *calloc(size_t many, size_t size) {
    return grant() ? count(__libc_calloc(many, size)) : NULL;
}
void *realloc(void *block, size_t size) {
    if (!grant())
        return NULL;
    void *moved = __libc_realloc(block, size);
    held += rationed && !block && moved;
    return moved;
}
void free(void *block) {
    held -= rationed && block;
    __libc_free(block);
}

/* All forms of a dossier, one after the other; "" if memory does not suffice for one. */
static en_status convert(en_buf *out, const en_buf parts[EN_PARTS], en_error *err) {
    en_buf written[EN_PARTS] = {0};
    en_dossier *d = en_dossier_create(NULL, err);
    if (!d)
        return EN_SYSTEM;
    en_findings findings = {.arena = d->arena};
    en_folder_file files[EN_PARTS] = {0};
    for (en_part part = 0; part < EN_PARTS; part++)
        files[part] =
            (en_folder_file){en_part_names[part], parts[part].text, parts[part].length};
    en_status status = en_folder_read(d, files, &findings, err);
    if (!status) {
        en_format_find("json")->save(out, d);
        en_folder_write(written, d, &(en_folder_style){.french = true, .separator = ';'});
    }
    for (en_part part = 0; part < EN_PARTS && !status; part++) {
        status = en_buf_status(&written[part], err);
        en_buf_puts(out, en_buf_text(&written[part]));
    }
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&written[part]);
    en_dossier_destroy(d);
    return status ? status : en_buf_status(out, err);
}

/* What comes out at last is whole: no lack of memory goes by without a word. */
static void assert_survives_any_block(bool listed) {
    en_buf parts[EN_PARTS] = {0}, whole = {0};
    en_error fault = {0};
    write_parts(parts, 2, listed, "nie");
    assert_int_equal(convert(&whole, parts, &fault), EN_OK);
    en_status status = EN_SYSTEM;
    for (long blocks = 0; status; blocks++) {
        en_error err = {0};
        en_buf out = {0};
        left = blocks;
        held = 0;
        rationed = true;
        status = convert(&out, parts, &err);
        long kept = held - (out.text != NULL);
        rationed = false;
        if (kept)
            fail_msg("%ld of %ld blocks are kept", kept, blocks);
        if (status && (status != EN_SYSTEM || strcmp(err.text, "out of memory") != 0))
            fail_msg("%ld blocks: %d, %s", blocks, status, err.text);
        if (!status && strcmp(en_buf_text(&out), en_buf_text(&whole)) != 0)
            fail_msg("%ld blocks: %s", blocks, en_buf_text(&out));
        en_buf_destroy(&out);
        assert_true(blocks < 20000);
    }
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&parts[part]);
    en_buf_destroy(&whole);
}

static void converting_survives_any_lack_of_memory(void **state) {
    (void)state;
    assert_survives_any_block(true);
    assert_survives_any_block(false);
}

#else

static void converting_survives_any_lack_of_memory(void **state) {
    (void)state;
    skip();
}

#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_survives_any_lack_of_memory_in_its_arena),
        cmocka_unit_test(converting_survives_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
